from django.db import migrations

from layanan.pemicu import lepas_pemicu, pasang_pemicu

TABEL, KATA = "informasi_putusankeberatan", "'(dihapus menurut masa simpan)'"
TETAP = "'{pertimbangan,perintah}'::text[]"
# All but one change stays refused: both texts give way to the words of the end of their period, nothing else moves.
BILA = (
    f"NOT (NEW.pertimbangan = {KATA} AND (NEW.perintah = {KATA} OR OLD.perintah = '' AND NEW.perintah = '') "
    f"AND to_jsonb(NEW.*) - {TETAP} = to_jsonb(OLD.*) - {TETAP})"
)


class Migration(migrations.Migration):
    """A decision on an objection still cannot be changed, only emptied when its period has ended (UU 27/2022)."""

    dependencies = [("informasi", "0009_emonev")]

    operations = [
        migrations.RunPython(lepas_pemicu(TABEL, "UPDATE"), pasang_pemicu(TABEL, "UPDATE")),
        migrations.RunPython(pasang_pemicu(TABEL, "UPDATE", bila=BILA), lepas_pemicu(TABEL, "UPDATE")),
    ]
