from django.core.management.base import BaseCommand, CommandError

from layanan.models import Peristiwa, Surat
from layanan.peristiwa import cacat_riwayat
from layanan.surat import sidik_isi


class Command(BaseCommand):
    help = "Periksa rantai riwayat setiap perkara dan sidik setiap surat; sebut setiap baris yang telah diubah."

    def handle(self, *args, **options):
        cacat = list(cacat_riwayat())
        cacat += [
            f"{s.nomor_perkara}: isi surat {s.nomor} telah diubah."
            for s in Surat.objects.select_related("peristiwa").iterator(chunk_size=500)
            if s.hitung_sidik() != s.sidik or sidik_isi(s.isi) not in s.peristiwa.data.get("surat", [])
        ]
        for kalimat in cacat:
            self.stdout.write(kalimat)
        if cacat:
            raise CommandError(f"{len(cacat)} cacat ditemukan.")
        self.stdout.write(f"Utuh: {Peristiwa.objects.count()} peristiwa dan {Surat.objects.count()} surat.")
