from .kategori import KategoriPengaduan
from .pengaduan import DisposisiPengaduan, Pengaduan
from .publik import FotoTerbit, LaporanPublik
from .tindak_lanjut import TindakLanjut
from .warga import DukunganPengaduan, PengikutPengaduan

__all__ = [
    "DisposisiPengaduan",
    "DukunganPengaduan",
    "FotoTerbit",
    "KategoriPengaduan",
    "LaporanPublik",
    "Pengaduan",
    "PengikutPengaduan",
    "TindakLanjut",
]
