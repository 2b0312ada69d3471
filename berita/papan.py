"""The news desk: who sees which items there, their boards, and the words of their state.

One definition of the boards for the worklist and for the list's filter, so that counts agree.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from berita.models import Berita
from berita.models.berita import BeritaQuerySet
from berita.rules import Status
from layanan.models import Gambar
from layanan.peran import Peran, peran_dari
from layanan.waktu import waktu_wita

ALT_TERPENDEK = 10
SUMBER_GAMBAR = re.compile(rf'<img [^>]*src="{re.escape(settings.MEDIA_URL)}([^"]+)"')


def peran(request) -> frozenset[str]:
    """The roles of the officer behind a request, read once per request."""
    if not hasattr(request, "peran_meja"):
        request.peran_meja = peran_dari(request.user)
    return request.peran_meja


def terlihat(petugas, peran: frozenset[str]) -> BeritaQuerySet:
    """The wall: a Penulis sees their own and what is published, a Redaktur and the site's administrator everything."""
    if petugas.is_superuser or Peran.REDAKTUR in peran:
        return Berita.objects.all()
    if Peran.PENULIS in peran:
        return Berita.objects.filter(Q(penulis=petugas.pk) | Q(status=Status.TERBIT, dihapus_pada=None))
    return Berita.objects.none()


@dataclass(frozen=True)
class Papan:
    """One board: which of the visible items lie on it."""

    nama: str
    judul: str
    saring: Callable[[BeritaQuerySet, object], BeritaQuerySet]


PAPAN = {
    p.nama: p
    for p in (
        Papan("draf-saya", "Draf saya", lambda semua, oleh: semua.milik(oleh).draf()),
        Papan("ditinjau", "Menunggu tinjauan", lambda semua, oleh: semua.menunggu_tinjauan()),
        Papan("dijadwalkan", "Dijadwalkan", lambda semua, oleh: semua.dijadwalkan()),
        Papan("draf", "Draf", lambda semua, oleh: semua.draf()),
        Papan("terbit", "Terbit", lambda semua, oleh: semua.terbit()),
        Papan("turun", "Turun dari situs", lambda semua, oleh: semua.pernah_terbit().di_luar_tempat_sampah()),
        Papan("sampah", "Tempat sampah", lambda semua, oleh: semua.di_tempat_sampah()),
    )
}


def keadaan(berita: Berita) -> tuple[str, str]:
    """Class and words of the status component."""
    sekarang = timezone.now()
    if berita.dihapus_pada:
        return "ditolak", "Di tempat sampah"
    if berita.status == Status.DRAF:
        return "proses", "Draf"
    if berita.status == Status.DITINJAU:
        return "menunggu", "Menunggu tinjauan"
    if berita.sudah_terbit(sekarang):
        return "selesai", "Terbit"
    return ("menunggu", "Dijadwalkan") if berita.terbit_pada > sekarang else ("batal", "Turun dari situs")


def peringatan(berita: Berita) -> list[str]:
    """What a reader who cannot see, or whose picture is gone, would miss: one sentence each."""
    kalimat = []
    if berita.gambar_utama is None:
        kalimat.append("Belum ada gambar utama. Berita tanpa gambar tampil polos di daftar dan saat dibagikan.")
    nama = SUMBER_GAMBAR.findall(berita.isi)
    dikenal = {g.berkas.name: g for g in Gambar.objects.filter(berkas__in=nama)} if nama else {}
    if hilang := len([n for n in nama if n not in dikenal]):
        kalimat.append(f"{hilang} gambar dalam isi tidak ada lagi di perpustakaan dan tidak akan tampil.")
    kalimat += [
        f"Teks alternatif gambar “{g}” terlalu pendek untuk orang yang tidak melihat gambarnya."
        for g in [*filter(None, [berita.gambar_utama]), *dikenal.values()]
        if len(g.teks_alternatif.strip()) < ALT_TERPENDEK
    ]
    return kalimat


def waktu(berita: Berita) -> list[tuple[str, str]]:
    """The times of an item that are set, in words."""
    semua = [
        ("Ditulis", berita.dibuat_pada),
        ("Diubah", berita.diubah_pada),
        ("Terbit", berita.terbit_pada),
        ("Turun", berita.turun_pada),
        ("Dibuang", berita.dihapus_pada),
    ]
    return [(label, waktu_wita(nilai)) for label, nilai in semua if nilai]
