"""Exchange with SP4N-LAPOR!: `tukar_lapor impor FILE [--coba]`, `tukar_lapor ekspor FILE`."""

import csv
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from layanan.csv_aman import BOM, sel
from layanan.peran import Peran
from pengaduan.models import Pengaduan
from pengaduan.sp4n.baca import BerkasKeliru
from pengaduan.sp4n.kolom import kolom
from pengaduan.sp4n.tukar import baris_ekspor, impor


class Command(BaseCommand):
    help = (
        "Menukar laporan dengan SP4N-LAPOR! lewat CSV. Impor: semua masuk atau tidak sama sekali, dijalankan dua kali "
        "tidak mengubah apa-apa. Ekspor: tanpa laporan rahasia dan tanpa nama pelapor anonim."
    )

    def add_arguments(self, parser):
        parser.add_argument("arah", choices=["impor", "ekspor"])
        parser.add_argument("berkas", type=Path)
        parser.add_argument("--coba", action="store_true", help="impor percobaan: periksa dan laporkan, tanpa menulis")

    def handle(self, *args, arah, berkas, coba, **options):
        try:
            if arah == "ekspor":
                self._ekspor(berkas)
            else:
                self._impor(berkas, coba)
        except OSError as galat:
            raise CommandError(f"Berkas tidak dapat dibaca atau ditulis: {galat.strerror}.") from None

    def _impor(self, berkas: Path, coba: bool) -> None:
        try:
            laporan = impor(berkas.read_bytes(), oleh=Peran.SISTEM, coba=coba)
        except BerkasKeliru as galat:
            raise CommandError(str(galat)) from None
        if laporan.galat:
            raise CommandError("\n".join(laporan.baris(coba=coba)))
        for kalimat in laporan.baris(coba=coba):
            self.stdout.write(kalimat)

    def _ekspor(self, berkas: Path) -> None:
        with berkas.open("w", encoding="utf-8", newline="") as tujuan:
            tujuan.write(BOM)
            penulis = csv.writer(tujuan)
            penulis.writerow([sel(k.judul) for k in kolom()])
            jumlah = sum(bool(penulis.writerow([sel(x) for x in b])) for b in baris_ekspor(Pengaduan.objects.all()))
        self.stdout.write(f"{jumlah} laporan ditulis ke {berkas}.")
