"""The blocks of the worklist, for any kind of case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.db.models import Count, QuerySet, Window
from django.urls import reverse
from django.utils.http import urlencode

from layanan.papan import Jam, Papan, Sudut, urutan

BARIS = 8


@dataclass(frozen=True)
class Blok:
    """One block of the worklist: a count that links to the whole list, and its first rows."""

    nama: str
    judul: str
    url: str
    jumlah: int = 0
    baris: list = field(default_factory=list)

    @property
    def sisa(self) -> int:
        """How many more there are than the rows shown."""
        return self.jumlah - len(self.baris)


def blok_perkara(
    papan: Papan, sudut: Sudut, terlihat: QuerySet, *, jam: Callable[..., Jam], kelas: Mapping[str, str], judul: str
) -> Blok:
    """The block of a board in one query; `judul` names the field that says what a case is about.

    Each row carries `jam`, `kelas_status`, `judul_meja` and `url_meja`.
    """
    baris = papan.saring(terlihat, sudut).annotate(jumlah_papan=Window(Count("*"))).order_by(*urutan(papan))
    baris, opsi = list(baris[:BARIS]), terlihat.model._meta
    alamat = f"admin:{opsi.app_label}_{opsi.model_name}"
    for p in baris:
        p.jam, p.kelas_status, p.judul_meja = jam(p, sudut), kelas[p.status], getattr(p, judul)
        p.url_meja = reverse(f"{alamat}_change", args=[p.pk])
    url = f"{reverse(f'{alamat}_changelist')}?{urlencode({'keadaan': papan.nama})}"
    return Blok(papan.nama, papan.judul, url, baris[0].jumlah_papan if baris else 0, baris)
