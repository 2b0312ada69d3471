"""PDF documents: active content refused, author and history removed, written anew."""

import io
import logging
import re
import zipfile

import pikepdf
from django.core.exceptions import ValidationError
from pikepdf import Array, Dictionary, Name, Stream, String

from layanan.berkas_aturan import batas, tolak
from layanan.berkas_gambar import jpeg_polos

logger = logging.getLogger(__name__)

# Whatever runs, opens something else or carries another file. A key counts wherever it stands in the document.
KUNCI_AKTIF = {"/JS", "/JavaScript", "/AA", "/XFA", "/EmbeddedFiles", "/EF", "/RichMediaContent"}
TINDAKAN_AKTIF = {f"/{s}" for s in ("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToR", "GoToE", "Rendition")}
TINDAKAN_AKTIF |= {"/Movie", "/Sound", "/RichMediaExecute", "/GoTo3DView"}
ISI_AKTIF = {"/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/Screen", "/3D", "/EmbeddedFile"}
SKEMA_AKTIF = ("javascript:", "vbscript:", "data:", "file:")
JEJAK_PEMBUAT = {"/Metadata", "/PieceInfo"}
# Looking closely at an object takes 100 times as long as writing it out: only what holds one of these words is.
# The parser has undone all disguises of names (/J#61vaScript) before it writes them.
_PATUT_DITELUSURI = re.compile(
    "|".join(sorted(KUNCI_AKTIF | TINDAKAN_AKTIF | ISI_AKTIF | JEJAK_PEMBUAT | {"/DCTDecode", r"/Filter \d"})).encode()
    + rb"|/URI (?=[(<\d])(?!\((?i:https?:|mailto:|tel:|www))"
)

# qpdf expands compressed object lists; without a bound 5 MB become gigabytes. Honest lists need far less than 8 MB.
_8_MB = 8 * 2**20
pikepdf.settings.set_qpdf_limits(
    flate_max_memory=_8_MB,
    run_length_max_memory=_8_MB,
    png_max_memory=_8_MB,
    tiff_max_memory=_8_MB,
    max_stream_filters=4,
)


def pdf_bersih(isi: bytes) -> bytes:
    """Read a PDF whole, refuse active content, and write it anew without author, earlier versions and trailing bytes.

    Pages and appearance stay; an electronic signature does not survive the rewriting. Raises ValidationError.
    """
    if zipfile.is_zipfile(io.BytesIO(isi)):
        raise tolak("arsip")
    if b"%%EOF" not in isi[-1024:]:  # the parser would mend a half-sent document and lose pages unnoticed
        raise tolak("rusak")
    try:
        with pikepdf.open(io.BytesIO(isi)) as pdf:
            _periksa_pdf(pdf)
            _buang_jejak_dokumen(pdf)
            keluar = io.BytesIO()
            pdf.save(
                keluar, encryption=False, fix_metadata_version=False, stream_decode_level=pikepdf.StreamDecodeLevel.none
            )
            return keluar.getvalue()
    except ValidationError:
        raise
    except pikepdf.PasswordError:
        raise tolak("sandi") from None
    except Exception as galat:  # as with pictures: whatever the parser raises means a damaged document
        logger.info("PDF refused: %s", type(galat).__name__)
        raise tolak("rusak") from None


def _periksa_pdf(pdf: pikepdf.Pdf) -> None:
    halaman, maks = len(pdf.pages), batas("BERKAS_MAKS_HALAMAN")
    if not halaman:
        raise tolak("rusak")
    if halaman > maks:
        raise tolak("halaman", halaman=halaman, maks=maks)
    semua = pdf.objects
    if len(semua) > batas("BERKAS_MAKS_OBJEK_PDF"):
        raise tolak("rumit")
    pembuka = pdf.Root.get("/OpenAction")
    if isinstance(pembuka, Dictionary) and pembuka.get("/S") != Name.GoTo:
        raise tolak("aktif")
    for objek in (pdf.trailer, *semua):
        if not isinstance(objek, Array | Dictionary | Name | Stream):
            continue  # an emptied object comes as None
        tertulis = objek.stream_dict if isinstance(objek, Stream) else objek
        if _PATUT_DITELUSURI.search(tertulis.unparse(resolved=True)):
            _telusuri(objek)
    if any("error decoding stream data" in peringatan for peringatan in pdf.get_warnings()):
        raise tolak("rumit")  # a list of objects too large or too broken to unpack: the parser went on without it


def _telusuri(objek) -> None:
    """Check one numbered object and all that is written directly inside it; references are visited on their own."""
    antrean = [objek]
    while antrean:
        kini = antrean.pop()
        if isinstance(kini, Name) and str(kini) in TINDAKAN_AKTIF | ISI_AKTIF:
            raise tolak("aktif")  # a kind of action kept apart from its action: a way to hide it
        if isinstance(kini, Array):
            antrean += [anak for anak in kini if isinstance(anak, Array | Dictionary) and not anak.is_indirect]
        elif isinstance(kini, Dictionary | Stream):
            kamus = dict(kini.items())
            if _aktif(kamus):
                raise tolak("aktif")
            _buang_jejak(kini, kamus)
            antrean += [v for v in kamus.values() if isinstance(v, Array | Dictionary) and not v.is_indirect]


def _aktif(kamus: dict) -> bool:
    for kunci in KUNCI_AKTIF & kamus.keys():
        nilai = kamus[kunci]
        if not (kunci in ("/AA", "/JS") and isinstance(nilai, Dictionary) and nilai.get("/Type") == Name.Font):
            return True  # but a font may be called AA
    if _nama(kamus, "/S") in TINDAKAN_AKTIF or {_nama(kamus, "/Subtype"), _nama(kamus, "/Type")} & ISI_AKTIF:
        return True
    uri = kamus.get("/URI")
    return isinstance(uri, String) and str(uri).strip().lower().startswith(SKEMA_AKTIF)


def _nama(kamus: dict, kunci: str) -> str:
    nilai = kamus.get(kunci)
    return str(nilai) if isinstance(nilai, Name) else ""


def _buang_jejak(objek, kamus: dict) -> None:
    """Remove maker's marks from one object: XMP, private data of programs, and EXIF inside photographs."""
    for kunci in JEJAK_PEMBUAT:
        if kunci in kamus:
            del objek[kunci]
    if isinstance(objek, Stream) and "DCTDecode" in str(kamus.get("/Filter", "")):
        saring = kamus["/Filter"]
        if isinstance(saring, Name) or len(saring) == 1:
            objek.write(jpeg_polos(objek.read_raw_bytes())[0], filter=saring, decode_parms=kamus.get("/DecodeParms"))


def _buang_jejak_dokumen(pdf: pikepdf.Pdf) -> None:
    for kunci in ("/Info", "/ID"):
        if kunci in pdf.trailer:
            del pdf.trailer[kunci]
