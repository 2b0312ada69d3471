"""The letters of a consequence test and of the exclusion that came of it, all to officers; one is the decision."""

from django.utils import timezone

from informasi.rules.uji_konsekuensi import Kejadian
from layanan.models import Surat
from layanan.surat import Naskah, susun


def _petugas(jenis: str, petugas, **variabel) -> Naskah:
    konteks = {"petugas": petugas, "hari_ini": timezone.localdate(), **variabel}
    return susun(f"petugas_uji_{jenis}", konteks, tujuan=petugas.email, untuk=Surat.Untuk.PETUGAS)


def baru(uji, *, petugas) -> Naskah:
    """To the PPID Utama: an exclusion is proposed and has to be tested."""
    return _petugas("baru", petugas, uji=uji)


def persetujuan(uji, *, petugas) -> Naskah:
    """To the leadership: a test is done and waits for approval (PP 61/2010 Pasal 3 ayat (2))."""
    return _petugas("persetujuan", petugas, uji=uji)


def kabar(uji, *, kejadian: str, catatan: str, petugas) -> Naskah:
    """What became of a proposal, with the words of whoever decided."""
    return _petugas("kabar", petugas, uji=uji, kejadian=Kejadian(kejadian), catatan=catatan)


def penetapan(uji, *, pengecualian, petugas) -> Naskah:
    """The decision on classification with its six contents (PP 61/2010 Pasal 4), signed by the PPID; a document, no
    mail."""
    konteks = {"uji": uji, "pengecualian": pengecualian, "petugas": petugas, "pada": pengecualian.tanggal_penetapan}
    return susun("penetapan_pengecualian", konteks, untuk=Surat.Untuk.PETUGAS)


def pengingat(pengecualian, *, petugas) -> Naskah:
    """Reminder that an exclusion ends soon, and that the information is public after it."""
    return _petugas("pengingat", petugas, pengecualian=pengecualian)


def berakhir(pengecualian, *, petugas) -> Naskah:
    """An exclusion is over: the information is public, its entry stands in the list."""
    return _petugas("berakhir", petugas, pengecualian=pengecualian)
