"""The newsroom's part of the worklist: what a Penulis or Redaktur has to do next, one query a block.

A block is a `BlokRedaksi`; another noun (comments, announcements) adds its function to `BLOK` and nothing else.
"""

from dataclasses import dataclass, field

from django.db.models import Count, Window
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import Truncator

from berita import papan
from berita.models import Komentar
from layanan.peran import Peran
from layanan.waktu import waktu_wita

BARIS = 6
PANJANG_KOMENTAR = 100


@dataclass(frozen=True)
class Baris:
    """One thing to do: where it is, what it is, its state, and a word beside it."""

    url: str
    judul: str
    kelas: str
    kata: str
    oleh: str = ""
    waktu: str = ""


@dataclass(frozen=True)
class BlokRedaksi:
    """One block: a count that links to the whole list, and its first rows."""

    nama: str
    judul: str
    url: str
    jumlah: int = 0
    baris: list[Baris] = field(default_factory=list)

    @property
    def sisa(self) -> int:
        """How many more there are than the rows shown."""
        return self.jumlah - len(self.baris)


def berita(request, nama: str, urut: str) -> BlokRedaksi:
    """A board of the news."""
    satu = papan.PAPAN[nama]
    semua = satu.saring(papan.terlihat(request.user, papan.peran(request)), request.user)
    isi = semua.select_related("penulis").defer("isi").annotate(jumlah_papan=Window(Count("*"))).order_by(urut, "pk")
    isi = list(isi[:BARIS])
    url = f"{reverse('admin:berita_berita_changelist')}?{urlencode({'keadaan': nama})}"
    return BlokRedaksi(nama, satu.judul, url, isi[0].jumlah_papan if isi else 0, [_baris(b) for b in isi])


def _baris(b) -> Baris:
    kelas, kata = papan.keadaan(b)
    return Baris(
        reverse("admin:berita_berita_change", args=[b.pk]),
        b.judul,
        kelas,
        kata,
        b.oleh,
        waktu_wita(b.terbit_pada or b.diubah_pada),
    )


def komentar(request) -> BlokRedaksi:
    """The moderation queue, the longest waiting first."""
    semua = Komentar.objects.menunggu().select_related("berita").annotate(jumlah_papan=Window(Count("*")))
    isi = list(semua.order_by("pk")[:BARIS])
    baris = [
        Baris(
            reverse("admin:berita_komentar_change", args=[k.pk]),
            Truncator(k.isi).chars(PANJANG_KOMENTAR),
            "menunggu",
            "Menunggu",
            k.nama,
            waktu_wita(k.dikirim_pada),
        )
        for k in isi
    ]
    url = reverse("admin:berita_komentar_changelist")
    return BlokRedaksi("komentar", "Komentar menunggu", url, isi[0].jumlah_papan if isi else 0, baris)


# For whom, and how the block is made: what another waits for comes first. Further nouns add a line and their function.
BLOK = (
    ({Peran.PENULIS, Peran.REDAKTUR}, lambda request: berita(request, "ditinjau", "diubah_pada")),
    ({Peran.PENULIS, Peran.REDAKTUR}, lambda request: berita(request, "draf-saya", "-diubah_pada")),
    ({Peran.PENULIS, Peran.REDAKTUR}, lambda request: berita(request, "dijadwalkan", "terbit_pada")),
    ({Peran.REDAKTUR}, komentar),
)


def konteks(request) -> list[BlokRedaksi]:
    """The blocks of the officer behind a request; none for somebody who does not write."""
    peran = papan.peran(request)
    return [buat(request) for untuk, buat in BLOK if peran & untuk]
