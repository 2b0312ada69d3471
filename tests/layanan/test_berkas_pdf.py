"""PDF uploads: active content refused, hidden data gone, ordinary documents accepted."""

import io
import struct
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from layanan.berkas import PDF
from tests.layanan.unggahan import PHP, dokumen, gambar, kirim, kode_penolakan


def tindakan(jenis, **isi):
    return Dictionary(S=Name(f"/{jenis}"), **isi)


def anotasi(**isi):
    return lambda pdf: pdf.pages[0].obj.update({"/Annots": Array([pdf.make_indirect(Dictionary(**isi))])})


def akar(kunci, buat):
    return lambda pdf: pdf.Root.update({kunci: buat(pdf)})


AKTIF = {
    "open-js": akar("/OpenAction", lambda pdf: tindakan("JavaScript", JS="app.alert(1)")),
    "open-launch": akar("/OpenAction", lambda pdf: tindakan("Launch", F="cmd.exe")),
    "open-web": akar("/OpenAction", lambda pdf: tindakan("URI", URI="https://evil.example")),
    "name-tree-js": akar(
        "/Names",
        lambda pdf: Dictionary(
            JavaScript=Dictionary(Names=Array(["a", tindakan("JavaScript", JS=pdf.make_stream(b"x"))]))
        ),
    ),
    "attachment": lambda pdf: pdf.attachments.update({"a.exe": b"MZ"}),
    "xfa": akar("/AcroForm", lambda pdf: Dictionary(XFA=pdf.make_stream(b"<x/>"))),
    "page-aa": lambda pdf: pdf.pages[0].obj.update({"/AA": Dictionary(O=tindakan("URI", URI="https://evil.example"))}),
    "link-js": anotasi(Subtype=Name.Link, A=tindakan("JavaScript", JS="x")),
    "link-launch": anotasi(Subtype=Name.Link, A=tindakan("Launch", F="cmd.exe")),
    "link-remote": anotasi(Subtype=Name.Link, A=tindakan("GoToR", F="\\\\evil\\share")),
    "link-submit": anotasi(Subtype=Name.Link, A=tindakan("SubmitForm")),
    "link-script-address": anotasi(Subtype=Name.Link, A=tindakan("URI", URI=String(" JavaScript:alert(1)"))),
    "chained": anotasi(Subtype=Name.Link, A=tindakan("GoTo", Next=Array([tindakan("Launch")]))),
    "file-annotation": anotasi(Subtype=Name.FileAttachment),
    "rich-media": anotasi(Subtype=Name.RichMedia),
    "kind-kept-apart": lambda pdf: anotasi(Subtype=Name.Link, A=Dictionary(S=pdf.make_indirect(Name.Launch)))(pdf),
}


@pytest.mark.parametrize("ubah", AKTIF.values(), ids=AKTIF)
def test_active_pdf_is_refused(ubah):
    assert kode_penolakan(dokumen(ubah), "surat.pdf") == "aktif"


def test_disguised_names_and_packed_objects_are_seen_through():
    ubah = akar("/OpenAction", lambda pdf: pdf.make_indirect(tindakan("JavaScript", JS="x")))
    polos = dokumen(ubah, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert b"/JavaScript" in polos
    assert kode_penolakan(polos.replace(b"/JavaScript", b"/J#61v#61Script"), "surat.pdf") == "aktif"
    terkemas = dokumen(ubah, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"/JavaScript" not in terkemas
    assert kode_penolakan(terkemas, "surat.pdf") == "aktif"


TENANG = {
    "link": anotasi(Subtype=Name.Link, A=tindakan("URI", URI="https://kupangkota.go.id")),
    "open-at-page": akar("/OpenAction", lambda pdf: Array([pdf.pages[0].obj, Name.Fit])),
    "plain-form": akar("/AcroForm", lambda pdf: Dictionary(Fields=Array([]))),
    "font-named-aa": lambda pdf: pdf.pages[0].obj.update(
        {"/Resources": Dictionary(Font=Dictionary(AA=Dictionary(Type=Name.Font)))}
    ),
}


@pytest.mark.parametrize("ubah", TENANG.values(), ids=TENANG)
def test_ordinary_pdf_is_accepted(ubah):
    bersih = kirim(dokumen(ubah), "surat.pdf", maks=20 * 2**20)
    assert (bersih.mime, bersih.ekstensi) == (PDF, "pdf")
    assert len(pikepdf.open(io.BytesIO(bersih.isi)).pages) == 1


def test_an_emptied_object_is_no_damage():
    polos = dokumen(akar("/X", lambda pdf: pdf.make_indirect(Dictionary(A=String("0123456789")))))
    i = polos.index(b"<< /A (0123456789) >>")
    kosong = polos[:i] + b"null".ljust(21) + polos[i + 21 :]
    assert kirim(kosong, "surat.pdf").mime == PDF


def pdf_dengan_daftar_terkemas(aliran):
    """A PDF 1.5 whose object 5 is a packed list of objects that holds number 6."""
    naskah, letak = b"%PDF-1.5\n", [0] * 7
    objek = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/X 6 0 R>>",
        5: b"<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length %d>>stream\n%s\nendstream " % (len(aliran), aliran),
    }
    for nomor, isi in objek.items():
        letak[nomor], naskah = len(naskah), naskah + b"%d 0 obj%sendobj\n" % (nomor, isi)
    baris = [(0, 0), *((1, letak[n]) for n in (1, 2, 3)), (1, len(naskah)), (1, letak[5]), (2, 5)]
    tabel = b"".join(struct.pack(">BIH", jenis, nilai, 0) for jenis, nilai in baris)
    kepala = b"4 0 obj<</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length %d>>stream\n" % len(tabel)
    return naskah + kepala + tabel + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF\n" % len(naskah)


def test_a_packed_list_that_expands_to_gigabytes_is_never_unpacked():
    jinak = zlib.compress(b"6 0  <</A (ada)>>")
    with pikepdf.open(io.BytesIO(kirim(pdf_dengan_daftar_terkemas(jinak), "surat.pdf").isi)) as pdf:
        assert str(pdf.pages[0].obj.X.A) == "ada"
    bom = pdf_dengan_daftar_terkemas(zlib.compress(b"6 0  " + b" " * 60 * 2**20 + b"<</A (ada)>>", 9))
    assert len(bom) < 100_000
    assert kode_penolakan(bom, "surat.pdf") == "rumit"


def test_author_history_and_trailing_bytes_are_gone_from_a_pdf():
    def ubah(pdf):
        pdf.docinfo["/Author"] = "MARKER"
        pdf.Root.Metadata = pdf.make_stream(b"MARKER")
        pdf.pages[0].obj["/Metadata"] = pdf.make_stream(b"MARKER")
        pdf.pages[0].obj["/PieceInfo"] = Dictionary(A=String("MARKER"))
        pdf.make_indirect(String("MARKER"))

    asli = dokumen(ubah, object_stream_mode=pikepdf.ObjectStreamMode.disable) + PHP
    assert b"MARKER" in asli
    bersih = pikepdf.open(io.BytesIO(kirim(asli, "surat.pdf").isi))
    keluar = io.BytesIO()
    bersih.save(keluar, qdf=True)
    assert b"MARKER" not in keluar.getvalue()
    assert "/Info" not in bersih.trailer and "/Metadata" not in bersih.Root


def test_a_photo_inside_a_pdf_loses_its_place_but_not_a_pixel():
    exif = Image.Exif()
    exif[0x010F] = "MARKER"
    foto = gambar(ukuran=(64, 64), warna="teal", exif=exif, progressive=True)

    def ubah(pdf):
        aliran = pdf.make_stream(foto + PHP, Type=Name.XObject, Subtype=Name.Image, Width=64, Height=64)
        aliran.ColorSpace, aliran.BitsPerComponent, aliran.Filter = Name.DeviceRGB, 8, Name.DCTDecode
        pdf.pages[0].obj["/Resources"] = Dictionary(XObject=Dictionary(Foto=aliran))

    bersih = kirim(dokumen(ubah), "surat.pdf").isi
    assert b"MARKER" not in bersih
    with pikepdf.open(io.BytesIO(bersih)) as pdf:
        dalam = pikepdf.PdfImage(pdf.pages[0].Resources.XObject.Foto).as_pil_image()
    assert dalam.tobytes() == Image.open(io.BytesIO(foto)).tobytes()


def test_a_pdf_that_only_forbids_printing_is_unlocked():
    bersih = kirim(dokumen(encryption=pikepdf.Encryption(user="", owner="x")), "surat.pdf")
    assert not pikepdf.open(io.BytesIO(bersih.isi)).is_encrypted
