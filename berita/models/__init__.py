from .berita import Berita
from .kategori import Kategori

__all__ = ["Berita", "Kategori"]
