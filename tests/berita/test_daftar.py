"""/berita/: order, filters, pages, hostile queries, and a number of queries that does not grow."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.berita.bahan import JAM, berita, gambar, kategori

pytestmark = pytest.mark.django_db
NILAI_ANEH = ["\x00", "a" * 8000, "%", "_", "'\";--", "٢٠٢٦", "\u202e", "{{7*7}}", "<script>alert(1)</script>", "-1"]


def judul(jawaban):
    konteks = jawaban.context
    return [b.judul for b in konteks["utama"]], [b.judul for b in konteks["lain"]]


@pytest.mark.sqlite
def test_three_with_pictures_then_lines_the_pinned_one_first(client):
    sekarang = timezone.now()
    for n in range(5):
        berita(f"B{n}", terbit_pada=sekarang - (n + 1) * JAM, sorotan=n == 4, gambar_utama=gambar() if n == 4 else None)
    jawaban = client.get("/berita/")
    assert judul(jawaban) == (["B4", "B0", "B1"], ["B2", "B3"])
    isi = jawaban.content.decode()
    assert isi.count("<picture>") == 1 and 'alt="Pohon lontar di tepi teluk"' in isi and "fetchpriority" in isi
    assert "Sorotan" in isi


def test_the_second_page_is_lines_only(client):
    for n in range(25):
        berita(f"B{n}")
    jawaban = client.get("/berita/?halaman=2")
    assert jawaban.context["utama"] == [] and len(jawaban.context["lain"]) == 2
    assert 'rel="prev"' in jawaban.content.decode()


def test_filters_narrow_and_can_be_lifted(client):
    air = kategori("Air bersih", "air")
    berita("Pipa baru", kategori=air, tag=["Alak"])
    berita("Pasar Alak", tag=["Alak"], isi="<p>Lapak ikan</p>", ringkasan="")
    berita("Sekolah")
    for kueri, harap in {
        "kategori=air": {"Pipa baru"},
        "tag=alak": {"Pipa baru", "Pasar Alak"},
        "tag=alak&kategori=air": {"Pipa baru"},
        "cari=lapak": {"Pasar Alak"},
        "kategori=air&cari=lapak": set(),
        "kategori=tidak-ada": set(),
    }.items():
        jawaban = client.get(f"/berita/?{kueri}")
        assert {b.judul for b in jawaban.context["halaman"]} == harap, kueri
        assert len(jawaban.context["chip"]) == kueri.count("=")
    assert "Tidak ada berita yang cocok" in jawaban.content.decode()
    jumlah = {t["teks"]: t["jumlah"] for t in client.get("/berita/?tag=alak").context["tab"]}
    assert jumlah == {"Semua": 2, "Layanan": 1, "Air bersih": 1}


def test_an_empty_room_says_so(client):
    assert "Belum ada berita" in client.get("/berita/").content.decode()


@pytest.mark.parametrize("nama", ["kategori", "tag", "cari", "halaman"])
@pytest.mark.parametrize("nilai", NILAI_ANEH, ids=range(len(NILAI_ANEH)))
def test_hostile_queries_get_a_page(client, nama, nilai):
    berita(tag=["air"])
    jawaban = client.get("/berita/", {nama: nilai})
    assert jawaban.status_code == 200
    assert b"<script>alert" not in jawaban.content


def kueri(client, alamat):
    client.get(alamat)  # content types and the site are looked up once per process
    with CaptureQueriesContext(
        connection,
    ) as hitung:
        assert client.get(alamat).status_code == 200
    return len(hitung)


@pytest.mark.parametrize("alamat", ["/berita/", "/berita/?tag=air&cari=kota", "/berita/rss/", "/sitemap.xml", "detail"])
def test_the_number_of_queries_is_the_same_for_ten_and_two_hundred(client, alamat):
    foto = gambar()
    isi = f'<p>Kota</p><img src="{foto.berkas.url}" alt="Teluk">'
    satu = berita("Pertama", tag=["air", "laut"], gambar_utama=foto, isi=isi)
    alamat = satu.get_absolute_url() if alamat == "detail" else alamat
    for _ in range(9):
        berita("Kota", tag=["air"], gambar_utama=foto, ringkasan="", isi=isi)
    sepuluh = kueri(client, alamat)
    for n in range(190):
        berita("Kota", tag=["air", f"tag {n % 7}"], gambar_utama=foto, ringkasan="", isi=isi)
    assert kueri(client, alamat) == sepuluh <= (20 if alamat == "/sitemap.xml" else 12)  # the map asks every room


@pytest.mark.parametrize(
    "alamat", ["/berita/", "/berita/rss/", "/berita/atom/", "/sitemap-berita.xml", "detail", "gambar"]
)
def test_public_pages_hold_no_cookie_and_may_be_cached(client, alamat):
    satu = berita().get_absolute_url()
    jawaban = client.get({"detail": satu, "gambar": f"{satu}bagikan.png"}.get(alamat, alamat))
    assert jawaban.status_code == 200 and not jawaban.cookies
    assert "public" in jawaban["Cache-Control"] and "Cookie" not in jawaban.get("Vary", "")
    assert client.post(jawaban.request["PATH_INFO"]).status_code == 405
