from django.apps import AppConfig


class BeritaConfig(AppConfig):
    """What the city tells its people: news, announcements, agenda, gallery, hoax clarifications, comments."""

    name = "berita"
    verbose_name = "Berita"
    default_auto_field = "django.db.models.BigAutoField"
