"""Letters for the tests of the outbox: written like an act writes them, with an event, in one transaction."""

from django.db import transaction

from layanan.models import Surat
from layanan.peran import Peran
from layanan.surat import TEMPAT_KODE, Naskah, rekam

KODE = "7KQ2-M9XD-ABCD-WXYZ"


def naskah(**lain) -> Naskah:
    """A receipt in words, with the place of the access code."""
    isi = f"<p>Kepada Yth.<br>Ani Tefa</p><p>Kode akses Anda: {TEMPAT_KODE}</p>"
    return Naskah(**{"jenis": "tanda_terima", "perihal": "Tanda terima", "isi": isi, "tujuan": "ani@contoh.id", **lain})


def tulis_surat(nomor="PI-2026-000001", **lain) -> Surat:
    """One letter in the outbox, owed by an event."""
    with transaction.atomic():
        rekam(nomor, "diajukan", oleh=Peran.SISTEM, surat=[naskah(**lain)])
    return Surat.objects.filter(nomor_perkara=nomor).latest("pk")
