"""The letters to those who follow a public report. They hold nothing that its public page does not."""

from layanan.models import Surat
from layanan.surat import Naskah, susun


def _surat(jenis: str, pengikut, **variabel) -> Naskah:
    konteks = {"nomor": pengikut.pengaduan.nomor, "alamat_ikut": pengikut.alamat, **variabel}
    return susun(jenis, konteks, tujuan=pengikut.email, untuk=Surat.Untuk.PENGIKUT)


def konfirmasi(pengikut, *, laporan) -> Naskah:
    """Did you ask for this? Without a yes nothing else is ever sent."""
    return _surat("pengikut_konfirmasi", pengikut, laporan=laporan)


def kabar(pengikut, *, laporan, judul_kejadian: str) -> Naskah:
    """The public state of the report has changed."""
    return _surat("pengikut_kabar", pengikut, laporan=laporan, judul_kejadian=judul_kejadian)


def berakhir(pengikut) -> Naskah:
    """The report is no longer shown; not a word on why, nor of what stood in it."""
    return _surat("pengikut_berakhir", pengikut)
