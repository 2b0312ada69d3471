"""Moving in from WordPress: news, pages, categories, tags, comments, pictures and old addresses."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import Error

from kupang_portal.impor.baca import BerkasRusak
from kupang_portal.impor.jalan import impor
from layanan.waktu import bilangan

TIAP = 25


class Command(BaseCommand):
    help = (
        "Mengimpor ekspor WordPress (WXR): berita, halaman, kategori, tag, komentar, gambar, dan alamat lama. "
        "Semua masuk atau tidak sama sekali; dijalankan dua kali tidak mengubah apa-apa."
    )

    def add_arguments(self, parser):
        parser.add_argument("berkas", type=Path, help="berkas XML dari Perkakas > Ekspor di WordPress")
        parser.add_argument("--media", type=Path, metavar="FOLDER", help="salinan folder wp-content/uploads")
        parser.add_argument("--coba", action="store_true", help="percobaan: periksa dan laporkan, tanpa menulis")

    def handle(self, *args, berkas, media, coba, **options):
        if not berkas.is_file():
            raise CommandError(f"Berkas tidak ditemukan: {berkas}")
        if media and not media.is_dir():
            raise CommandError(f"Folder media tidak ditemukan: {media}")
        try:
            laporan = impor(berkas, media, coba=coba, maju=self._maju)
        except BerkasRusak as galat:
            raise CommandError(str(galat)) from None
        except Error as galat:  # its own words quote the row, and with it personal data
            raise CommandError(
                f"Basis data menolak ({type(galat).__name__}); mungkin impor lain sedang berjalan. "
                "Tidak ada yang diimpor."
            ) from galat
        except OSError as galat:
            raise CommandError(f"Berkas tidak dapat dibaca atau ditulis: {galat}. Tidak ada yang diimpor.") from None
        for baris in laporan.baris(coba=coba):
            self.stdout.write(baris)

    def _maju(self, selesai: int, jumlah: int) -> None:
        """A line that renews itself, for somebody who watches; a file or a log gets only the report."""
        if self.stdout.isatty() and (selesai % TIAP == 0 or selesai == jumlah):
            persen = selesai * 100 // jumlah
            self.stdout.write(f"\r{persen:>3} % ({bilangan(selesai)} dari {bilangan(jumlah)} isian)", ending="")
            if selesai == jumlah:
                self.stdout.write("")
            self.stdout.flush()
