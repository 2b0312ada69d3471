from django.apps import AppConfig


class PengaduanConfig(AppConfig):
    """Public complaints: filing, handling and answering them (UU 25/2009, Perpres 76/2013, Permenpan RB 62/2018)."""

    name = "pengaduan"
    verbose_name = "Pengaduan masyarakat"
    default_auto_field = "django.db.models.BigAutoField"
