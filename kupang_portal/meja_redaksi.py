"""The newsroom's part of the worklist: what a Penulis or Redaktur has to do next, one query a block.

A block is a `Blok`; another noun (comments, announcements) adds its function to `BLOK` and nothing else.
"""

from dataclasses import dataclass

from django.db.models import Count, Window
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import Truncator

from berita import papan
from berita.models import Komentar
from kupang_portal.meja_blok import Blok
from layanan.peran import Peran
from layanan.waktu import waktu_wita

BARIS, PANJANG_KOMENTAR = 6, 100


@dataclass(frozen=True)
class Baris:
    """One thing to do: where it is, what it is, its state, and a word beside it."""

    url: str
    judul: str
    kelas: str
    kata: str
    oleh: str = ""
    waktu: str = ""


def berita(request, nama: str, urut: str) -> Blok:
    """A board of the news."""
    satu = papan.PAPAN[nama]
    semua = satu.saring(papan.terlihat(request.user, papan.peran(request)), request.user)
    isi = semua.select_related("penulis").defer("isi").annotate(jumlah_papan=Window(Count("*"))).order_by(urut, "pk")
    isi = list(isi[:BARIS])
    url = f"{reverse('admin:berita_berita_changelist')}?{urlencode({'keadaan': nama})}"
    return Blok(nama, satu.judul, url, isi[0].jumlah_papan if isi else 0, [_baris(b) for b in isi])


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


def komentar(request) -> Blok:
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
    return Blok("komentar", "Komentar menunggu", url, isi[0].jumlah_papan if isi else 0, baris)


# For whom, and how the block is made: what another waits for comes first. Further nouns add a line and their function.
BLOK = (
    ({Peran.PENULIS, Peran.REDAKTUR}, lambda request: berita(request, "ditinjau", "diubah_pada")),
    ({Peran.PENULIS, Peran.REDAKTUR}, lambda request: berita(request, "draf-saya", "-diubah_pada")),
    ({Peran.PENULIS, Peran.REDAKTUR}, lambda request: berita(request, "dijadwalkan", "terbit_pada")),
    ({Peran.REDAKTUR}, komentar),
)


def konteks(request) -> list[Blok]:
    """The blocks of the officer behind a request; none for somebody who does not write."""
    peran = papan.peran(request)
    return [buat(request) for untuk, buat in BLOK if peran & untuk]
