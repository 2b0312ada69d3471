"""What search engines may know: the fixed public pages and whatever is published."""

from django.urls import reverse

from berita.sitemaps import PETA_BERITA
from informasi.models import InformasiPublik, JawabanPublik
from layanan.peta_situs import PetaUmum
from pengaduan.models import LaporanPublik
from profil.sitemaps import PETA_PROFIL


class PetaTetap(PetaUmum):
    """The pages that are always there."""

    def items(self):
        return [
            "beranda",
            "informasi:dip_daftar",
            "informasi:dikecualikan",
            "informasi:permohonan_tentang",
            "informasi:permohonan_ajukan",
            "informasi:hitung_tenggat",
            "informasi:jawaban_daftar",
            "informasi:laporan_daftar",
            "pengaduan:tentang",
            "pengaduan:buat",
            "wbs:wbs",
            "pengaduan:publik_daftar",
            "berita:daftar",
            "berita:pengumuman_daftar",
            "berita:agenda_daftar",
            "berita:galeri_daftar",
            "berita:klarifikasi_daftar",
            "profil:beranda",
            "profil:struktur",
            "profil:perangkat_daerah_daftar",
            "profil:regulasi_daftar",
            "profil:data_daftar",
            "survei:hasil",
            "statistik",
            "data_pribadi",
        ]

    def location(self, item):
        return reverse(item)


class PetaInformasi(PetaUmum):
    """The published entries of the DIP."""

    def items(self):
        return InformasiPublik.objects.terbit().order_by("pk")

    def lastmod(self, item):
        return item.terakhir_dimutakhirkan


class PetaJawaban(PetaUmum):
    """The published answers."""

    def items(self):
        return JawabanPublik.objects.terbit().order_by("pk")

    def lastmod(self, item):
        return item.terbit_pada


class PetaLaporan(PetaUmum):
    """The public reports."""

    def items(self):
        terbit = LaporanPublik.objects.terbit().select_related("pengaduan")
        return terbit.only("terbit_pada", "pengaduan__nomor").order_by("pk")

    def lastmod(self, item):
        return item.terbit_pada


PETA = {
    "halaman": PetaTetap,
    "informasi": PetaInformasi,
    "jawaban": PetaJawaban,
    "laporan": PetaLaporan,
    **PETA_BERITA,
    **PETA_PROFIL,
}
