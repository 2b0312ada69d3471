"""The staff site of this app: requests and objections by verbs, the DIP and its neighbours by editing."""

from informasi.admin import dip, emonev, keberatan, lain, laporan, permohonan

__all__ = ["dip", "emonev", "keberatan", "lain", "laporan", "permohonan"]
