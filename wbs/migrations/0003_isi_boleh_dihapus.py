from django.db import migrations, models

from layanan.pemicu import lepas_pemicu, pasang_pemicu

TABEL, ISI = "wbs_pesanwbs", "'{tersegel,untuk_pelapor}'::text[]"
# All but one change stays refused: what was said gives way to nothing, and nothing else moves.
BILA = f"NOT (NEW.tersegel = ''::bytea AND NEW.untuk_pelapor IS NULL AND to_jsonb(NEW.*) - {ISI} = to_jsonb(OLD.*) - {ISI})"
KEJADIAN = [
    ("diterima", "Laporan diterima"),
    ("pelapor_menulis", "Pelapor menulis lagi"),
    ("dibuka", "Isi laporan dibuka"),
    ("diunduh", "Bukti diunduh"),
    ("dijawab", "Inspektorat menjawab"),
    ("status_berubah", "Status berubah"),
    ("isi_dihapus", "Isi dihapus menurut masa simpan"),
    ("kunci_dibuat", "Pasangan kunci dibuat"),
    ("kunci_diganti", "Pasangan kunci diganti"),
    ("kunci_hilang", "Kunci diganti tanpa kata sandi lama"),
]


class Migration(migrations.Migration):
    """A sealed message still cannot be changed, only emptied when its period has ended (UU 27/2022)."""

    dependencies = [("wbs", "0002_pemicu_wbs")]

    operations = [
        migrations.AlterField("jejakwbs", "kejadian", models.CharField(choices=KEJADIAN, max_length=20)),
        migrations.RunPython(lepas_pemicu(TABEL, "UPDATE"), pasang_pemicu(TABEL, "UPDATE")),
        migrations.RunPython(pasang_pemicu(TABEL, "UPDATE", bila=BILA), lepas_pemicu(TABEL, "UPDATE")),
    ]
