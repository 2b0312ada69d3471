from django.apps import AppConfig


class ProfilConfig(AppConfig):
    """What the city is: pages, menus, offices and posts, regulations, tables of data."""

    name = "profil"
    verbose_name = "Profil"
    default_auto_field = "django.db.models.BigAutoField"
