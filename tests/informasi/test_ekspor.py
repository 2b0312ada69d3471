"""The list as CSV and JSON: readable by spreadsheets and programs, and harmless in both."""

import csv
import datetime
import io
import json

import pytest

from informasi import ekspor
from layanan.csv_aman import AWAL_RUMUS
from tests.informasi import bahan

pytestmark = pytest.mark.django_db
CSV, JSON = "/informasi-publik/daftar.csv", "/informasi-publik/daftar.json"


def baris_csv(jawaban):
    teks = jawaban.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(teks, newline="")))


@pytest.mark.sqlite
def test_csv_is_utf8_with_bom_and_reads_back_whole(client):
    ringkasan = 'Baris satu, dengan "kutip"\r\nbaris dua; é'
    i = bahan.informasi(ringkasan=ringkasan, tautan="https://data.kupang.example/x")
    jawaban = client.get(CSV)
    assert jawaban["Content-Type"].startswith("text/csv; charset=utf-8")
    assert jawaban.getvalue().startswith(b"\xef\xbb\xbfnomor,judul,")
    [baris] = baris_csv(client.get(CSV))
    assert tuple(baris) == ekspor.KOLOM
    assert baris["ringkasan"] == ringkasan
    assert baris["alamat"] == f"http://testserver{i.get_absolute_url()}"
    assert (baris["waktu_pembuatan"], baris["perangkat_daerah"]) == ("2026-01-05", "Dinas Kesehatan")


@pytest.mark.parametrize("awal", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_like_a_formula(client, awal):
    rumus = f"{awal}HYPERLINK(1)"
    bahan.informasi(rumus, pejabat_penguasa=rumus, penanggung_jawab=rumus, retensi=rumus, tempat_pembuatan=rumus)
    [baris] = baris_csv(client.get(CSV))
    assert baris["judul"] == baris["retensi"] == f"'{rumus}"
    assert not [nilai for nilai in baris.values() if nilai.startswith(AWAL_RUMUS)]


def test_json_says_what_it_is_when_made_and_how_many(client):
    i = bahan.informasi("=Rencana é")
    isi = json.loads(client.get(JSON).content)
    assert list(isi) == ["judul", "dibuat", "jumlah", "informasi"]
    assert isi["jumlah"] == 1
    assert datetime.datetime.fromisoformat(isi["dibuat"]).utcoffset() == datetime.timedelta(hours=8)
    [baris] = isi["informasi"]
    assert tuple(baris) == ekspor.KOLOM
    assert baris["judul"] == "=Rencana é"  # no spreadsheet here, so nothing is changed
    assert baris["nomor"] == i.nomor
    assert baris["alamat"] == f"http://testserver{i.get_absolute_url()}"


def test_exports_follow_the_filters_of_the_page(client):
    bahan.informasi("Anggaran", waktu_pembuatan=datetime.date(2025, 3, 1))
    bahan.informasi("Rencana")
    assert [b["judul"] for b in baris_csv(client.get(CSV, {"tahun": "2025"}))] == ["Anggaran"]
    assert [b["judul"] for b in client.get(JSON, {"cari": "rencana"}).json()["informasi"]] == ["Rencana"]


@pytest.mark.parametrize("jumlah", [0, 3, 600])
def test_every_entry_is_exported_with_one_query(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        bahan.informasi(f"Rencana {n}")
    with django_assert_num_queries(1):
        baris = baris_csv(client.get(CSV))
    with django_assert_num_queries(1):
        isi = client.get(JSON).json()
    assert len(baris) == len(isi["informasi"]) == isi["jumlah"] == jumlah
