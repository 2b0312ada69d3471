from django.apps import AppConfig


class WbsConfig(AppConfig):
    """Reports of abuse of authority, sealed for the Inspektorat alone (Perki 1/2021, berkala h; WBS)."""

    name = "wbs"
    verbose_name = "Penyalahgunaan wewenang"
    default_auto_field = "django.db.models.BigAutoField"
