"""Checking the pages that the Komisi Informasi looks for."""

from django.db.models import Q
from django.utils import timezone

from informasi.models import ButirEmonev
from layanan.periksa_halaman import ambil
from layanan.periksa_luar import jawaban_luar


def periksa_emonev() -> int:
    """Ask every listed page of ours, and those of other sites that an officer ticked; return how many do not answer.

    Part of the daily work. Without that tick the portal sends nothing out.
    """
    buruk = 0
    for butir in ButirEmonev.objects.filter(Q(alamat__startswith="/") | Q(tanya_luar=True)).exclude(alamat=""):
        kode = ambil(butir.alamat)[0] if butir.di_sini else jawaban_luar(butir.alamat)
        ButirEmonev.objects.filter(pk=butir.pk).update(kode=kode, diperiksa_pada=timezone.now())
        buruk += kode != 200
    return buruk
