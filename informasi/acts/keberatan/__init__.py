"""Everything that changes an objection: guard, change, event, letter; all or nothing."""

from .pemeriksaan import beri_tanggapan_ppid, cabut, minta_tanggapan_ppid, putuskan, sampaikan, tanggapi_putusan, terima
from .pengajuan import ajukan
from .sengketa import (
    catat_hasil_sengketa,
    catat_sengketa,
    catat_tindak_lanjut,
    catat_unduhan,
    jadwalkan_sidang,
)
from .tenggat import hitung_ulang_tenggat, ingatkan

__all__ = [
    "ajukan",
    "beri_tanggapan_ppid",
    "cabut",
    "catat_hasil_sengketa",
    "catat_sengketa",
    "catat_tindak_lanjut",
    "catat_unduhan",
    "hitung_ulang_tenggat",
    "ingatkan",
    "jadwalkan_sidang",
    "minta_tanggapan_ppid",
    "putuskan",
    "sampaikan",
    "tanggapi_putusan",
    "terima",
]
