from django.core.management.base import BaseCommand, CommandError

from layanan.models import Peristiwa, Surat
from layanan.peristiwa import cacat_riwayat
from layanan.surat import cacat_surat


class Command(BaseCommand):
    help = "Periksa riwayat, status, dan surat setiap perkara; sebut setiap yang diubah, dihapus, atau disisipkan."

    def handle(self, *args, **options):
        cacat = [*cacat_riwayat(), *cacat_surat()]
        for kalimat in cacat:
            self.stdout.write(kalimat)
        if cacat:
            raise CommandError(f"{len(cacat)} cacat ditemukan.")
        self.stdout.write(f"Utuh: {Peristiwa.objects.count()} peristiwa dan {Surat.objects.count()} surat.")
