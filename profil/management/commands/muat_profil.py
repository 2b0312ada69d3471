from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from layanan.models import PerangkatDaerah
from profil.muat import ISI, PEMILIK_STRUKTUR


class Command(BaseCommand):
    help = (
        "Memuat isi bawaan profil: halaman, jabatan, kanal resmi, regulasi, dan menu. Aman dijalankan berulang: "
        "yang belum ada ditambahkan, yang sudah ada dibiarkan seperti isian petugas."
    )

    @transaction.atomic
    def handle(self, *args, **options):
        if not PerangkatDaerah.objects.filter(slug=PEMILIK_STRUKTUR).exists():
            raise CommandError("Perangkat daerah belum dimuat. Jalankan dahulu: manage.py muat_perangkat_daerah")
        for nama, muat in ISI.items():
            self.stdout.write(f"{nama}: {muat()} ditambahkan.")
