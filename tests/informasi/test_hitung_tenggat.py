"""The public calculator: the same dates in the page and as JSON, and a sentence for whatever cannot be counted."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from layanan.jangka_waktu import JENIS
from layanan.models import HariLibur

pytestmark = pytest.mark.django_db
ALAMAT = "/permohonan/hitung-tenggat/"


@pytest.fixture(autouse=True)
def kalender():
    call_command("muat_hari_libur", verbosity=0)


def hitung_json(client, **kueri):
    jawaban = client.get(ALAMAT, {**kueri, "format": "json"})
    return jawaban.status_code, jawaban.json()


def test_the_empty_page_offers_the_public_clocks_and_today(client):
    isi = client.get(ALAMAT).content.decode()
    assert f'value="{timezone.localdate().isoformat()}"' in isi and "maxlength" not in isi.partition("</header>")[2]
    for jenis, j in JENIS.items():
        assert (f'<option value="{jenis}"' in isi) is not j.internal


@pytest.mark.sqlite
def test_the_page_gives_the_sentence_the_skipped_days_and_the_extension(client):
    jawaban = client.get(ALAMAT, {"jenis": "permohonan", "mulai": "2026-12-18"})
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200
    hasil = jawaban.context["hasil"]
    for tanggal in (hasil.tenggat, hasil.perpanjangan):
        assert f'datetime="{tanggal.isoformat()}"' in isi
    for tanggal, alasan in (*hasil.dilewati, *hasil.dilewati_perpanjangan):
        assert tanggal.isoformat() in isi
        assert alasan in isi
    assert "Natal" in isi


def test_json_keeps_the_contract(client):
    kode, isi = hitung_json(client, jenis="permohonan", mulai="2026-11-23")
    assert kode == 200
    assert isi == {
        "jenis": "permohonan",
        "mulai": "2026-11-23",
        "tenggat": "2026-12-07",
        "perpanjangan": "2026-12-16",
        "hari_kerja": 10,
        "dilewati": [
            {"tanggal": "2026-11-28", "alasan": "Sabtu"},
            {"tanggal": "2026-11-29", "alasan": "Minggu"},
            {"tanggal": "2026-12-05", "alasan": "Sabtu"},
            {"tanggal": "2026-12-06", "alasan": "Minggu"},
        ],
        "dilewati_perpanjangan": [
            {"tanggal": "2026-12-12", "alasan": "Sabtu"},
            {"tanggal": "2026-12-13", "alasan": "Minggu"},
        ],
    }


@pytest.mark.parametrize(
    "mulai", ["2026-11-23T23:59+08:00", "2026-11-23T15:59:00Z", "2026-11-23T09:10", " 2026-11-23 "]
)
def test_a_time_counts_by_its_wita_date(client, mulai):
    assert hitung_json(client, jenis="permohonan", mulai=mulai)[1]["mulai"] == "2026-11-23"


def test_a_minute_later_utc_is_the_next_wita_day(client):
    assert hitung_json(client, jenis="permohonan", mulai="2026-11-23T16:00:00Z")[1]["mulai"] == "2026-11-24"


TAK_TERHITUNG = [
    {},
    {"jenis": "permohonan"},
    {"jenis": "permohonan", "mulai": ""},
    {"jenis": "permohonan", "mulai": "2026-02-30"},
    {"jenis": "permohonan", "mulai": "besok"},
    {"jenis": "permohonan", "mulai": "9" * 8000},
    {"jenis": "permohonan", "mulai": "\x00"},
    {"jenis": "permohonan", "mulai": "0001-01-01T00:00:00+14:00"},
    {"jenis": "permohonan", "mulai": "9999-12-31"},
    {"jenis": "entah", "mulai": "2026-11-23"},
    {"jenis": "disposisi", "mulai": "2026-11-23"},
    {"mulai": "2026-11-23"},
]


@pytest.mark.parametrize("kueri", TAK_TERHITUNG)
def test_what_cannot_be_counted_is_a_400_with_a_sentence(client, kueri):
    kode, isi = hitung_json(client, **kueri)
    assert kode == 400
    assert list(isi) == ["galat"]
    assert isi["galat"].endswith(".")
    if "mulai" in kueri:
        assert client.get(ALAMAT, kueri).status_code == 400


@pytest.mark.parametrize("mulai", ["2031-01-02", "2027-12-30"])
def test_a_year_without_holidays_is_named(client, mulai):
    kode, isi = hitung_json(client, jenis="permohonan", mulai=mulai)
    assert kode == 400
    assert ("2031" if mulai.startswith("2031") else "2028") in isi["galat"]
    assert isi["galat"] in client.get(ALAMAT, {"jenis": "permohonan", "mulai": mulai}).content.decode()


def test_a_holiday_still_estimated_is_mentioned(client):
    kueri = {"jenis": "permohonan", "mulai": "2026-11-23"}
    assert "masih perkiraan" not in client.get(ALAMAT, kueri).content.decode()
    libur = datetime.date(2026, 11, 25)
    HariLibur.objects.create(tanggal=libur, nama="Hari libur baru", dasar_hukum="Rancangan", perkiraan=True)
    isi = client.get(ALAMAT, kueri).content.decode()
    assert "masih perkiraan" in isi
    assert "Hari libur baru" in isi


def test_the_form_shows_what_was_counted(client):
    isi = client.get(ALAMAT, {"jenis": "sengketa", "mulai": "2026-11-23T09:10"}).content.decode()
    assert 'value="2026-11-23"' in isi
    assert '<option value="sengketa" selected>' in isi


def test_the_due_date_shows_while_the_year_of_its_extension_has_no_holidays(client):
    HariLibur.objects.filter(tanggal__year=2027).delete()
    kode, isi = hitung_json(client, jenis="permohonan", mulai="2026-12-10")
    assert (kode, isi["tenggat"], isi["perpanjangan"], isi["tahun_tanpa_libur"]) == (200, "2026-12-28", None, 2027)
    halaman = client.get(ALAMAT, {"jenis": "permohonan", "mulai": "2026-12-10"}).content.decode()
    assert "Senin, 28 Desember 2026" in halaman and "hari libur tahun 2027 belum ada di kalender kami" in halaman
