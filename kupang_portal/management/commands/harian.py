"""The daily work, as a table of contents. Safe to run twice, safe to miss a day."""

import logging

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from berita.acts import lupakan_surel
from informasi import acts
from informasi.acts import keberatan as acts_keberatan
from informasi.acts import masa_pengecualian
from kupang_portal.data_pribadi import acts as acts_data
from kupang_portal.papan_pagi import langganan
from layanan import laju, lampiran
from pengaduan import acts as acts_pengaduan
from profil.suara import TanpaSuara, suarakan
from wbs import acts as acts_wbs

log = logging.getLogger(__name__)


def _hitung_ulang() -> int:
    # The calendar does this by itself; here for a row that was changed behind its back, with SQL.
    sebab = "Tenggat disesuaikan dengan daftar hari libur."
    return sum(ruang.hitung_ulang_tenggat(sebab=sebab) for ruang in (acts, acts_keberatan, acts_pengaduan))


def _hapus_sesi() -> str:
    call_command("clearsessions")
    return "selesai"


def _hapus_isi_rahasia() -> str:
    acts_wbs.hapus_isi()
    return "selesai"  # never how many: that there are any is nobody's business


def _suarakan() -> str:
    try:
        return "{} dibuat, {} dihapus".format(*suarakan())
    except TanpaSuara as galat:  # the portal is whole without them
        return str(galat)


PEKERJAAN = {
    "Tenggat dihitung ulang": _hitung_ulang,
    "Pengingat tenggat": acts.ingatkan,
    "Pengingat laporan tahunan": acts.ingatkan_laporan,
    "Pengingat keberatan dan sengketa": acts_keberatan.ingatkan,
    "Pengingat dan akhir pengecualian": masa_pengecualian.ingatkan,
    "Pengingat tenggat pengaduan": acts_pengaduan.ingatkan,
    "Batas pengaduan yang disampaikan kepada atasan": acts_pengaduan.eskalasi,
    "Pengaduan ditutup setelah batasnya": acts_pengaduan.tutup_yang_lewat,
    "Papan pagi ditulis": langganan.kirim,
    "Berkas titipan yang disapu": lampiran.sapu_titipan,
    "Hitungan laju yang disapu": laju.sapu_laju,
    "Surel komentar lama dihapus": lupakan_surel,
    "Pengikut pengaduan yang dilupakan": acts_pengaduan.sapu_pengikut,
    "Pengingat permintaan data pribadi": acts_data.ingatkan,
    "Berkas identitas yang dihapus": acts.hapus_berkas_identitas,
    "Identitas permohonan yang dihapus": acts.hapus_identitas,
    "Identitas pengaduan yang dihapus": acts_pengaduan.hapus_identitas,
    "Isi laporan rahasia yang dihapus": _hapus_isi_rahasia,
    "Sesi kedaluwarsa dihapus": _hapus_sesi,
    "Rekaman suara": _suarakan,
    "Halaman E-Monev yang tidak menjawab": acts.periksa_emonev,
}


class Command(BaseCommand):
    help = "Pekerjaan harian: hitung ulang, pengingat, penyapuan. Aman dijalankan dua kali dan aman bila terlewat."

    def handle(self, *args, **options):
        gagal = []
        for nama, kerjakan in PEKERJAAN.items():
            try:
                self.stdout.write(f"{nama}: {kerjakan()}")
            except Exception as galat:  # one failure must not keep the next reminder from going out
                gagal.append(nama)
                log.exception("Pekerjaan harian gagal: %s", nama)
                self.stderr.write(self.style.ERROR(f"{nama}: gagal. {_sebab(galat)}"))
        if gagal:
            raise CommandError(f"{len(gagal)} pekerjaan gagal: {', '.join(gagal)}.")


def _sebab(galat: Exception) -> str:
    """Our own sentence, or only the kind of error: a database error quotes the row, and with it personal data."""
    return " ".join(galat.messages) if isinstance(galat, ValidationError) else type(galat).__name__
