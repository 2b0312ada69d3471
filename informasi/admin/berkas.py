"""Letters and files of a request in the staff site."""

from informasi.admin.hitam import HitamkanPermohonan
from informasi.rules import TERBUKA, Status
from layanan.admin.perkara import BerkasPerkara


class BerkasPermohonan(HitamkanPermohonan, BerkasPerkara):
    """The addresses of letters and files below a request, and of blacking them out."""

    def keperluan(self, perkara) -> str:
        """Why an officer opens a file in this state."""
        if perkara.status in (Status.DIAJUKAN, Status.TIDAK_LENGKAP):
            return "Memeriksa kelengkapan permohonan"
        return "Menangani permohonan" if perkara.status in TERBUKA else "Melihat kembali permohonan yang sudah dijawab"
