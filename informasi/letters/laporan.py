"""The letters of the annual report."""

from layanan.models import Surat
from layanan.surat import Naskah, susun


def pengingat_laporan(laporan, *, batas, sisa: int, petugas) -> Naskah:
    """Reminder of the annual report; `sisa` calendar days are left, negative when the day has passed."""
    konteks = {"laporan": laporan, "batas": batas, "sisa": sisa, "petugas": petugas}
    return susun("petugas_laporan_tahunan", konteks, tujuan=petugas.email, untuk=Surat.Untuk.PETUGAS)
