"""The archive of answered requests: public, searchable, and silent about who asked."""

import datetime

import pytest
from django.utils import timezone

from tests.informasi import bahan
from tests.rangka import KUERI_RANGKA

pytestmark = pytest.mark.django_db
DAFTAR = "/permohonan/jawaban/"


@pytest.mark.sqlite
def test_the_archive_lists_and_opens_an_answer(client):
    j = bahan.jawaban("Jumlah sumur bor")
    assert j.get_absolute_url() in client.get(DAFTAR).content.decode()
    isi = client.get(j.get_absolute_url()).content.decode()
    for teks in ("Jumlah sumur bor", "Berapa sumur bor?", "Ada 41 sumur."):
        assert teks in isi


def test_nothing_tells_who_asked(client):
    asal = bahan.permohonan(status="diselesaikan")
    j = bahan.jawaban(permohonan=asal)
    for alamat in (DAFTAR, j.get_absolute_url(), "/", "/sitemap.xml"):
        isi = client.get(alamat).content.decode()
        for rahasia in (asal.nama, asal.nomor, asal.email, asal.nomor_identitas, asal.alamat):
            assert rahasia not in isi


def test_an_answer_appears_at_its_hour_not_before(client):
    j = bahan.jawaban("Terbit nanti", terbit_pada=timezone.now() + datetime.timedelta(hours=1))
    assert client.get(j.get_absolute_url()).status_code == 404
    for alamat in (DAFTAR, f"{DAFTAR}?cari=terbit", "/", "/sitemap.xml"):
        isi = client.get(alamat).content.decode()
        assert "Terbit nanti" not in isi
        assert j.slug not in isi


@pytest.mark.parametrize(
    ("cari", "hasil"),
    [("sumur", ["Sumur"]), ("jalan", ["Jalan"]), ("SUMUR oebufu", ["Sumur"]), ("", ["Jalan", "Sumur"]), ("zzz", [])],
)
def test_search_looks_in_question_and_answer(client, cari, hasil):
    bahan.jawaban("Sumur", jawaban="Ada 41 sumur di Oebufu.")
    bahan.jawaban("Jalan", pertanyaan="Berapa jalan rusak?", jawaban="Ada 12 ruas.")
    jawaban = client.get(DAFTAR, {"cari": cari})
    assert sorted(j.judul for j in jawaban.context["halaman"]) == hasil


@pytest.mark.parametrize("cari", ["\x00", "%", "a" * 8000, "<script>alert(1)</script>", "'; DROP TABLE x"])
def test_no_search_word_breaks_the_archive(client, cari):
    bahan.jawaban()
    jawaban = client.get(DAFTAR, {"cari": cari})
    assert jawaban.status_code == 200
    assert b"<script>alert" not in jawaban.content


def test_the_answer_is_text_with_its_lines_kept(client):
    j = bahan.jawaban(jawaban="Baris satu\nbaris dua\n\n<script>alert(1)</script>")
    isi = client.get(j.get_absolute_url()).content.decode()
    assert "<p>Baris satu<br>baris dua</p>" in isi
    assert "<script>alert" not in isi


@pytest.mark.parametrize("terbit", [True, False])
def test_the_entry_of_the_list_is_linked_only_while_it_is_public(client, terbit):
    i = bahan.informasi("Daftar sumur", terbit=terbit)
    isi = client.get(bahan.jawaban(informasi=i).get_absolute_url()).content.decode()
    assert (i.get_absolute_url() in isi) is terbit
    assert ("Daftar sumur" in isi) is terbit


@pytest.mark.parametrize("jumlah", [3, 30])
def test_queries_do_not_grow_with_the_archive(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        bahan.jawaban(f"Jawaban {n}")
    with django_assert_num_queries(KUERI_RANGKA + 2):
        jawaban = client.get(DAFTAR)
    assert len(jawaban.context["halaman"]) == min(jumlah, 25)
