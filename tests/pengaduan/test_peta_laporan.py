"""/pengaduan/peta/: the numbers of the public rule by kelurahan, as map and table, in a constant number of queries."""

import pytest

from layanan.models import Wilayah
from pengaduan.models import KategoriPengaduan, Pengaduan
from pengaduan.rules import Status
from tests.pengaduan.bahan import laporan
from tests.pengaduan.warga import muat

pytestmark = pytest.mark.django_db
PETA = "/pengaduan/peta/"


@pytest.fixture
def wilayah(db):
    muat()
    return {w.nama: w for w in Wilayah.objects.kelurahan()}


def angka(jawab):
    return {b["nama"]: (b["jumlah"], b["dijawab"], b["terlambat"]) for b in jawab.context["baris"]}


def test_the_map_counts_what_the_list_shows_and_nothing_else(client, wilayah):
    laporan("Satu", kelurahan=wilayah["Oesapa"], lintang="-10.14480", bujur="123.65000")
    dua = laporan("Dua", kelurahan=wilayah["Oesapa"]).pengaduan
    Pengaduan.objects.filter(pk=dua.pk).update(tenggat="2026-01-05")
    laporan("Tiga", kelurahan=wilayah["Alak"])
    laporan("Tanpa")
    laporan("Rahasia", kelurahan=wilayah["Alak"], rahasia=True)
    laporan("Ditarik", kelurahan=wilayah["Alak"], terbit_pada=None)
    laporan("Ditolak", kelurahan=wilayah["Alak"], status=Status.DITOLAK)
    jawab = client.get(PETA)
    assert angka(jawab) == {"Oesapa": (2, 0, 1), "Alak": (1, 0, 0)}
    assert (jawab.context["total"], jawab.context["tanpa_kelurahan"]) == (4, 1)
    isi = jawab.content.decode()
    assert "Oesapa: 2 laporan" in isi and isi.count("/pengaduan/daftar/?kelurahan=53.71.03.1010") == 2
    assert "10.1448" not in isi and "123.65" not in isi


def test_the_filters_are_those_of_the_list_and_follow_into_it(client, wilayah):
    lampu = KategoriPengaduan.objects.get(nama="Lampu jalan padam")
    laporan("Lampu", kelurahan=wilayah["Oesapa"], kategori=lampu)
    laporan("Lain", kelurahan=wilayah["Alak"], status=Status.SELESAI)
    jawab = client.get(PETA, {"kategori": lampu.pk, "kelurahan": "53.71.01.1001"})
    assert angka(jawab) == {"Oesapa": (1, 0, 0)}
    assert f"kategori={lampu.pk}" in jawab.context["baris"][0]["url"]
    assert angka(client.get(PETA, {"status": "selesai"})) == {"Alak": (1, 0, 0)}
    assert "Tidak ada laporan" in client.get(PETA, {"status": "zzz", "kategori": "x\0"}).content.decode()


def test_more_reports_need_no_more_queries(client, wilayah, django_assert_max_num_queries):
    laporan("Satu", kelurahan=wilayah["Oesapa"])
    with django_assert_max_num_queries(12) as sedikit:
        client.get(PETA)
    for nama in ("Alak", "Oesapa", "Fontein", "Solor"):
        laporan(nama, kelurahan=wilayah[nama])
    with django_assert_max_num_queries(len(sedikit)):
        client.get(PETA)
