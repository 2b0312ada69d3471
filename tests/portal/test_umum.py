"""What machines ask a site for: health, robots, sitemap, security contact; and the style page."""

import datetime
import gzip
from xml.etree import ElementTree

import pytest
from django.db import OperationalError, connection
from django.urls import reverse
from django.utils import timezone

from kupang_portal.sitemaps import PetaTetap
from tests.informasi import bahan

RUANG = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.mark.django_db
@pytest.mark.sqlite
def test_health_is_ok_while_the_database_answers(client):
    jawaban = client.get("/sehat/")
    assert (jawaban.status_code, jawaban.json()) == (200, {"status": "ok"})
    assert "no-store" in jawaban["Cache-Control"]


@pytest.mark.django_db
def test_health_is_503_without_details_when_the_database_does_not(client):
    def putus(execute, sql, params, many, context):
        raise OperationalError("password authentication failed for user portal")

    with connection.execute_wrapper(putus):
        jawaban = client.get("/sehat/")
    assert (jawaban.status_code, jawaban.json()) == (503, {"status": "galat"})


def test_robots_keeps_case_pages_out_of_searches(client):
    baris = client.get("/robots.txt").content.decode().splitlines()
    assert {"Disallow: /lacak/", "Disallow: /admin/", "Disallow: /verifikasi/"} <= set(baris)
    assert "Sitemap: http://testserver/sitemap.xml" in baris


def test_security_contact_is_current(client):
    jawaban = client.get("/.well-known/security.txt")
    assert jawaban["Content-Type"] == "text/plain; charset=utf-8"
    isi = dict(b.split(": ", 1) for b in jawaban.content.decode().splitlines())
    sisa = datetime.datetime.fromisoformat(isi.pop("Expires")) - timezone.now()
    assert datetime.timedelta(days=363) < sisa <= datetime.timedelta(days=365)
    assert isi == {
        "Contact": "mailto:ppid@kupangkota.go.id",
        "Preferred-Languages": "id",
        "Canonical": "http://testserver/.well-known/security.txt",
    }


def alamat_peta(client, **lain):
    akar = ElementTree.fromstring(client.get("/sitemap.xml", **lain).content)  # noqa: S314  our own page
    return {e.text for e in akar.iter(f"{RUANG}loc")}


@pytest.mark.django_db
def test_the_sitemap_lists_what_is_published_and_every_address_opens(client):
    terbit = [bahan.informasi(), bahan.jawaban()]
    bahan.informasi(terbit=False)
    alamat = {a.removeprefix("http://testserver") for a in alamat_peta(client)}
    assert {o.get_absolute_url() for o in terbit} <= alamat
    # The fixed pages, the two entries, and the body that holds them.
    assert len(alamat) == len(PetaTetap().items()) + len(terbit) + 1
    for a in alamat:
        assert client.get(a).status_code == 200


@pytest.mark.django_db
def test_the_sitemap_names_our_own_host_whoever_asks(client, settings):
    settings.ALLOWED_HOSTS = ["*"]
    settings.ALAMAT_SITUS = "https://ppid.kupang.example"
    alamat = alamat_peta(client, headers={"host": "jahat.example"})
    assert alamat
    assert all(a.startswith("https://ppid.kupang.example/") for a in alamat)


@pytest.mark.django_db
def test_the_style_page_shows_every_component_and_stays_out_of_searches(client):
    isi = client.get(reverse("gaya")).content.decode()
    assert '<meta name="robots" content="noindex">' in isi
    for kelas in ("tenggat-terlambat", "riwayat", "tanda-terima", "ruas-galat", "angka", "langkah", "halaman"):
        assert kelas in isi


@pytest.mark.django_db
@pytest.mark.parametrize(
    "alamat", ["/verifikasi/%00/", "/data-pribadi/?diterima=%00", "/cari/?q=a%00b", "/lacak/?nomor=%00"]
)
def test_a_nul_in_an_address_breaks_nothing(client, alamat):
    assert client.get(alamat).status_code == (404 if "%00/" in alamat else 200)


@pytest.mark.django_db
def test_pages_travel_compressed_and_downloads_with_their_length(client):
    padat = client.get("/", headers={"accept-encoding": "gzip"})
    assert padat["Content-Encoding"] == "gzip" and "Accept-Encoding" in padat["Vary"]
    assert gzip.decompress(padat.content).startswith(b"<!doctype html>")
    unduhan = client.get(bahan.berkas(bahan.informasi()).get_absolute_url(), headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in unduhan and unduhan["Content-Length"]


def test_a_text_of_megabytes_is_too_large_and_says_what_to_do(client, settings):
    jawaban = client.post("/lacak/", {"nomor": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1), "kode": "x"})
    assert jawaban.status_code == 413 and "teks polos" in jawaban.content.decode()
    jawaban = client.post("/lacak/", "kode=" + "x" * 3_000_000, content_type="application/x-www-form-urlencoded")
    assert jawaban.status_code == 413
