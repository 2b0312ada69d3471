from django.db import migrations

from layanan.pemicu import lepas_pemicu, pasang_pemicu

RIWAYAT = ("layanan_peristiwa", "UPDATE", "DELETE", "TRUNCATE")
AKSES = ("layanan_akseslampiran", "UPDATE", "DELETE")


class Migration(migrations.Migration):
    """History and the record of who looked at a file can be added to, never changed."""

    dependencies = [("layanan", "0001_initial")]

    operations = [
        migrations.RunPython(pasang_pemicu(*RIWAYAT), lepas_pemicu(*RIWAYAT)),
        migrations.RunPython(pasang_pemicu(*AKSES), lepas_pemicu(*AKSES)),
    ]
