"""What the calendar does to open requests: recompute when a holiday changes, remind before a date, speak up after."""

import datetime

from django.db import transaction

from informasi import letters
from informasi.models import Disposisi, Permohonan
from informasi.rules import TERBUKA, Kejadian
from layanan import jangka_waktu, pengingat
from layanan.kalender import Kalender
from layanan.peran import Peran, petugas_berperan
from layanan.surat import Naskah, rekam

LABEL = {
    "tenggat": "Jawaban",
    "batas_pemeriksaan": "Pemeriksaan kelengkapan",
    "batas_kelengkapan": "Melengkapi permohonan",
    "batas_penyampaian": "Penyampaian informasi",
}
# What the citizen was told and must be told anew.
DIKETAHUI_PEMOHON = ("tenggat", "batas_kelengkapan", "batas_penyampaian")


@transaction.atomic
def hitung_ulang_tenggat(tanggal_terdampak=(), sebab: str = "") -> int:
    """Recompute every due date of every open request from its anchors; return how many requests changed.

    Called by the calendar in the transaction that changes a holiday. Each changed request gets an event, and the
    citizen a letter when a date they were told has moved. Running it twice changes nothing the second time.
    """
    kalender, berubah = Kalender.muat(), 0
    for permohonan in Permohonan.objects.select_for_update(of=("self",)).filter(status__in=TERBUKA).order_by("pk"):
        _hitung_ulang_disposisi(permohonan, kalender)
        berubah += _hitung_ulang_satu(permohonan, kalender, sebab)
    return berubah


def _hitung_ulang_satu(p: Permohonan, kalender: Kalender, sebab: str) -> bool:
    perubahan = []
    for nama, baru in _tanggal_baru(p, kalender).items():
        lama = getattr(p, nama)
        if baru != lama:
            setattr(p, nama, baru)
            perubahan.append((nama, lama, baru))
    tampak = [(LABEL[n], lama, baru) for n, lama, baru in perubahan if n in DIKETAHUI_PEMOHON]
    if not perubahan:
        return False
    p.versi += 1
    p.save()
    surat = [letters.tenggat_berubah(p, perubahan=tampak, sebab=sebab)] if tampak else []
    data = {n: {"dari": lama, "menjadi": baru} for n, lama, baru in perubahan}
    rekam(
        p.nomor, Kejadian.TENGGAT_DIHITUNG_ULANG, oleh=Peran.SISTEM, dari=p.status, ke=p.status, data=data, surat=surat
    )
    return True


def _tanggal_baru(p: Permohonan, kalender: Kalender) -> dict[str, datetime.date]:
    """Every date of an open request, from the day each clock started."""
    jawaban = jangka_waktu.hitung("permohonan", p.mulai_hitung, kalender)
    pemeriksaan = jangka_waktu.hitung("kelengkapan_periksa", p.tanggal_diterima, kalender)
    baru = {"batas_pemeriksaan": pemeriksaan.tenggat}
    if p.berjalan:  # what was answered was in time or not by the date of then
        baru["tenggat_awal"] = jawaban.tenggat
        baru["tenggat"] = jawaban.perpanjangan if p.diperpanjang else jawaban.tenggat
    if p.batas_kelengkapan and not p.tenggat:
        mulai = p.dinyatakan_tidak_lengkap_pada
        baru["batas_kelengkapan"] = jangka_waktu.hitung("kelengkapan_lengkapi", mulai, kalender).tenggat
    if p.batas_penyampaian:
        baru["batas_penyampaian"] = kalender.tenggat(*p.jam_penyerahan()).tenggat
    return baru


def _hitung_ulang_disposisi(p: Permohonan, kalender: Kalender) -> None:
    for disposisi in p.disposisi.menunggu():
        tenggat = kalender.tenggat(disposisi.dimulai, disposisi.jumlah_hari).tenggat
        if tenggat != disposisi.tenggat:
            Disposisi.objects.filter(pk=disposisi.pk).update(tenggat=tenggat)


def ingatkan(hari_ini: datetime.date | None = None) -> int:
    """Remind officers before a due date, and everybody on the day after, as `layanan.pengingat` says."""
    return pengingat.ingatkan(Permohonan, _surat_pengingat, hari_ini)


def _surat_pengingat(p: Permohonan, sisa: int, kalender: Kalender) -> list[Naskah]:
    surat = [letters.pengingat(p, sisa=sisa, petugas=x) for x in _penanggung_jawab(p)]
    return [*surat, letters.terlambat(p)] if sisa < 0 else surat


def _penanggung_jawab(p: Permohonan):
    """Who must act: the PPID, and the perangkat daerah that still hold the case."""
    utama = list(petugas_berperan(Peran.PPID_UTAMA, Peran.PETUGAS_PPID))
    milik = p.disposisi.menunggu().values("perangkat_daerah")
    pelaksana = petugas_berperan(Peran.PPID_PELAKSANA, perangkat_daerah__in=milik)
    return utama + [x for x in pelaksana if x not in utama]
