"""What search engines may know of the profile."""

from django.urls import reverse

from layanan.models import PerangkatDaerah
from layanan.peta_situs import PetaUmum
from profil.models import Halaman, Regulasi, TabelData


class PetaHalaman(PetaUmum):
    """The published pages."""

    def items(self):
        return Halaman.objects.terbit()

    def lastmod(self, item):
        return item.diubah_pada


class PetaPerangkatDaerah(PetaUmum):
    """The bodies of today."""

    def items(self):
        return PerangkatDaerah.objects.aktif().order_by("pk")

    def location(self, item):
        return reverse("profil:perangkat_daerah_detail", args=[item.slug])


class PetaRegulasi(PetaUmum):
    """The published regulations."""

    def items(self):
        return Regulasi.objects.terbit().order_by("pk")


class PetaData(PetaUmum):
    """The published tables."""

    def items(self):
        return TabelData.objects.terbit().order_by("pk")

    def lastmod(self, item):
        return item.diubah_pada


PETA_PROFIL = {
    "profil": PetaHalaman,
    "perangkat-daerah": PetaPerangkatDaerah,
    "regulasi": PetaRegulasi,
    "data": PetaData,
}
