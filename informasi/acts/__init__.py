"""Everything that changes a request. Each act reads like the statute: guard, change, event, letter; all or nothing."""

from .alihan import lengkapi_identitas, terima_alihan
from .disposisi import disposisikan, jawab_disposisi, kembalikan
from .emonev import periksa_emonev
from .laporan import ingatkan_laporan
from .pengajuan import ajukan, cabut, lengkapi, nilai, nyatakan_tidak_lengkap, terima, tutup_tidak_lengkap
from .penghitaman import hitamkan_berkas, simpan_asli, terbitkan_hitam
from .penyampaian import ambil_saran, sampaikan, selesaikan, terbitkan_jawaban
from .putusan import kabulkan, kabulkan_sebagian, nyatakan_tidak_dikuasai, perpanjang, rancang, tolak
from .retensi import hapus_berkas_identitas, hapus_identitas
from .tenggat import hitung_ulang_tenggat, ingatkan

__all__ = [
    "ajukan",
    "ambil_saran",
    "cabut",
    "disposisikan",
    "hapus_berkas_identitas",
    "hapus_identitas",
    "hitamkan_berkas",
    "hitung_ulang_tenggat",
    "ingatkan",
    "ingatkan_laporan",
    "jawab_disposisi",
    "kabulkan",
    "kabulkan_sebagian",
    "kembalikan",
    "lengkapi",
    "lengkapi_identitas",
    "nilai",
    "nyatakan_tidak_dikuasai",
    "nyatakan_tidak_lengkap",
    "periksa_emonev",
    "perpanjang",
    "rancang",
    "sampaikan",
    "selesaikan",
    "simpan_asli",
    "terbitkan_hitam",
    "terbitkan_jawaban",
    "terima",
    "terima_alihan",
    "tolak",
    "tutup_tidak_lengkap",
]
