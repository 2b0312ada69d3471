"""What an uploaded file may be, and how it is cleaned: JPEG, PNG or PDF by content, bounded, without hidden data.

Pure checking, no models. What comes out was decoded and written anew: nothing of the sent bytes survives unread.
"""

import unicodedata
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile

from layanan.berkas_aturan import batas, megabita, tolak
from layanan.berkas_gambar import gambar_bersih
from layanan.berkas_pdf import pdf_bersih

JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
GAMBAR = (JPEG, PNG)
SEMUA_JENIS = (*GAMBAR, PDF)
AKHIRAN = {JPEG: ("jpg", "jpeg", "jpe", "jfif"), PNG: ("png",), PDF: ("pdf",)}
SEBUTAN = {JPEG: "foto JPEG", PNG: "gambar PNG", PDF: "dokumen PDF"}
MAGIS = {JPEG: b"\xff\xd8\xff", PNG: b"\x89PNG\r\n\x1a\n", PDF: b"%PDF-"}
PANJANG_NAMA = 120


@dataclass(frozen=True)
class BerkasBersih:
    """A checked and rewritten file. `nama_asli` is text for people, never a path."""

    isi: bytes
    mime: str
    ekstensi: str
    nama_asli: str


def periksa(berkas: UploadedFile, jenis_boleh=SEMUA_JENIS, *, maks: int | None = None) -> BerkasBersih:
    """Check an upload and return it cleaned; `maks` in bytes (default: the limit for identity papers).

    Extension, first bytes and a full decode must agree; the browser's content type counts for nothing. Raises
    ValidationError with one sentence for the sender. Hidden data (place, camera, author) is gone from the result.
    """
    isi = _baca(berkas, batas("BERKAS_MAKS_IDENTITAS") if maks is None else maks)
    nama = bersihkan_nama(berkas.name or "")
    akhiran = nama.rpartition(".")[2].lower() if "." in nama else ""
    mime = next((m for m in jenis_boleh if isi.startswith(MAGIS[m])), None)
    if mime is None:
        raise tolak("jenis", daftar=_daftar(jenis_boleh))
    if akhiran not in AKHIRAN[mime]:
        if akhiran and (mime == PDF or akhiran not in AKHIRAN[JPEG] + AKHIRAN[PNG]):
            raise tolak("akhiran", akhiran=akhiran, sebutan=SEBUTAN[mime])
        # Phones send a PNG named .jpg, or a name without any ending: the name is put right.
        nama = bersihkan_nama(f"{nama.rpartition('.')[0] or nama}.{AKHIRAN[mime][0]}")
    bersih = pdf_bersih(isi) if mime == PDF else gambar_bersih(isi, "PNG" if mime == PNG else "JPEG")
    return BerkasBersih(bersih, mime, AKHIRAN[mime][0], nama)


def bersihkan_nama(nama: str) -> str:
    """A file name as harmless text: base name only, no control, format or bidi signs, at most 120 characters."""
    nama = unicodedata.normalize("NFC", nama.replace("\\", "/").rpartition("/")[2])
    nama = "".join(c for c in nama if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
    nama = " ".join(nama.split()).rstrip(". ")
    batang, titik, akhiran = nama.rpartition(".")
    if not titik or len(akhiran) > 10:
        return nama[:PANJANG_NAMA]
    return f"{(batang or 'berkas')[: PANJANG_NAMA - len(akhiran) - 1]}.{akhiran}"


def _daftar(jenis) -> str:
    sebutan = [SEBUTAN[m] for m in jenis]
    return " atau ".join(sebutan) if len(sebutan) < 3 else f"{', '.join(sebutan[:-1])}, atau {sebutan[-1]}"


def _baca(berkas: UploadedFile, maks: int) -> bytes:
    if not berkas.size:
        raise tolak("kosong")
    if berkas.size > maks:
        raise tolak("besar", ukuran=megabita(berkas.size), maks=megabita(maks))
    berkas.seek(0)
    return berkas.read(maks + 1)
