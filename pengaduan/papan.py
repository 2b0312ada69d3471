"""What waits for whom among the complaints: the boards of the worklist and of the filter, one definition for both."""

from django.db.models import Q, QuerySet

from layanan.papan import HARI_DEKAT, Jam, Papan, Sudut, segera, sisa_kata, terlambat
from layanan.peran import Peran
from layanan.waktu import tanggal_pendek
from pengaduan.models import DisposisiPengaduan, Pengaduan
from pengaduan.rules import Status

KELAS_STATUS = {
    Status.DIAJUKAN: "menunggu",
    Status.KURANG: "menunggu",
    Status.DIVERIFIKASI: "proses",
    Status.DIDISPOSISIKAN: "proses",
    Status.DITINDAKLANJUTI: "proses",
    Status.DITANGGAPI: "selesai",
    Status.SELESAI: "selesai",
    Status.DITOLAK: "ditolak",
    Status.DICABUT: "batal",
    Status.DIGABUNG: "proses",
    Status.DIALIHKAN: "batal",
}


def _belum_diperiksa(baris, sudut):
    return baris.filter(status=Status.DIAJUKAN)


def _menunggu_saya(baris, sudut):
    """What this officer's role has to move next."""
    syarat = Q(pk__in=[])
    if Peran.PETUGAS_PENGADUAN in sudut.peran:
        syarat |= Q(status__in=(Status.DIAJUKAN, Status.DIVERIFIKASI))
    if Peran.PEJABAT_PENGHUBUNG in sudut.peran and sudut.petugas.perangkat_daerah_id:
        milik = DisposisiPengaduan.objects.menunggu().filter(perangkat_daerah=sudut.petugas.perangkat_daerah_id)
        syarat |= Q(pk__in=milik.values("pengaduan"))
    return baris.filter(syarat)


def _pada_perangkat_daerah(baris, sudut):
    return baris.filter(status__in=(Status.DIDISPOSISIKAN, Status.DITINDAKLANJUTI))


PAPAN = {
    p.nama: p
    for p in (
        Papan("terlambat", "Terlambat", terlambat),
        Papan("segera", f"Jatuh tempo dalam {HARI_DEKAT} hari kerja", segera),
        Papan("menunggu-saya", "Menunggu Anda", _menunggu_saya),
        Papan("belum-diperiksa", "Belum diverifikasi", _belum_diperiksa, "batas_verifikasi"),
        Papan("dikerjakan", "Dikerjakan perangkat daerah", _pada_perangkat_daerah),
    )
}


def terlihat(petugas, peran: frozenset[str] | None = None) -> QuerySet:
    """The complaints of the wall `Pengaduan.objects.terlihat`."""
    return Pengaduan.objects.terlihat(petugas, peran).order_by()


def jam(p: Pengaduan, sudut: Sudut) -> Jam:
    """What the city or the reporter still has time for, as a list shows it."""
    if p.berjalan:
        return Jam(*sisa_kata(p.tenggat, sudut), p.tenggat)
    if p.status == Status.KURANG:
        lewat = p.batas_kelengkapan < sudut.hari_ini
        kata = "batas melengkapi sudah lewat" if lewat else "pelapor dapat melengkapi"
        return Jam("terlambat" if lewat else "menunggu", kata, p.batas_kelengkapan)
    if p.ditanggapi_pada:
        return Jam("selesai", f"ditanggapi {tanggal_pendek(p.ditanggapi_pada)}")
    return Jam("batal", "tidak ada tenggat")
