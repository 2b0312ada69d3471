"""Load the kecamatan and kelurahan shipped with the portal (layanan/data/wilayah.csv)."""

import csv
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction

from layanan.models import Wilayah

BERKAS = Path(__file__).parents[2] / "data" / "wilayah.csv"


class Command(BaseCommand):
    help = "Memuat kecamatan dan kelurahan dengan kode Kemendagri. Aman dijalankan berulang; nama mengikuti berkas."

    @transaction.atomic
    def handle(self, *args, **options):
        with BERKAS.open(encoding="utf-8", newline="") as berkas:
            daftar = list(csv.DictReader(berkas))
        ada: dict[str, Wilayah] = {}
        baru = 0
        for baris in daftar:  # a place stands below the one it belongs to
            isi = {"jenis": baris["jenis"], "nama": baris["nama"], "sumber": baris["sumber"]}
            isi["induk"] = ada.get(baris["induk"])
            ada[baris["kode"]], dibuat = Wilayah.objects.update_or_create(kode=baris["kode"], defaults=isi)
            baru += dibuat
        self.stdout.write(f"Wilayah: {baru} ditambahkan, dari {len(daftar)} baris.")
