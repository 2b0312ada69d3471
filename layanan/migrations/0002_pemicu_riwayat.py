from django.db import migrations

from layanan.pemicu import lepas_pemicu, pasang_pemicu

# History and the record of who looked at a file can be added to, never changed.
TETAP = ("UPDATE", "DELETE", "TRUNCATE")
# Heads grow and letters are stamped, but neither ever goes.
ADA = ("DELETE", "TRUNCATE")
PEMICU = [
    ("layanan_peristiwa", *TETAP),
    ("layanan_akseslampiran", *TETAP),
    ("layanan_kepalariwayat", *ADA),
    ("layanan_surat", *ADA),
]


class Migration(migrations.Migration):
    """What the database itself refuses, below every line of Python."""

    dependencies = [("layanan", "0001_initial")]

    operations = [migrations.RunPython(pasang_pemicu(*satu), lepas_pemicu(*satu)) for satu in PEMICU]
