"""The map of the report's form without JavaScript: a press sets the point, nothing typed or uploaded is lost."""

import pytest
import time_machine

from layanan.models import Wilayah
from layanan.peta import bingkai_pilih
from pengaduan.models import Pengaduan
from tests.informasi.warga import gambar
from tests.pengaduan.warga import BUAT, HARI_INI, isian, muat

pytestmark = pytest.mark.django_db
OESAPA = "53.71.03.1010"


@pytest.fixture(autouse=True)
def kota(db):
    with time_machine.travel(HARI_INI, tick=False):
        muat()
        yield


def tekan(client, titik=(-10.1448, 123.65), bingkai="", **ganti):
    x, y = bingkai_pilih(bingkai).letak(*titik) if isinstance(titik[0], float) else titik
    data = isian(koordinat="", kelurahan="", bingkai=bingkai, **ganti)
    return client.post(BUAT, data | {"titik.x": round(x), "titik.y": round(y)})


def test_a_press_on_the_map_sets_point_and_kelurahan_and_sends_nothing(client):
    jawab = tekan(client, foto=gambar("a.jpg"), judul="")
    form = jawab.context["form"]
    assert (jawab.status_code, form["kelurahan"].value(), form["isi"].value()) == (200, OESAPA, isian()["isi"])
    lintang, bujur = map(float, form["koordinat"].value().split(","))
    assert (lintang, bujur) == pytest.approx((-10.1448, 123.65), abs=0.001)
    assert not form.errors and form.titipan["foto"][0].nama
    assert "Kelurahan Oesapa" in jawab.content.decode() and not Pengaduan.objects.exists()
    # The picture has become larger: a press at the same place of it is another point, and a finer one.
    teliti = tekan(client, (-10.14481, 123.65003), bingkai=OESAPA).context["form"]["koordinat"].value()
    assert tuple(map(float, teliti.split(","))) == pytest.approx((-10.14481, 123.65003), abs=0.0002)


@pytest.mark.parametrize("titik", [(0, 0), (5, 270)], ids=["a-key-press", "the-sea"])
def test_a_press_outside_the_city_says_so_and_keeps_everything(client, titik):
    jawab = tekan(client, titik)
    assert "di luar Kota Kupang" in jawab.content.decode()
    assert jawab.context["form"]["judul"].value() == isian()["judul"]
    assert client.post(BUAT, isian() | {"titik.x": "x", "titik.y": "-1"}).status_code == 200


def test_the_whole_city_comes_back(client):
    jawab = client.post(BUAT, isian() | {"seluruh_kota": "1"})
    assert jawab.context["peta"]["kode"] == "" and jawab.context["form"]["kelurahan"].value() == OESAPA


def test_a_point_alone_names_its_kelurahan_and_one_elsewhere_is_refused(client):
    assert client.post(BUAT, isian(kelurahan="")).status_code == 302
    assert Pengaduan.objects.get().kelurahan == Wilayah.objects.get(kode=OESAPA)
    jauh = client.post(BUAT, isian(koordinat="-10.0500, 123.6000"))
    assert jauh.status_code == 422 and "di luar Kota Kupang" in jauh.content.decode()


def test_only_this_form_may_ask_for_the_position_and_the_picture_tells_no_point(client):
    halaman = tekan(client)
    assert "geolocation=(self)" in halaman["Permissions-Policy"]
    assert "geolocation=()" in client.get("/pengaduan/peta/")["Permissions-Policy"]
    peta = client.get(halaman.context["peta"]["url"])
    assert peta["Content-Type"] == "image/svg+xml" and "circle" not in peta.content.decode()
    assert halaman.context["peta"]["url"].endswith(f"?kelurahan={OESAPA}")
    assert client.get("/pengaduan/buat/peta.svg?kelurahan=<x>").status_code == 200
