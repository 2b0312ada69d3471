"""One picture: painted, encoded, read again and compared. A photograph is one, and so is every page of a PDF."""

import io
import logging
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from PIL import Image, ImageChops, ImageDraw

from layanan.berkas_aturan import batas, tolak
from layanan.berkas_gambar import jpeg_polos
from layanan.penghitaman.kotak import Kotak

logger = logging.getLogger(__name__)

HITAM = (0, 0, 0)
# JPEG works on squares of 8 pixels: a box that fills whole ones comes out black to its last pixel.
KISI = 8
# How far the mean of such a square may be from the original, of 255: JPEG stays well below, another picture does not.
TOLERANSI = 24
CARA_SIMPAN = {"quality": 80, "subsampling": 0}


def hitamkan(isi: bytes, kotak: Sequence[Kotak]) -> bytes:
    """The photograph as JPEG with its boxes black. Raises ValidationError."""
    asli = buka(isi)
    hasil = sandikan(lukis(asli, kotak))
    periksa_jpeg(hasil)
    bandingkan(asli, buka(hasil), kotak)
    return hasil


def gambar_halaman(isi: bytes, kotak: Sequence[Kotak]) -> bytes:
    """The photograph as it would be published."""
    return sandikan(lukis(buka(isi), kotak))


def buka(isi: bytes) -> Image.Image:
    """A stored picture, decoded. It was checked and set upright when it came (`layanan.berkas`)."""
    try:
        with Image.open(io.BytesIO(isi), formats=["JPEG", "PNG"]) as gambar:
            if gambar.width * gambar.height > batas("BERKAS_MAKS_PIKSEL"):
                raise tolak("piksel", juta=batas("BERKAS_MAKS_PIKSEL") // 1_000_000)
            return gambar.convert("RGB")
    except OSError:
        raise tolak("rusak") from None


def lukis(asli: Image.Image, kotak: Sequence[Kotak]) -> Image.Image:
    """A copy with black boxes."""
    hasil = asli.copy()
    kuas = ImageDraw.Draw(hasil)
    for satu in kotak:
        kiri, atas, kanan, bawah = satu.piksel(asli.size, KISI)
        kuas.rectangle((kiri, atas, kanan - 1, bawah - 1), fill=HITAM)
    return hasil


def sandikan(gambar: Image.Image) -> bytes:
    """As JPEG, without a word about where it comes from."""
    keluar = io.BytesIO()
    gambar.info.clear()  # Pillow copies comment, colour profile and resolution from here
    gambar.save(keluar, "JPEG", **CARA_SIMPAN)
    return keluar.getvalue()


def periksa_jpeg(isi: bytes) -> None:
    """Refuse a JPEG that holds anything beside its picture."""
    if jpeg_polos(isi)[0] != isi:
        raise gagal("ada data tersembunyi dalam gambarnya")


def bandingkan(asli: Image.Image, hasil: Image.Image, kotak: Sequence[Kotak]) -> None:
    """Refuse a result that shows anything inside the boxes, or something else than the original outside them."""
    if asli.size != hasil.size:
        raise gagal("ukurannya berubah")
    for satu in kotak:
        if any(rentang != (0, 0) for rentang in hasil.crop(satu.piksel(hasil.size)).getextrema()):
            raise gagal("isi sebuah kotak masih tampak")
    beda = ImageChops.difference(lukis(asli, kotak), lukis(hasil, kotak)).reduce(KISI)
    if max(tinggi for _, tinggi in beda.getextrema()) > TOLERANSI:
        raise gagal("bagian di luar kotak berubah")


def gagal(apa: str) -> ValidationError:
    """The error that keeps a result from being published; it is also an entry for whoever looks after the portal."""
    logger.error("redaction refused: %s", apa)
    kalimat = f"Hasil penghitaman tidak lolos pemeriksaan: {apa}. Tidak ada yang diterbitkan; hubungi admin situs."
    return ValidationError(kalimat, code="penghitaman")
