"""Blacked-out photographs: black where a box is, the same picture elsewhere, nothing beside the picture."""

import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from layanan.berkas import JPEG, PNG
from layanan.penghitaman import Kotak, foto, gambar_halaman, hitamkan

KOTAK = [Kotak(1, 0.25, 0.5, 0.3, 0.25, "wajah")]


def potret(jenis="JPEG", **simpan):
    """A gradient, in which every place looks different."""
    keluar = io.BytesIO()
    datar = Image.linear_gradient("L").resize((403, 301))
    Image.merge("RGB", (datar, datar.rotate(90).resize((403, 301)), datar)).save(keluar, jenis, **simpan)
    return keluar.getvalue()


def exif():
    tag = Image.Exif()
    tag[0x010F] = "MARKER"
    return {"exif": tag, "comment": b"MARKER"}


@pytest.mark.parametrize(("mime", "isi"), [(JPEG, potret(**exif())), (PNG, potret("PNG"))], ids=["jpeg", "png"])
def test_the_box_is_black_and_the_rest_is_the_picture(mime, isi):
    bersih = hitamkan(isi, mime, KOTAK, nama="foto-1.png", judul="")
    assert (bersih.mime, bersih.nama_asli) == (JPEG, "foto-1.jpg")
    assert b"MARKER" not in bersih.isi
    gambar, asli = (Image.open(io.BytesIO(x)) for x in (bersih.isi, isi))
    assert gambar.size == asli.size
    assert gambar.crop((101, 151, 221, 225)).getextrema() == ((0, 0),) * 3
    for titik in ((50, 50), (350, 280), (90, 180), (240, 240)):
        beda = [abs(a - b) for a, b in zip(gambar.getpixel(titik), asli.getpixel(titik), strict=True)]
        assert max(beda) < 12


def test_the_officer_sees_the_picture_that_would_be_published():
    isi = potret(**exif())
    assert gambar_halaman(isi, JPEG) == hitamkan(isi, JPEG, [], nama="x.jpg", judul="").isi


@pytest.mark.parametrize(
    ("rusak", "kata"),
    [(lambda g, k: g, "masih tampak"), (lambda g, k: Image.new("RGB", g.size), "di luar kotak")],
    ids=["not-painted", "all-black"],
)
def test_a_wrong_picture_stops_the_publication(rusak, kata):
    asli = foto.buka(potret())
    with pytest.raises(ValidationError, match=kata):
        foto.bandingkan(asli, rusak(asli, KOTAK), KOTAK)


def test_half_a_picture_is_refused():
    with pytest.raises(ValidationError, match="rusak"):
        hitamkan(potret()[:900], JPEG, KOTAK, nama="x.jpg", judul="")
