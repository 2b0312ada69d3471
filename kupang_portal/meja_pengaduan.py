"""The complaints' part of the worklist: what waits, what is late, one query a block."""

from dataclasses import dataclass, field

from django.db.models import Count, Window
from django.urls import reverse
from django.utils.http import urlencode

from layanan.papan import Papan, Sudut, urutan
from layanan.peran import Peran
from pengaduan.papan import KELAS_STATUS, PAPAN, jam, terlihat

BARIS = 8
UNTUK = frozenset({Peran.PETUGAS_PENGADUAN, Peran.PEJABAT_PENGHUBUNG, Peran.PENGAWAS})


@dataclass(frozen=True)
class BlokPengaduan:
    """One block: a count that links to the whole list, and its first rows."""

    nama: str
    judul: str
    url: str
    jumlah: int = 0
    baris: list = field(default_factory=list)

    @property
    def sisa(self) -> int:
        """How many more there are than the rows shown."""
        return self.jumlah - len(self.baris)


def konteks(sudut: Sudut) -> list[BlokPengaduan]:
    """The blocks of an officer; none for somebody who has nothing to do with complaints."""
    if not sudut.peran & UNTUK:
        return []
    tanpa = set() if sudut.peran - {Peran.PENGAWAS} else {"menunggu-saya"}
    return [_blok(papan, sudut) for nama, papan in PAPAN.items() if nama not in tanpa]


def _blok(papan: Papan, sudut: Sudut) -> BlokPengaduan:
    baris = papan.saring(terlihat(sudut.petugas, sudut.peran).defer("isi"), sudut)
    baris = list(baris.annotate(jumlah_papan=Window(Count("*"))).order_by(*urutan(papan))[:BARIS])
    for p in baris:
        p.jam, p.kelas_status = jam(p, sudut), KELAS_STATUS[p.status]
    url = f"{reverse('admin:pengaduan_pengaduan_changelist')}?{urlencode({'keadaan': papan.nama})}"
    return BlokPengaduan(papan.nama, papan.judul, url, baris[0].jumlah_papan if baris else 0, baris)
