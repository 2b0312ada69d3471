"""Load the categories of complaints shipped with the portal (pengaduan/data/kategori.csv)."""

import csv
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction

from layanan.models import PerangkatDaerah
from pengaduan.models import KategoriPengaduan

BERKAS = Path(__file__).parents[2] / "data" / "kategori.csv"


class Command(BaseCommand):
    help = "Memuat kategori pengaduan bawaan. Aman dijalankan berulang: yang sudah ada dibiarkan seperti isian petugas."

    @transaction.atomic
    def handle(self, *args, **options):
        with BERKAS.open(encoding="utf-8", newline="") as berkas:
            daftar = list(csv.DictReader(berkas))
        badan = {b.slug: b for b in PerangkatDaerah.objects.all()}
        ada = {k.nama: k for k in KategoriPengaduan.objects.all()}
        baru = [baris for baris in daftar if baris["nama"] not in ada]
        for urut, baris in enumerate(daftar, 1):
            if baris in baru:
                ada[baris["nama"]] = KategoriPengaduan.objects.create(
                    nama=baris["nama"],
                    induk=ada.get(baris["induk"]),
                    perangkat_daerah=badan.get(baris["perangkat_daerah"]),
                    kelas=baris["kelas"],
                    urutan=urut * 10,
                )
        self.stdout.write(f"Kategori pengaduan: {len(baru)} ditambahkan, dari {len(daftar)} baris.")
