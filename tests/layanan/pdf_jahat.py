"""PDFs that hide what their reader should not see: each shows or hides CANARY in one way of its own.

Every page is seen as 300 x 200 points: CANARY (where it is to be seen) lies inside BOX, a red square outside of it.
"""

import io

import pikepdf
import pypdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Stream, String
from pypdf.generic import DecodedStreamObject, NameObject

from layanan.penghitaman import Kotak

CANARY = "KANARI-53710101"
BOX = Kotak(1, 0.1, 0.15, 0.7, 0.2, "h")
RED_AT = (255, 145)  # points from the left and from the top
TEXT = f"BT /F1 14 Tf 40 150 Td ({CANARY}) Tj ET"
RED = "1 0 0 rg 240 40 30 30 re f"


def halaman(pdf, isi=f"{TEXT} {RED}", kotak=(0, 0, 300, 200)):
    """A page with a font to write with."""
    huruf = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.add_blank_page(page_size=(kotak[2], kotak[3]))
    obj = pdf.pages[-1].obj
    obj.Resources = Dictionary(Font=Dictionary(F1=huruf))
    obj.Contents = pdf.make_indirect(Stream(pdf, isi.encode()))
    return obj


def jadi(pdf, **simpan):
    keluar = io.BytesIO()
    pdf.save(keluar, **simpan)
    return keluar.getvalue()


def teks():
    pdf = pikepdf.new()
    halaman(pdf)
    return jadi(pdf)


def terpotong_lama():
    """An earlier revision with the text, a later one without: both in one file."""
    tulis = pypdf.PdfWriter(io.BytesIO(teks()), incremental=True)
    baru = DecodedStreamObject()
    baru.set_data(RED.encode())
    tulis.pages[0][NameObject("/Contents")] = tulis._add_object(baru)
    keluar = io.BytesIO()
    tulis.write(keluar)
    return keluar.getvalue()


def lampiran():
    pdf = pikepdf.new()
    halaman(pdf, RED)
    pdf.attachments["rahasia.txt"] = CANARY.encode()
    return jadi(pdf)


def _tampak(pdf, isi):
    aliran = Stream(pdf, isi.encode())
    aliran.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 30]))
    aliran.Resources = pdf.pages[0].obj.Resources
    return Dictionary(N=pdf.make_indirect(aliran))


def formulir():
    """A filled text field: its value, its look, and a second one that is hidden."""
    pdf = pikepdf.new()
    obj = halaman(pdf, RED)
    isi = {"Subtype": Name.Widget, "FT": Name.Tx, "V": CANARY, "Rect": Array([40, 140, 240, 170])}
    lihat = _tampak(pdf, f"BT /F1 14 Tf 2 10 Td ({CANARY}) Tj ET")
    ruas = [Dictionary(**isi, T="nik", F=4, AP=lihat), Dictionary(**isi, T="nama", F=2, DV=CANARY)]
    obj.Annots = Array([pdf.make_indirect(r) for r in ruas])
    pdf.Root.AcroForm = Dictionary(Fields=obj.Annots, DR=obj.Resources)
    return jadi(pdf)


def diputar():
    pdf = pikepdf.new()
    obj = halaman(pdf, f"0 1 -1 0 200 0 cm {TEXT} {RED}", (0, 0, 200, 300))
    obj.Rotate = 90
    return jadi(pdf)


def lapisan_ocr():
    """A scan with the recognised text behind it, invisible."""
    pdf = pikepdf.new()
    halaman(pdf, f"0.9 g 0 0 300 200 re f {RED} BT 3 Tr /F1 14 Tf 40 150 Td ({CANARY}) Tj ET")
    return jadi(pdf)


def lapisan_tersembunyi():
    """A layer (OCG) that is off, and one that only a printer sees."""
    pdf = pikepdf.new()
    obj = halaman(pdf, f"/OC /L1 BDC {TEXT} EMC {RED}")
    lapis = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(CANARY)))
    obj.Resources.Properties = Dictionary(L1=lapis)
    pdf.Root.OCProperties = Dictionary(OCGs=Array([lapis]), D=Dictionary(OFF=Array([lapis])))
    return jadi(pdf)


def anotasi():
    pdf = pikepdf.new()
    obj = halaman(pdf, RED)
    tempat = Array([40, 140, 240, 170])
    catatan = Dictionary(Subtype=Name.Text, Contents=CANARY, T=CANARY, F=2, Rect=tempat)
    tulisan = Dictionary(Subtype=Name.FreeText, Contents=CANARY, F=4, Rect=tempat, AP=_tampak(pdf, TEXT))
    obj.Annots = Array([pdf.make_indirect(catatan), pdf.make_indirect(tulisan)])
    return jadi(pdf)


def di_luar_potongan():
    """Text outside the crop box, and the crop box away from the origin."""
    pdf = pikepdf.new()
    luar = f"BT /F1 14 Tf 5 5 Td ({CANARY}) Tj ET"
    obj = halaman(pdf, f"{luar} 1 0 0 1 100 150 cm {TEXT} {RED}", (0, 0, 500, 500))
    obj.CropBox = Array([100, 150, 400, 350])
    return jadi(pdf)


def keterangan():
    """Author, XMP, bookmark, private data, alternative text, a script, and an object nobody refers to."""
    pdf = pikepdf.new()
    obj = halaman(pdf, f"/Span <</ActualText ({CANARY})>> BDC {RED} EMC")
    pdf.docinfo["/Author"] = CANARY
    pdf.Root.Metadata = pdf.make_stream(f"<x>{CANARY}</x>".encode())
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=CANARY)
    obj.PieceInfo = Dictionary(X=String(CANARY))
    with pdf.open_outline() as daftar:
        daftar.root.append(OutlineItem(CANARY, 0))
    pdf.make_indirect(String(CANARY))
    return jadi(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def di_bawah_gambar():
    """White on white, and text that a later white square covers: nothing is seen, everything can be copied."""
    pdf = pikepdf.new()
    halaman(pdf, f"1 g {TEXT} 0 g {TEXT} 1 g 20 120 260 70 re f {RED}")
    return jadi(pdf)


JAHAT = {
    f.__name__: f
    for f in (
        *(teks, terpotong_lama, lampiran, formulir, diputar, lapisan_ocr, lapisan_tersembunyi, anotasi),
        *(di_luar_potongan, keterangan, di_bawah_gambar),
    )
}


def semua_bita(isi):
    """Everything a curious reader finds with `strings`: the file as it is, and each object and stream unpacked."""
    potong = [isi]
    with pikepdf.open(io.BytesIO(isi)) as pdf:
        for objek in pdf.objects:
            if isinstance(objek, Stream):
                foto = objek.get("/Filter") == Name.DCTDecode
                potong.append(objek.read_raw_bytes() if foto else objek.read_bytes())
                objek = objek.stream_dict
            potong.append(objek.unparse(resolved=True) if hasattr(objek, "unparse") else repr(objek).encode())
        potong.append(str(dict(pdf.docinfo.items())).encode())
    return b"\n".join(potong)


def ditemukan(isi):
    """Whether CANARY is anywhere, in any of the ways a PDF writes text."""
    bita = semua_bita(isi)
    sandi = [CANARY.encode(), CANARY.encode("utf-16-be"), CANARY.encode().hex().encode()]
    return any(s in bita or s.upper() in bita for s in sandi)
