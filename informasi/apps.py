from django.apps import AppConfig


class InformasiConfig(AppConfig):
    """Public information: the list of it (DIP), requests for it, and what is excluded from it (UU 14/2008)."""

    name = "informasi"
    verbose_name = "Informasi publik"
    default_auto_field = "django.db.models.BigAutoField"
