"""The staff site of complaints: the desk with its verbs, and the tree of categories."""

from pengaduan.admin import kategori, pengaduan

__all__ = ["kategori", "pengaduan"]
