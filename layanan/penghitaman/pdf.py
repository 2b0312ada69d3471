"""A PDF as pictures of its pages: rendered by PDFium, put together by qpdf, read again by both."""

import io
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name, Stream
from PIL import Image
from pypdfium2.raw import FPDF_ERR_PASSWORD

from layanan.berkas_aturan import batas, megabita, tolak
from layanan.penghitaman.foto import bandingkan, gagal, lukis, periksa_jpeg, sandikan
from layanan.penghitaman.kotak import Kotak

SKALA = 2.0  # 144 dpi reads well on a screen and on paper
BAHASA = "id-ID"
# All that a page of the result may hold; see `_periksa_susunan`.
ISI_AKAR = {"/Type", "/Pages", "/Lang", "/ViewerPreferences"}
ISI_HALAMAN = {"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents"}
ISI_GAMBAR = {"/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Filter", "/Length"}
ISI_TRAILER = {"/Root", "/Info", "/Size", "/ID", "/Type", "/W", "/Length", "/Filter", "/DecodeParms"}

# PDFium may be used by one thread at a time.
_giliran = threading.RLock()


def hitamkan(isi: bytes, kotak: Sequence[Kotak], judul: str) -> bytes:
    """The document as a PDF of pictures with its boxes black. Raises ValidationError."""
    with _buka(isi) as asli:
        maks = batas("BERKAS_MAKS_HALAMAN_HITAM")
        if len(asli) > maks:
            raise tolak("halaman", halaman=len(asli), maks=maks)
        hasil = _susun(asli, kotak, judul)
    if len(hasil) > batas("BERKAS_MAKS_MATERI"):
        raise tolak("hasil", ukuran=megabita(len(hasil)), maks=megabita(batas("BERKAS_MAKS_MATERI")))
    _periksa_susunan(hasil, judul)
    with _buka(isi) as asli, _buka(hasil) as jadi:
        _periksa_halaman(asli, jadi, kotak)
    return hasil


def jumlah_halaman(isi: bytes) -> int:
    """How many pages a document has."""
    with _buka(isi) as pdf:
        return len(pdf)


def gambar_halaman(isi: bytes, nomor: int, kotak: Sequence[Kotak]) -> bytes:
    """One page, counted from 1, as JPEG, with its boxes black."""
    with _buka(isi) as pdf:
        if not 1 <= nomor <= len(pdf):
            raise tolak("nomor_halaman", halaman=len(pdf))
        return sandikan(lukis(_gambar(pdf, nomor - 1), _pada(kotak, nomor - 1)))


# --- Reading ---------------------------------------------------------------------------------------------------------
@contextmanager
def _buka(isi: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document in PDFium, which no other thread uses meanwhile."""
    with _giliran:
        try:
            pdf = pypdfium2.PdfDocument(isi)
        except pypdfium2.PdfiumError as galat:
            raise tolak("sandi" if galat.err_code == FPDF_ERR_PASSWORD else "rusak") from None
        try:
            pdf.init_forms()  # a filled form is published with what stands in it, as everybody saw it
            yield pdf
        except pypdfium2.PdfiumError:
            raise tolak("rusak") from None
        finally:
            pdf.close()


def _skala(ukuran: tuple[float, float]) -> float:
    """Pixels per point; halved until the page fits, so that sizes in points stay exact."""
    skala = SKALA
    while max(ukuran) * skala > batas("BERKAS_SISI_TERPANJANG"):
        skala /= 2
    return skala


def _gambar(pdf: pypdfium2.PdfDocument, urut: int) -> Image.Image:
    """A page as a reader sees it: turned, cut to its crop box, layers as they open, annotations drawn."""
    halaman = pdf[urut]
    try:
        return halaman.render(scale=_skala(halaman.get_size())).to_pil().convert("RGB")
    finally:
        halaman.close()


# --- Writing ---------------------------------------------------------------------------------------------------------
def _susun(asli: pypdfium2.PdfDocument, kotak: Sequence[Kotak], judul: str) -> bytes:
    """A new document that knows nothing of the old one but the look of its pages."""
    keluar = io.BytesIO()
    with pikepdf.new() as baru:
        for urut in range(len(asli)):
            gambar = lukis(_gambar(asli, urut), _pada(kotak, urut))
            skala = _skala(asli.get_page_size(urut))
            # Up to a pixel more than the original page, so that a pixel of the picture is one of the page.
            _tambah_halaman(baru, gambar, (gambar.width / skala, gambar.height / skala))
        baru.Root.Lang = BAHASA
        baru.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        baru.docinfo["/Title"] = judul
        baru.save(keluar)
    return keluar.getvalue()


def _tambah_halaman(pdf: pikepdf.Pdf, gambar: Image.Image, ukuran: tuple[float, float]) -> None:
    isi = Stream(pdf, sandikan(gambar))
    isi.stream_dict = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=gambar.width,
        Height=gambar.height,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    try:
        halaman = pdf.add_blank_page(page_size=ukuran)
    except ValueError:  # smaller or larger than any page a PDF may have
        raise tolak("rusak") from None
    halaman.obj.Resources = Dictionary(XObject=Dictionary(Im=pdf.make_indirect(isi)))
    halaman.obj.Contents = pdf.make_indirect(Stream(pdf, _naskah(*ukuran)))


def _naskah(lebar: float, tinggi: float) -> bytes:
    """The whole content of a page: the picture, over all of it."""
    return f"q {lebar:.1f} 0 0 {tinggi:.1f} 0 0 cm /Im Do Q".encode()


# --- Checking --------------------------------------------------------------------------------------------------------
def _periksa_susunan(isi: bytes, judul: str) -> None:
    """Refuse a result with anything but pictures on pages: a list of all that may be there, not of what may not."""
    if isi.count(b"startxref") != 1 or not isi.rstrip().endswith(b"%%EOF"):
        raise gagal("ada versi lama di dalam berkasnya")
    with pikepdf.open(io.BytesIO(isi)) as pdf:
        if set(pdf.trailer.keys()) - ISI_TRAILER or set(pdf.Root.keys()) - ISI_AKAR:
            raise gagal("ada isi lain di samping halaman")
        if dict(pdf.docinfo.items()) != {"/Title": judul}:
            raise gagal("ada keterangan lain tentang dokumen")
        if len(pdf.objects) > 3 + 3 * len(pdf.pages):  # catalogue, tree, title; per page: page, content, picture
            raise gagal("ada isi yang tidak dipakai halaman mana pun")
        for halaman in pdf.pages:
            _periksa_isi_halaman(halaman.obj)


def _periksa_isi_halaman(halaman) -> None:
    sumber = halaman.Resources
    if set(halaman.keys()) - ISI_HALAMAN or set(sumber.keys()) != {"/XObject"} or set(sumber.XObject.keys()) != {"/Im"}:
        raise gagal("sebuah halaman berisi lebih dari gambarnya")
    gambar = sumber.XObject.Im
    if set(gambar.keys()) - ISI_GAMBAR:
        raise gagal("sebuah gambar membawa lebih dari pikselnya")
    lebar, tinggi = (float(n) for n in halaman.MediaBox[2:])
    if not isinstance(halaman.Contents, Stream) or halaman.Contents.read_bytes() != _naskah(lebar, tinggi):
        raise gagal("sebuah halaman berisi lebih dari gambarnya")
    periksa_jpeg(gambar.read_raw_bytes())


def _periksa_halaman(asli: pypdfium2.PdfDocument, hasil: pypdfium2.PdfDocument, kotak: Sequence[Kotak]) -> None:
    """Refuse a result whose pages are not the original's pages, or that still has a letter to be copied."""
    if len(asli) != len(hasil):
        raise gagal("jumlah halamannya berubah")
    for urut in range(len(asli)):
        ukuran = zip(asli.get_page_size(urut), hasil.get_page_size(urut), strict=True)
        if any(abs(lama - baru) > 1 for lama, baru in ukuran):
            raise gagal("ukuran sebuah halaman berubah")
        if _jumlah_huruf(hasil, urut):
            raise gagal("masih ada teks di bawah gambar")
        bandingkan(_gambar(asli, urut), _gambar(hasil, urut), _pada(kotak, urut))


def _jumlah_huruf(pdf: pypdfium2.PdfDocument, urut: int) -> int:
    halaman = pdf[urut]
    teks = halaman.get_textpage()
    try:
        return teks.count_chars()
    finally:
        teks.close()
        halaman.close()


def _pada(kotak: Sequence[Kotak], urut: int) -> list[Kotak]:
    return [k for k in kotak if k.halaman == urut + 1]
