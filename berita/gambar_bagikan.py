"""The picture a link to a news item shows in WhatsApp and elsewhere: its title on our sea, the ikat band, its photo.

Drawn with Pillow and its built-in typeface, so that it looks the same on every machine, fonts installed or not.
"""

import hashlib
import io
import re
import unicodedata
from functools import cache

from django.conf import settings
from django.core.cache import cache as ingatan
from django.urls import reverse
from PIL import Image, ImageDraw, ImageFont, ImageOps

from berita.models import Berita
from layanan.halaman_umum import alamat_penuh
from layanan.waktu import tanggal_panjang

UKURAN = LEBAR, TINGGI = 1200, 630
# Colours of the header and its band (static/css/tokens.css, static/img/ikat.svg): deep sea, sand, coral.
LAUT, TERANG, REDUP, KARANG = "#0b2c3d", "#f7efde", "#c5d2d6", "#e4684a"
TEPI, LEBAR_FOTO = 64, 440
BENANG = 4  # pixels per thread of the band
HURUF_JUDUL = range(76, 36, -4)
BARIS_TERBANYAK = 5
SEHARI = 24 * 60 * 60
_KOTAK = re.compile(r"M(\d+) ?(-?\d+)h(\d+)v(\d+)")
_WARNA = re.compile(r'<path fill="(#[0-9a-f]{6})" d="([^"]+)"')


def sidik(berita: Berita) -> str:
    """A short name of what the picture shows."""
    isi = [berita.judul, berita.kategori.nama, berita.gambar_utama_id, str(berita.terbit_pada), settings.NAMA_SITUS]
    return hashlib.sha256(repr(isi).encode()).hexdigest()[:12]


def alamat(berita: Berita) -> str:
    """Its full address. What it shows is part of the address, so that caches may keep it long."""
    return alamat_penuh(reverse("berita:bagikan", args=[berita.slug], query={"v": sidik(berita)}))


def png(berita: Berita) -> bytes:
    """The picture, drawn once a day at most."""
    return ingatan.get_or_set(f"bagikan:{berita.pk}:{sidik(berita)}", lambda: _gambar(berita), SEHARI)


def _gambar(berita: Berita) -> bytes:
    kanvas = Image.new("RGB", UKURAN, LAUT)
    lebar_teks = LEBAR - 2 * TEPI
    ikat = _ikat()
    if foto := _foto(berita, TINGGI - ikat.height):
        kanvas.paste(foto, (LEBAR - LEBAR_FOTO, 0))
        lebar_teks -= LEBAR_FOTO - TEPI // 2
    pena = ImageDraw.Draw(kanvas)
    pena.rectangle((TEPI, TEPI, TEPI + 72, TEPI + 8), fill=KARANG)
    _tulis(pena, (TEPI, TEPI + 28), berita.kategori.nama, 30, lebar_teks, REDUP)
    _judul(pena, berita.judul, lebar_teks)
    kaki = f"{settings.NAMA_SITUS} · {tanggal_panjang(berita.terbit_pada)}"
    _tulis(pena, (TEPI, TINGGI - ikat.height - 68), kaki, 26, lebar_teks, REDUP)
    for x in range(0, LEBAR, ikat.width):
        kanvas.paste(ikat, (x, TINGGI - ikat.height))
    keluar = io.BytesIO()
    # 256 colours: a tenth of the bytes, and messengers refuse heavy previews.
    kanvas.quantize(256).save(keluar, "PNG", optimize=True)
    return keluar.getvalue()


def _judul(pena, judul: str, lebar: int) -> None:
    """The title in the largest size in which it fits; a very long one ends with an ellipsis."""
    teks = terbaca(judul) or settings.NAMA_SITUS
    for ukuran in HURUF_JUDUL:
        huruf = ImageFont.load_default(ukuran)
        baris = _baris(teks, huruf, lebar)
        if len(baris) <= BARIS_TERBANYAK and len(baris) * ukuran * 1.22 <= TINGGI - 330:
            break
    else:
        baris = baris[: BARIS_TERBANYAK + 1]
        baris[-1] = _potong(baris[-1] + " …", huruf, lebar)
    for n, satu in enumerate(baris):
        # A hair of stroke stands in for the bold face that the built-in typeface lacks.
        pena.text((TEPI, 150 + n * ukuran * 1.22), satu, TERANG, huruf, stroke_width=ukuran / 60)


def _tulis(pena, letak, teks: str, ukuran: int, lebar: int, warna: str) -> None:
    huruf = ImageFont.load_default(ukuran)
    pena.text(letak, _potong(terbaca(teks), huruf, lebar), warna, huruf)


def _baris(teks: str, huruf, lebar: int) -> list[str]:
    """The words in lines no wider than this; a word that is wider by itself is cut."""
    baris = [""]
    for kata in (_potong(k, huruf, lebar) for k in teks.split()):
        calon = f"{baris[-1]} {kata}".strip()
        if huruf.getlength(calon) <= lebar:
            baris[-1] = calon
        else:
            baris.append(kata)
    return baris


def _potong(teks: str, huruf, lebar: int) -> str:
    if huruf.getlength(teks) <= lebar:
        return teks
    while teks and huruf.getlength(f"{teks}…") > lebar:
        teks = teks[:-1]
    return f"{teks.rstrip(' …')}…"


def terbaca(teks: str) -> str:
    """The text in letters the built-in typeface can draw: accents it lacks fall off, other scripts and emoji too."""
    return " ".join("".join(_huruf(c) for c in teks).split())


def _huruf(c: str) -> str:
    if c.isspace():
        return " "
    if unicodedata.category(c) == "Pd":
        return "-"
    if _tergambar(c):
        return c
    return "".join(d for d in unicodedata.normalize("NFKD", c) if ord(d) < 128 and d.isprintable())


@cache
def _tergambar(c: str) -> bool:
    """Whether the typeface has this letter: what it lacks it draws as one and the same empty box."""
    if ord(c) < 128:
        return c.isprintable()
    huruf = ImageFont.load_default(24)
    return c.isprintable() and bytes(huruf.getmask(c)) != bytes(huruf.getmask("\uffff"))


def _foto(berita: Berita, tinggi: int) -> Image.Image | None:
    """The main picture cut to its place; None without one, or when its file cannot be read."""
    if berita.gambar_utama is None:
        return None
    try:
        with berita.gambar_utama.berkas.open() as berkas, Image.open(berkas) as asli:
            asli.draft("RGB", (2 * LEBAR_FOTO, 2 * tinggi))
            return ImageOps.fit(asli.convert("RGB"), (LEBAR_FOTO, tinggi))
    except OSError:
        return None


@cache
def _ikat() -> Image.Image:
    """One repeat of the band, from the drawing the pages use."""
    svg = (settings.BASE_DIR / "static" / "img" / "ikat.svg").read_text()
    potong = Image.new("RGB", (22, 15), LAUT)
    pena = ImageDraw.Draw(potong)
    for warna, jalan in _WARNA.findall(svg):
        for x, y, w, h in (map(int, kotak) for kotak in _KOTAK.findall(jalan)):
            pena.rectangle((x, y + 1, x + w - 1, y + h), fill=warna)
    return potong.resize((22 * BENANG, 15 * BENANG), Image.Resampling.NEAREST)
