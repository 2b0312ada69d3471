from django.apps import AppConfig


class LayananConfig(AppConfig):
    """The shared kernel: clocks, numbers, history, letters, files. It knows no other app."""

    name = "layanan"
    verbose_name = "Layanan"
    default_auto_field = "django.db.models.BigAutoField"
