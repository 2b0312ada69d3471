"""What waits for whom among the objections: the boards of the worklist and of the filter, one definition for both."""

from django.db.models import QuerySet

from informasi.models import Keberatan
from informasi.rules.keberatan import Status
from layanan.papan import HARI_DEKAT, Jam, Papan, Sudut, berjalan, giliran, segera, sisa_kata, terlambat
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


PAPAN = {
    p.nama: p
    for p in (
        Papan("terlambat", "Keberatan terlambat", terlambat),
        Papan("segera", f"Keberatan dalam {HARI_DEKAT} hari kerja", segera),
        Papan("menunggu-saya", "Keberatan menunggu Anda", giliran(GILIRAN)),
        Papan("berjalan", "Keberatan berjalan", berjalan),
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
