"""The tree of a text: WordPress's elements become the few that this site knows, pictures and links lead here.

`layanan.isi_html.bersihkan` has the last word on what may stay; here nothing is allowed, only translated.
"""

import re
from dataclasses import dataclass

import nh3
from lxml import html as lxml_html
from lxml.html import HtmlElement

from kupang_portal.impor.baca import Isian
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.paragraf import WADAH, susun
from kupang_portal.impor.peta import Peta, jalur_unggahan
from kupang_portal.impor.pustaka import Pustaka
from kupang_portal.impor.teks import baris_teks, tautan_sematan
from layanan.isi_html import ATRIBUT, SKEMA, TAG

DALAM_TERBESAR = 120  # deeper, and the parser would lose what is inside
KOSONG = {"area", "br", "col", "embed", "hr", "img", "input", "param", "source", "track", "wbr"}
TAG_DANGKAL = {"p", "br", "hr", "h2", "h3", "h4", "a", "img"}
SEMATAN = {"iframe", "embed", "object", "video", "audio"}
ISIAN_FORMULIR = {"input", "select", "textarea", "button"}
GANTI = {
    **{"h1": "h2", "h5": "h4", "h6": "h4", "strike": "s", "del": "s", "ins": "u", "tt": "code", "kbd": "code"},
    **{"samp": "code", "cite": "em", "var": "em", "dfn": "em", "acronym": "abbr", "dd": "div", "optgroup": "div"},
}
TAG_BACA = TAG | WADAH | SEMATAN | ISIAN_FORMULIR | GANTI.keys() | {"dt", "summary", "legend", "source", "option"}
ATRIBUT_BACA = ATRIBUT | {
    "*": {"class", "style"},
    "acronym": {"title"},
    "img": ATRIBUT["img"] | {"data-id", "data-src", "data-lazy-src"},
    **{tag: {"src", "data"} for tag in (*SEMATAN, "source")},
}
NOMOR_GAMBAR = re.compile(r"wp-image-([0-9]{1,18})")
LATAR = re.compile(r"background-image:\s*url\(['\"]?([^'\")]+)")
BERKAS_GAMBAR = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp)$", re.IGNORECASE)
TAK_TERSEDIA = "(Gambar tidak tersedia"
TAUTAN_LAMA = "Tautan ke alamat situs lama yang tidak ikut pindah"
BERKAS_LAMA = "Tautan ke berkas di situs lama (unggah berkasnya di sini, lalu ganti tautannya)"
FORMULIR = "Formulir dihilangkan"
SEMATAN_DIGANTI = "Isi tertanam diganti tautan"
TERLALU_DALAM = "Susunan terlalu dalam; hanya teks, tautan, dan gambarnya yang diambil"


@dataclass
class Pohon:
    """Translates one text. `pustaka` answers for pictures, `peta` for links."""

    isian: Isian
    peta: Peta
    pustaka: Pustaka
    laporan: Laporan

    def terjemahkan(self, html: str) -> str:
        """The text in our elements, still to be cleaned."""
        akar = self._urai(html)
        for el in list(akar.iter()):
            if "wp-block-file__embed" in (el.get("class") or ""):
                el.drop_tree()  # the link to the file stands beside its preview
            elif el.tag in ISIAN_FORMULIR:
                self.laporan.lihat(FORMULIR, f"di “{self.isian.judul}”")
                if el.tag == "input":
                    el.drop_tree()
                else:
                    el.tag = "span"  # the words on it stay
            elif el.tag in SEMATAN:
                self._sematan(el)
            elif el.tag == "option":
                el.tail = f" {el.tail or ''}"
            elif el.tag in ("dt", "summary", "legend"):
                _jadi_judul_kecil(el)
            elif el.tag in GANTI:
                el.tag = GANTI[el.tag]
            _kelas(el)
            if el.tag == "span" and not el.get("lang"):
                el.drop_tag()
        for el in list(akar.iter("img")):
            self._gambar(el)
        for el in list(akar.iter("a")):
            self._tautan(el)
        for el in reversed(list(akar.iter("figure"))):
            _figur(el)
        return "\n".join(susun(akar))

    def _urai(self, html: str) -> HtmlElement:
        """Parsed as a browser would; what runs or hides is gone before anything is looked at."""
        pilihan = {"link_rel": None, "url_schemes": SKEMA | {"data"}}
        buang = {"script", "style", "template", "noscript", "svg", "math"}
        rapi = nh3.clean(html, tags=TAG_BACA, attributes=ATRIBUT_BACA, clean_content_tags=buang, **pilihan)
        if _kedalaman(rapi) > DALAM_TERBESAR:
            self.laporan.lihat(TERLALU_DALAM, f"“{self.isian.judul}”")
            rapi = nh3.clean(rapi, tags=TAG_DANGKAL, attributes=ATRIBUT_BACA, **pilihan)
        pengurai = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
        return lxml_html.document_fromstring(f"<html><body>{rapi}</body></html>".encode(), parser=pengurai).find("body")

    def _sematan(self, el: HtmlElement) -> None:
        """A frame or a player becomes a link in a line of its own: this site shows nothing of other hosts."""
        sumber = [el.get("src"), el.get("data"), *(s.get("src") for s in el.iter("source", "embed"))]
        url = next((s for s in sumber if s), "")
        el.tag, isi = "p", list(el)
        for anak in isi:
            el.remove(anak)
        el.text = None
        el.attrib.clear()
        if url.startswith(("http://", "https://", "//")) or jalur_unggahan(url):
            alamat, tulisan = tautan_sematan(url)
            tautan = lxml_html.Element("a", href=alamat)
            tautan.text = tulisan
            el.append(tautan)
            self.laporan.lihat(SEMATAN_DIGANTI, f"{alamat[:200]}, di “{self.isian.judul}”")

    def _gambar(self, el: HtmlElement) -> None:
        alt, sumber = el.get("alt") or "", el.get("src") or ""
        if "wp-smiley" in (el.get("class") or "") or "/images/core/emoji/" in sumber:
            _jadi_teks(el, alt)
            return
        sumber = el.get("data-src") or el.get("data-lazy-src") or sumber
        figur = next(el.iterancestors("figure"), None)
        keterangan = ""
        if figur is not None and (bawah := figur.find("figcaption")) is not None:
            keterangan = baris_teks(bawah.text_content())
        cocok = NOMOR_GAMBAR.search(el.get("class") or "")
        nomor = cocok[1] if cocok else el.get("data-id")
        nomor = int(nomor) if nomor and re.fullmatch(r"[0-9]{1,18}", nomor) else None
        gambar = self.pustaka.ambil(sumber, nomor=nomor, alt=alt, keterangan=keterangan, di=self.isian.judul)
        el.attrib.clear()
        if gambar:
            el.set("src", gambar.berkas.url)
            el.set("alt", gambar.teks_alternatif)
        else:
            sebutan = baris_teks(alt) if baris_teks(alt) != keterangan else ""
            _jadi_teks(el, f"{TAK_TERSEDIA}: {sebutan})" if sebutan else f"{TAK_TERSEDIA})")

    def _tautan(self, el: HtmlElement) -> None:
        href = (el.get("href") or "").strip()
        if "wp-block-file__button" in (el.get("class") or ""):
            el.drop_tree()  # the name of the file beside it is the same link
        elif not href or href.startswith("#") or self._menuju_gambar(el, href):
            el.drop_tag()
        else:
            el.set("href", self._alamat(f"https:{href}" if href.startswith("//") else href))

    def _menuju_gambar(self, el: HtmlElement, href: str) -> bool:
        """Whether a link leads only to the picture, or to the page of the picture, that stands in the text anyway."""
        if self.peta.kunci_tautan(href) in self.peta.halaman_lampiran:
            return True
        kosong = el.find(".//img") is not None or el.text_content().startswith(TAK_TERSEDIA)
        return kosong and BERKAS_GAMBAR.search(href.partition("?")[0]) is not None

    def _alamat(self, href: str) -> str:
        """Where a link of the old site leads here; an address nobody knows stays, in full, and is reported."""
        kunci = self.peta.kunci_tautan(href)
        if kunci is None:
            return href
        if kunci == "/" or kunci in self.peta.tautan:
            return self.peta.tautan.get(kunci, "/")
        lengkap = href if "://" in href else f"https://{self.peta.situs.partition('/')[0]}/{href.lstrip('/')}"
        perihal = BERKAS_LAMA if jalur_unggahan(href) else TAUTAN_LAMA
        self.laporan.lihat(perihal, f"{lengkap[:200]}, di “{self.isian.judul}”")
        return lengkap


def _kedalaman(html: str) -> int:
    """How deep the elements of cleaned, hence balanced, HTML are nested."""
    dalam = terdalam = 0
    for tutup, tag in re.findall(r"<(/?)([a-z0-9]+)", html):
        if tag not in KOSONG:
            dalam += -1 if tutup else 1
            terdalam = max(terdalam, dalam)
    return terdalam


def _jadi_judul_kecil(el: HtmlElement) -> None:
    """A term, a legend or a summary: a paragraph in bold."""
    tebal = lxml_html.Element("strong")
    tebal.text, el.text = el.text, None
    tebal.extend(list(el))
    el.tag = "p"
    el.append(tebal)


def _kelas(el: HtmlElement) -> None:
    """What only the class of an element tells: empty space, a picture behind a heading, an old list of pictures."""
    kelas = (el.get("class") or "").split()
    if "wp-block-spacer" in kelas:
        el.drop_tree()
    elif cocok := LATAR.search(el.get("style") or ""):
        el.insert(0, lxml_html.Element("img", src=cocok[1], alt=""))
        el[0].tail, el.text = el.text, None
    elif (
        "blocks-gallery-grid" in kelas
        or "blocks-gallery-item" in kelas
        or (el.tag == "ul" and "wp-block-gallery" in kelas)
    ):
        el.tag = "div"


def _figur(el: HtmlElement) -> None:
    """Only a picture or a table with its caption stays a figure; a gallery becomes one figure for each picture."""
    gambar = list(el.iter("img"))
    if el.find(".//figure") is None and (len(gambar) == 1 or (not gambar and el.find(".//table") is not None)):
        return
    el.tag = "div"
    for bawah in el.findall("figcaption"):
        bawah.tag = "p"
    if el.find(".//figure") is None:
        for satu in gambar:
            bingkai = lxml_html.Element("figure")
            satu.addprevious(bingkai)
            bingkai.tail, satu.tail = satu.tail, None
            bingkai.append(satu)


def _jadi_teks(el: HtmlElement, teks: str) -> None:
    pengganti = lxml_html.Element("span")
    pengganti.text, pengganti.tail = teks, el.tail
    el.getparent().replace(el, pengganti)
    pengganti.drop_tag()
