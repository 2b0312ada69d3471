"""Announcements: in force by the WITA day, the band on every public page, files that follow their announcement."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from berita.models import Pengumuman
from berita.rules import Status
from kupang_portal import galat
from layanan.models import AksesLampiran
from tests.berita.bahan import berita
from tests.berita.siaran import HALAMAN_UMUM, agenda, berkas, galeri, klarifikasi, pengumuman
from tests.rangka import KUERI_RANGKA

pytestmark = pytest.mark.django_db
DAFTAR = "/pengumuman/"
SENIN = datetime.date(2026, 11, 23)
RABU = datetime.date(2026, 11, 25)


def pada(jam):
    return time_machine.travel(f"2026-11-{jam}+08:00", tick=False)


def isi(client, alamat=DAFTAR):
    return client.get(alamat).content.decode()


# --- By time ---------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("kini", "tampil", "berlaku"),
    [
        ("22T23:59:59", False, False),
        ("23T00:00:00", True, True),
        ("25T23:59:59", True, True),
        ("26T00:00:00", True, False),
    ],
)
def test_it_holds_from_the_first_second_of_its_first_day_to_the_last_of_its_last(client, kini, tampil, berlaku):
    p = pengumuman(berlaku_dari=SENIN, berlaku_sampai=RABU)
    with pada(kini):
        assert (client.get(p.get_absolute_url()).status_code == 200) is tampil
        assert (p.judul in isi(client)) is berlaku
        assert (p.judul in isi(client, f"{DAFTAR}?arsip=1")) is (tampil and not berlaku)
        assert ("tidak berlaku lagi" in isi(client, p.get_absolute_url())) is (tampil and not berlaku)
        assert (p.get_absolute_url() in isi(client, "/sitemap.xml")) is tampil


@pytest.mark.parametrize("status", [Status.DRAF, Status.DITINJAU])
def test_what_is_not_published_is_nowhere(client, status):
    p = pengumuman(judul="Rahasia dapur", status=status, penting=True)
    for alamat in (*HALAMAN_UMUM, f"{DAFTAR}?arsip=1", "/sitemap.xml"):
        halaman = isi(client, alamat)
        assert p.judul not in halaman and p.slug not in halaman
    assert client.get(p.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("kini", ["22T12:00:00", "23T12:00:00", "25T12:00:00", "26T12:00:00"])
@pytest.mark.parametrize("sampai", [RABU, None])
@pytest.mark.parametrize("status", [Status.TERBIT, Status.DRAF])
def test_one_object_and_the_query_agree(kini, sampai, status):
    p = pengumuman(berlaku_dari=SENIN, berlaku_sampai=sampai, status=status)
    with pada(kini):
        assert Pengumuman.objects.terbit().exists() is p.sudah_terbit()
        assert Pengumuman.objects.berlaku().exists() is p.sedang_berlaku()


def test_it_cannot_end_before_it_begins():
    with pytest.raises(ValidationError) as salah:
        pengumuman(berlaku_dari=RABU, berlaku_sampai=SENIN).full_clean()
    assert "berlaku_sampai" in salah.value.error_dict


# --- The band --------------------------------------------------------------------------------------------------------
def test_what_is_important_stands_on_every_public_page(client):
    p = pengumuman("Gelombang tinggi di teluk", penting=True)
    lain = (berita(), agenda(), galeri(), klarifikasi(), pengumuman("Biasa saja"))
    for alamat in (*HALAMAN_UMUM, "/gaya/", *(o.get_absolute_url() for o in lain)):
        pita = isi(client, alamat).partition('<aside class="pita"')[2].partition("</aside>")[0]
        assert p.judul in pita and p.get_absolute_url() in pita, alamat
        assert "Biasa saja" not in pita


def test_the_band_goes_by_itself_when_the_last_day_is_over(client):
    pengumuman(penting=True, berlaku_dari=SENIN, berlaku_sampai=RABU)
    with pada("25T23:59:00"):
        assert 'class="pita"' in isi(client, "/")
    with pada("26T00:00:00"):
        assert 'class="pita"' not in isi(client, "/")


def test_the_band_holds_three_and_costs_one_query_however_many(client):
    def query():
        with CaptureQueriesContext(connection) as q:
            isi(client, "/permohonan/")
        return len(q)

    assert query() == KUERI_RANGKA
    for n in range(9):
        pengumuman(f"Penting {n}", penting=True)
    assert query() == KUERI_RANGKA
    assert isi(client, "/permohonan/").count("<strong>Penting</strong>") == 3


def test_pages_with_the_band_stay_cacheable_and_free_of_cookies(client):
    p = pengumuman(penting=True)
    for alamat in (DAFTAR, p.get_absolute_url(), "/permohonan/", "/agenda/", "/galeri/", "/klarifikasi/"):
        jawaban = client.get(alamat)
        assert set(jawaban["Cache-Control"].split(", ")) == {"public", "max-age=60"}
        assert not jawaban.cookies and "Cookie" not in jawaban.get("Vary", "")
        assert "csrfmiddlewaretoken" not in jawaban.content.decode()


def test_an_error_page_has_no_band_and_asks_no_database(client, django_assert_num_queries):
    pengumuman(penting=True)
    with django_assert_num_queries(0):
        halaman = galat.galat_server(None).content.decode()
    assert "gangguan" in halaman and 'class="pita"' not in halaman


# --- Hostile and large -----------------------------------------------------------------------------------------------
def test_no_script_survives_and_titles_are_text(client):
    p = pengumuman("<b>Tebal</b>", isi='<p onclick="x()">Hai</p><script>alert(1)</script><iframe src="//x"></iframe>')
    halaman = isi(client, p.get_absolute_url())
    assert "&lt;b&gt;Tebal" in halaman and "<p>Hai</p>" in halaman
    for jahat in ("onclick", "alert(1)", "<iframe"):
        assert jahat not in halaman


@pytest.mark.parametrize("kueri", ["arsip=1&halaman=x", "halaman=-1", "arsip=%00", "halaman=99999999999999999999"])
def test_no_query_string_breaks_the_list(client, kueri):
    pengumuman()
    assert client.get(f"{DAFTAR}?{kueri}").status_code == 200


@pytest.mark.parametrize("jumlah", [3, 30])
def test_the_number_of_queries_does_not_depend_on_the_rows(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        satu = pengumuman(f"Pengumuman {n}")
    for _ in range(jumlah // 3):
        berkas(satu)
    with django_assert_num_queries(KUERI_RANGKA + 2):
        isi(client)
    with django_assert_num_queries(KUERI_RANGKA + 2):
        isi(client, satu.get_absolute_url())


# --- Files -----------------------------------------------------------------------------------------------------------
def test_a_file_is_offered_counted_and_written_down(client):
    b = berkas(pengumuman(), b"%PDF-1.4 halo")
    assert b.get_absolute_url() in isi(client, b.pengumuman.get_absolute_url())
    jawaban = client.get(b.get_absolute_url())
    assert jawaban.content == b"%PDF-1.4 halo"
    assert jawaban["Content-Disposition"] == 'attachment; filename="jadwal.pdf"'
    b.refresh_from_db()
    assert b.jumlah_unduh == 1
    assert AksesLampiran.objects.get().keperluan == "Unduhan dari pengumuman"


@pytest.mark.parametrize("lain", [{"status": Status.DRAF}, {"berlaku_dari": datetime.date(2999, 1, 1)}])
def test_files_of_what_is_not_public_are_not_public(client, lain):
    b = berkas(pengumuman(**lain))
    assert client.get(b.get_absolute_url()).status_code == 404


def test_a_file_is_not_reached_through_another_announcement(client):
    tersembunyi, terbuka = berkas(pengumuman(status=Status.DRAF)), pengumuman()
    assert client.get(f"{terbuka.get_absolute_url()}berkas/{tersembunyi.pk}/").status_code == 404
