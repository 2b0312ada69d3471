"""Counting what the public downloads: the one thing a visitor changes without filing a case."""

from django.db.models import F

from informasi.models import BerkasInformasi


def catat_unduhan(berkas: BerkasInformasi) -> None:
    """Count one download; in the database, so that simultaneous downloads all count."""
    BerkasInformasi.objects.filter(pk=berkas.pk).update(jumlah_unduh=F("jumlah_unduh") + 1)
