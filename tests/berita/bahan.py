"""News items and the desk that writes them."""

import datetime
from itertools import count

from django.contrib.auth.models import Group
from django.utils import timezone

from berita.models import Berita, Kategori
from berita.rules import Status
from layanan.gambar import simpan_gambar
from layanan.models import Petugas
from layanan.peran import Peran
from tests.layanan.unggahan import gambar as berkas_gambar
from tests.layanan.unggahan import unggahan

_urut = count(1)
JAM = datetime.timedelta(hours=1)


def petugas(username, *peran):
    """An officer with these roles."""
    orang = Petugas.objects.create(username=username, first_name=username.title(), is_staff=True)
    orang.groups.set(Group.objects.get_or_create(name=p.value)[0] for p in peran)
    return orang


def penulis(username="rina"):
    return petugas(username, Peran.PENULIS)


def redaktur(username="yohana"):
    return petugas(username, Peran.REDAKTUR)


def kategori(nama="Layanan", slug="layanan"):
    """The category with this slug, made once."""
    return Kategori.objects.get_or_create(slug=slug, defaults={"nama": nama})[0]


def gambar(warna="navy", ukuran=(900, 500), **lain):
    """A drawn picture of the media library."""
    return simpan_gambar(
        unggahan(berkas_gambar(ukuran=ukuran, warna=warna)),
        **{"teks_alternatif": "Pohon lontar di tepi teluk", "keterangan": "Teluk Kupang", **lain},
    )


def berita(judul="Jadwal baru angkutan kota", *, tag=(), **lain):
    """A news item, published an hour ago unless told otherwise."""
    n = next(_urut)
    isi = {
        "slug": f"berita-{n}",
        "ringkasan": "Angkutan kota kini berangkat tiap lima belas menit.",
        "isi": "<p>Mulai pekan depan angkutan kota berangkat <strong>tiap lima belas menit</strong>.</p>",
        "status": Status.TERBIT,
        "terbit_pada": timezone.now() - JAM,
    }
    satu = Berita.objects.create(**{**isi, "kategori": lain.pop("kategori", None) or kategori(), **lain}, judul=judul)
    satu.tag.add(*tag)
    return satu
