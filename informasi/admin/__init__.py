"""The staff site of this app: requests by verbs, the DIP and its neighbours by editing."""

from informasi.admin import dip, lain, permohonan

__all__ = ["dip", "lain", "permohonan"]
