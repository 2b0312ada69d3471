from django.db import migrations

from layanan.pemicu import lepas_pemicu, pasang_pemicu

TETAP = (
    ("wbs_jejakwbs", "UPDATE", "DELETE", "TRUNCATE"),
    ("wbs_laporanwbs", "DELETE", "TRUNCATE"),
    ("wbs_pesanwbs", "UPDATE", "DELETE", "TRUNCATE"),
)


class Migration(migrations.Migration):
    """The trail and the sealed messages are only added to, and no report is deleted, not even with SQL."""

    dependencies = [("wbs", "0001_initial"), ("layanan", "0002_pemicu_riwayat")]

    operations = [migrations.RunPython(pasang_pemicu(*satu), lepas_pemicu(*satu)) for satu in TETAP]
