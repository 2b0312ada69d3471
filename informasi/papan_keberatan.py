"""What waits for whom among the objections: the boards of the worklist and of the filter, one definition for both."""

from django.db.models import Q, QuerySet

from informasi.models import Keberatan
from informasi.rules.keberatan import Status
from layanan.papan import HARI_DEKAT, Jam, Papan, Sudut, sisa_kata
from layanan.peran import Peran
from layanan.waktu import tanggal_pendek

KELAS_STATUS = {
    Status.DIAJUKAN: "menunggu",
    Status.DIPERIKSA: "proses",
    Status.DIMINTAI_TANGGAPAN: "proses",
    Status.DIPUTUS: "menunggu",
    Status.DISAMPAIKAN: "selesai",
    Status.DICABUT: "batal",
}
# What the role that looks has to move next.
GILIRAN = {
    Peran.ATASAN_PPID: (Status.DIAJUKAN, Status.DIPERIKSA, Status.DIPUTUS),
    Peran.PPID_UTAMA: (Status.DIAJUKAN, Status.DIMINTAI_TANGGAPAN, Status.DIPUTUS),
    Peran.PETUGAS_PPID: (Status.DIAJUKAN, Status.DIMINTAI_TANGGAPAN, Status.DIPUTUS),
}


def _terlambat(baris, sudut):
    return baris.terlambat(sudut.hari_ini)


def _segera(baris, sudut):
    return baris.jatuh_tempo(sudut.setelah(HARI_DEKAT), dari=sudut.hari_ini)


def _menunggu_saya(baris, sudut):
    syarat = Q(pk__in=[])
    for peran, status in GILIRAN.items():
        if peran in sudut.peran:
            syarat |= Q(status__in=status)
    return baris.filter(syarat)


def _berjalan(baris, sudut):
    return baris.berjalan()


PAPAN = {
    p.nama: p
    for p in (
        Papan("terlambat", "Keberatan terlambat", "Tidak ada keberatan yang terlambat.", _terlambat),
        Papan("segera", f"Keberatan dalam {HARI_DEKAT} hari kerja", "Tidak ada tenggat keberatan yang dekat.", _segera),
        Papan("menunggu-saya", "Keberatan menunggu Anda", "Tidak ada keberatan yang menunggu Anda.", _menunggu_saya),
        Papan("berjalan", "Keberatan berjalan", "Tidak ada keberatan yang berjalan.", _berjalan),
    )
}


def terlihat(petugas, peran: frozenset[str] | None = None) -> QuerySet:
    """The objections of the wall `Keberatan.objects.terlihat`."""
    return Keberatan.objects.terlihat(petugas, peran).order_by()


def jam(k: Keberatan, sudut: Sudut) -> Jam:
    """What the city still has time for, as a list shows it."""
    if k.berjalan:
        return Jam(*sisa_kata(k.tenggat, sudut), k.tenggat)
    if k.disampaikan_pada:
        return Jam("selesai", f"disampaikan {tanggal_pendek(k.disampaikan_pada)}")
    return Jam("batal", "tidak ada tenggat")
