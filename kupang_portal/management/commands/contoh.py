"""Sample data, as a table of contents. Safe to run twice: what is there already is left as it is."""

from io import StringIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from kupang_portal.contoh import berita, dip, keberatan, pengaduan, permohonan, petugas, siaran, survei, uji, wbs

# Every room adds its line: name -> function that takes today's WITA date and returns how much it added. In this order.
ISI = {
    "Akun petugas": petugas.isi,
    "Daftar Informasi Publik": dip.isi_dip,
    "Informasi dikecualikan": dip.isi_pengecualian,
    "Uji konsekuensi": uji.isi,
    "Templat jawaban": dip.isi_templat,
    "Permohonan": permohonan.isi,
    "Keberatan": keberatan.isi,
    "Pengaduan": pengaduan.isi,
    "Berita": berita.isi,
    "Pengumuman": siaran.isi_pengumuman,
    "Agenda": siaran.isi_agenda,
    "Galeri": siaran.isi_galeri,
    "Klarifikasi": siaran.isi_klarifikasi,
    "Komentar": siaran.isi_komentar,
    "Survei kepuasan": survei.isi,
    "Laporan rahasia": wbs.isi,
}
DASAR = (
    "muat_perangkat_daerah",
    "muat_wilayah",
    "muat_hari_libur",
    "muat_kategori",
    "muat_peran",
    "muat_profil",
    "muat_survei",
    "muat_emonev",
)


class Command(BaseCommand):
    help = "Mengisi portal dengan data contoh. Aman dijalankan berulang; menolak bila DEBUG mati."

    def add_arguments(self, parser):
        parser.add_argument("--akun", action="store_true", help="hanya cetak akun contoh yang ada")
        parser.add_argument("--paksa", action="store_true", help="tetap jalankan walau DEBUG mati")

    def handle(self, *args, akun, paksa, **options):
        if akun:
            self._cetak_akun()
            return
        if not (settings.DEBUG or paksa):
            raise CommandError(
                "DEBUG mati: portal ini tampaknya melayani warga, jadi data contoh tidak dimasukkan. "
                "Sandinya dapat dibaca siapa saja. Bila Anda yakin, jalankan lagi dengan --paksa."
            )
        for perintah in DASAR:  # each safe to repeat; they speak for themselves when they are run on their own
            call_command(perintah, stdout=StringIO())
        for nama, isi in ISI.items():
            self.stdout.write(f"{nama}: {self._satu(nama, isi)} ditambahkan.")

    def _satu(self, nama: str, isi) -> int:
        """One room, all or nothing: a run that breaks off leaves no half room that the next run would skip."""
        try:
            with transaction.atomic():
                return isi(timezone.localdate())
        except ValidationError as galat:
            raise CommandError(f"{nama}: {' '.join(galat.messages)}") from galat

    def _cetak_akun(self):
        daftar = petugas.daftar_akun()
        if not daftar:
            self.stdout.write("Akun  : belum ada akun contoh.")
            return
        self.stdout.write(f"Akun contoh (hanya untuk mencoba), sandi semuanya: {petugas.SANDI}")
        for username, peran in daftar:
            self.stdout.write(f"  {username:<18} {peran}")
        for nomor, kode, status in permohonan.daftar_lacak() + keberatan.daftar_lacak() + pengaduan.daftar_lacak():
            self.stdout.write(f"Lacak : {nomor} dengan kode {kode} ({status})")
        if kode := wbs.kode_contoh():
            self.stdout.write(f"Laporan rahasia: kode pelapor {kode}; kata sandi kunci {wbs.SANDI_KUNCI}")
