from django.db import migrations

from layanan.pemicu import lepas_pemicu, pasang_pemicu

PERMOHONAN = ("informasi_permohonan", "DELETE", "TRUNCATE")


class Migration(migrations.Migration):
    """A case cannot be deleted, not even with SQL (Pasal 53 UU 14/2008)."""

    dependencies = [("informasi", "0002_initial"), ("layanan", "0002_pemicu_riwayat")]

    operations = [migrations.RunPython(pasang_pemicu(*PERMOHONAN), lepas_pemicu(*PERMOHONAN))]
