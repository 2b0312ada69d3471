"""What changes the files of the Daftar Informasi Publik. The entry itself is edited in the staff site."""

from informasi.models import BerkasInformasi, InformasiPublik
from layanan import berkas_publik
from layanan.berkas import BerkasBersih
from layanan.models import Lampiran


def tambah_berkas(informasi: InformasiPublik, *, berkas: BerkasBersih, judul: str, oleh) -> BerkasInformasi:
    """Add a checked file to an entry. Files are never removed: an entry is taken off the list instead (Pasal 53)."""
    baris = BerkasInformasi(informasi=informasi, judul=judul)
    return berkas_publik.tambah(baris, berkas, jenis=Lampiran.Jenis.DIP, nomor=informasi.nomor, oleh=oleh)
