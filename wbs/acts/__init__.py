"""Everything that changes a secret report or its keys. Each act: guard, change, trail; all or nothing."""

from .inspektorat import SANDI_KELIRU, buka, gerakkan, jawab, unduh
from .kunci import buat_kunci, kunci_aktif
from .pelapor import balas, cari, laporkan, percakapan
from .retensi import hapus_isi

__all__ = [
    "SANDI_KELIRU",
    "balas",
    "buat_kunci",
    "buka",
    "cari",
    "gerakkan",
    "hapus_isi",
    "jawab",
    "kunci_aktif",
    "laporkan",
    "percakapan",
    "unduh",
]
