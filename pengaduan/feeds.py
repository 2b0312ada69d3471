"""The newest public reports as Atom and RSS."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse_lazy
from django.utils.feedgenerator import Atom1Feed

from layanan.halaman_umum import alamat_penuh, untuk_xml
from pengaduan.umum import baris

JUMLAH = 20


class UmpanRss(Feed):
    """What was published last, in its public words. All addresses stand under ALAMAT_SITUS."""

    alamat_umpan = reverse_lazy("pengaduan:publik_rss")
    language = "id"

    def title(self):
        return f"Laporan warga · {settings.NAMA_SITUS}"

    def description(self):
        return "Laporan warga kepada Pemerintah Kota Kupang dan keadaannya."

    subtitle = description

    def author_name(self):
        return settings.NAMA_SITUS

    def link(self):
        return alamat_penuh(str(reverse_lazy("pengaduan:publik_daftar")))

    def feed_url(self):
        return alamat_penuh(str(self.alamat_umpan))

    feed_guid = feed_url

    def items(self):
        return baris().order_by("-laporan_publik__terbit_pada", "-pk")[:JUMLAH]

    def item_title(self, item):
        return untuk_xml(item.laporan_publik.judul)

    def item_description(self, item):
        return untuk_xml(item.laporan_publik.isi)

    def item_link(self, item):
        return alamat_penuh(item.laporan_publik.get_absolute_url())

    item_guid = item_link

    def item_pubdate(self, item):
        return item.laporan_publik.terbit_pada

    def item_updateddate(self, item):
        """When it was last told of: an answer makes the entry new again (RFC 4287 demands the element)."""
        return max(item.laporan_publik.terbit_pada, item.ditanggapi_pada or item.laporan_publik.terbit_pada)

    def item_categories(self, item):
        return [untuk_xml(item.kategori.nama)]


class UmpanAtom(UmpanRss):
    """The same as Atom."""

    feed_type = Atom1Feed
    alamat_umpan = reverse_lazy("pengaduan:publik_atom")
