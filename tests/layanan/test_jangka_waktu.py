"""The statutory clocks: the worked examples of the law, row by row, on the calendar in the database."""

import csv
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from layanan.jangka_waktu import JENIS, baca_mulai, hitung
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.models import HariLibur

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
CONTOH = list(csv.DictReader((Path(__file__).parents[1] / "data" / "tenggat.csv").open(encoding="utf-8")))


@pytest.fixture(autouse=True)
def terisi(db, settings):
    settings.PENGHITUNG_TENGGAT = []
    call_command("muat_hari_libur", verbosity=0)


def test_the_examples_are_all_there():
    assert len(CONTOH) == 15


@pytest.mark.parametrize("baris", CONTOH, ids=lambda baris: f"{baris['jenis']} {baris['mulai']}")
def test_worked_example(baris):
    hasil = hitung(baris["jenis"], datetime.fromisoformat(baris["mulai"]))
    assert hasil.tenggat.isoformat() == baris["tenggat"]
    assert (hasil.perpanjangan.isoformat() if hasil.perpanjangan else "") == baris["perpanjangan"]


def test_the_clock_of_an_incomplete_request():
    assert hitung("kelengkapan_periksa", date(2026, 5, 8)).tenggat == date(2026, 5, 13)
    assert hitung("kelengkapan_lengkapi", date(2026, 5, 13)).tenggat == date(2026, 5, 20)
    assert hitung("permohonan", date(2026, 5, 8)).tenggat == date(2026, 5, 26)
    assert hitung("keberatan_diajukan", date(2026, 5, 27)).tenggat == date(2026, 7, 13)


def test_disposition_has_five_working_days():
    assert hitung("disposisi", date(2026, 11, 24)).tenggat == date(2026, 12, 1)


@pytest.mark.parametrize("zona", ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_the_zone_of_the_server_does_not_matter(monkeypatch, zona):
    monkeypatch.setenv("TZ", zona)
    time.tzset()
    try:
        sesudah_tengah_malam = hitung("permohonan", datetime(2026, 11, 23, 16, 30, tzinfo=UTC))
        sebelumnya = hitung("permohonan", datetime(2026, 11, 23, 15, 59, tzinfo=UTC))
        tanpa_zona = hitung("permohonan", datetime(2026, 11, 24, 0, 30))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert sesudah_tengah_malam.mulai == tanpa_zona.mulai == date(2026, 11, 24)
    assert sesudah_tengah_malam.tenggat == tanpa_zona.tenggat == date(2026, 12, 8)
    assert sebelumnya.tenggat == date(2026, 12, 7)


def test_the_extension_counts_from_the_original_due_date():
    hasil = hitung("permohonan", date(2026, 12, 21))
    assert (hasil.tenggat, hasil.perpanjangan) == (date(2027, 1, 8), date(2027, 1, 19))
    assert (date(2027, 1, 5), "Isra Mikraj Nabi Muhammad") in hasil.dilewati
    assert [hari for hari, _alasan in hasil.dilewati_perpanjangan] == [
        date(2027, 1, 9),
        date(2027, 1, 10),
        date(2027, 1, 16),
        date(2027, 1, 17),
    ]


def test_json_is_the_answer_of_the_contract():
    assert hitung("pengaduan_verifikasi", date(2026, 12, 23)).sebagai_json() == {
        "jenis": "pengaduan_verifikasi",
        "mulai": "2026-12-23",
        "tenggat": "2026-12-30",
        "perpanjangan": None,
        "hari_kerja": 3,
        "dilewati": [
            {"tanggal": "2026-12-24", "alasan": "Cuti Bersama Hari Raya Natal"},
            {"tanggal": "2026-12-25", "alasan": "Hari Raya Natal"},
            {"tanggal": "2026-12-26", "alasan": "Sabtu"},
            {"tanggal": "2026-12-27", "alasan": "Minggu"},
        ],
        "dilewati_perpanjangan": [],
    }


def test_a_loaded_calendar_costs_no_query(django_assert_num_queries):
    muatan = Kalender.muat()
    with django_assert_num_queries(0):
        for jenis in JENIS:
            hitung(jenis, date(2026, 11, 23), muatan)


def test_every_row_says_how_sure_it_is():
    for jenis, baris in JENIS.items():
        assert baris.jenis == jenis
        assert baris.sumber.startswith(("terverifikasi: ", "dari ingatan: ", "pilihan PPID: "))


def test_an_unknown_clock_is_refused_with_the_known_ones():
    with pytest.raises(ValidationError, match="“banding” tidak dikenal.*permohonan, kelengkapan_periksa"):
        hitung("banding", date(2026, 11, 23))


@pytest.mark.parametrize(
    ("teks", "tanggal"),
    [
        ("2026-11-23", date(2026, 11, 23)),
        (" 2026-11-23T23:59 ", date(2026, 11, 23)),
        ("2026-11-23T16:30Z", date(2026, 11, 24)),
        ("2026-11-24T00:30+08:00", date(2026, 11, 24)),
    ],
)
def test_a_typed_start_is_read_as_its_wita_date(teks, tanggal):
    assert baca_mulai(teks) == tanggal


@pytest.mark.parametrize("teks", ["", "besok", "2026-02-30", "23-11-2026", "9999-12-31T23:00Z", "\x00", "2" * 100_000])
def test_an_unreadable_start_is_a_sentence(teks):
    with pytest.raises(ValidationError, match="Tanggal mulai tidak dapat dibaca"):
        baca_mulai(teks)


def test_an_extension_into_a_year_without_holidays_does_not_hide_the_due_date(capsys):
    HariLibur.objects.filter(tanggal__year=2027).delete()
    hasil = hitung("permohonan", date(2026, 12, 10))
    assert (hasil.tenggat, hasil.tahun_tanpa_libur) == (date(2026, 12, 28), 2027)
    assert (hasil.sebagai_json()["perpanjangan"], hasil.sebagai_json()["tahun_tanpa_libur"]) == (None, 2027)
    with pytest.raises(TahunTanpaLibur):
        _ = hasil.perpanjangan
    call_command("hitung_tenggat", "permohonan", "2026-12-10")
    assert "belum dapat dihitung, hari libur 2027 belum diisi" in capsys.readouterr().out
