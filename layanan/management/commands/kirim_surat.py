import time

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections

from layanan.pengiriman import kirim_semua


class Command(BaseCommand):
    help = "Kirim surat yang menunggu di kotak keluar. Aman dijalankan di beberapa tempat sekaligus."

    def add_arguments(self, parser):
        parser.add_argument("--terus", action="store_true", help="jalan terus, periksa kotak keluar berulang kali")
        parser.add_argument("--jeda", type=int, default=5, help="detik di antara dua pemeriksaan (bawaan: 5)")

    def handle(self, *args, terus, jeda, **options):
        while True:
            self._sekali(tahan=terus)
            if not terus:
                return
            time.sleep(jeda)

    def _sekali(self, *, tahan):
        """One round. The looping worker outlives a database that is away for a while; a single run reports it."""
        try:
            terkirim, gagal = kirim_semua()
        except OperationalError:
            if not tahan:
                raise
            self.stderr.write("Basis data belum dapat dihubungi; dicoba lagi.")
            close_old_connections()
            return
        if terkirim or gagal or not tahan:
            self.stdout.write(f"{terkirim} surat terkirim, {gagal} belum terkirim.")
