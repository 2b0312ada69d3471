"""The rules of secret reports as data: kinds, states, verbs and who may press them. No models here.

No statute sets a clock for a city's own whistle-blower's channel, so there is none here; PP 43/2018 Pasal 7-9 (30
working days, identity wanted) is about reports to law enforcement.
"""

from django.db.models import TextChoices

from layanan.alur import Aturan
from layanan.alur import terbuka as _terbuka
from layanan.peran import Peran


class Status(TextChoices):
    """The state of a report, as both sides see it."""

    DITERIMA = "diterima", "Diterima"
    DITELAAH = "ditelaah", "Ditelaah"
    DITINDAKLANJUTI = "ditindaklanjuti", "Ditindaklanjuti"
    SELESAI = "selesai", "Selesai"
    BUKAN_WEWENANG = "bukan_wewenang", "Bukan wewenang"


class JenisLaporan(TextChoices):
    """What is reported. It is sealed with the rest."""

    KORUPSI = "korupsi", "Korupsi atau penggelapan"
    SUAP = "suap", "Suap, gratifikasi, atau pungutan liar"
    WEWENANG = "wewenang", "Penyalahgunaan wewenang atau jabatan"
    BENTURAN = "benturan_kepentingan", "Benturan kepentingan, kolusi, atau nepotisme"
    DISIPLIN = "disiplin", "Pelanggaran disiplin atau kode etik pegawai"
    LAINNYA = "lainnya", "Lainnya"


class Pihak(TextChoices):
    """Who wrote a message."""

    PELAPOR = "pelapor", "Pelapor"
    INSPEKTORAT = "inspektorat", "Inspektorat"


class Kejadian(TextChoices):
    """What can stand in the trail. Never a word of what was said."""

    DITERIMA = "diterima", "Laporan diterima"
    PELAPOR_MENULIS = "pelapor_menulis", "Pelapor menulis lagi"
    DIBUKA = "dibuka", "Isi laporan dibuka"
    DIUNDUH = "diunduh", "Bukti diunduh"
    DIJAWAB = "dijawab", "Inspektorat menjawab"
    STATUS_BERUBAH = "status_berubah", "Status berubah"
    ISI_DIHAPUS = "isi_dihapus", "Isi dihapus menurut masa simpan"
    KUNCI_DIBUAT = "kunci_dibuat", "Pasangan kunci dibuat"
    KUNCI_DIGANTI = "kunci_diganti", "Pasangan kunci diganti"
    KUNCI_HILANG = "kunci_hilang", "Kunci diganti tanpa kata sandi lama"


class Tindakan(TextChoices):
    """The verbs. The label stands on the button."""

    LAPORKAN = "laporkan", "Kirim laporan"
    BALAS = "balas", "Kirim pesan"
    BUKA = "buka", "Buka laporan"
    JAWAB = "jawab", "Kirim jawaban"
    TELAAH = "telaah", "Mulai menelaah"
    TINDAK_LANJUTI = "tindak_lanjuti", "Tindak lanjuti"
    SELESAIKAN = "selesaikan", "Nyatakan selesai"
    BUKAN_WEWENANG = "nyatakan_bukan_wewenang", "Nyatakan bukan wewenang"


_PELAPOR = (Peran.PEMOHON,)
_INSPEKTORAT = (Peran.INSPEKTORAT,)
S, T = Status, Tindakan
_SEMUA = tuple(Status)

BOLEH: dict[Tindakan, Aturan] = {
    T.LAPORKAN: Aturan((), _PELAPOR, S.DITERIMA, "Perki 1/2021: informasi berkala huruf h"),
    # A reporter may always add something: who closes a report does not close the reporter's mouth.
    T.BALAS: Aturan(_SEMUA, _PELAPOR, None, "aturan kami: percakapan dua arah"),
    T.BUKA: Aturan(_SEMUA, _INSPEKTORAT, None, "aturan kami: hanya Inspektorat"),
    T.JAWAB: Aturan(_SEMUA, _INSPEKTORAT, None, "aturan kami: percakapan dua arah"),
    T.TELAAH: Aturan((S.DITERIMA, S.SELESAI, S.BUKAN_WEWENANG), _INSPEKTORAT, S.DITELAAH, "aturan kami"),
    T.TINDAK_LANJUTI: Aturan((S.DITELAAH,), _INSPEKTORAT, S.DITINDAKLANJUTI, "aturan kami"),
    T.SELESAIKAN: Aturan((S.DITELAAH, S.DITINDAKLANJUTI), _INSPEKTORAT, S.SELESAI, "aturan kami"),
    T.BUKAN_WEWENANG: Aturan((S.DITERIMA, S.DITELAAH), _INSPEKTORAT, S.BUKAN_WEWENANG, "aturan kami"),
}
# The states in which the period for keeping the words may end, and the steps that do not lengthen it: only looking.
TUNTAS = (S.SELESAI, S.BUKAN_WEWENANG)
MELIHAT = (Kejadian.DIBUKA, Kejadian.DIUNDUH)
# The verbs that only move the state, in the order of the buttons.
GERAK = (T.TELAAH, T.TINDAK_LANJUTI, T.SELESAIKAN, T.BUKAN_WEWENANG)


def boleh(tindakan: Tindakan, status: Status | None, peran: frozenset[str]) -> bool:
    """Whether the table opens a verb in a state to somebody who holds these roles."""
    return _terbuka(BOLEH, tindakan, status, peran)
