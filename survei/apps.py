from django.apps import AppConfig


class SurveiConfig(AppConfig):
    """Survei Kepuasan Masyarakat: nine unsur, the index, its publication (Permenpan RB 14/2017)."""

    name = "survei"
    verbose_name = "Survei kepuasan"
    default_auto_field = "django.db.models.BigAutoField"
