"""The preview of a text that is not public: opens with its address, and only while the text is what was shown."""

from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.utils import timezone

from berita import acts
from berita.pratinjau import alamat_pratinjau
from berita.rules import Status
from tests.berita.bahan import JAM, berita, redaktur

pytestmark = pytest.mark.django_db


def draf(**lain):
    return berita("Naskah rahasia", **{"status": Status.DRAF, "terbit_pada": None, **lain})


@pytest.mark.sqlite
@pytest.mark.parametrize("status", [Status.DRAF, Status.DITINJAU])
def test_it_shows_the_text_privately(client, status):
    jawaban = client.get(alamat_pratinjau(draf(status=status, tag=["air"])))
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200 and "Naskah rahasia" in isi and "<h2>Pratinjau</h2>" in isi
    assert "no-store" in jawaban["Cache-Control"] and "private" in jawaban["Cache-Control"]
    assert "noindex" in jawaban["X-Robots-Tag"] and 'name="robots" content="noindex' in isi
    assert not jawaban.cookies
    for umum in ("og:title", "ld+json", "wa.me", "canonical", "bagikan.png"):
        assert umum not in isi


def test_it_ends_after_seven_days(client):
    with time_machine.travel(timezone.now() - timedelta(days=7, minutes=1)):
        lama = alamat_pratinjau(draf())
    assert client.get(lama).status_code == 410
    with time_machine.travel(timezone.now() - timedelta(days=6, hours=23)):
        baru = alamat_pratinjau(draf())
    assert client.get(baru).status_code == 200


def test_a_change_of_the_text_ends_it(client):
    satu = draf()
    alamat = alamat_pratinjau(satu)
    acts.simpan(satu, oleh=redaktur())
    jawaban = client.get(alamat)
    assert jawaban.status_code == 410 and "Minta tautan baru" in jawaban.content.decode()
    assert "Naskah rahasia" not in jawaban.content.decode()
    assert client.get(alamat_pratinjau(satu)).status_code == 200


def test_the_trash_ends_it_and_publication_leads_to_the_page(client):
    yohana, satu, dua = redaktur(), draf(), draf()
    alamat = {b: alamat_pratinjau(b) for b in (satu, dua)}
    acts.buang(satu, oleh=yohana)
    assert client.get(alamat[satu]).status_code == 410
    acts.terbitkan(dua, oleh=yohana)
    jawaban = client.get(alamat[dua])
    assert (jawaban.status_code, jawaban["Location"]) == (302, dua.get_absolute_url())


def test_a_scheduled_text_can_be_previewed(client):
    assert client.get(alamat_pratinjau(draf(status=Status.TERBIT, terbit_pada=timezone.now() + JAM))).status_code == 200


@pytest.mark.parametrize(
    "ubah", [lambda t: t[:-1] + ("A" if t[-1] != "A" else "B"), lambda t: "x", lambda t: "a" * 5000]
)
def test_a_false_address_finds_nothing(client, ubah):
    token = alamat_pratinjau(draf()).split("/")[-2]
    assert client.get(f"/berita/pratinjau/{ubah(token)}/").status_code == 404


def test_a_signature_made_for_something_else_finds_nothing(client):
    satu = draf()
    asing = signing.dumps([satu.pk, satu.diubah_pada.isoformat()], salt="lain")
    assert client.get(f"/berita/pratinjau/{asing}/").status_code == 404
