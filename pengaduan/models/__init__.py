from .kategori import KategoriPengaduan
from .pengaduan import DisposisiPengaduan, Pengaduan
from .tindak_lanjut import TindakLanjut

__all__ = ["DisposisiPengaduan", "KategoriPengaduan", "Pengaduan", "TindakLanjut"]
