"""Blocks and paragraphs: containers are unwrapped, and loose text gets the paragraphs WordPress makes when it shows it.

The classic editor keeps no <p>: an empty line begins a paragraph, a line break is a <br>.
"""

import re

from lxml import html as lxml_html
from lxml.html import HtmlElement

from kupang_portal.impor.teks import tautan_sematan

WADAH = {
    *("div", "section", "article", "header", "footer", "aside", "main", "nav", "address", "center", "details"),
    *("fieldset", "form", "dl"),
}
BLOK = {"p", "h2", "h3", "h4", "ul", "ol", "table", "figure", "blockquote", "pre", "hr"}
TANPA_TEKS = ("ul", "ol", "table", "thead", "tbody", "tfoot", "tr", "figure", "blockquote")
BERISI_BLOK = ("blockquote", "li", "td", "th", "figcaption")
BARIS_KOSONG = re.compile(r"\n[ \t\r]*\n\s*")
HANYA_ALAMAT = re.compile(r"https?://\S+")
KOSONG_TAPI_TAMPAK = {"img", "hr", "br"}


def susun(wadah: HtmlElement) -> list[str]:
    """The text as a list of blocks of HTML."""
    for el in list(wadah.iter(*BERISI_BLOK)):
        if el.tag == "blockquote" or any(anak.tag in WADAH or anak.tag == "p" for anak in el):
            _ganti_isi(el, _blok(el))
    return [_html(el) for el in _blok(wadah) if _berisi(el)]


def _blok(wadah: HtmlElement) -> list[HtmlElement]:
    """The blocks in a container, nested containers taken away, loose text in paragraphs."""
    hasil: list[HtmlElement] = []
    lepas: list[str | HtmlElement] = [wadah.text or ""]
    for anak in list(wadah):
        ekor, anak.tail = anak.tail or "", None
        if anak.tag in BLOK or anak.tag in WADAH or _memuat_blok(anak):
            hasil += _paragraf(lepas)
            lepas = []
            hasil += [anak] if anak.tag in BLOK else _blok(anak)
        else:
            lepas.append(anak)
        lepas.append(ekor)
    return hasil + _paragraf(lepas)


def _memuat_blok(el: HtmlElement) -> bool:
    return any(anak.tag in BLOK or anak.tag in WADAH for anak in el.iterdescendants())


def _paragraf(lepas: list[str | HtmlElement]) -> list[HtmlElement]:
    """Loose text and inline elements as paragraphs, cut at empty lines; a single line break is kept."""
    semua = [lxml_html.Element("p")]
    for bagian in lepas:
        if not isinstance(bagian, str):
            semua[-1].append(bagian)
            continue
        for n, potong in enumerate(BARIS_KOSONG.split(bagian)):
            if n:
                semua.append(lxml_html.Element("p"))
            _tambah_baris(semua[-1], potong)
    return [p for p in semua if _berisi(p)]


def _tambah_baris(p: HtmlElement, teks: str) -> None:
    """Append text, each line break as <br>; none at the beginning, and none where a <br> stands already."""
    if len(p) == 0 and not (p.text or "").strip():
        teks = teks.lstrip()
    elif len(p) and p[-1].tag == "br" and not (p[-1].tail or "").strip():
        teks = teks.lstrip("\n")
    for n, baris in enumerate(teks.split("\n")):
        if n:
            p.append(lxml_html.Element("br"))
        if len(p):
            p[-1].tail = (p[-1].tail or "") + baris
        else:
            p.text = (p.text or "") + baris


def _berisi(el: HtmlElement) -> bool:
    """Whether a block shows anything."""
    if el.text_content().replace("\xa0", " ").strip():
        return True
    return el.tag in ("hr", "table") or any(anak.tag in KOSONG_TAPI_TAMPAK - {"br"} for anak in el.iter())


def _html(el: HtmlElement) -> str:
    if el.tag == "p":
        _buang_br_di_ujung(el)
        if len(el) == 0 and HANYA_ALAMAT.fullmatch(alamat := (el.text or "").strip()):
            # WordPress shows an address that stands alone as what it leads to; here it is a link.
            url, tulisan = tautan_sematan(alamat)
            tautan = lxml_html.Element("a", href=url)
            tautan.text, el.text = (tulisan if "youtube.com" in url else alamat), None
            el.append(tautan)
    _rapatkan(el)
    return lxml_html.tostring(el, encoding="unicode", with_tail=False)


def _rapatkan(el: HtmlElement) -> None:
    """No empty lines where only elements may stand; the comments of the blocks stood there."""
    for wadah in el.iter(*TANPA_TEKS):
        for anak in wadah:
            anak.tail = anak.tail if (anak.tail or "").strip() else None
        wadah.text = wadah.text if (wadah.text or "").strip() else None


def _buang_br_di_ujung(p: HtmlElement) -> None:
    while len(p) and p[-1].tag == "br" and not (p[-1].tail or "").strip():
        p.remove(p[-1])


def _ganti_isi(el: HtmlElement, blok: list[HtmlElement]) -> None:
    for anak in list(el):
        el.remove(anak)
    el.text = None
    el.extend(blok)
