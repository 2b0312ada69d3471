"""Old addresses: the path of a text, its plain form (?p=19) and the archives of its category lead to the new place."""

from urllib.parse import quote, unquote, urlsplit

from django.conf import settings
from django.contrib.redirects.models import Redirect
from django.urls import reverse
from taggit.models import Tag

from berita.models import Kategori
from kupang_portal.impor.baca import Isian
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.peta import Peta

PANJANG_TERBESAR = 200
TERLALU_PANJANG = "Alamat lama terlalu panjang untuk dialihkan"


class Pengalih:
    """Adds redirects; one that is there already, by an editor or an earlier run, stays as it is."""

    def __init__(self, peta: Peta, laporan: Laporan):
        self.peta, self.laporan = peta, laporan
        self.dasar = "/" + peta.situs.partition("/")[2].strip("/")
        self.dasar = "" if self.dasar == "/" else self.dasar

    def isian(self, isian: Isian, alamat: str) -> None:
        """Both addresses under which WordPress showed an item."""
        if isian.nomor:
            self._tambah(f"{self.dasar}/?p={isian.nomor}", alamat)
        kunci = self.peta.kunci_tautan(isian.tautan) if isian.tautan else None
        if kunci and kunci != "/" and not kunci.startswith("?"):
            # As Django compares it: percent-encoded in capitals, whatever way WordPress wrote it.
            jalur = "/" + unquote(urlsplit(isian.tautan).path).lstrip("/")
            self._tambah(quote(jalur, safe="/:@!$&'()*+,;=~"), alamat)

    def kategori(self, kunci: str, kategori: Kategori) -> None:
        """The archive of a category, below the archives of its parents."""
        rantai, kini = [kunci], self.peta.istilah.get(("category", kunci))
        while kini and kini.induk and kini.induk not in rantai:
            rantai.insert(0, kini.induk)
            kini = self.peta.istilah.get(("category", kini.induk))
        lama = f"{self.dasar}/category/{'/'.join(quote(r) for r in rantai)}/"
        self.peta.tautan.setdefault(unquote(lama).rstrip("/").lower(), kategori.get_absolute_url())
        self._tambah(lama, kategori.get_absolute_url())

    def tag(self, kunci: str, tag: Tag) -> None:
        """The archive of a tag."""
        baru = reverse("berita:daftar", query={"tag": tag.slug})
        self.peta.tautan.setdefault(f"{self.dasar}/tag/{kunci}".lower(), baru)
        self._tambah(f"{self.dasar}/tag/{quote(kunci)}/", baru)

    def umpan(self) -> None:
        """Feed readers go on reading."""
        self._tambah(f"{self.dasar}/feed/", reverse("berita:rss"))

    def _tambah(self, lama: str, baru: str) -> None:
        if lama == baru:
            return
        if len(lama) > PANJANG_TERBESAR or len(baru) > PANJANG_TERBESAR:
            self.laporan.lihat(TERLALU_PANJANG, lama)
            return
        _, dibuat = Redirect.objects.get_or_create(site_id=settings.SITE_ID, old_path=lama, defaults={"new_path": baru})
        (self.laporan.baru if dibuat else self.laporan.tetap)["Pengalihan"] += 1
