from django.core.management.base import BaseCommand, CommandError

from profil.suara import TanpaSuara, suarakan


class Command(BaseCommand):
    help = (
        "Membuat rekaman suara halaman yang punya versi bahasa mudah, dengan espeak-ng dan lame di server ini. "
        "Aman dijalankan berulang: hanya yang berubah dibuat, yang usang dihapus."
    )

    def handle(self, *args, **options):
        try:
            dibuat, dihapus = suarakan()
        except TanpaSuara as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(f"Rekaman suara: {dibuat} dibuat, {dihapus} dihapus.")
