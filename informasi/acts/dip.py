"""What changes the files of the Daftar Informasi Publik. The entry itself is edited in the staff site."""

from django.db import transaction

from informasi.models import BerkasInformasi, InformasiPublik
from layanan import lampiran
from layanan.berkas import BerkasBersih
from layanan.models import Lampiran


@transaction.atomic
def tambah_berkas(informasi: InformasiPublik, *, berkas: BerkasBersih, judul: str, oleh) -> BerkasInformasi:
    """Add a checked file to an entry. Files are never removed: an entry is taken off the list instead (Pasal 53)."""
    tersimpan = lampiran.simpan(berkas, jenis=Lampiran.Jenis.DIP, nomor_perkara=informasi.nomor, oleh=oleh)
    baris = BerkasInformasi(
        informasi=informasi, lampiran=tersimpan, judul=(judul or berkas.nama_asli)[:150], ditambahkan_oleh=oleh
    )
    baris.full_clean()
    baris.save()
    return baris
