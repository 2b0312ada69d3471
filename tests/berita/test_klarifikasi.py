"""Clarifications: pages, and ClaimReview that a machine can read."""

import datetime
import json
import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from berita.models import Klarifikasi, SumberKlarifikasi
from berita.rules import Status
from tests.berita.siaran import HALAMAN_UMUM, HARI, klarifikasi

pytestmark = pytest.mark.django_db
DAFTAR = "/klarifikasi/"
JSONLD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def ulasan(client, k):
    """The ClaimReview in the page of a clarification."""
    (naskah,) = JSONLD.findall(client.get(k.get_absolute_url()).content.decode())
    return json.loads(naskah)


@pytest.mark.sqlite
def test_the_page_shows_claim_verdict_facts_and_sources(client):
    k = klarifikasi(beredar_di="grup WhatsApp", beredar_pada=datetime.date(2026, 11, 20))
    SumberKlarifikasi.objects.create(klarifikasi=k, judul="Dinas Sosial", tautan="https://dinsos.example/a")
    SumberKlarifikasi.objects.create(klarifikasi=k, judul="Wawancara petugas")
    isi = client.get(k.get_absolute_url()).content.decode()
    for teks in (k.klaim, "Hoaks", "<p>Tautan itu mencuri data.</p>", "Wawancara petugas", "di grup WhatsApp sejak"):
        assert teks in isi
    assert '<a href="https://dinsos.example/a" rel="noopener noreferrer">Dinas Sosial</a>' in isi
    daftar = client.get(DAFTAR).content.decode()
    assert k.judul in daftar and "Hoaks" in daftar and k.kesimpulan in daftar


@pytest.mark.parametrize(
    "lain", [{"status": Status.DRAF}, {"status": Status.DITINJAU}, {"terbit_pada": timezone.now() + HARI}]
)
def test_what_is_not_published_is_nowhere(client, lain):
    k = klarifikasi("Dugaan yang belum diperiksa", **lain)
    assert not k.sudah_terbit() and not Klarifikasi.objects.terbit().exists()
    for alamat in (*HALAMAN_UMUM, "/sitemap.xml"):
        isi = client.get(alamat).content.decode()
        assert k.judul not in isi and k.slug not in isi
    assert client.get(k.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("putusan", "nilai", "kata"), [("hoaks", 1, "Hoaks"), ("menyesatkan", 2, "Menyesatkan"), ("benar", 5, "Benar")]
)
def test_claim_review_says_what_was_claimed_and_how_true_it_is(client, putusan, nilai, kata):
    k = klarifikasi(putusan=putusan, beredar_di="Facebook", beredar_pada=datetime.date(2026, 11, 20))
    u = ulasan(client, k)
    assert (u["@context"], u["@type"]) == ("https://schema.org", "ClaimReview")
    assert u["claimReviewed"] == k.klaim and u["url"] == f"http://testserver{k.get_absolute_url()}"
    rating = u["reviewRating"]
    assert (rating["ratingValue"], rating["bestRating"], rating["worstRating"]) == (nilai, 5, 1)
    assert rating["alternateName"] == kata and u["itemReviewed"]["datePublished"] == "2026-11-20"
    assert datetime.datetime.fromisoformat(u["datePublished"]) == k.terbit_pada.replace(microsecond=0)


def test_a_claim_cannot_break_out_of_the_data(client):
    k = klarifikasi(klaim='Tutup </script><script>alert(1)</script> & "kutip" \u2028')
    assert ulasan(client, k)["claimReviewed"] == k.klaim
    assert "<script>alert" not in client.get(k.get_absolute_url()).content.decode()


def test_links_take_no_script():
    s = SumberKlarifikasi(klarifikasi=klarifikasi(), judul="x", tautan="javascript:alert(1)")
    with pytest.raises(ValidationError):
        s.full_clean()


@pytest.mark.parametrize(("nilai", "hasil"), [("hoaks", 1), ("benar", 0), ("apa", 0), ("\x00", 1), ("<script>", 0)])
def test_filters_and_odd_values(client, nilai, hasil):
    klarifikasi()
    jawaban = client.get(DAFTAR, {"putusan": nilai})
    assert jawaban.status_code == 200 and len(jawaban.context["halaman"].object_list) == hasil


@pytest.mark.parametrize("jumlah", [3, 30])
def test_queries_do_not_grow_with_the_rows(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        k = klarifikasi(f"Kabar {n}")
    for n in range(jumlah):
        SumberKlarifikasi.objects.create(klarifikasi=k, judul=f"Sumber {n}")
    with django_assert_num_queries(4):
        client.get(DAFTAR)
    with django_assert_num_queries(4):
        client.get(k.get_absolute_url())
