"""What everybody may do with a public report: say "me too", follow it by mail, and stop."""

import datetime
import hashlib

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from layanan.models import Surat
from layanan.peran import Peran
from layanan.retensi import MASA
from layanan.surat import lupakan_tujuan, rekam
from pengaduan import letters_pengikut as letters
from pengaduan.kalimat_umum import KEJADIAN_UMUM, judul
from pengaduan.models import DukunganPengaduan, Pengaduan, PengikutPengaduan
from pengaduan.rules import KejadianPengikut, Status

HARI_KONFIRMASI = 7
TIDAK_TAMPIL = "Laporan ini tidak ditampilkan untuk umum."
SUDAH_SELESAI = "Laporan ini sudah selesai. Bila masalahnya masih ada, kirim laporan baru."


def dukung(pengaduan: Pengaduan, *, token: str) -> bool:
    """Count one voice for an open public report; the same form counts once. Return whether it was new.

    A count, not a step of the case: it leaves no event, and nothing is decided by it alone.
    """
    if not pengaduan.sudah_publik():
        raise ValidationError(TIDAK_TAMPIL, code="tertutup")
    if not pengaduan.terbuka:
        raise ValidationError(SUDAH_SELESAI, code="tertutup")
    kunci = hashlib.sha256(token.encode()).hexdigest()
    return DukunganPengaduan.objects.get_or_create(pengaduan=pengaduan, kunci=kunci)[1]


@transaction.atomic
def ikuti(pengaduan: Pengaduan, *, email: str) -> None:
    """Ask the owner of an address whether they want news of a public report. Nothing is sent to who already gets it."""
    p = Pengaduan.objects.select_for_update(of=("self",)).get(pk=pengaduan.pk)
    if not p.sudah_publik():
        raise ValidationError(TIDAK_TAMPIL, code="tertutup")
    pengikut, _ = PengikutPengaduan.objects.get_or_create(pengaduan=p, email=email.lower())
    if not pengikut.dikonfirmasi_pada:
        surat = letters.konfirmasi(pengikut, laporan=p.laporan_publik)
        _rekam(p, KejadianPengikut.MENDAFTAR, surat=[surat])


@transaction.atomic
def konfirmasi(pengikut: PengikutPengaduan) -> None:
    """The owner of the address says yes."""
    belum = PengikutPengaduan.objects.filter(pk=pengikut.pk, dikonfirmasi_pada=None)
    if belum.update(dikonfirmasi_pada=timezone.now()):
        _rekam(pengikut.pengaduan, KejadianPengikut.DIKONFIRMASI)


@transaction.atomic
def berhenti(pengikut: PengikutPengaduan) -> None:
    """The owner of the address says no (any more): it is deleted, also from the letters it was in."""
    if PengikutPengaduan.objects.filter(pk=pengikut.pk).delete()[0]:
        rantai = PengikutPengaduan.rantai(pengikut.pengaduan)
        lupakan_tujuan(Surat.objects.filter(nomor_perkara=rantai, tujuan=pengikut.email))
        _rekam(pengikut.pengaduan, KejadianPengikut.BERHENTI)


def kabari(p: Pengaduan, kejadian: str) -> Pengaduan:
    """Write to the followers what an act has just changed in public; part of the act's transaction. Returns the case.

    When the report is not shown any more, they are told that, and their addresses go.
    """
    pengikut = list(p.pengikut.dikonfirmasi())
    for satu in pengikut:
        satu.pengaduan = p
    if not p.sudah_publik():
        _akhiri(p, pengikut)
    elif pengikut and kejadian in KEJADIAN_UMUM:
        isi = {"laporan": p.laporan_publik, "judul_kejadian": judul(kejadian)}
        _rekam(p, KejadianPengikut.DIKABARI, surat=[letters.kabar(x, **isi) for x in pengikut])
    return p


def pindahkan(dari: Pengaduan, ke: Pengaduan) -> None:
    """Who supports or follows a report that joins another goes along; part of that act's transaction.

    To a report that is not shown nobody can be sent: its followers are told that this one has ended.
    """
    dari.dukungan.exclude(kunci__in=ke.dukungan.values("kunci")).update(pengaduan=ke)
    if ke.sudah_publik():
        dari.pengikut.exclude(email__in=ke.pengikut.values("email")).update(pengaduan=ke)


def _akhiri(p: Pengaduan, pengikut: list[PengikutPengaduan]) -> None:
    if pengikut:
        _rekam(p, KejadianPengikut.BERAKHIR, surat=[letters.berakhir(x) for x in pengikut])
    p.pengikut.all().delete()


def _rekam(p: Pengaduan, kejadian: KejadianPengikut, **lain) -> None:
    rekam(PengikutPengaduan.rantai(p), kejadian, oleh=Peran.SISTEM, **lain)


def sapu_pengikut() -> int:
    """Forget addresses never confirmed, and those of reports that are long finished. Part of the daily work."""
    kini = timezone.now()
    basi = PengikutPengaduan.objects.filter(
        dikonfirmasi_pada=None, dibuat_pada__lt=kini - datetime.timedelta(days=HARI_KONFIRMASI)
    )
    lama = PengikutPengaduan.objects.filter(
        pengaduan__status=Status.SELESAI,
        pengaduan__ditanggapi_pada__lt=kini - datetime.timedelta(days=MASA["pengikut"].jumlah),
    )
    # A letter that has gone needs its address no more; the row would keep it for ever.
    lupakan_tujuan(Surat.objects.filter(untuk=Surat.Untuk.PENGIKUT, terkirim_pada__isnull=False))
    return basi.delete()[0] + lama.delete()[0]
