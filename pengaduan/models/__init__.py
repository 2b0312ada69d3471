from .kategori import KategoriPengaduan
from .pengaduan import DisposisiPengaduan, Pengaduan
from .pertanyaan import JawabanTambahan, PertanyaanKategori
from .publik import FotoTerbit, LaporanPublik
from .tindak_lanjut import TindakLanjut
from .warga import DukunganPengaduan, PengikutPengaduan

__all__ = [
    "DisposisiPengaduan",
    "DukunganPengaduan",
    "FotoTerbit",
    "JawabanTambahan",
    "KategoriPengaduan",
    "LaporanPublik",
    "Pengaduan",
    "PengikutPengaduan",
    "PertanyaanKategori",
    "TindakLanjut",
]
