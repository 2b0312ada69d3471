"""Who acts: the roles of the contract, as group names, and the two actors that are no officer."""

from django.contrib.auth import get_user_model
from django.db.models import TextChoices


class Peran(TextChoices):
    """A role. The value is the name of the Django group; `PEMOHON` and `SISTEM` are actors without an account."""

    PETUGAS_PPID = "Petugas PPID"
    PPID_UTAMA = "PPID Utama"
    PPID_PELAKSANA = "PPID Pelaksana"
    ATASAN_PPID = "Atasan PPID"
    PETUGAS_PENGADUAN = "Petugas Pengaduan"
    PEJABAT_PENGHUBUNG = "Pejabat Penghubung"
    INSPEKTORAT = "Inspektorat"
    PENULIS = "Penulis"
    REDAKTUR = "Redaktur"
    PENGAWAS = "Pengawas"
    PIMPINAN = "Pimpinan"
    PEMOHON = "Pemohon"
    SISTEM = "Sistem"


GRUP = tuple(p for p in Peran if p not in (Peran.PEMOHON, Peran.SISTEM))


def peran_dari(oleh) -> frozenset[str]:
    """The roles an actor holds now.

    An officer's groups are read afresh at every call, so that a right taken away is gone at the next verb, and a
    disabled account holds none. Being superuser is a technical right and gives no role: a decision needs its officer.
    """
    if isinstance(oleh, Peran):
        return frozenset({oleh.value})
    if oleh is None or not getattr(oleh, "pk", None):
        return frozenset()
    aktif = get_user_model().objects.filter(pk=oleh.pk, is_active=True)
    return frozenset(nama for nama in aktif.values_list("groups__name", flat=True) if nama)


def petugas_berperan(*peran: Peran, **syarat):
    """Active officers in one of these roles who can be written to."""
    petugas = get_user_model().objects.filter(is_active=True, groups__name__in=peran, **syarat)
    return petugas.exclude(email="").distinct()
