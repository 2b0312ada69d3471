"""The kernel in the staff site: its own tables, the media library, and what the page of a text needs."""

from layanan.admin import gambar, inti
from layanan.admin.sunting import SuntingAdmin

__all__ = ["SuntingAdmin", "gambar", "inti"]
