"""Small helpers for the words of the old site."""

import re
from html import unescape
from urllib.parse import urlsplit

import nh3

# "-300x200" or "-scaled" before the ending: a smaller copy that WordPress made of an upload.
TANDA_UKURAN = re.compile(r"-(?:\d{1,5}x\d{1,5}|scaled|rotated)(\.[A-Za-z]{3,4})$")
AKHIR_BARIS = re.compile(r"<br[^>]*>|</(?:p|div|li|blockquote|h[1-6])>", re.IGNORECASE)
TAUTAN = re.compile(r'<a\s[^>]*href="([^"]*)"[^>]*>(.*?)</a>', re.IGNORECASE | re.DOTALL)
ALAMAT_SEMATAN = re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed|v|shorts)/|youtu\.be/)([\w-]{6,20})")


def baris_teks(html: str) -> str:
    """One line of plain text, without tags and entities."""
    return " ".join(unescape(nh3.clean(html or "", tags=set())).split())


def teks_komentar(html: str) -> str:
    """A comment as plain text: paragraphs stay, a link keeps its address behind its words."""
    bersih = nh3.clean(html.replace("\x00", ""), tags={"a", "br", "p", "div", "li", "blockquote"}, link_rel=None)
    bersih = TAUTAN.sub(lambda c: c[2] if c[1] in c[2] else f"{c[2]} ({c[1]})", bersih)
    polos = unescape(nh3.clean(AKHIR_BARIS.sub("\n", bersih), tags=set()))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(" ".join(b.split()) for b in polos.splitlines())).strip()


def tautan_sematan(url: str) -> tuple[str, str]:
    """(address, words) for what the old site showed in a frame: YouTube by its page, the rest by its host."""
    url = f"https:{url}" if url.startswith("//") else url
    if cocok := ALAMAT_SEMATAN.search(url):
        return f"https://www.youtube.com/watch?v={cocok[1]}", "Tonton video di YouTube"
    try:
        inang = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        inang = ""
    if inang in ("youtube.com", "m.youtube.com"):
        return url, "Tonton video di YouTube"
    return url, f"Buka di {inang}" if inang else "Buka tautan"
