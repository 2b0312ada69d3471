"""Blacked-out PDFs: what was hidden is gone, what was seen is as it was, and whatever fails a check goes nowhere."""

import io

import pikepdf
import pypdf
import pytest
from django.core.exceptions import ValidationError
from pikepdf import Array, Dictionary, Name, Stream

from layanan.berkas import PDF
from layanan.penghitaman import Kotak, gambar_halaman, hitamkan, pdf
from tests.layanan import pdf_jahat
from tests.layanan.pdf_jahat import BOX, JAHAT, RED_AT, ditemukan, jadi

JUDUL = "Salinan izin, sebagian dihitamkan"


def hasil(isi, kotak=(BOX,)):
    return hitamkan(isi, PDF, kotak, nama="izin.pdf", judul=JUDUL).isi


def ditolak(isi, kotak=()):
    with pytest.raises(ValidationError) as galat:
        hasil(isi, kotak)
    return galat.value


@pytest.mark.parametrize("buat", JAHAT.values(), ids=JAHAT)
def test_nothing_hidden_survives(buat):
    asli = buat()
    assert ditemukan(asli)
    bersih = hasil(asli)
    assert not ditemukan(bersih)
    baca = pypdf.PdfReader(io.BytesIO(bersih))
    assert [h.extract_text() for h in baca.pages] == [""]
    assert (dict(baca.metadata), dict(baca.attachments), baca.get_fields()) == ({"/Title": JUDUL}, {}, None)
    assert (baca.outline, baca.xmp_metadata, baca.root_object["/Lang"]) == ([], None, "id-ID")
    assert bersih.count(b"%%EOF") == 1


@pytest.mark.parametrize("buat", JAHAT.values(), ids=JAHAT)
def test_boxes_are_black_and_the_rest_is_as_it_was_seen(buat):
    (halaman,) = pypdf.PdfReader(io.BytesIO(hasil(buat()))).pages
    assert [float(n) for n in halaman.mediabox] == [0, 0, 300, 200]
    (foto,) = halaman.images
    gambar = foto.image.convert("RGB")
    assert gambar.size == (600, 400)
    assert gambar.crop((60, 60, 480, 140)).getextrema() == ((0, 0),) * 3
    merah, hijau, biru = gambar.getpixel(tuple(2 * n for n in RED_AT))
    assert merah > 230 and max(hijau, biru) < 30
    assert gambar.getpixel((590, 10)) > (200, 200, 200)


def test_without_a_box_the_text_is_seen_but_can_not_be_copied():
    """The test above would prove nothing if the rendering were empty anyway."""
    bersih = hasil(pdf_jahat.teks(), ())
    (halaman,) = pypdf.PdfReader(io.BytesIO(bersih)).pages
    gelap = halaman.images[0].image.convert("L").crop((60, 60, 480, 140)).getextrema()
    assert gelap[0] < 60 and gelap[1] > 250
    assert not ditemukan(bersih)


def test_pages_keep_their_number_size_and_order():
    banyak = pikepdf.new()
    for lebar, isi in ((300, "1 0 0 rg"), (250, "0 1 0 rg"), (4000, "0 0 1 rg")):
        pdf_jahat.halaman(banyak, f"{isi} 0 0 5000 5000 re f", (0, 0, lebar, 200))
    halaman = pypdf.PdfReader(io.BytesIO(hasil(jadi(banyak), [Kotak(2, 0, 0, 1, 1)]))).pages
    assert [float(h.mediabox.width) for h in halaman] == [300, 250, 4000]
    gambar = [h.images[0].image.convert("RGB") for h in halaman]
    assert [g.getpixel((100, 10)) for g in gambar] == [(254, 0, 0), (0, 0, 0), (0, 0, 254)]
    assert max(gambar[2].size) <= 3000


SALAH = {
    "outside": (Kotak(1, 0.9, 0, 0.2, 0.1), "Kotak 1 keluar dari halaman 1. Geser atau kecilkan kotaknya."),
    "negative": (Kotak(1, -0.1, 0, 0.2, 0.1), "Kotak 1 keluar dari halaman 1. Geser atau kecilkan kotaknya."),
    "no-page": (Kotak(2, 0, 0, 0.2, 0.1), "Kotak 1: halaman 2 tidak ada. Berkas ini berisi 1 halaman."),
    "empty": (Kotak(1, 0, 0, 0, 0.1), "Kotak 1: lebar dan tingginya harus lebih dari nol."),
    "no-number": (Kotak(1, float("nan"), 0, 1, 1), "Kotak 1: isi letak dan ukurannya dengan angka."),
}


@pytest.mark.parametrize(("kotak", "kalimat"), SALAH.values(), ids=SALAH)
def test_a_box_outside_the_page_is_refused(kotak, kalimat):
    assert ditolak(pdf_jahat.teks(), [kotak]).messages == [kalimat]


def test_what_cannot_be_opened_or_is_too_long_is_refused(settings):
    asli = pdf_jahat.teks()
    terkunci = jadi(pikepdf.open(io.BytesIO(asli)), encryption=pikepdf.Encryption(user="x", owner="x"))
    assert (ditolak(terkunci).code, ditolak(asli[:200]).code) == ("sandi", "rusak")
    with pytest.raises(ValidationError, match="berkas ini 1 halaman"):
        gambar_halaman(asli, PDF, 2)
    with pikepdf.open(io.BytesIO(asli)) as titik:
        titik.pages[0].MediaBox = Array([0, 0, 1, 1])
        assert ditolak(jadi(titik)).code == "rusak"
    settings.BERKAS_MAKS_HALAMAN_HITAM = 0
    assert ditolak(asli).code == "halaman"


def test_a_box_that_was_not_painted_stops_the_publication(monkeypatch):
    monkeypatch.setattr(pdf, "lukis", lambda gambar, kotak: gambar)
    assert "isi sebuah kotak masih tampak" in ditolak(pdf_jahat.teks(), [BOX]).messages[0]


def test_another_page_than_the_original_stops_the_publication(monkeypatch):
    asli = pdf_jahat.teks()
    monkeypatch.setattr(pdf, "lukis", lambda gambar, kotak: gambar.rotate(180))
    assert "bagian di luar kotak berubah" in ditolak(asli).messages[0]


def _sisip(dokumen, **kunci):
    dokumen.pages[0].obj.update({f"/{k}": v for k, v in kunci.items()})


TERTINGGAL = {
    "text": lambda d: _sisip(d, Contents=Stream(d, d.pages[0].Contents.read_bytes() + b" BT ET")),
    "second-stream": lambda d: _sisip(d, Contents=Array([d.pages[0].Contents, Stream(d, b"q Q")])),
    "font": lambda d: d.pages[0].Resources.update({"/Font": Dictionary()}),
    "annotation": lambda d: _sisip(d, Annots=Array([Dictionary(Subtype=Name.Text, Contents="x")])),
    "metadata": lambda d: d.docinfo.update({"/Author": "x"}),
    "attachment": lambda d: d.attachments.update({"a": b"x"}),
    "picture-metadata": lambda d: d.pages[0].Resources.XObject.Im.update({"/Metadata": Stream(d, b"x")}),
    "exif": lambda d: d.pages[0].Resources.XObject.Im.write(
        d.pages[0].Resources.XObject.Im.read_raw_bytes().replace(b"\xff\xdb", b"\xff\xe1\0\6EXIF\xff\xdb", 1),
        filter=Name.DCTDecode,
    ),
}


@pytest.mark.parametrize("ubah", TERTINGGAL.values(), ids=TERTINGGAL)
def test_whatever_is_more_than_a_picture_stops_the_publication(ubah):
    bersih = hasil(pdf_jahat.teks())
    pdf._periksa_susunan(bersih, JUDUL)
    with pikepdf.open(io.BytesIO(bersih)) as dokumen:
        ubah(dokumen)
        lebih = jadi(dokumen)
    with pytest.raises(ValidationError) as galat:
        pdf._periksa_susunan(lebih, JUDUL)
    assert galat.value.code == "penghitaman"
    with pytest.raises(ValidationError, match="versi lama"):
        pdf._periksa_susunan(bersih + b"\nstartxref\n0\n%%EOF\n", JUDUL)
