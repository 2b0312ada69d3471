"""The home page and its live figures, counted from the register."""

import datetime

import pytest
from django.utils import timezone

from informasi.rules import Status
from kupang_portal.angka import angka_pelayanan
from tests.informasi import bahan
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
    assert [i.judul for i in jawaban.context["terbaru"]] == [f"Informasi {n}" for n in (6, 5, 4, 3, 2)]
    isi = jawaban.content.decode()
    for alamat in ("/permohonan/ajukan/", "/informasi-publik/", "/lacak/", "/permohonan/hitung-tenggat/", "Sumur bor"):
        assert alamat in isi


@pytest.mark.parametrize("jumlah", [3, 30])
def test_the_home_page_costs_five_queries_beside_its_frame(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        bahan.informasi(f"Informasi {n}")
        bahan.jawaban(f"Jawaban {n}")
    with django_assert_num_queries(KUERI_RANGKA + 5):
        client.get("/")
