"""What waits for whom among the consequence tests: the boards of the worklist and of the filter."""

from django.db.models import QuerySet

from informasi.models import UjiKonsekuensi
from informasi.rules.uji_konsekuensi import Status
from layanan.papan import Jam, Papan, Sudut, berjalan, giliran
from layanan.peran import Peran

KELAS_STATUS = {
    Status.DIUSULKAN: "menunggu",
    Status.DIKEMBALIKAN: "menunggu",
    Status.DIUJI: "proses",
    Status.DISETUJUI: "proses",
    Status.DITETAPKAN: "selesai",
    Status.TETAP_TERBUKA: "selesai",
    Status.DIBUKA: "selesai",
    Status.DICABUT: "batal",
}
# What the role that looks has to move next.
GILIRAN = {
    Peran.PPID_PELAKSANA: (Status.DIKEMBALIKAN,),
    Peran.PPID_UTAMA: (Status.DIUSULKAN, Status.DISETUJUI),
    Peran.ATASAN_PPID: (Status.DIUJI,),
}


PAPAN = {
    p.nama: p
    for p in (
        Papan("menunggu-saya", "Uji konsekuensi menunggu Anda", giliran(GILIRAN), urut="diusulkan_pada"),
        Papan("berjalan", "Uji konsekuensi berjalan", berjalan, urut="diusulkan_pada"),
    )
}


def terlihat(petugas, peran: frozenset[str] | None = None) -> QuerySet:
    """The tests of the wall `UjiKonsekuensi.objects.terlihat`."""
    return UjiKonsekuensi.objects.terlihat(petugas, peran).order_by()


def jam(uji: UjiKonsekuensi, sudut: Sudut) -> Jam:
    """No law sets a day for the test; what counts is that nothing is closed before it ends."""
    if uji.berjalan:
        return Jam("proses", "masih terbuka")
    ditutup = uji.status == Status.DITETAPKAN and not (uji.berlaku_sampai and uji.berlaku_sampai < sudut.hari_ini)
    if not ditutup:
        return Jam("selesai", "dibuka" if uji.status == Status.DIBUKA else "terbuka")
    return Jam("batal", "ditutup sampai" if uji.berlaku_sampai else "ditutup tanpa batas", uji.berlaku_sampai)
