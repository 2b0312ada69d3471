"""Everything that changes a complaint. Each act reads like the rules: guard, change, event, letter; all or nothing."""

from .disposisi import disposisikan, kembalikan
from .eskalasi import eskalasi
from .foto import tarik_foto, terbitkan_foto
from .gabungan import gabungkan
from .pelapor import buka_kembali, cabut, lengkapi, selesaikan
from .pembagian import alihkan, pecah
from .pengajuan import ajukan
from .publikasi import tarik, terbitkan
from .retensi import hapus_identitas
from .sp4n import terima_sp4n
from .tanggapan import tanggapi, tindak_lanjuti
from .tenggat import hitung_ulang_tenggat, ingatkan, tutup_yang_lewat
from .verifikasi import anggap_dicabut, minta_kelengkapan, tolak, verifikasi
from .warga import berhenti, dukung, ikuti, konfirmasi, sapu_pengikut

__all__ = [
    "ajukan",
    "alihkan",
    "anggap_dicabut",
    "berhenti",
    "buka_kembali",
    "cabut",
    "disposisikan",
    "dukung",
    "eskalasi",
    "gabungkan",
    "hapus_identitas",
    "hitung_ulang_tenggat",
    "ikuti",
    "ingatkan",
    "kembalikan",
    "konfirmasi",
    "lengkapi",
    "minta_kelengkapan",
    "sapu_pengikut",
    "pecah",
    "selesaikan",
    "tanggapi",
    "tarik",
    "tarik_foto",
    "terbitkan",
    "terima_sp4n",
    "terbitkan_foto",
    "tindak_lanjuti",
    "tolak",
    "tutup_yang_lewat",
    "verifikasi",
]
