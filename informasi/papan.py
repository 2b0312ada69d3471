"""What waits for whom: the boards of the worklist and of the filter, one definition for both, so that counts agree."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from informasi.models import Disposisi, Permohonan, RancanganJawaban
from informasi.rules import Status
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.peran import Peran, peran_dari
from layanan.waktu import tanggal_panjang, tanggal_pendek

HARI_DEKAT = 3  # working days: the first reminder of `acts.ingatkan` goes at the same distance
HARI_PENGECUALIAN = 30  # working days: a decision to open is due so long before the end (PP 61/2010 Pasal 11)
DIKABULKAN = (Status.DIKABULKAN, Status.DIKABULKAN_SEBAGIAN)
# Sealed or long columns that no list shows: an identity number is not even decrypted there.
TAK_DIDAFTAR = ("nomor_identitas", "alamat", "kekurangan", "keterangan_penyampaian", "tujuan_penggunaan")
KELAS_STATUS = {
    Status.DIAJUKAN: "menunggu",
    Status.TIDAK_LENGKAP: "menunggu",
    Status.DIPROSES: "proses",
    Status.DIDISPOSISIKAN: "proses",
    Status.DIKABULKAN: "proses",
    Status.DIKABULKAN_SEBAGIAN: "proses",
    Status.DITOLAK: "ditolak",
    Status.TIDAK_DIKUASAI: "ditolak",
    Status.DISAMPAIKAN: "selesai",
    Status.SELESAI: "selesai",
    Status.DICABUT: "batal",
    Status.DITUTUP: "batal",
}


@dataclass(frozen=True)
class Sudut:
    """From where the boards are seen: by whom, on which WITA day, with the calendar loaded once."""

    petugas: object
    peran: frozenset[str]
    hari_ini: datetime.date
    kalender: Kalender

    @classmethod
    def dari(cls, petugas) -> "Sudut":
        """The view of this officer now (two queries)."""
        return cls(petugas, peran_dari(petugas), timezone.localdate(), Kalender.muat())

    @classmethod
    def untuk(cls, request) -> "Sudut":
        """The view of the officer behind a request, read once per request: a right taken away is gone at the next."""
        if not hasattr(request, "sudut"):
            request.sudut = cls.dari(request.user)
        return request.sudut

    @property
    def ppid(self) -> bool:
        return bool(self.peran & {Peran.PETUGAS_PPID, Peran.PPID_UTAMA})

    @property
    def pelaksana(self) -> bool:
        return Peran.PPID_PELAKSANA in self.peran and bool(self.petugas.perangkat_daerah_id)

    def setelah(self, jumlah: int) -> datetime.date:
        """The `jumlah`-th working day from today; calendar days where next year's holidays are still missing."""
        try:
            return self.kalender.tenggat(self.hari_ini, jumlah).tenggat
        except TahunTanpaLibur:
            return self.hari_ini + datetime.timedelta(days=jumlah)


@dataclass(frozen=True)
class Papan:
    """One board: which of the visible cases lie on it, and by which date they are sorted."""

    nama: str
    judul: str
    kosong: str
    saring: Callable[[QuerySet, Sudut], QuerySet]
    urut: str = "tenggat"


def _terlambat(baris, sudut):
    return baris.terlambat(sudut.hari_ini)


def _hari_ini(baris, sudut):
    return baris.jatuh_tempo(sudut.hari_ini, dari=sudut.hari_ini)


def _segera(baris, sudut):
    besok = sudut.hari_ini + datetime.timedelta(days=1)
    return baris.jatuh_tempo(sudut.setelah(HARI_DEKAT), dari=besok)


def _menunggu_saya(baris, sudut):
    """What this officer's role has to move next."""
    syarat = Q(pk__in=[])
    if sudut.pelaksana:
        milik = Disposisi.objects.menunggu().filter(perangkat_daerah=sudut.petugas.perangkat_daerah_id)
        syarat |= Q(pk__in=milik.values("permohonan"))
    if sudut.ppid:
        syarat |= Q(status=Status.DIAJUKAN) | Q(status=Status.DIPROSES, berancangan=False)
    if Peran.PPID_UTAMA in sudut.peran:
        syarat |= Q(status=Status.DIPROSES)
    return _berancangan(baris).filter(syarat)


def _menunggu_lain(baris, sudut):
    """What a colleague has to move: a perangkat daerah, or the PPID Utama who decides on a draft."""
    syarat = Q(status=Status.DIDISPOSISIKAN)
    if sudut.pelaksana:
        milik = Disposisi.objects.menunggu().filter(perangkat_daerah=sudut.petugas.perangkat_daerah_id)
        syarat = Q(status__in=(Status.DIPROSES, Status.DIDISPOSISIKAN)) & ~Q(pk__in=milik.values("permohonan"))
    elif Peran.PPID_UTAMA not in sudut.peran:
        syarat |= Q(status=Status.DIPROSES, berancangan=True)
    return _berancangan(baris).filter(syarat)


def _berancangan(baris):
    return baris.alias(berancangan=Exists(RancanganJawaban.objects.filter(permohonan=OuterRef("pk"))))


def _tidak_lengkap(baris, sudut):
    return baris.filter(status=Status.TIDAK_LENGKAP)


def _belum_disampaikan(baris, sudut):
    return baris.filter(status__in=DIKABULKAN)


PAPAN = {
    p.nama: p
    for p in (
        Papan("terlambat", "Terlambat", "Tidak ada yang terlambat.", _terlambat),
        Papan("hari-ini", "Jatuh tempo hari ini", "Tidak ada yang jatuh tempo hari ini.", _hari_ini),
        Papan("segera", f"Dalam {HARI_DEKAT} hari kerja", "Tidak ada tenggat dalam waktu dekat.", _segera),
        Papan("menunggu-saya", "Menunggu Anda", "Tidak ada yang menunggu Anda.", _menunggu_saya),
        Papan("menunggu-lain", "Menunggu rekan lain", "Tidak ada yang menunggu rekan lain.", _menunggu_lain),
        Papan(
            "tidak-lengkap",
            "Menunggu kelengkapan dari pemohon",
            "Tidak ada permohonan yang belum lengkap.",
            _tidak_lengkap,
            "batas_kelengkapan",
        ),
        Papan(
            "belum-disampaikan",
            "Dikabulkan, informasi belum disampaikan",
            "Semua informasi yang dikabulkan sudah disampaikan.",
            _belum_disampaikan,
            "batas_penyampaian",
        ),
    )
}


def terlihat(petugas, peran: frozenset[str] | None = None) -> QuerySet:
    """The cases of the wall `Permohonan.objects.terlihat`, without its joins."""
    dinding = Permohonan.objects.terlihat(petugas, peran).order_by().values("pk")
    return Permohonan.objects.filter(pk__in=dinding)


def urutan(papan: Papan) -> list:
    """Sort by due date, cases without one last."""
    return [F(papan.urut).asc(nulls_last=True), "pk"]


@dataclass(frozen=True)
class Jam:
    """The clock of one case in words: shape and colour (`kelas`), the words, and the date they speak of."""

    kelas: str
    kata: str
    tanggal: datetime.date | None = None

    @property
    def tanggal_kata(self) -> str:
        return tanggal_panjang(self.tanggal)


def jam(p: Permohonan, sudut: Sudut) -> Jam:
    """What the city or the citizen still has time for, as a list shows it."""
    if p.berjalan:
        return Jam(*sisa_kata(p.tenggat, sudut), p.tenggat)
    if p.status == Status.TIDAK_LENGKAP:
        if p.batas_kelengkapan < sudut.hari_ini:
            return Jam("terlambat", "batas melengkapi sudah lewat", p.batas_kelengkapan)
        return Jam("menunggu", "pemohon dapat melengkapi", p.batas_kelengkapan)
    if p.status in DIKABULKAN:
        kelas, kata = sisa_kata(p.batas_penyampaian, sudut)
        return Jam(kelas, f"penyampaian: {kata}", p.batas_penyampaian)
    if p.dijawab_pada:
        return Jam("selesai", f"dijawab {tanggal_pendek(p.dijawab_pada)}")
    return Jam("batal", "tidak ada tenggat")


def sisa_kata(tenggat: datetime.date, sudut: Sudut) -> tuple[str, str]:
    """Class and words for the working days left: "2 hari kerja lagi", "hari ini", "terlambat 3 hari kerja"."""
    try:
        sisa = sudut.kalender.sisa(tenggat, sudut.hari_ini)
    except TahunTanpaLibur as galat:
        lewat = tenggat < sudut.hari_ini
        return ("terlambat" if lewat else "proses"), f"hari libur {galat.tahun} belum diisi"
    if tenggat < sudut.hari_ini:
        return "terlambat", f"terlambat {-sisa} hari kerja" if sisa else "terlambat, lewat di akhir pekan atau libur"
    if tenggat == sudut.hari_ini:
        return "menunggu", "hari ini"
    if not sisa:
        return "menunggu", "jatuh tempo di hari libur"
    return ("menunggu" if sisa <= HARI_DEKAT else "proses"), f"{sisa} hari kerja lagi"
