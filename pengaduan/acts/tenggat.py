"""What the calendar does to open complaints: recompute, remind, speak up, and close what nobody answers any more."""

import datetime

from django.utils import timezone

from layanan import jangka_waktu, pengingat
from layanan.hitung_ulang import Perubahan, hitung_ulang
from layanan.kalender import Kalender
from layanan.peran import Peran
from layanan.surat import Naskah
from pengaduan import letters
from pengaduan.acts.pelapor import selesaikan
from pengaduan.acts.verifikasi import anggap_dicabut
from pengaduan.models import Pengaduan
from pengaduan.rules import HARI_BUKA_KEMBALI, JAM_VERIFIKASI, Status


def hitung_ulang_tenggat(tanggal_terdampak=(), sebab: str = "") -> int:
    """Recompute the due dates of open complaints, as `layanan.hitung_ulang` says."""
    return hitung_ulang(Pengaduan, _tanggal_baru, _surat_berubah, sebab)


def _tanggal_baru(p: Pengaduan, kalender: Kalender) -> dict[str, datetime.date]:
    if not p.berjalan:  # what was answered was in time or not by the date of then; what waits has no date
        return {}
    return {
        "tenggat": kalender.tenggat(p.mulai_hitung, p.hari_hitung).tenggat,
        "batas_verifikasi": jangka_waktu.hitung(JAM_VERIFIKASI, p.mulai_verifikasi, kalender).tenggat,
    }


def _surat_berubah(p: Pengaduan, perubahan: Perubahan, sebab: str) -> list[Naskah]:
    tampak = [("Jawaban", lama, baru) for nama, lama, baru in perubahan if nama == "tenggat"]
    return [letters.tenggat_berubah(p, perubahan=tampak, sebab=sebab)] if tampak else []


def ingatkan(hari_ini: datetime.date | None = None) -> int:
    """Remind officers before a due date, and everybody on the day after, as `layanan.pengingat` says."""
    return pengingat.ingatkan(Pengaduan, _surat_pengingat, hari_ini)


def _surat_pengingat(p: Pengaduan, sisa: int, kalender: Kalender) -> list[Naskah]:
    semua = pengingat.penanggung_jawab(p, (Peran.PETUGAS_PENGADUAN,), Peran.PEJABAT_PENGHUBUNG)
    surat = [letters.pengingat(p, sisa=sisa, petugas=x) for x in semua]
    return [*surat, letters.terlambat(p)] if sisa < 0 else surat


def tutup_yang_lewat() -> int:
    """Finish what was answered ten days ago, and withdraw what was not completed in thirty; return how many.

    Raises ValidationError at the end, with the numbers of the complaints that could not be closed.
    """
    hari_ini = timezone.localdate()
    lewat = hari_ini - datetime.timedelta(days=HARI_BUKA_KEMBALI)
    dijawab = Pengaduan.objects.filter(status=Status.DITANGGAPI, ditanggapi_pada__date__lt=lewat)
    kurang = Pengaduan.objects.filter(status=Status.KURANG, batas_kelengkapan__lt=hari_ini)
    baris = [*dijawab.values_list("pk", "nomor"), *kurang.values_list("pk", "nomor")]
    return pengingat.ingatkan_semua(baris, _tutup_satu, "penutupan")


def _tutup_satu(pk: int) -> bool:
    p = Pengaduan.objects.get(pk=pk)
    (selesaikan if p.status == Status.DITANGGAPI else anggap_dicabut)(p, oleh=Peran.SISTEM)
    return True
