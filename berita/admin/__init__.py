"""The staff site of this app: news by form and verbs, the other texts by editing, comments by approval."""

from berita.admin import agenda, berita, galeri, kategori, klarifikasi, komentar, pengumuman

__all__ = ["agenda", "berita", "galeri", "kategori", "klarifikasi", "komentar", "pengumuman"]
