from django.db import migrations

from layanan.vektor import lepas_vektor, pasang_vektor

LAPORAN = "pengaduan_laporanpublik"


class Migration(migrations.Migration):
    """The search vector of what everybody may read of complaints. Nothing to do on SQLite."""

    dependencies = [("kupang_portal", "0002_pencarian"), ("pengaduan", "0003_laporan_publik")]
    operations = [
        migrations.RunPython(
            pasang_vektor(LAPORAN, judul="judul", ringkas=("lokasi",), isi=("isi",)), lepas_vektor(LAPORAN)
        )
    ]
