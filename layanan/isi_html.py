"""Rich text that editors write: cleaned by one allow-list on save and again before it is shown.

Whatever the editor in the browser sends, no script, style, event, form or frame survives, and pictures come only from
our own media library. The editor itself is one line (`IsiHtml.formfield`), so it can be changed without a migration.
"""

import re
from html import unescape

import nh3
from ckeditor.widgets import CKEditorWidget
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from layanan.models.gambar import FOLDER_GAMBAR, Gambar
from layanan.waktu import bilangan

PANJANG_TERBESAR = 500_000  # characters: five times the longest article anybody reads; pasted Word brings megabytes
TAG = {
    *("p", "br", "hr", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "sub", "sup", "blockquote", "code", "pre"),
    *("ul", "ol", "li", "a", "img", "figure", "figcaption", "abbr", "span"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
ATRIBUT = {
    "a": {"href", "title", "hreflang"},
    "img": {"src", "alt", "title", "width", "height"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "span": {"lang"},
}
SKEMA = {"http", "https", "mailto", "tel"}
DIBUANG_SEISINYA = {"script", "style", "template", "noscript", "iframe", "object", "textarea", "select", "svg", "math"}
# Parsing costs the square of the depth: 400 kB of unclosed <div> would hold a worker for minutes.
DALAM_TERBESAR = 200
AWAL_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
TAG_APA_PUN = re.compile(r"<[^<>]*>")
# Void elements, and those that the next of their kind closes: many of them in a row are not nested.
TUTUP_SENDIRI = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"),
    *("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option"),
}
GAMBAR = re.compile(r"<img [^>]*>")
SUMBER = re.compile(r'src="([^"]*)"')
# Where one of these ends, so does a word.
AKHIR_BLOK = re.compile(r"</(?:p|h[2-4]|li|tr|td|th|figcaption|blockquote|caption)>|<br[^>]*>", re.IGNORECASE)


def _saring_atribut(tag: str, atribut: str, nilai: str) -> str | None:
    """Links and pictures that begin with // would leave the site without any scheme to refuse."""
    if atribut == "href" and nilai.lstrip().startswith(("//", "\\", "/\\")):
        return None
    if atribut == "src":
        return nilai if nilai.startswith(f"{settings.MEDIA_URL}{FOLDER_GAMBAR}/") and ".." not in nilai else None
    if atribut in ("width", "height", "colspan", "rowspan", "start"):
        return nilai if re.fullmatch(r"\d{1,4}", nilai) else None
    return nilai


_PEMBERSIH = nh3.Cleaner(
    tags=TAG,
    attributes=ATRIBUT,
    attribute_filter=_saring_atribut,
    clean_content_tags=DIBUANG_SEISINYA,
    url_schemes=SKEMA,
    link_rel="noopener noreferrer",
)


def bersihkan(html: str) -> str:
    """The text without anything outside the allow-list. Cleaning twice changes nothing.

    Of a text nested too deeply only the words are kept: building its tree would take minutes.
    """
    html = (html or "").replace("\x00", "")
    return _PEMBERSIH.clean(TAG_APA_PUN.sub(" ", html) if terlalu_dalam(html) else html).strip()


def terlalu_dalam(html: str) -> bool:
    """Whether more elements stand open at once than any person writes. One pass, whatever is sent."""
    dalam = 0
    for cocok in AWAL_TAG.finditer(html):
        penutup, nama = cocok.groups()
        if nama.lower() not in TUTUP_SENDIRI:
            dalam = max(0, dalam - 1) if penutup else dalam + 1
            if dalam > DALAM_TERBESAR:
                return True
    return False


def tampilkan(html: str) -> SafeString:
    """The text as it may stand in a page: cleaned again, each picture in its widths and formats, loaded when near.

    Cleaned here too because `QuerySet.update()` and a restored revision go past `IsiHtml.pre_save`. One query for all
    pictures of a text.
    """
    bersih = bersihkan(html)
    sumber = [s for tag in GAMBAR.findall(bersih) for s in SUMBER.findall(tag)]
    nama = {s.removeprefix(settings.MEDIA_URL) for s in sumber}
    dikenal = {g.berkas.url: g for g in Gambar.objects.filter(berkas__in=nama)} if nama else {}
    return SafeString(GAMBAR.sub(lambda cocok: _gambar(cocok.group(), dikenal), bersih))


def _gambar(tag: str, dikenal: dict[str, Gambar]) -> str:
    """A picture of the library by its component; one that is gone leaves nothing behind."""
    gambar = dikenal.get(next(iter(SUMBER.findall(tag)), ""))
    if gambar is None:
        return ""
    return render_to_string("components/gambar.html", {"gambar": gambar})


def teks_polos(html: str) -> str:
    """The words of a rich text, for search, summaries and reading time."""
    return " ".join(unescape(nh3.clean(AKHIR_BLOK.sub(r"\g<0> ", bersihkan(html)), tags=set())).split())


class IsiHtml(models.TextField):
    """Rich text: cleaned when saved, edited with CKEditor, and in migrations a plain TextField."""

    def pre_save(self, model_instance, add):
        nilai = bersihkan(getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, nilai)
        return nilai

    def validate(self, value, model_instance):
        super().validate(value, model_instance)
        if len(value) > PANJANG_TERBESAR:
            raise ValidationError(
                f"Teks ini {bilangan(len(value))} tanda, paling banyak {bilangan(PANJANG_TERBESAR)}. Teks yang "
                "ditempel dari Word membawa banyak kode: tempel sebagai teks polos (Ctrl+Shift+V)."
            )

        if terlalu_dalam(value):
            raise ValidationError(
                "Teks ini bertumpuk terlalu dalam, seperti yang terjadi saat menempel dari program lain. "
                "Tempel sebagai teks polos (Ctrl+Shift+V)."
            )

    def formfield(self, **kwargs):
        return super().formfield(**{**kwargs, "widget": CKEditorWidget(config_name="aman")})

    def deconstruct(self):
        nama, _, argumen, kata_kunci = super().deconstruct()
        return nama, "django.db.models.TextField", argumen, kata_kunci
