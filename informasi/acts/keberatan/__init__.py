"""Everything that changes an objection: guard, change, event, letter; all or nothing."""

from .pemeriksaan import beri_tanggapan_ppid, cabut, minta_tanggapan_ppid, putuskan, sampaikan, terima
from .pengajuan import ajukan
from .tenggat import hitung_ulang_tenggat, ingatkan

__all__ = [
    "ajukan",
    "beri_tanggapan_ppid",
    "cabut",
    "hitung_ulang_tenggat",
    "ingatkan",
    "minta_tanggapan_ppid",
    "putuskan",
    "sampaikan",
    "terima",
]
