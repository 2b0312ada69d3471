"""What waits for whom: the boards of the worklist and of the filter, one definition for both, so that counts agree."""

import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from informasi.models import Disposisi, Permohonan, RancanganJawaban
from informasi.rules import Status
from layanan.papan import HARI_DEKAT, Jam, Papan, Sudut, sisa_kata, terlambat
from layanan.peran import Peran
from layanan.waktu import tanggal_pendek

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
        Papan("terlambat", "Terlambat", terlambat),
        Papan("hari-ini", "Jatuh tempo hari ini", _hari_ini),
        Papan("segera", f"Dalam {HARI_DEKAT} hari kerja", _segera),
        Papan("menunggu-saya", "Menunggu Anda", _menunggu_saya),
        Papan("menunggu-lain", "Menunggu rekan lain", _menunggu_lain),
        Papan("tidak-lengkap", "Menunggu kelengkapan dari pemohon", _tidak_lengkap, "batas_kelengkapan"),
        Papan("belum-disampaikan", "Dikabulkan, informasi belum disampaikan", _belum_disampaikan, "batas_penyampaian"),
    )
}


def terlihat(petugas, peran: frozenset[str] | None = None) -> QuerySet:
    """The cases of the wall `Permohonan.objects.terlihat`, without its joins."""
    dinding = Permohonan.objects.terlihat(petugas, peran).order_by().values("pk")
    return Permohonan.objects.filter(pk__in=dinding)


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
