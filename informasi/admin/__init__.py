"""The staff site of this app: requests and objections by verbs, the DIP and its neighbours by editing."""

from informasi.admin import dip, keberatan, lain, laporan, permohonan

__all__ = ["dip", "keberatan", "lain", "laporan", "permohonan"]
