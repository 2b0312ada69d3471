"""Load what the survey asks and how it is judged (survei/data)."""

import csv
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction

from survei.models import JenisLayanan, KelasMutu, Unsur

DATA = Path(__file__).parents[2] / "data"
SUMBER_UNSUR = "Permenpan RB 14/2017: unsur dan skala 1-4. Susunan pertanyaannya belum dicocokkan dengan lampiran."
SUMBER_KELAS = "Permenpan RB 14/2017: tabel nilai interval konversi, mutu, dan kinerja."
# File -> model, the column that tells rows apart, and what all rows share.
ISI = {
    "unsur": (Unsur, "kode", {"sumber": SUMBER_UNSUR}),
    "kelas_mutu": (KelasMutu, "nilai_persepsi", {"sumber": SUMBER_KELAS}),
    "jenis_layanan": (JenisLayanan, "slug", {}),
}


class Command(BaseCommand):
    help = "Memuat isi bawaan survei. Aman dijalankan berulang: yang sudah ada dibiarkan seperti isian petugas."

    @transaction.atomic
    def handle(self, *args, **options):
        for nama, (model, kunci, tetap) in ISI.items():
            with (DATA / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
                baris = [{**b, **tetap} for b in csv.DictReader(berkas)]
            if model is JenisLayanan:
                baris = [{**b, "urutan": n * 10} for n, b in enumerate(baris, 1)]
            baru = sum(model.objects.get_or_create(defaults=b, **{kunci: b.pop(kunci)})[1] for b in baris)
            self.stdout.write(f"{model._meta.verbose_name.capitalize()}: {baru} ditambahkan.")
