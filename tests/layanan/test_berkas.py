"""Uploads: what is refused, with which sentence, and what is gone from what is accepted."""

import io
import struct
import zipfile
import zlib

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from layanan.berkas import JPEG, PNG, bersihkan_nama
from layanan.berkas_aturan import KALIMAT, megabita
from tests.layanan.unggahan import PHP, dokumen, gambar, kirim, kode_penolakan


def potongan_png(jenis, isi):
    return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))


def kepala_png(lebar, tinggi):
    """A PNG that promises much and holds almost nothing."""
    ihdr = struct.pack(">IIBBBBB", lebar, tinggi, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + potongan_png(b"IHDR", ihdr)
        + potongan_png(b"IDAT", zlib.compress(b"\0"))
        + potongan_png(b"IEND", b"")
    )


def zip_berisi():
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        arsip.writestr("a.php", PHP)
    return keluar.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


@pytest.mark.parametrize(
    ("isi", "nama", "kode"),
    [
        (b"", "ktp.jpg", "kosong"),
        (b"\xff", "ktp.jpg", "jenis"),
        (SVG, "peta.svg", "jenis"),
        (SVG, "peta.png", "jenis"),
        (PHP, "ktp.jpg", "jenis"),
        (gambar("GIF"), "ktp.gif", "jenis"),
        (gambar("GIF"), "ktp.jpg", "jenis"),
        (zip_berisi(), "surat.docx", "jenis"),
        (SVG + b"\n" + dokumen(), "surat.pdf", "jenis"),
        (gambar(), "ktp.php", "akhiran"),
        (gambar(), "ktp.jpg.php", "akhiran"),
        (gambar("PNG"), "surat.pdf", "akhiran"),
        (dokumen(), "ktp.jpg", "akhiran"),
        (gambar()[:200], "ktp.jpg", "rusak"),
        (gambar("PNG")[:60], "ktp.png", "rusak"),
        (gambar("PNG")[:8] + b"x" * 200, "ktp.png", "rusak"),
        (dokumen()[:-150], "surat.pdf", "rusak"),
        (b"%PDF-1.7\n%%EOF\n", "surat.pdf", "rusak"),
        (kepala_png(0, 0), "ktp.png", "rusak"),
        (kepala_png(50_000, 50_000), "ktp.png", "piksel"),
        (kepala_png(2**31 - 1, 2**31 - 1), "ktp.png", "piksel"),
        (dokumen() + zip_berisi(), "surat.pdf", "arsip"),
        (dokumen(encryption=pikepdf.Encryption(user="a", owner="b")), "surat.pdf", "sandi"),
    ],
)
def test_refused_with_one_sentence_for_a_person(isi, nama, kode):
    assert kode_penolakan(isi, nama) == kode


def test_every_sentence_is_used_by_some_refusal_and_names_limit_and_size():
    with pytest.raises(ValidationError, match=r"Ukuran berkas ini 1,1 MB, paling besar 1 MB;"):
        kirim(b"\xff" * (2**20 + 1), maks=2**20)
    assert megabita(5 * 2**20) == "5 MB"
    assert set(KALIMAT) == {
        *("kosong", "besar", "jenis", "akhiran", "rusak", "piksel", "sandi", "arsip", "aktif", "halaman", "rumit"),
        *("terkunci", "terurai"),  # said of XLSX, see test_tabel
        *("nomor_halaman", "hasil"),  # said of what is blacked out, see test_penghitaman
    }


def test_limits_come_from_the_settings(settings):
    settings.BERKAS_MAKS_PIKSEL = 2_000
    assert kode_penolakan(gambar(ukuran=(60, 40))) == "piksel"
    settings.BERKAS_MAKS_HALAMAN = 1
    assert kode_penolakan(dokumen(lambda pdf: pdf.add_blank_page()), "a.pdf") == "halaman"
    settings.BERKAS_MAKS_OBJEK_PDF = 1
    assert kode_penolakan(dokumen(), "a.pdf") == "rumit"
    settings.BERKAS_MAKS_IDENTITAS = 10
    assert kode_penolakan(gambar()) == "besar"


def test_only_the_kinds_asked_for():
    assert kode_penolakan(dokumen(), "a.pdf", jenis_boleh=(JPEG, PNG)) == "jenis"
    with pytest.raises(ValidationError, match="bukan foto JPEG atau gambar PNG;"):
        kirim(dokumen(), "a.pdf", jenis_boleh=(JPEG, PNG))


def test_a_jpeg_of_thousands_of_scans_is_refused_before_decoding():
    foto = gambar(progressive=True)
    sos = foto.rindex(b"\xff\xda")
    assert kode_penolakan(foto[:sos] + foto[sos:-2] * 200 + b"\xff\xd9") == "rusak"


# --- Pictures --------------------------------------------------------------------------------------------------------
def test_place_camera_and_comments_are_gone_from_a_photo():
    exif = Image.Exif()
    exif[0x010F] = "MARKER-CAMERA"
    exif.get_ifd(0x8825)[1] = "S"
    foto = gambar(exif=exif, comment=b"MARKER", icc_profile=b"MARKER", xmp=b"MARKER") + PHP
    assert foto.count(b"MARKER") >= 5
    bersih = kirim(foto)
    assert (bersih.mime, bersih.ekstensi, bersih.nama_asli) == (JPEG, "jpg", "ktp.jpg")
    assert not any(jejak in bersih.isi for jejak in (b"MARKER", b"Exif", b"<?php"))
    assert not Image.open(io.BytesIO(bersih.isi)).getexif()


def test_text_chunks_and_trailing_bytes_are_gone_from_a_png():
    asli = gambar("PNG")
    bersih = kirim(asli[:33] + potongan_png(b"tEXt", b"Comment\0" + PHP) + asli[33:] + PHP, "ktp.png")
    assert bersih.mime == PNG
    assert b"MARKER" not in bersih.isi


def test_a_photo_taken_sideways_is_stored_upright():
    foto, exif, keluar = Image.new("RGB", (90, 60), "white"), Image.Exif(), io.BytesIO()
    ImageDraw.Draw(foto).rectangle((0, 0, 30, 60), fill="black")
    exif[0x0112] = 6  # the camera was turned: the left edge of the data is the top of the picture
    foto.save(keluar, "JPEG", exif=exif)
    tegak = Image.open(io.BytesIO(kirim(keluar.getvalue()).isi))
    assert tegak.size == (60, 90)
    assert tegak.getpixel((30, 10)) < (60, 60, 60) and tegak.getpixel((30, 80)) > (200, 200, 200)


@pytest.mark.parametrize("format_gambar", ["JPEG", "PNG"])
def test_a_large_picture_is_made_smaller_in_proportion(format_gambar):
    bersih = kirim(gambar(format_gambar, ukuran=(6400, 3200)))
    assert Image.open(io.BytesIO(bersih.isi)).size == (3000, 1500)


@pytest.mark.parametrize(
    ("asli", "warna"),
    [
        (gambar("JPEG", mode="CMYK", warna=(0, 255, 255, 0)), (254, 0, 0)),
        (gambar("PNG", mode="RGBA", warna=(255, 0, 0, 0)), (255, 255, 255)),
        (gambar("PNG", mode="LA", warna=(0, 0)), (255, 255, 255)),
        (gambar("PNG", warna="red", transparency=(255, 0, 0)), (255, 255, 255)),
        (gambar("PNG", mode="P", warna=0), (0, 0, 0)),
        (gambar("PNG", mode="1", warna=1), (255, 255, 255)),
        (gambar("PNG", mode="I;16", warna=0x8000), (128, 128, 128)),
    ],
)
def test_unusual_colours_become_plain_ones_on_white(asli, warna):
    bersih = kirim(asli, "ktp.jpg" if asli.startswith(b"\xff\xd8") else "ktp.png")
    assert Image.open(io.BytesIO(bersih.isi)).convert("RGB").getpixel((5, 5)) == warna


# --- Names -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kiriman", "nama"),
    [
        ("KTP Budi.JPG", "KTP Budi.JPG"),
        ("../../etc/pwn.jpg", "pwn.jpg"),
        ("..\\..\\C:\\pwn.jpg", "pwn.jpg"),
        ("a\r\nX-Injected: 1\r\n.jpg", "aX-Injected: 1.jpg"),
        ("ktp.php\x00.jpg", "ktp.php.jpg"),
        ("gpj.\u202egpj.exe", "gpj.gpj.exe"),
        ("\ufeffktp.jpg. ", "ktp.jpg"),
        (".jpg", "berkas.jpg"),
        ("k" * 300 + ".jpg", "k" * 116 + ".jpg"),
        ("\ud800.jpg", "berkas.jpg"),
        (".", ""),
    ],
)
def test_name_becomes_harmless_text(kiriman, nama):
    assert bersihkan_nama(kiriman) == nama


@given(st.text(max_size=400))
def test_any_name_ends_short_printable_and_without_path(kiriman):
    nama = bersihkan_nama(kiriman)
    assert len(nama) <= 120
    assert nama == "" or nama.isprintable()
    assert not set(nama) & {"/", "\\", "\0"}


@pytest.mark.parametrize(("kiriman", "nama"), [("IMG_1.jpeg", "IMG_1.png"), ("layar", "layar.png"), ("e.PNG", "e.PNG")])
def test_everyday_slips_in_a_picture_name_are_put_right(kiriman, nama):
    assert kirim(gambar("PNG"), kiriman).nama_asli == nama
