"""The letters, one function each, its keyword arguments being the letter's variables.

Those of a request stand here; those of an objection and its dispute in `informasi.letters.keberatan`.
"""

from .laporan import pengingat_laporan
from .permohonan import (
    berkas_dihapus,
    disposisi_baru,
    disposisi_dijawab,
    ditutup,
    identitas_diterima,
    kelengkapan_diterima,
    pemberitahuan,
    pencabutan,
    pengingat,
    penolakan,
    penyampaian,
    perpanjangan,
    selesai,
    tanda_terima,
    tenggat_berubah,
    terlambat,
    tidak_lengkap,
)

__all__ = [
    "berkas_dihapus",
    "disposisi_baru",
    "disposisi_dijawab",
    "ditutup",
    "identitas_diterima",
    "kelengkapan_diterima",
    "pemberitahuan",
    "pencabutan",
    "pengingat",
    "pengingat_laporan",
    "penolakan",
    "penyampaian",
    "perpanjangan",
    "selesai",
    "tanda_terima",
    "tenggat_berubah",
    "terlambat",
    "tidak_lengkap",
]
