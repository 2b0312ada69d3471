from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from kupang_portal.peran import IZIN


class Command(BaseCommand):
    help = "Membuat grup peran dan menyamakan izinnya dengan daftar di kupang_portal.peran. Aman dijalankan berulang."

    @transaction.atomic
    def handle(self, *args, **options):
        semua = {
            f"{izin.content_type.app_label}.{izin.codename}": izin
            for izin in Permission.objects.select_related("content_type")
        }
        if tak_dikenal := sorted({nama for izin in IZIN.values() for nama in izin} - semua.keys()):
            raise CommandError(f"Izin tidak dikenal: {', '.join(tak_dikenal)}. Jalankan dahulu: manage.py migrate")
        for peran, izin in IZIN.items():
            grup, baru = Group.objects.get_or_create(name=peran.value)
            grup.permissions.set([semua[nama] for nama in izin])
            self.stdout.write(f"{grup.name}: {len(izin)} izin{' (grup baru)' if baru else ''}")
