from django.apps import AppConfig


class WbsConfig(AppConfig):
    """Reports of abuse of authority, sealed for the Inspektorat alone (Pasal 11(1) h UU 14/2008; WBS)."""

    name = "wbs"
    verbose_name = "Penyalahgunaan wewenang"
    default_auto_field = "django.db.models.BigAutoField"
