"""The words that were found, marked in a piece of text. The text is escaped; only our own marks become HTML."""

import re

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Concat, Left
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from kupang_portal.pencarian.kata import Istilah
from layanan.vektor import MARKAH

# Two signs of Unicode's private use area, taken out of every text before they are put in by us.
AWAL, AKHIR = "\ue000", "\ue001"
TERTANDA = re.compile(f"{AWAL}([^{AWAL}{AKHIR}]*){AKHIR}")
PANJANG_DIBACA = 20_000  # characters of a long text that are looked through for a fragment
PANJANG_CUPLIKAN = 220
_TAG = re.compile(r"<[^>]*>")


def tandai(teks: str) -> SafeString:
    """The text for a page: escaped, what stands between our two signs in <mark>."""
    bagian = [escape(b.replace(AWAL, "").replace(AKHIR, "")) for b in TERTANDA.split(teks)]
    return SafeString("".join(format_html("<mark>{}</mark>", b) if n % 2 else b for n, b in enumerate(bagian)))


# --- PostgreSQL ------------------------------------------------------------------------------------------------------
def judul_bertanda(kueri: SearchQuery) -> SearchHeadline:
    """The whole title, marked by the database, which knows the stems."""
    return _bertanda(_tanpa_tanda(F("cari_judul")), kueri, highlight_all=True)


def cuplikan_bertanda(kueri: SearchQuery) -> SearchHeadline:
    """The places in summary and text where the words stand."""
    isi = _ganti(Left("cari_isi", PANJANG_DIBACA), f"{MARKAH.partition('|')[0]}")
    teks = Concat(Left("cari_ringkas", PANJANG_DIBACA), Value(" "), isi, output_field=TextField())
    return _bertanda(_tanpa_tanda(teks), kueri, max_fragments=2, max_words=18, min_words=8, fragment_delimiter=" … ")


def _bertanda(teks, kueri: SearchQuery, **pilihan) -> SearchHeadline:
    return SearchHeadline(teks, kueri, config="indonesian", start_sel=AWAL, stop_sel=AKHIR, **pilihan)


def _tanpa_tanda(teks) -> Func:
    return _ganti(teks, f"[{AWAL}{AKHIR}]")


def _ganti(teks, pola: str) -> Func:
    return Func(teks, Value(pola), Value(" "), Value("g"), function="REGEXP_REPLACE", output_field=TextField())


# --- SQLite ----------------------------------------------------------------------------------------------------------
def tandai_sendiri(teks: str, istilah: list[Istilah]) -> str:
    """The text with our signs around every word that holds one of those looked for."""
    polos = _tanpa_tanda_polos(teks)
    return _pola(istilah).sub(lambda k: f"{AWAL}{k.group()}{AKHIR}", polos)


def cuplik_sendiri(ringkas: str, isi: str, istilah: list[Istilah]) -> str:
    """The neighbourhood of the first word found, with our signs."""
    polos = " ".join(_TAG.sub(" ", _tanpa_tanda_polos(f"{ringkas} {isi[:PANJANG_DIBACA]}")).split())
    temu = _pola(istilah).search(polos)
    mulai = max(0, (temu.start() if temu else 0) - PANJANG_CUPLIKAN // 3)
    mulai = polos.rfind(" ", 0, mulai) + 1
    potongan = polos[mulai : mulai + PANJANG_CUPLIKAN]
    if mulai + PANJANG_CUPLIKAN < len(polos):
        potongan = f"{potongan.rpartition(' ')[0]} …"
    return tandai_sendiri(f"… {potongan}" if mulai else potongan, istilah)


def _tanpa_tanda_polos(teks: str) -> str:
    return teks.replace(AWAL, " ").replace(AKHIR, " ")


def _pola(istilah: list[Istilah]) -> re.Pattern:
    tulisan = [r"\W+".join(t) for i in istilah for t in i.tulisan]
    return re.compile(rf"\w*(?:{'|'.join(tulisan)})\w*", re.IGNORECASE)
