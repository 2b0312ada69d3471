"""Photographs and pictures: decoded whole and written anew, upright, bounded, without hidden data."""

import contextlib
import io
import logging
import re
import threading

from django.core.exceptions import ValidationError
from PIL import Image, ImageFile, ImageOps

from layanan.berkas_aturan import batas, tolak

logger = logging.getLogger(__name__)

CARA_SIMPAN = {"JPEG": {"quality": 85}, "PNG": {"compress_level": 3}}

# One large picture may need 300 MB while it is decoded: threads of one process take turns.
_giliran = threading.Lock()


def gambar_bersih(isi: bytes, format_gambar: str) -> bytes:
    """Decode a "JPEG" or "PNG" whole and write it anew: no metadata, transparency or bytes behind its end.

    Raises ValidationError when the header promises too many pixels (before decoding) or the data is damaged.
    """
    try:
        with _giliran, Image.open(io.BytesIO(isi), formats=[format_gambar]) as gambar:
            ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint turns it on for the whole process when it is imported
            _periksa_ukuran(gambar, isi)
            hasil = _gambar_tegak(gambar)
            keluar = io.BytesIO()
            hasil.info.clear()  # Pillow copies comment, colour profile and resolution from here
            hasil.save(keluar, format_gambar, **CARA_SIMPAN[format_gambar])
            return keluar.getvalue()
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise tolak("piksel", juta=batas("BERKAS_MAKS_PIKSEL") // 1_000_000) from None
    except Exception as galat:  # a decoder fed with hostile bytes may raise anything; all of it means: not a picture
        logger.info("picture refused: %s", type(galat).__name__)
        raise tolak("rusak") from None


def _periksa_ukuran(gambar: Image.Image, isi: bytes) -> None:
    """Judge the dimensions in the header, before anything is decoded."""
    if gambar.width * gambar.height > batas("BERKAS_MAKS_PIKSEL"):
        raise tolak("piksel", juta=batas("BERKAS_MAKS_PIKSEL") // 1_000_000)
    if jpeg_polos(isi)[1] > batas("BERKAS_MAKS_PINDAIAN_JPEG"):
        raise tolak("rusak")  # thousands of empty scans cost minutes of computing


def _gambar_tegak(gambar: Image.Image) -> Image.Image:
    sisi = batas("BERKAS_SISI_TERPANJANG")
    skala = sisi / max(gambar.size)
    # JPEG only: decodes at a half or a quarter of the size where that is enough.
    gambar.draft(gambar.mode, (int(gambar.width * skala), int(gambar.height * skala)))
    gambar.load()
    with contextlib.suppress(Exception):  # a broken EXIF block must not refuse a good picture
        ImageOps.exif_transpose(gambar, in_place=True)
    if gambar.mode.startswith("I"):  # 16 bits a pixel, which convert() would cut off instead of scaling down
        gambar = gambar.point(lambda nilai: nilai / 256).convert("L")
    elif gambar.mode in ("PA", "LA", "La", "RGBa", "RGBA") or "transparency" in gambar.info:
        gambar = gambar.convert("RGBA")
    elif gambar.mode not in ("L", "RGB"):
        gambar = gambar.convert("L" if gambar.mode == "1" else "RGB")
    gambar.thumbnail((sisi, sisi))
    if gambar.mode == "RGBA":  # on white paper, so that nothing hides in transparent places
        latar = Image.new("RGB", gambar.size, "white")
        latar.paste(gambar, mask=gambar.getchannel("A"))
        return latar
    return gambar


_PENANDA_JPEG = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_SOS, _EOI = 0xDA, 0xD9
_TANPA_ISI = {0x01, 0xD8}
_DIBUANG = set(range(0xE1, 0xF0)) - {0xEE} | {0xFE}  # APP1-15 but Adobe's colour flag, and comments


def jpeg_polos(isi: bytes) -> tuple[bytes, int]:
    """A JPEG without metadata, the picture data untouched, and the number of its scans; ends where the picture ends."""
    if not isi.startswith(b"\xff\xd8"):
        return isi, 0
    potong, i, pindaian = [isi[:2]], 2, 0
    while cocok := _PENANDA_JPEG.search(isi, i):
        awal, jenis = cocok.start(), isi[cocok.start() + 1]
        if pindaian:
            potong.append(isi[i:awal])
        if jenis == _EOI:
            return b"".join([*potong, b"\xff\xd9"]), pindaian
        i = awal + 2 if jenis in _TANPA_ISI else awal + 2 + int.from_bytes(isi[awal + 2 : awal + 4])
        pindaian += jenis == _SOS
        if jenis not in _DIBUANG:
            potong.append(isi[awal:i])
    return b"".join([*potong, isi[i:]]), pindaian
