"""Checking the pages that the Komisi Informasi looks for."""

from django.utils import timezone

from informasi.models import ButirEmonev
from layanan.periksa_halaman import ambil


def periksa_emonev() -> int:
    """Ask every page of ours that is listed; return how many do not answer.

    Part of the daily work. Pages of other sites are not asked: the portal sends nothing out by itself.
    """
    buruk = 0
    for butir in ButirEmonev.objects.filter(alamat__startswith="/"):
        kode, _ = ambil(butir.alamat)
        ButirEmonev.objects.filter(pk=butir.pk).update(kode=kode, diperiksa_pada=timezone.now())
        buruk += kode != 200
    return buruk
