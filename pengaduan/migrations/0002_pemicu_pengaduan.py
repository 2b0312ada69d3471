from django.db import migrations

from layanan.pemicu import lepas_pemicu, pasang_pemicu

PENGADUAN = ("pengaduan_pengaduan", "DELETE", "TRUNCATE")


class Migration(migrations.Migration):
    """A complaint cannot be deleted, not even with SQL."""

    dependencies = [("pengaduan", "0001_initial"), ("layanan", "0002_pemicu_riwayat")]

    operations = [migrations.RunPython(pasang_pemicu(*PENGADUAN), lepas_pemicu(*PENGADUAN))]
