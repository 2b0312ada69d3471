"""What search engines may know of this room: all that is published, and the newest news for news services."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from berita.models import Agenda, Berita, Galeri, Klarifikasi, Pengumuman
from layanan.halaman_umum import alamat_penuh, untuk_xml
from layanan.peta_situs import PetaUmum

# The news sitemap protocol wants two days and at most a thousand items.
UMUR_BARU = timedelta(days=2)
BARU_TERBANYAK = 1000


class PetaBerita(PetaUmum):
    """The published news."""

    def items(self):
        return Berita.objects.terbit().select_related("gambar_utama").defer("isi").order_by("pk")

    def lastmod(self, item):
        return item.dimutakhirkan_pada

    def get_urls(self, page=1, site=None, protocol=None):
        """Django's entries, each with the addresses of its pictures for templates/sitemap.xml."""
        entri = super().get_urls(page, site, protocol)
        for satu in entri:
            gambar = satu["item"].gambar_utama
            satu["gambar"] = [alamat_penuh(gambar.berkas.url)] if gambar else []
        return entri


class PetaBeritaBaru(PetaUmum):
    """The news of the last two days, with title and date, for templates/berita/sitemap_baru.xml."""

    def items(self):
        sekarang = timezone.now()
        baru = Berita.objects.terbit(sekarang).filter(terbit_pada__gt=sekarang - UMUR_BARU)
        return list(baru.only("judul", "slug", "terbit_pada")[:BARU_TERBANYAK])

    def get_urls(self, page=1, site=None, protocol=None):
        """Django's entries with what the news protocol asks for."""
        entri = super().get_urls(page, site, protocol)
        for satu in entri:
            satu["nama"], satu["judul"] = settings.NAMA_SITUS, untuk_xml(satu["item"].judul)
        return entri


class PetaNaskah(PetaUmum):
    """What is published of one of the other nouns."""

    def __init__(self, model):
        self.model = model

    def items(self):
        return self.model.objects.terbit().order_by("pk")

    def lastmod(self, item):
        return item.diubah_pada


PETA_BERITA = {
    "berita": PetaBerita,
    "pengumuman": PetaNaskah(Pengumuman),
    "agenda": PetaNaskah(Agenda),
    "galeri": PetaNaskah(Galeri),
    "klarifikasi": PetaNaskah(Klarifikasi),
}
