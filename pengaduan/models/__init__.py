from .kategori import KategoriPengaduan
from .pengaduan import DisposisiPengaduan, Pengaduan
from .publik import FotoTerbit, LaporanPublik
from .tindak_lanjut import TindakLanjut

__all__ = ["DisposisiPengaduan", "FotoTerbit", "KategoriPengaduan", "LaporanPublik", "Pengaduan", "TindakLanjut"]
