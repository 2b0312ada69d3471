"""Print a legal deadline and every day it skipped, with the reason."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from layanan.jangka_waktu import JENIS, baca_mulai, hitung
from layanan.waktu import tanggal_panjang


class Command(BaseCommand):
    help = "Menghitung tenggat menurut hari kerja WITA dan mencetak setiap hari yang dilewati beserta alasannya."

    def add_arguments(self, parser):
        parser.add_argument("jenis", help=f"salah satu: {', '.join(JENIS)}")
        parser.add_argument("mulai", help="tanggal atau waktu mulai, misalnya 2026-11-23 atau 2026-11-23T09:10+08:00")

    def handle(self, *args, jenis, mulai, **options):
        try:
            hasil = hitung(jenis, baca_mulai(mulai))
        except (ValidationError, ValueError) as galat:
            raise CommandError(" ".join(getattr(galat, "messages", [str(galat)]))) from galat
        self.stdout.write(f"{hasil.jangka_waktu.nama}: {hasil.jangka_waktu.pasal}")
        self.stdout.write(f"Mulai: {tanggal_panjang(hasil.mulai)} (hari ini tidak dihitung)")
        self._tulis("Tenggat", hasil.tenggat, hasil.hari_kerja, hasil.dilewati)
        if hasil.tahun_tanpa_libur:
            tahun = hasil.tahun_tanpa_libur
            self.stdout.write(f"Bila diperpanjang: belum dapat dihitung, hari libur {tahun} belum diisi")
        elif hasil.perpanjangan:
            self._tulis(
                "Bila diperpanjang",
                hasil.perpanjangan,
                hasil.jangka_waktu.perpanjangan,
                hasil.dilewati_perpanjangan,
            )

    def _tulis(self, judul, tenggat, jumlah, dilewati):
        self.stdout.write(f"{judul}: {tanggal_panjang(tenggat)}, pukul 23.59 WITA ({jumlah} hari kerja)")
        for tanggal, alasan in dilewati:
            self.stdout.write(f"  {tanggal.isoformat()} dilewati: {alasan}")
