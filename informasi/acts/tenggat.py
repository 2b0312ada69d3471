"""What the calendar does to open requests: recompute when a holiday changes, remind before a date, speak up after."""

import datetime

from informasi import letters
from informasi.models import Permohonan
from layanan import jangka_waktu, pengingat
from layanan.hitung_ulang import Perubahan, hitung_ulang
from layanan.kalender import Kalender
from layanan.peran import Peran
from layanan.surat import Naskah

# What the citizen was told and must be told anew.
LABEL = {
    "tenggat": "Jawaban",
    "batas_kelengkapan": "Melengkapi permohonan",
    "batas_penyampaian": "Penyampaian informasi",
}


def hitung_ulang_tenggat(tanggal_terdampak=(), sebab: str = "") -> int:
    """Recompute the due dates of open requests, as `layanan.hitung_ulang` says."""
    return hitung_ulang(Permohonan, _tanggal_baru, _surat_berubah, sebab)


def _surat_berubah(p: Permohonan, perubahan: Perubahan, sebab: str) -> list[Naskah]:
    tampak = [(LABEL[n], lama, baru) for n, lama, baru in perubahan if n in LABEL]
    return [letters.tenggat_berubah(p, perubahan=tampak, sebab=sebab)] if tampak else []


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


def ingatkan(hari_ini: datetime.date | None = None) -> int:
    """Remind officers before a due date, and everybody on the day after, as `layanan.pengingat` says."""
    return pengingat.ingatkan(Permohonan, _surat_pengingat, hari_ini)


def _surat_pengingat(p: Permohonan, sisa: int, kalender: Kalender) -> list[Naskah]:
    semua = pengingat.penanggung_jawab(p, (Peran.PPID_UTAMA, Peran.PETUGAS_PPID), Peran.PPID_PELAKSANA)
    surat = [letters.pengingat(p, sisa=sisa, petugas=x) for x in semua]
    return [*surat, letters.terlambat(p)] if sisa < 0 else surat
