"""The public pages of news and profile cost the same number of queries with 10 rows of everything as with 2,000."""

import copy

import pytest

from berita.models import Agenda, Berita, Galeri, Klarifikasi, Pengumuman
from informasi.models import InformasiPublik
from layanan.models import PerangkatDaerah
from profil.models import Regulasi
from tests.berita import siaran
from tests.berita.bahan import berita, gambar
from tests.informasi.bahan import informasi
from tests.portal.test_kueri import kueri
from tests.profil.bahan import opd, regulasi

SEDIKIT, BANYAK = 10, 2000
ALAMAT = [
    "/",
    "/berita/",
    "/berita/?cari=angkutan",
    "/berita/rss/",
    "/berita/atom/",
    "/pengumuman/",
    "/agenda/",
    "/galeri/",
    "/klarifikasi/",
    "/perangkat-daerah/",
    "/regulasi/",
    "/informasi-publik/",
    "/cari/?q=angkutan",
    "/sitemap.xml",
]


def perbanyak(asal, jumlah: int) -> None:
    """So many more rows like this one, each with an address and a name of its own."""
    baris = []
    for n in range(jumlah):
        satu = copy.copy(asal)
        satu._state = copy.copy(asal._state)
        satu._state.adding, satu.pk = True, None
        for nama in ("slug", "nama", "nomor", "uid"):
            bidang = next((f for f in satu._meta.fields if f.name == nama), None)
            if bidang and (bidang.unique or nama == "nomor"):
                setattr(satu, nama, bidang.get_default() if bidang.has_default() else f"{getattr(asal, nama)}-{n}")
        baris.append(satu)
    type(asal)._base_manager.bulk_create(baris)


@pytest.fixture
def satu_satu(db):
    """One of everything that the pages list, each with its picture where it may have one."""
    informasi("Rencana angkutan kota"), regulasi("Angkutan kota"), opd("Dinas Perhubungan", "dishub")
    berita("Jadwal angkutan kota", gambar_utama=gambar(), tag=["angkutan"])
    for buat in (siaran.pengumuman, siaran.agenda, siaran.galeri, siaran.klarifikasi):
        buat("Kabar angkutan kota")
    model = (Berita, Pengumuman, Agenda, Galeri, Klarifikasi, InformasiPublik, Regulasi, PerangkatDaerah)
    return [m.objects.order_by("pk").last() for m in model]


def test_pages_cost_the_same_with_two_thousand_rows(client, satu_satu):
    for asal in satu_satu:
        perbanyak(asal, SEDIKIT - 1)
    for alamat in ALAMAT:
        kueri(client, alamat)  # what is loaded once stays loaded
    sedikit = {alamat: kueri(client, alamat) for alamat in ALAMAT}
    for asal in satu_satu:
        for nama in {"slug", "nama", "nomor"} & vars(asal).keys():
            setattr(asal, nama, f"{getattr(asal, nama)}-lagi")
        perbanyak(asal, BANYAK - SEDIKIT)
    assert {alamat: kueri(client, alamat) for alamat in ALAMAT} == sedikit
