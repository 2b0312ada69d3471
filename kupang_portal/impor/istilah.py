"""Categories and tags. The shelves here are flat: what stood below another category also carries its name as a tag."""

from collections.abc import Iterable

from taggit.models import Tag

from berita.models import Kategori
from kupang_portal.impor.asal import Asal
from kupang_portal.impor.baca import Isian, Istilah
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.peta import Peta
from layanan.slug import slug_unik

# What WordPress writes when nobody chose a category; any other one says more.
BUKAN_PILIHAN = {"uncategorized", "tak-berkategori", "tidak-berkategori", "uncategorised"}
RANAH_DALAMAN = {"nav_menu", "post_format", "link_category", "wp_theme", "wp_template_part_area", "wp_pattern_category"}
DALAM_TERBESAR = 10
NAMA_TERPANJANG, TAG_TERPANJANG = 80, 100
BERTINGKAT = "Kategori bertingkat; di sini sejajar, nama induknya menjadi tag"


class PenulisIstilah:
    """Makes the terms of the export here, also those that no text carries."""

    def __init__(self, peta: Peta, asal: Asal, laporan: Laporan):
        self.peta, self.asal, self.laporan = peta, asal, laporan
        self.kategori: dict[str, Kategori] = {}
        self.tag: dict[str, Tag] = {}

    def tulis(self) -> None:
        for (ranah, kunci), istilah in self.peta.istilah.items():
            if ranah == "category":
                self.kategori[kunci] = self._satu_kategori(kunci, istilah)
                if induk := self.peta.istilah.get((ranah, istilah.induk)):
                    self.laporan.lihat(BERTINGKAT, f"“{istilah.nama}” di bawah “{induk.nama}”")
            elif ranah not in RANAH_DALAMAN:
                tag = self._satu_tag(istilah.nama[:TAG_TERPANJANG])
                if ranah == "post_tag":
                    self.tag[kunci] = tag

    def untuk(self, isian: Isian) -> tuple[Kategori, list[str]]:
        """The shelf of an item, and its tags: its own, its other categories, and the parents of all of them."""
        pilihan = [i for i in isian.istilah if i.ranah == "category"]
        utama = self._utama(pilihan)
        nama = [i.nama for i in isian.istilah if i.ranah not in RANAH_DALAMAN and i.ranah != "category"]
        nama += [i.nama for i in pilihan if i is not utama and i.kunci not in BUKAN_PILIHAN]
        for satu in pilihan:
            nama += [leluhur.nama for leluhur in self._leluhur(satu)]
        kategori = self.kategori[utama.kunci] if utama else self._bawaan()
        return kategori, _sekali(n[:TAG_TERPANJANG] for n in nama if n.casefold() != kategori.nama.casefold())

    def _utama(self, pilihan: list[Istilah]) -> Istilah | None:
        """The most precise one: a category whose parent was ticked too goes before its parent."""
        bernama = [i for i in pilihan if i.kunci not in BUKAN_PILIHAN] or pilihan
        return max(bernama, key=lambda i: len(self._leluhur(i)), default=None)

    def _leluhur(self, istilah: Istilah) -> list[Istilah]:
        """Its parents, the nearest first; a circle in a broken file ends somewhere."""
        hasil: list[Istilah] = []
        kini = self.peta.istilah.get(("category", istilah.kunci), istilah)
        while (kini := self.peta.istilah.get(("category", kini.induk))) and len(hasil) < DALAM_TERBESAR:
            hasil.append(kini)
        return hasil

    def _satu_kategori(self, kunci: str, istilah: Istilah) -> Kategori:
        asal_kunci, nama = f"kategori:{kunci[:150]}", istilah.nama[:NAMA_TERPANJANG]
        lama = self.asal.satu(asal_kunci)
        kategori = Kategori.objects.filter(pk=lama.objek_id).first() if lama else None
        kategori = kategori or Kategori.objects.filter(nama__iexact=nama).first()
        if kategori:
            self.laporan.tetap["Kategori"] += 1
        else:
            slug = slug_unik(Kategori, kunci, panjang=70, kosong="kategori")
            kategori = Kategori.objects.create(nama=nama, slug=slug)
            self.laporan.baru["Kategori"] += 1
        if not lama or lama.objek_id != kategori.pk:
            self.asal.catat(asal_kunci, kategori.pk, "")
        return kategori

    def _satu_tag(self, nama: str) -> Tag:
        if tag := Tag.objects.filter(name__iexact=nama).first():
            self.laporan.tetap["Tag"] += 1
            return tag
        self.laporan.baru["Tag"] += 1
        return Tag.objects.create(name=nama)

    def _bawaan(self) -> Kategori:
        """For an item without any category."""
        return Kategori.objects.get_or_create(slug="berita", defaults={"nama": "Berita"})[0]


def _sekali(nama: Iterable[str]) -> list[str]:
    """Each name once, whatever its capitals."""
    return list({n.casefold(): n for n in reversed(list(nama))}.values())[::-1]
