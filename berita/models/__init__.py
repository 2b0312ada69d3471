from .agenda import Agenda
from .berita import Berita
from .galeri import FotoGaleri, Galeri
from .kategori import Kategori
from .klarifikasi import Klarifikasi, SumberKlarifikasi
from .komentar import Komentar
from .pengumuman import BerkasPengumuman, Pengumuman

__all__ = [
    "Agenda",
    "Berita",
    "BerkasPengumuman",
    "FotoGaleri",
    "Galeri",
    "Kategori",
    "Klarifikasi",
    "Komentar",
    "Pengumuman",
    "SumberKlarifikasi",
]
