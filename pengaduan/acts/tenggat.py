"""What the calendar does to open complaints: recompute, remind, speak up, and close what nobody answers any more."""

import datetime

from django.db import transaction
from django.utils import timezone

from layanan import jangka_waktu, pengingat
from layanan.kalender import Kalender
from layanan.peran import Peran, petugas_berperan
from layanan.surat import Naskah, rekam
from pengaduan import letters
from pengaduan.acts.pelapor import selesaikan
from pengaduan.acts.verifikasi import anggap_dicabut
from pengaduan.models import DisposisiPengaduan, Pengaduan
from pengaduan.rules import HARI_BUKA_KEMBALI, JAM_VERIFIKASI, TERBUKA, Kejadian, Status

LABEL = {"tenggat": "Jawaban", "batas_verifikasi": "Verifikasi"}


@transaction.atomic
def hitung_ulang_tenggat(tanggal_terdampak=(), sebab: str = "") -> int:
    """Recompute every due date of every open complaint from its anchors; return how many changed.

    Called by the calendar in the transaction that changes a holiday. Running it twice changes nothing the second time.
    """
    kalender, berubah = Kalender.muat(), 0
    for pengaduan in Pengaduan.objects.select_for_update(of=("self",)).filter(status__in=TERBUKA).order_by("pk"):
        for disposisi in pengaduan.disposisi.menunggu():
            tenggat = kalender.tenggat(disposisi.dimulai, disposisi.jumlah_hari).tenggat
            if tenggat != disposisi.tenggat:
                DisposisiPengaduan.objects.filter(pk=disposisi.pk).update(tenggat=tenggat)
        berubah += _hitung_ulang_satu(pengaduan, kalender, sebab)
    return berubah


def _hitung_ulang_satu(p: Pengaduan, kalender: Kalender, sebab: str) -> bool:
    if not p.berjalan:  # what was answered was in time or not by the date of then; what waits has no date
        return False
    baru = {"tenggat": kalender.tenggat(p.mulai_hitung, p.hari_hitung).tenggat}
    baru["batas_verifikasi"] = jangka_waktu.hitung(JAM_VERIFIKASI, p.mulai_verifikasi, kalender).tenggat
    perubahan = [(nama, getattr(p, nama), tanggal) for nama, tanggal in baru.items() if getattr(p, nama) != tanggal]
    if not perubahan:
        return False
    for nama, _, tanggal in perubahan:
        setattr(p, nama, tanggal)
    p.versi += 1
    p.save()
    tampak = [(LABEL[nama], lama, tanggal) for nama, lama, tanggal in perubahan if nama == "tenggat"]
    surat = [letters.tenggat_berubah(p, perubahan=tampak, sebab=sebab)] if tampak else []
    data = {nama: {"dari": lama, "menjadi": tanggal} for nama, lama, tanggal in perubahan}
    rekam(
        p.nomor, Kejadian.TENGGAT_DIHITUNG_ULANG, oleh=Peran.SISTEM, dari=p.status, ke=p.status, data=data, surat=surat
    )
    return True


def ingatkan(hari_ini: datetime.date | None = None) -> int:
    """Remind officers before a due date, and everybody on the day after, as `layanan.pengingat` says."""
    return pengingat.ingatkan(Pengaduan, _surat_pengingat, hari_ini)


def _surat_pengingat(p: Pengaduan, sisa: int, kalender: Kalender) -> list[Naskah]:
    surat = [letters.pengingat(p, sisa=sisa, petugas=x) for x in _penanggung_jawab(p)]
    return [*surat, letters.terlambat(p)] if sisa < 0 else surat


def _penanggung_jawab(p: Pengaduan):
    """Who must act: Petugas Pengaduan, and the perangkat daerah that holds the complaint."""
    petugas = list(petugas_berperan(Peran.PETUGAS_PENGADUAN))
    milik = p.disposisi.menunggu().values("perangkat_daerah")
    penghubung = petugas_berperan(Peran.PEJABAT_PENGHUBUNG, perangkat_daerah__in=milik)
    return petugas + [x for x in penghubung if x not in petugas]


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
