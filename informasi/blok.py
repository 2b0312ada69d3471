"""Default wording of the seven blocks a-g (Pasal 22 ayat (7) UU 14/2008) per decision; officers adapt it.

Words in [square brackets] must be replaced: `belum_diganti` finds the ones that were left.
"""

import re

from informasi.rules import Status

_DIGITAL = "Salinan digital (PDF) yang dapat Anda unduh dari halaman lacak dengan nomor pendaftaran dan kode akses."
_GRATIS = "Gratis. Tidak ada biaya penyalinan maupun pengiriman."
_TIDAK_ADA_MATERI = "Tidak ada informasi yang diberikan bersama surat ini."
_TIDAK_ADA_BIAYA = "Tidak ada biaya."

BLOK_BAWAAN: dict[str, dict[str, str]] = {
    Status.DIKABULKAN: {
        "penguasaan": "Informasi yang Anda minta kami kuasai.",
        "badan_publik_lain": "Tidak ada; informasi ini kami kuasai sendiri.",
        "keputusan_alasan": "Permohonan Anda kami kabulkan seluruhnya. Informasi yang Anda minta terbuka untuk umum.",
        "materi": "Kami memberikan: [sebutkan dokumen dan tahunnya].",
        "penghitaman": "Tidak ada bagian yang dihitamkan.",
        "cara_format": _DIGITAL,
        "biaya": _GRATIS,
    },
    Status.DIKABULKAN_SEBAGIAN: {
        "penguasaan": "Informasi yang Anda minta kami kuasai.",
        "badan_publik_lain": "Tidak ada; informasi ini kami kuasai sendiri.",
        "keputusan_alasan": (
            "Permohonan Anda kami kabulkan sebagian. Sebagian isi dokumen termasuk informasi yang dikecualikan menurut "
            "Pasal 17 UU 14/2008; sisanya terbuka."
        ),
        "materi": "Kami memberikan: [sebutkan dokumen dan bagian yang diberikan].",
        "penghitaman": "Kami menghitamkan [sebutkan bagiannya] karena [alasannya].",
        "cara_format": _DIGITAL,
        "biaya": _GRATIS,
    },
    Status.DITOLAK: {
        "penguasaan": "Informasi yang Anda minta kami kuasai.",
        "badan_publik_lain": "Tidak ada; informasi ini kami kuasai sendiri.",
        "keputusan_alasan": (
            "Permohonan Anda kami tolak karena informasi itu dikecualikan menurut Pasal 17 UU 14/2008. Penetapan "
            "pengecualian dan alasannya kami sebutkan dalam surat keputusan yang menyertai surat ini."
        ),
        "materi": _TIDAK_ADA_MATERI,
        "penghitaman": (
            "Penghitaman sudah kami pertimbangkan. Seluruh isi dokumen termasuk yang dikecualikan, sehingga tidak ada "
            "bagian yang dapat diberikan."
        ),
        "cara_format": "Surat ini kami kirim melalui surel dan dapat Anda baca di halaman lacak.",
        "biaya": _TIDAK_ADA_BIAYA,
    },
    Status.TIDAK_DIKUASAI: {
        "penguasaan": "Informasi yang Anda minta tidak kami kuasai. Kami sudah memeriksa [sebutkan yang diperiksa].",
        "badan_publik_lain": "Sejauh kami ketahui, informasi ini dikuasai oleh [sebutkan badan publik dan alamatnya].",
        "keputusan_alasan": (
            "Permohonan Anda tidak dapat kami penuhi karena informasinya tidak kami kuasai (Pasal 22 ayat (7) huruf a "
            "dan b UU 14/2008). Anda dapat mengajukan permohonan ke badan publik yang kami sebutkan di atas."
        ),
        "materi": _TIDAK_ADA_MATERI,
        "penghitaman": "Tidak ada bagian yang dihitamkan.",
        "cara_format": "Surat ini kami kirim melalui surel dan dapat Anda baca di halaman lacak.",
        "biaya": _TIDAK_ADA_BIAYA,
    },
}

_TEMPAT_ISIAN = re.compile(r"\[[^\]\n]{3,80}\]")


def belum_diganti(teks: str) -> list[str]:
    """The places of the wording that still wait for the officer's own words."""
    return _TEMPAT_ISIAN.findall(teks)
