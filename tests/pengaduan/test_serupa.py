"""Similar open reports are offered before a new one is sent; nothing typed is lost, nothing private shows."""

import re

import pytest
import time_machine

from layanan.models import Petugas
from pengaduan import acts
from pengaduan.models import KategoriPengaduan, LaporanPublik, Pengaduan
from tests.informasi.warga import gambar
from tests.pengaduan.warga import BUAT, HARI_INI, NASKAH, data_act, isian, muat

pytestmark = pytest.mark.django_db
ADA = "Mungkin sudah dilaporkan"


@pytest.fixture(autouse=True)
def kota(db):
    with time_machine.travel(HARI_INI, tick=False):
        muat()
        yield


def laporan(judul="Lampu jalan padam", **ganti) -> Pengaduan:
    """A report of Ani's that is shown to everybody under this title."""
    p, _ = acts.ajukan(data_act(**ganti), token=f"serupa-{Pengaduan.objects.count()}")
    oleh = Petugas.objects.get_or_create(username="petra")[0]
    Pengaduan.objects.filter(pk=p.pk).update(status="diverifikasi")
    LaporanPublik.objects.create(pengaduan=p, terbit_pada=p.diterima_pada, oleh=oleh, **NASKAH | {"judul": judul})
    return Pengaduan.objects.get(pk=p.pk)


@pytest.mark.sqlite
def test_a_similar_report_is_offered_and_everything_typed_and_chosen_is_kept(client):
    p = laporan()
    jawab = client.post(BUAT, isian(judul="Lampu mati total", foto=[gambar()]))
    halaman = jawab.content.decode()
    assert jawab.status_code == 200 and ADA in halaman and f"/pengaduan/daftar/{p.nomor}/dukung/" in halaman
    assert "Lampu mati total" in halaman and Pengaduan.objects.count() == 1
    titipan = re.findall(r'name="foto_titipan" value="([^"]+)"', halaman)
    assert len(titipan) == 1 and 'name="tetap_kirim" value="1"' in halaman
    jawab = client.post(BUAT, isian(judul="Lampu mati total", foto_titipan=titipan, tetap_kirim="1"))
    assert jawab.status_code == 302 and Pengaduan.objects.get(judul="Lampu mati total").lampiran().count() == 1


def test_supporting_it_from_there_counts_and_sends_nothing(client):
    p = laporan()
    token = client.post(BUAT, isian()).context["serupa"][0]["token"]
    assert client.post(f"/pengaduan/daftar/{p.nomor}/dukung/", {"token": token}).status_code == 302
    assert p.dukungan.count() == 1 and Pengaduan.objects.count() == 1


def test_near_words_are_found_in_another_category_and_the_nearest_comes_first(client):
    lain = KategoriPengaduan.objects.exclude(nama="Lampu jalan padam").last().pk
    for judul in ("Penerangan tidak menyala", "Lampu jalan padm lagi", "Air keruh", "Sampah menumpuk"):
        laporan(judul, kategori=lain)
    serupa = client.post(BUAT, isian(judul="Lampu jalan padam di depan sekolah")).context["serupa"]
    assert [b["laporan"].judul for b in serupa] == ["Lampu jalan padm lagi"]


@pytest.mark.parametrize(
    ("beda", "ubah"),
    [
        ({"kelurahan": "53.71.01.1001"}, {}),
        ({}, {"status": "diselesaikan"}),
        ({}, {"status": "diajukan"}),
        ({}, {"rahasia": True}),
    ],
    ids=["elsewhere", "finished", "not verified", "secret"],
)
def test_what_is_elsewhere_finished_or_not_public_is_not_offered(client, beda, ubah):
    p = laporan(**beda)
    Pengaduan.objects.filter(pk=p.pk).update(**ubah)
    assert client.post(BUAT, isian()).status_code == 302


def test_a_report_without_a_place_is_sent_at_once(client):
    laporan()
    kosong = dict.fromkeys(("tanggal_kejadian", "lokasi", "kelurahan", "koordinat"))
    assert client.post(BUAT, isian(klasifikasi="aspirasi", **kosong)).status_code == 302


def test_three_at_most(client):
    for _ in range(5):
        laporan()
    assert len(client.post(BUAT, isian()).context["serupa"]) == 3
