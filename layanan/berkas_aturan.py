"""The limits of uploads, each a setting with a default, and the sentences that refuse a file."""

import math

from django.conf import settings
from django.core.exceptions import ValidationError

# Limits, each to be overridden by the setting of the same name: bytes (three), pixels (two), pages, objects, scans.
BAWAAN = {
    "BERKAS_MAKS_IDENTITAS": 5 * 2**20,
    "BERKAS_MAKS_MATERI": 20 * 2**20,
    "BERKAS_MAKS_VIDEO": 50 * 2**20,
    "BERKAS_MAKS_TABEL": 5 * 2**20,
    "BERKAS_MAKS_PIKSEL": 40_000_000,
    "BERKAS_SISI_TERPANJANG": 3000,
    "BERKAS_MAKS_HALAMAN": 1000,
    "BERKAS_MAKS_HALAMAN_HITAM": 100,
    "BERKAS_MAKS_OBJEK_PDF": 150_000,
    "BERKAS_MAKS_PINDAIAN_JPEG": 100,
}

KALIMAT = {
    "kosong": "Berkas ini kosong; pilih berkas yang lain.",
    "besar": "Ukuran berkas ini {ukuran}, paling besar {maks}; perkecil dulu, lalu kirim lagi.",
    "jenis": "Berkas ini bukan {daftar}; kirim dalam bentuk itu.",
    "akhiran": "Nama berkas berakhiran .{akhiran}, tetapi isinya {sebutan}; periksa apakah berkasnya benar.",
    "rusak": "Berkas ini rusak atau tidak lengkap; coba simpan ulang, lalu kirim lagi.",
    "piksel": "Gambar ini terlalu besar, paling banyak {juta} juta piksel; perkecil dulu, lalu kirim lagi.",
    "sandi": "PDF ini dikunci dengan kata sandi; buka kuncinya dulu, lalu kirim lagi.",
    "arsip": "PDF ini menyimpan berkas arsip (zip) di dalamnya; simpan ulang sebagai PDF, lalu kirim hasilnya.",
    "aktif": "PDF ini berisi skrip, tindakan otomatis, atau berkas lain; cetak ke PDF dulu, lalu kirim hasilnya.",
    "halaman": "PDF ini {halaman} halaman, paling banyak {maks}; bagi menjadi beberapa berkas.",
    "nomor_halaman": "Halaman ini tidak ada; berkas ini {halaman} halaman.",
    "hasil": "Hasilnya {ukuran}, paling besar {maks}; bagi menjadi beberapa berkas, lalu hitamkan satu per satu.",
    "terkunci": "Berkas ini dikunci dengan kata sandi; buka kuncinya dulu, lalu kirim lagi.",
    "terurai": "Isi berkas ini terlalu besar setelah dibuka; simpan lembar datanya saja, lalu kirim lagi.",
    "rumit": "PDF ini terlalu rumit untuk diperiksa; cetak ke PDF dulu, lalu kirim hasilnya.",
}


def batas(nama: str) -> int:
    """A limit by the name of its setting, for checks and for the help texts of forms."""
    return getattr(settings, nama, BAWAAN[nama])


def megabita(bita: int) -> str:
    """A size as people read it, rounded up, as "5 MB" or "6,2 MB"."""
    return f"{math.ceil(bita / 2**20 * 10) / 10:.1f}".removesuffix(".0").replace(".", ",") + " MB"


def tolak(kode: str, **isian) -> ValidationError:
    """The error, to be raised, that tells the sender in one sentence what is wrong; `kode` is its machine name."""
    return ValidationError(KALIMAT[kode].format(**isian), code=kode)
