"""The staff site of this app: news by form and verbs, its categories by editing."""

from berita.admin import berita, kategori

__all__ = ["berita", "kategori"]
