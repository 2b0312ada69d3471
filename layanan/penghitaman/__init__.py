"""Blacking out parts of a photograph or PDF for good (Pasal 22 ayat (7) huruf e UU 14/2008).

A PDF becomes pictures of its pages, a photograph is painted over and encoded anew; then the result is read again and
held against the original. Whatever does not hold raises ValidationError, and there is no file to publish. No models.
"""

from collections.abc import Sequence

from layanan.berkas import AKHIRAN, JPEG, PDF, BerkasBersih, bersihkan_nama
from layanan.berkas_aturan import tolak
from layanan.penghitaman import foto, pdf
from layanan.penghitaman.kotak import Kotak, periksa_kotak

__all__ = ["Kotak", "gambar_halaman", "hitamkan", "jumlah_halaman", "periksa_kotak", "ukuran_gambar"]


def hitamkan(isi: bytes, mime: str, kotak: Sequence[Kotak], *, nama: str, judul: str) -> BerkasBersih:
    """The rendition to publish: a JPEG of a photograph, a PDF of pictures of a PDF, with the boxes black.

    `judul` is the only text of the result, so it must tell nothing that a box covers. `nama` gets the right ending.
    """
    periksa_kotak(kotak, jumlah_halaman(isi, mime))
    mime, hasil = (PDF, pdf.hitamkan(isi, kotak, judul)) if mime == PDF else (JPEG, foto.hitamkan(isi, kotak))
    akhiran = AKHIRAN[mime][0]
    return BerkasBersih(hasil, mime, akhiran, bersihkan_nama(f"{nama.rpartition('.')[0] or nama}.{akhiran}"))


def jumlah_halaman(isi: bytes, mime: str) -> int:
    """How many pages there are to look at; a photograph is one."""
    return pdf.jumlah_halaman(isi) if mime == PDF else 1


def gambar_halaman(isi: bytes, mime: str, nomor: int = 1, kotak: Sequence[Kotak] = ()) -> bytes:
    """One page of the original as JPEG, exactly as it would be published with these boxes."""
    if mime == PDF:
        return pdf.gambar_halaman(isi, nomor, kotak)
    if nomor != 1:
        raise tolak("nomor_halaman", halaman=1)
    return foto.gambar_halaman(isi, kotak)


def ukuran_gambar(isi: bytes) -> tuple[int, int]:
    """Width and height of a rendition of a photograph."""
    return foto.buka(isi).size
