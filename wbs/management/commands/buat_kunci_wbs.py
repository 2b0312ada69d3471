from getpass import getpass

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from layanan.peran import Peran
from wbs.acts import buat_kunci
from wbs.segel import sidik_kunci

AKIBAT = "Laporan yang sudah masuk tidak dapat dibuka, kecuali kata sandi lamanya ditemukan. Ketik YA untuk lanjut: "


class Command(BaseCommand):
    help = "Membuat pasangan kunci laporan rahasia; kata sandinya diketik oleh Inspektorat dan tidak disimpan."

    def add_arguments(self, parser):
        parser.add_argument("--hilang", action="store_true", help="ganti kunci walau kata sandi lamanya hilang")

    def handle(self, *args, hilang, **options):
        if hilang and input(AKIBAT) != "YA":
            raise CommandError("Dibatalkan; kunci tidak berubah.")
        sandi = getpass("Kata sandi kunci yang baru: ")
        if sandi != getpass("Sekali lagi: "):
            raise CommandError("Kedua kata sandi tidak sama; kunci tidak berubah.")
        try:
            kunci = buat_kunci(sandi, oleh=Peran.SISTEM, hilang=hilang)
        except ValidationError as galat:
            raise CommandError(" ".join(galat.messages)) from None
        self.stdout.write(f"Kunci dibuat. Sidiknya {sidik_kunci(kunci.publik)}; tempel di kantor Inspektorat.")
