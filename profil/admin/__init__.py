from . import data, halaman, lain

__all__ = ["data", "halaman", "lain"]
