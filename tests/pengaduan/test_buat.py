"""/pengaduan/buat/: the real form, real files, the receipt; nothing half-written and nothing typed lost."""

import re
import uuid

import pytest
import time_machine

from layanan.models import BukuNomor, Lampiran, Peristiwa, Surat
from pengaduan.models import Pengaduan
from tests.informasi.warga import gambar, tanpa_csrf
from tests.layanan.unggahan import dokumen, unggahan
from tests.pengaduan.warga import BUAT, HARI_INI, NAMA, SUREL, isian, muat

pytestmark = pytest.mark.django_db
DITERIMA = "/pengaduan/buat/diterima/"


@pytest.fixture(autouse=True)
def kota(db):
    with time_machine.travel(HARI_INI, tick=False):
        muat()
        yield


def tak_berbekas():
    assert not Pengaduan.objects.exists() and not Peristiwa.objects.exists() and not Surat.objects.exists()
    assert not BukuNomor.objects.filter(terakhir__gt=0).exists()


@pytest.mark.sqlite
def test_a_report_with_photos_gets_number_code_and_dates(client):
    foto = [gambar("DSC 1.jpg"), gambar(f"{NAMA}.png", "PNG")]
    jawab = client.post(BUAT, isian(foto=foto))
    assert jawab.status_code == 302 and jawab["Location"] == DITERIMA
    p = Pengaduan.objects.get()
    assert (p.nomor, p.kelurahan.nama, str(p.lintang), str(p.bujur)) == (
        "PD-2026-000001",
        "Oesapa",
        "-10.14480",
        "123.65000",
    )
    assert [x.nama_asli for x in p.lampiran()] == ["foto-1.jpg", "foto-2.png"]
    halaman = client.get(DITERIMA).content.decode()
    assert p.nomor in halaman and "Jumat, 11 Desember 2026" in halaman
    assert Surat.objects.get().tujuan == SUREL


def test_the_code_of_the_receipt_opens_the_report_at_the_one_door(client):
    client.post(BUAT, isian())
    kode = re.search(r'id="tt-kode">([^<]+)<', client.get(DITERIMA).content.decode()).group(1)
    client.post("/lacak/keluar/")
    assert client.get("/lacak/PD-2026-000001/").status_code == 302
    jawab = client.post("/lacak/", {"nomor": "pd 2026 1", "kode": kode.lower()}, follow=True)
    assert "Lampu jalan padam" in jawab.content.decode() and jawab.status_code == 200
    assert client.post("/lacak/", {"nomor": "PI-2026-000001", "kode": kode}).status_code == 422


def test_a_proposal_needs_no_place_no_day_and_no_name(client):
    kosong = dict.fromkeys(("tanggal_kejadian", "lokasi", "kelurahan", "koordinat", "nama", "email", "telepon"))
    assert client.post(BUAT, isian(klasifikasi="aspirasi", **kosong)).status_code == 302
    assert Surat.objects.get().tujuan == ""
    assert "Kepada Yth.<br>Pelapor" in Surat.objects.get().isi


def test_every_fault_is_named_at_once_and_nothing_is_written(client):
    kosong = dict.fromkeys(("kategori", "judul", "isi", "tanggal_kejadian", "lokasi", "kelurahan"), "")
    jawab = client.post(BUAT, isian(**kosong, koordinat="-6.2, 106.8", email="ani@", telepon="abc"))
    assert jawab.status_code == 422
    for kalimat in ("Pilih kategorinya.", "Tulis judulnya", "Ceritakan apa", "Tulis kapan", "Tulis di mana"):
        assert kalimat in jawab.content.decode()
    assert {"koordinat", "email", "telepon", "kelurahan"} <= jawab.context["form"].errors.keys()
    tak_berbekas()


@pytest.mark.parametrize(
    "ganti",
    [
        {"tanggal_kejadian": "2026-11-24"},
        {"tanggal_kejadian": "kemarin"},
        {"kelurahan": "53.71.03"},
        {"kategori": "9999999"},
        {"kategori": "a\x00b"},
        {"isi": "x\x00"},
        {"isi": "x" * 5001},
        {"koordinat": "-10.1٣, 123.6"},
        {"klasifikasi": "wbs"},
        {"jangan_diisi": "http://spam.example"},
    ],
)
def test_bad_input_is_refused_with_a_sentence(client, ganti):
    jawab = client.post(BUAT, isian(**ganti))
    assert jawab.status_code in (400, 422) and "Ada yang perlu diperbaiki" in jawab.content.decode()
    tak_berbekas()


def test_a_photo_is_kept_while_the_form_is_repaired_and_a_pdf_is_no_photo(client):
    jawab = client.post(BUAT, isian(judul="", foto=[gambar()]))
    token = re.findall(r'name="foto_titipan" value="([^"]+)"', jawab.content.decode())
    assert jawab.status_code == 422 and len(token) == 1
    jawab = client.post(BUAT, isian(foto_titipan=token, foto=[unggahan(dokumen(), "a.pdf")]))
    assert jawab.status_code == 422 and "foto JPEG atau gambar PNG" in jawab.content.decode()
    assert client.post(BUAT, isian(foto_titipan=token)).status_code == 302
    assert Pengaduan.objects.get().lampiran().count() == 1


def test_six_photos_are_one_too_many(client):
    jawab = client.post(BUAT, isian(foto=[gambar(f"{n}.jpg") for n in range(6)]))
    assert jawab.status_code == 422 and "Paling banyak 5 berkas" in jawab.content.decode()
    assert not Lampiran.objects.exists()


def test_the_same_form_twice_is_one_report(client):
    token = str(uuid.uuid4())
    pertama = client.post(BUAT, isian(token=token, foto=[gambar()]))
    nomor = tanpa_csrf(client.get(DITERIMA))
    kedua = client.post(BUAT, isian(token=token, foto=[gambar()]))
    assert pertama.status_code == kedua.status_code == 302
    assert Pengaduan.objects.count() == Surat.objects.count() == 1
    assert tanpa_csrf(client.get(DITERIMA)) == nomor


def test_the_receipt_belongs_to_the_one_who_filed(client):
    assert "tidak ditampilkan lagi" in client.get(DITERIMA).content.decode()
    assert client.get(DITERIMA + "pdf/").status_code == 200
    assert client.get(BUAT)["Cache-Control"].startswith("max-age=0")


def test_a_flood_is_slowed_and_keeps_what_was_typed(client, monkeypatch):
    monkeypatch.setattr("pengaduan.views.buat.PENGADUAN_PER_JAM", 1)
    assert client.post(BUAT, isian()).status_code == 302
    jawab = client.post(BUAT, isian(judul="Pohon tumbang"))
    assert jawab.status_code == 429 and "Pohon tumbang" in jawab.content.decode()
    assert Pengaduan.objects.count() == 1
