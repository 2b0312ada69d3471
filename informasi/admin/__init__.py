"""The staff site of this app: requests by verbs, the DIP and its neighbours by editing."""

from informasi.admin import dip, lain, laporan, permohonan

__all__ = ["dip", "lain", "laporan", "permohonan"]
