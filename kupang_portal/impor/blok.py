"""Gutenberg's comments become plain HTML: blocks are unwrapped, dynamic ones replaced or dropped with a note.

A block that is saved as HTML needs nothing but its comments taken away; `pohon` looks after what is inside.
"""

import json
from collections.abc import Iterator
from html import escape

from kupang_portal.impor.baca import Isian
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.peta import Peta

DALAM_TERBESAR = 5  # reusable blocks inside reusable blocks
TANPA_ISI = {"more", "nextpage", "spacer", "separator", "null", "freeform"}
DIHILANGKAN = "Blok dinamis dihilangkan"


def uraikan_blok(html: str, isian: Isian, peta: Peta, laporan: Laporan, *, dalam: int = 0) -> str:
    """The text without a comment in it."""
    hasil = []
    for teks, komentar in _potong(html):
        hasil.append(teks)
        if komentar.startswith("wp:") and komentar.endswith("/"):
            nama, isi = _nama_dan_isi(komentar[3:-1])
            hasil.append(_dinamis(nama, isi, isian, peta, laporan, dalam))
        elif komentar.startswith(("wp:", "/wp:", "more", "nextpage")):
            hasil.append("\n\n")  # where a block begins or ends, so does a paragraph
    # JSON can spell half a character ("\ud800") or a NUL, which no text that is kept may hold.
    return "".join(hasil).replace("\x00", "").encode(errors="replace").decode()


def _potong(html: str) -> Iterator[tuple[str, str]]:
    """(text before, inside of the comment) pairs; an unclosed comment is text, as browsers do not show it either."""
    mulai = 0
    while (buka := html.find("<!--", mulai)) >= 0 and (tutup := html.find("-->", buka + 4)) >= 0:
        yield html[mulai:buka], html[buka + 4 : tutup].strip()
        mulai = tutup + 3
    yield html[mulai:], ""


def _nama_dan_isi(teks: str) -> tuple[str, dict]:
    nama, _, isi = teks.strip().partition(" ")
    try:
        atribut = json.loads(isi) if isi.strip() else {}
    except (ValueError, RecursionError):
        atribut = {}
    return nama.removeprefix("core/"), atribut if isinstance(atribut, dict) else {}


def _dinamis(nama: str, isi: dict, isian: Isian, peta: Peta, laporan: Laporan, dalam: int) -> str:
    """What a block without HTML of its own leaves behind."""
    rujukan = isi.get("ref")
    if nama == "block" and isinstance(rujukan, int) and rujukan in peta.blok and dalam < DALAM_TERBESAR:
        return uraikan_blok(peta.blok[rujukan], isian, peta, laporan, dalam=dalam + 1)
    if nama == "footnotes" and "footnotes" in isian.meta:
        return _catatan_kaki(isian.meta["footnotes"])
    if isinstance(url := isi.get("url"), str) and url.startswith(("http://", "https://", "/")):
        tulisan = isi.get("label") or isi.get("service") or url
        return f'\n\n<p><a href="{escape(url)}">{escape(str(tulisan))}</a></p>\n\n'
    if nama not in TANPA_ISI:
        laporan.lihat(DIHILANGKAN, f"{nama}, di “{isian.judul}”")
    return "\n\n"


def _catatan_kaki(teks: str) -> str:
    """The footnotes, which WordPress keeps beside the text, as a list below it."""
    try:
        daftar = json.loads(teks)
    except (ValueError, RecursionError):
        return ""
    butir = [c["content"] for c in daftar if isinstance(c, dict) and isinstance(c.get("content"), str)]
    return f"<ol>{''.join(f'<li>{b}</li>' for b in butir)}</ol>" if butir else ""
