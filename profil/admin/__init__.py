from . import halaman, lain

__all__ = ["halaman", "lain"]
