"""The outlines of the city: where a point lies, and that a place on the picture is the point it shows."""

import csv
from pathlib import Path

import pytest

from layanan import batas
from layanan.batas import Bingkai, kelurahan_di, semua
from layanan.peta import SISI_PILIH, peta_pilih

WILAYAH = Path(batas.__file__).parent / "data" / "wilayah.csv"


def test_every_kelurahan_of_the_city_has_its_outline():
    with WILAYAH.open(encoding="utf-8", newline="") as berkas:
        nama = {b["kode"]: b["nama"] for b in csv.DictReader(berkas) if b["jenis"] == "kelurahan"}
    assert {kode: b.nama for kode, b in semua().items()} == nama


@pytest.mark.parametrize(
    ("titik", "kode"),
    [
        ((-10.1540, 123.6450), "53.71.03.1010"),  # Oesapa
        ((-10.1632, 123.6077), "53.71.04.1011"),
        ((-10.1500, 123.6000), None),  # the bay
        ((-10.4000, 123.6000), None),
        ((0.0, 0.0), None),
    ],
)
def test_a_point_has_one_kelurahan_or_none(titik, kode):
    assert kelurahan_di(*titik) == kode
    assert [b.kode for b in semua().values() if b.memuat(*titik)] == ([kode] if kode else [])


def test_no_two_kelurahan_claim_the_same_place():
    """On a grid over the city, so that a wrong order of latitude and longitude or a broken outline is seen."""
    di_kota = 0
    for i in range(40):
        for j in range(40):
            pemilik = [b.kode for b in semua().values() if b.memuat(-10.29 + i * 0.0042, 123.53 + j * 0.0041)]
            assert len(pemilik) <= 1
            di_kota += bool(pemilik)
    assert 500 < di_kota < 900


def test_the_beach_belongs_to_the_nearest_kelurahan_and_the_sea_to_none():
    oesapa = semua()["53.71.03.1010"]
    utara = max(oesapa.garis, key=lambda t: t[1])
    assert kelurahan_di(utara[1] + 0.0009, utara[0]) == oesapa.kode  # 100 m north of its tip
    assert kelurahan_di(utara[1] + 0.0040, utara[0]) is None


@pytest.mark.parametrize("kode", ["", "53.71.03.1010", "53.71.01.1001"])
def test_a_place_on_the_picture_is_the_point_it_shows(kode):
    bingkai = Bingkai.untuk(kode, sisi=SISI_PILIH)
    assert bingkai.titik(*bingkai.letak(-10.16, 123.61)) == pytest.approx((-10.16, 123.61))
    for batas_ in [semua()[kode]] if kode else semua().values():
        tampak = [bingkai.letak(y, x) for x, y in batas_.garis]
        assert all(0 <= n <= SISI_PILIH for t in tampak for n in t)
    assert len(peta_pilih(kode)) < 20_000
