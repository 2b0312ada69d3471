"""Regulations: filters, visibility, and what changed what."""

import pytest
from django.db import IntegrityError, transaction

from profil.models import Regulasi
from tests.profil import bahan
from tests.rangka import KUERI_RANGKA

pytestmark = pytest.mark.django_db
DAFTAR = "/regulasi/"


def tentang(jawaban):
    return sorted(r.tentang for r in jawaban.context["halaman"])


@pytest.mark.parametrize(
    ("kueri", "hasil"),
    [
        ({}, ["Pajak", "Sampah"]),
        ({"jenis": "perda"}, ["Pajak"]),
        ({"tahun": "2020"}, ["Pajak"]),
        ({"status": "dicabut"}, ["Pajak"]),
        ({"cari": "SAMPAH"}, ["Sampah"]),
        ({"tahun": "2020", "jenis": "perwali"}, []),
        ({"jenis": "tidak-ada"}, []),
        ({"tahun": "٢٠٢٠"}, []),
    ],
)
def test_filters_narrow_and_an_unknown_value_finds_nothing(client, kueri, hasil):
    bahan.regulasi("Sampah")
    bahan.regulasi("Pajak", jenis="perda", tahun=2020, status="dicabut")
    bahan.regulasi("Naskah tertutup", terbit=False)
    jawaban = client.get(DAFTAR, kueri)
    assert tentang(jawaban) == hasil
    assert ("Tidak ada yang cocok" in jawaban.content.decode()) is (not hasil)


@pytest.mark.parametrize("nama", ["cari", "jenis", "tahun", "status", "halaman"])
@pytest.mark.parametrize("nilai", ["\x00", "9" * 6000, "%", "'\";--", "<script>alert(1)</script>", "²"])
def test_no_query_string_breaks_the_list(client, nama, nilai):
    bahan.regulasi()
    jawaban = client.get(DAFTAR, {nama: nilai})
    assert jawaban.status_code == 200
    assert b"<script>alert" not in jawaban.content


@pytest.mark.sqlite
def test_a_regulation_says_what_changed_it_and_what_it_changed(client):
    baru = bahan.regulasi("Sampah baru")
    lama = bahan.regulasi("Sampah lama", status="diubah", oleh_regulasi=baru)
    assert baru.get_absolute_url() in client.get(lama.get_absolute_url()).content.decode()
    assert lama.get_absolute_url() in client.get(baru.get_absolute_url()).content.decode()


def test_an_unpublished_regulation_is_nowhere(client):
    tertutup = bahan.regulasi("Rahasia dapur", terbit=False)
    lama = bahan.regulasi("Sampah", status="diubah", oleh_regulasi=tertutup)
    assert client.get(tertutup.get_absolute_url()).status_code == 404
    for alamat in (DAFTAR, f"{DAFTAR}?cari=dapur", lama.get_absolute_url(), "/sitemap.xml"):
        assert "Rahasia dapur" not in client.get(alamat).content.decode()


def test_what_nobody_checked_says_so(client):
    r = bahan.regulasi(status="belum-diperiksa")
    assert "belum memeriksa apakah regulasi ini masih berlaku" in client.get(r.get_absolute_url()).content.decode()


def test_one_number_one_regulation_but_many_may_have_none():
    bahan.regulasi(nomor="", slug="a")
    bahan.regulasi(nomor="", slug="b")
    bahan.regulasi(nomor="7", slug="c")
    with pytest.raises(IntegrityError), transaction.atomic():
        bahan.regulasi(nomor="7", slug="d")
    assert Regulasi.objects.count() == 3


@pytest.mark.parametrize("jumlah", [3, 30])
def test_queries_do_not_grow_with_the_list(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        bahan.regulasi(f"Hal {n}")
    with django_assert_num_queries(KUERI_RANGKA + 3):
        client.get(DAFTAR)
