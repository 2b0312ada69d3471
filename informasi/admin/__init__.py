"""The staff site of this app: requests, objections and consequence tests by verbs, the DIP by editing."""

from informasi.admin import dip, emonev, keberatan, lain, laporan, permohonan, uji_konsekuensi

__all__ = ["dip", "emonev", "keberatan", "lain", "laporan", "permohonan", "uji_konsekuensi"]
