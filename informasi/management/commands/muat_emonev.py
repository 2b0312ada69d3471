import csv
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction

from informasi.models import BobotEmonev, ButirEmonev

DATA = Path(__file__).parents[2] / "data"
SUMBER = "KI Provinsi Kalimantan Timur, 20 Mei 2025; dapat berubah tiap tahun dan tiap provinsi."


def _baca(nama: str) -> list[dict[str, str]]:
    with (DATA / nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


class Command(BaseCommand):
    help = "Memuat daftar periksa E-Monev dan bobotnya. Aman dijalankan berulang: yang sudah ada dibiarkan."

    @transaction.atomic
    def handle(self, *args, **options):
        butir = [
            ButirEmonev.objects.get_or_create(
                nomor=b.pop("nomor"), defaults={**b, "cukup_tautan": b["cukup_tautan"] == "1"}
            )[1]
            for b in _baca("emonev.csv")
        ]
        bobot = [
            BobotEmonev.objects.get_or_create(
                tahun=b["tahun"], indikator=b["indikator"], defaults={"bobot": b["bobot"], "sumber": SUMBER}
            )[1]
            for b in _baca("bobot_emonev.csv")
        ]
        self.stdout.write(f"E-Monev: {sum(butir)} butir dan {sum(bobot)} bobot ditambahkan.")
