"""Everything that changes what the city publishes: news, the other nouns of this room, and its readers' comments."""

from .berita import ajukan_tinjauan, buang, kembalikan_ke_draf, pulihkan, simpan, terbitkan, turunkan
from .komentar import balas, kirim_komentar, lupakan_surel, setujui, tolak
from .naskah import boleh_menerbitkan, boleh_menyunting, pasang_video, simpan_naskah, tambah_berkas
from .pindahan import simpan_komentar_pindahan, simpan_pindahan

__all__ = [
    "ajukan_tinjauan",
    "balas",
    "boleh_menerbitkan",
    "boleh_menyunting",
    "buang",
    "kembalikan_ke_draf",
    "kirim_komentar",
    "lupakan_surel",
    "pasang_video",
    "pulihkan",
    "setujui",
    "simpan",
    "simpan_komentar_pindahan",
    "simpan_naskah",
    "simpan_pindahan",
    "tambah_berkas",
    "terbitkan",
    "tolak",
    "turunkan",
]
