"""RSS and Atom: the newest news with its whole text, for readers, other sites and the apps of newspapers."""

import re

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse_lazy
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from berita.models import Berita
from layanan.halaman_umum import alamat_penuh, untuk_xml
from layanan.isi_html import bersihkan

JUMLAH = 20
_ELEMEN = re.compile(r"<(?:a|img) [^>]*>")
_JALUR = re.compile(r' (href|src)="(/[^"]*)"')


def isi_umpan(berita: Berita) -> str:
    """Main picture and text, cleaned again, with addresses that also work outside this site."""
    gambar = _gambar(berita) if berita.gambar_utama else ""
    isi = _ELEMEN.sub(lambda elemen: _JALUR.sub(_penuh, elemen.group()), bersihkan(berita.isi))
    return untuk_xml(gambar + isi)


def _penuh(cocok) -> str:
    return f' {cocok.group(1)}="{alamat_penuh(cocok.group(2))}"'


def _gambar(berita: Berita) -> SafeString:
    gambar, keterangan = berita.gambar_utama, berita.keterangan_tampil
    return format_html(
        '<figure><img src="{}" alt="{}" width="{}" height="{}">{}</figure>',
        alamat_penuh(gambar.berkas.url),
        gambar.teks_alternatif,
        gambar.lebar,
        gambar.tinggi,
        format_html("<figcaption>{}</figcaption>", keterangan) if keterangan else "",
    )


class RssLengkap(Rss201rev2Feed):
    """RSS 2.0 with the whole text of an item beside its summary."""

    def rss_attributes(self):
        return super().rss_attributes() | {"xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["isi"])


class AtomLengkap(Atom1Feed):
    """Atom with the whole text of an entry beside its summary."""

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["isi"], {"type": "html"})


class UmpanRss(Feed):
    """The newest published news as RSS. All addresses stand under ALAMAT_SITUS."""

    feed_type = RssLengkap
    alamat_umpan = reverse_lazy("berita:rss")
    language = "id"
    item_guid_is_permalink = False

    def title(self):
        return f"Berita · {settings.NAMA_SITUS}"

    def description(self):
        return "Berita terbaru dari Pemerintah Kota Kupang."

    subtitle = description

    def author_name(self):
        return settings.NAMA_SITUS

    def link(self):
        return alamat_penuh(str(reverse_lazy("berita:daftar")))

    def feed_url(self):
        return alamat_penuh(str(self.alamat_umpan))

    feed_guid = feed_url

    def items(self):
        return Berita.objects.terbit().untuk_daftar().prefetch_related("tag")[:JUMLAH]

    def item_title(self, item):
        return untuk_xml(item.judul)

    def item_description(self, item):
        return escape(untuk_xml(item.ringkas))

    def item_link(self, item):
        return alamat_penuh(item.get_absolute_url())

    def item_guid(self, item):
        """Stays when the address changes, so that readers do not show an old item as new."""
        return f"{settings.ALAMAT_SITUS}/berita/#{item.pk}"

    def item_author_name(self, item):
        return untuk_xml(item.oleh) or settings.NAMA_SITUS

    def item_pubdate(self, item):
        return item.terbit_pada

    def item_updateddate(self, item):
        return item.dimutakhirkan_pada

    def item_categories(self, item):
        return [untuk_xml(nama) for nama in (item.kategori.nama, *(t.name for t in item.tag.all()))]

    def item_extra_kwargs(self, item):
        return {"isi": isi_umpan(item)}


class UmpanAtom(UmpanRss):
    """The same as Atom."""

    feed_type = AtomLengkap
    alamat_umpan = reverse_lazy("berita:atom")
