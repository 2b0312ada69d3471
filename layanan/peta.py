"""Maps as SVG, drawn on the server: one to choose a point on, and one coloured by numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement, tostring

from django.utils.safestring import SafeString

from layanan.batas import Bingkai, Titik, semua
from layanan.waktu import bilangan

# The picture to choose on is shown at this size and no other: a browser without JavaScript sends pixels of it.
SISI_PILIH = 280
SISI_KOROPLET = 300
TINGKAT = 4
POLA = {3: ("circle", {"cx": "2", "cy": "2", "r": "0.9"}), 4: ("path", {"d": "M0 4 4 0"})}
# A picture in <img> cannot see the page's colours: these hold on light and on dark paper.
DARAT, TEPI, TEPI_PILIHAN = "#e6d9bf", "#6f6449", "#0a4f75"


# --- A map to choose a point on --------------------------------------------------------------------------------------
@lru_cache(maxsize=64)
def peta_pilih(kode: str = "") -> str:
    """The city, or one kelurahan and its neighbours. The chosen point is no part of it, so that no address tells it."""
    bingkai = bingkai_pilih(kode)
    ukuran = str(SISI_PILIH)
    # For js/titik.js, which turns a press into a point without asking the server.
    lagi = {"data-bingkai": f"{bingkai.barat:.5f} {bingkai.utara:.5f} {bingkai.skala:.1f}"}
    svg = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "width": ukuran, "height": ukuran, **lagi})
    for batas in semua().values():
        if jalur := bingkai.jalur(batas):
            pilihan = {"stroke": TEPI_PILIHAN, "stroke-width": "2.5"} if batas.kode == kode else {"stroke": TEPI}
            SubElement(svg, "path", {"d": jalur, "fill": DARAT, **pilihan})
    if kode in semua():
        for batas in semua().values():
            _nama(svg, bingkai, batas)
    return tostring(svg, encoding="unicode")


def _nama(svg: Element, bingkai: Bingkai, batas) -> None:
    """The name in the middle of what is to be seen of it."""
    barat, selatan, timur, utara = batas.kotak
    x, y = bingkai.letak((selatan + utara) / 2, (barat + timur) / 2)
    if 30 < x < SISI_PILIH - 30 and 14 < y < SISI_PILIH - 8:
        letak = {"x": f"{x:.0f}", "y": f"{y:.0f}", "text-anchor": "middle", "fill": "#10242f"}
        SubElement(svg, "text", {**letak, "font-family": "sans-serif", "font-size": "11"}).text = batas.nama


def tanda(kode: str, titik: Titik | None) -> dict:
    """Where the mark of a point lies on `peta_pilih` of this code; outside of it without a point."""
    x, y = bingkai_pilih(kode).letak(*titik) if titik else (-99, -99)
    return {"x": f"{x:.0f}", "y": f"{y:.0f}", "sisi": SISI_PILIH}


def bingkai_pilih(kode: str = "") -> Bingkai:
    """How `peta_pilih` of this code lies."""
    return Bingkai.untuk(kode, sisi=SISI_PILIH)


# --- A map coloured by numbers ---------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Tingkat:
    """A step of the colours: its class, and the numbers it stands for."""

    nomor: int
    dari: int
    sampai: int

    @property
    def kata(self) -> str:
        if self.dari == self.sampai:
            return bilangan(self.dari)
        return f"{bilangan(self.dari)} sampai {bilangan(self.sampai)}"


def tingkat(nilai: Mapping[str, int]) -> list[Tingkat]:
    """Up to four steps above zero, each with about as many kelurahan as the others; none without a number."""
    urut = sorted(n for n in nilai.values() if n > 0)
    if not urut:
        return []
    puncak = sorted({urut[-(-len(urut) * (i + 1) // TINGKAT) - 1] for i in range(TINGKAT)})
    bawah = [1, *(p + 1 for p in puncak[:-1])]
    return [Tingkat(i, d, s) for i, (d, s) in enumerate(zip(bawah, puncak, strict=True), 1)]


def koroplet(nilai: Mapping[str, int], tautan: Mapping[str, str], satuan: str) -> SafeString:
    """The kelurahan coloured by their numbers, each a link. Who does not see it reads the table beside it.

    Therefore it is hidden from screen readers and its links are no stops of the tab key. Looks are in css/peta.css.
    """
    langkah = tingkat(nilai)
    kanvas = f"0 0 {SISI_KOROPLET} {SISI_KOROPLET}"
    svg = Element("svg", {"viewBox": kanvas, "class": "peta", "aria-hidden": "true", "focusable": "false"})
    _pola(svg)
    for batas, jalur in _jalur_kota():
        n = nilai.get(batas.kode, 0)
        kelas = next((t.nomor for t in langkah if t.dari <= n <= t.sampai), 0)
        induk = svg
        if batas.kode in tautan:
            induk = SubElement(svg, "a", {"href": tautan[batas.kode], "tabindex": "-1"})
        # A second sign beside the colour, for print and for eyes that see few colours.
        isi = {"fill": f"url(#arsir-{kelas})"} if kelas in POLA else {"class": f"peta-{kelas}"}
        bentuk = SubElement(induk, "path", {"d": jalur, **isi})
        SubElement(bentuk, "title").text = f"{batas.nama}: {bilangan(n)} {satuan}"
    # Every text and attribute went through the serialiser: nothing in it is markup of the data.
    return SafeString(tostring(svg, encoding="unicode"))


def _pola(svg: Element) -> None:
    """The upper steps: their colour with dots or lines on it."""
    pangkal = SubElement(svg, "defs")
    ukuran = {"width": "4", "height": "4"}
    for nomor, (bentuk, atribut) in POLA.items():
        pola = SubElement(pangkal, "pattern", {"id": f"arsir-{nomor}", "patternUnits": "userSpaceOnUse", **ukuran})
        SubElement(pola, "rect", {**ukuran, "class": f"peta-{nomor}"})
        SubElement(pola, bentuk, {**atribut, "class": "peta-pola"})


@lru_cache(maxsize=1)
def _jalur_kota() -> list[tuple]:
    bingkai = Bingkai.untuk(sisi=SISI_KOROPLET)
    return [(batas, bingkai.jalur(batas, sederhana=1.3)) for batas in semua().values()]
