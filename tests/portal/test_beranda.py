"""The home page and its live figures, counted from the register."""

import datetime
import re

import pytest
from django.utils import timezone

from informasi.rules import Status
from kupang_portal.angka import angka_pelayanan
from tests.berita.bahan import berita
from tests.berita.siaran import agenda, klarifikasi, pengumuman
from tests.informasi import bahan
from tests.portal.bahan_cari import BUAT, tersembunyi
from tests.rangka import KUERI_RANGKA

pytestmark = pytest.mark.django_db
WITA = timezone.get_default_timezone()
SEHARI = datetime.timedelta(days=1)


def dijawab(hari, *, lebih=0, mundur=30):
    """A request answered after `hari` calendar days, `lebih` days past its due date."""
    diterima = timezone.now() - mundur * SEHARI
    terjawab = diterima + hari * SEHARI
    tenggat = timezone.localdate(terjawab) - lebih * SEHARI
    return bahan.permohonan(status=Status.SELESAI, diterima_pada=diterima, dijawab_pada=terjawab, tenggat=tenggat)


@pytest.mark.sqlite
def test_an_empty_register_has_no_percentage_and_no_median(client):
    kosong = {"terbuka": 0, "terlambat": 0, "tepat_waktu_persen": None, "median_hari": None}
    assert angka_pelayanan() == kosong
    assert "belum ada" in client.get("/").content.decode()


def test_open_and_late_count_the_cases_of_this_moment():
    hari_ini = timezone.localdate()
    bahan.permohonan(status=Status.DIPROSES, tenggat=hari_ini)
    bahan.permohonan(status=Status.DIAJUKAN, tenggat=hari_ini - SEHARI)
    bahan.permohonan(status=Status.TIDAK_LENGKAP, tenggat=hari_ini - SEHARI)  # waits for the citizen: not late
    bahan.permohonan(status=Status.SELESAI, tenggat=hari_ini - SEHARI)
    angka = angka_pelayanan()
    assert (angka["terbuka"], angka["terlambat"]) == (3, 1)


def test_the_percentage_never_rounds_up_to_all():
    for _ in range(200):
        dijawab(3)
    dijawab(20, lebih=1)
    assert angka_pelayanan()["tepat_waktu_persen"] == 99


@pytest.mark.parametrize(("hari", "median"), [([2, 9, 4], 4), ([2, 5], 3.5), ([2, 4], 3)])
def test_the_median_is_in_calendar_days(hari, median):
    for h in hari:
        dijawab(h)
    assert angka_pelayanan()["median_hari"] == median


def test_an_answer_in_the_last_minute_of_the_due_date_is_on_time_one_after_midnight_is_not():
    tenggat = timezone.localdate() - 3 * SEHARI
    akhir = datetime.datetime.combine(tenggat, datetime.time(23, 59, 59), WITA)
    for pada in (akhir, akhir + datetime.timedelta(seconds=2)):
        bahan.permohonan(status=Status.DITOLAK, diterima_pada=akhir - 9 * SEHARI, dijawab_pada=pada, tenggat=tenggat)
    assert angka_pelayanan()["tepat_waktu_persen"] == 50


def test_answers_older_than_twelve_months_no_longer_count():
    dijawab(30, lebih=9, mundur=410)
    dijawab(5)
    angka = angka_pelayanan()
    assert (angka["tepat_waktu_persen"], angka["median_hari"]) == (100, 5)


def test_the_home_page_shows_the_newest_and_the_doors(client):
    for n in range(7):
        bahan.informasi(f"Informasi {n}", terakhir_dimutakhirkan=datetime.date(2026, 1, 1 + n))
    bahan.jawaban("Sumur bor")
    jawaban = client.get("/")
    assert [i.judul for i in jawaban.context["terbaru"]] == [f"Informasi {n}" for n in (6, 5, 4)]
    isi = jawaban.content.decode()
    for alamat in (
        "/cari/",
        "/permohonan/ajukan/",
        "/informasi-publik/",
        "/lacak/",
        "/permohonan/hitung-tenggat/",
        "Sumur bor",
    ):
        assert alamat in isi


def judul(jawaban, *bagian) -> list[str]:
    return [satu.judul for nama in bagian for satu in jawaban.context[nama]]


def test_news_stand_above_three_with_pictures_and_five_as_lines(client):
    for n in range(10):
        berita(f"Berita {n}", terbit_pada=timezone.now() - (10 - n) * SEHARI)
    jawaban = client.get("/")
    assert judul(jawaban, "berita_utama") == [f"Berita {n}" for n in (9, 8, 7)]
    assert judul(jawaban, "berita_lain") == [f"Berita {n}" for n in (6, 5, 4, 3, 2)]


def test_events_to_come_announcements_in_force_and_clarifications(client):
    for n in range(4):
        agenda(f"Acara {n}", mulai=timezone.now() + (n + 1) * SEHARI)
        klarifikasi(f"Kabar {n}", terbit_pada=timezone.now() - n * SEHARI)
    agenda("Acara lewat", mulai=timezone.now() - SEHARI)
    pengumuman("Air mati")
    pengumuman("Sudah lewat", berlaku_sampai=timezone.localdate() - SEHARI)
    jawaban = client.get("/")
    assert judul(jawaban, "agenda") == ["Acara 0", "Acara 1", "Acara 2"]
    assert judul(jawaban, "klarifikasi") == ["Kabar 0", "Kabar 1", "Kabar 2"]
    assert judul(jawaban, "pengumuman") == ["Air mati"]


@pytest.mark.sqlite
@pytest.mark.parametrize(("jenis", "keadaan"), [(j, k) for j, k, _ in tersembunyi()])
def test_nothing_hidden_stands_on_the_home_page(client, jenis, keadaan, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    isi = next(isi for j, k, isi in tersembunyi() if (j, k) == (jenis, keadaan))
    BUAT[jenis]("Mangrofit", **isi)
    assert "Mangrofit" not in client.get("/").content.decode()


def test_every_address_of_the_home_page_leads_somewhere(client):
    for buat in BUAT.values():
        buat("Pohon lontar")
    alamat = set(re.findall(r'href="(/[^"#]*)"', client.get("/").content.decode()))
    assert len(alamat) > 15
    assert [a for a in alamat if not a.startswith("/static/") and client.get(a).status_code != 200] == []


@pytest.mark.parametrize("jumlah", [3, 30])
def test_the_home_page_costs_nine_queries_beside_its_frame(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        for buat in BUAT.values():
            if buat is not BUAT["galeri"]:
                buat(f"Pohon {n}")
    with django_assert_num_queries(KUERI_RANGKA + 9):
        client.get("/")
