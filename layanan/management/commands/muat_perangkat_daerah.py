"""Load the bodies of the city government shipped with the portal (layanan/data/perangkat_daerah.csv)."""

import csv
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify

from layanan.models import PerangkatDaerah

BERKAS = Path(__file__).parents[2] / "data" / "perangkat_daerah.csv"


class Command(BaseCommand):
    help = (
        "Memuat perangkat daerah bawaan. Aman dijalankan berulang: yang belum ada ditambahkan, "
        "yang sudah ada dibiarkan seperti isian petugas."
    )

    @transaction.atomic
    def handle(self, *args, **options):
        with BERKAS.open(encoding="utf-8", newline="") as berkas:
            daftar = [_isi(baris) for baris in csv.DictReader(berkas)]
        baru = 0
        for isi in daftar:
            ada = PerangkatDaerah.objects.filter(Q(slug=isi["slug"]) | Q(nama=isi["nama"])).first()
            if ada is None:
                PerangkatDaerah.objects.create(**isi)
                baru += 1
            elif beda := [kolom for kolom, nilai in isi.items() if getattr(ada, kolom) != nilai]:
                self.stdout.write(self.style.WARNING(f"Dibiarkan: {ada} berbeda dari berkas pada {', '.join(beda)}."))
        self.stdout.write(f"Perangkat daerah: {baru} ditambahkan, dari {len(daftar)} baris.")


def _isi(baris: dict[str, str]) -> dict[str, str]:
    """Return the fields of one row; the slug comes from the short name, which stays when a body is renamed."""
    sumber, tahun = baris["sumber"], baris["tahun_sumber"]
    tetap = {nama: nilai for nama, nilai in baris.items() if nama not in ("sumber", "tahun_sumber")}
    return {
        **tetap,
        "slug": slugify(baris["singkatan"]),
        "sumber": sumber if tahun in sumber else f"{sumber} ({tahun})",
    }
