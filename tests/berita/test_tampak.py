"""The visibility rule at every public address: for every state and time, in and out of the trash."""

from itertools import product

import pytest
from django.urls import reverse
from django.utils import timezone

from berita.rules import Status
from tests.berita.bahan import JAM, berita, kategori

pytestmark = pytest.mark.django_db

UMUM = ["/berita/", "/berita/rss/", "/berita/atom/", "/sitemap.xml", "/sitemap-berita.xml"]
WAKTU = {"past": (-1, None), "to come": (1, None), "until later": (-2, 1), "ended": (-2, -1)}
KEADAAN = list(product(Status, WAKTU, (False, True)))


def dalam(status, waktu, dibuang, **lain):
    """An item in this state, and whether it is public."""
    sekarang = timezone.now()
    terbit, turun = (None if jam is None else sekarang + jam * JAM for jam in WAKTU[waktu])
    waktu_berita = {"terbit_pada": terbit, "turun_pada": turun, "dihapus_pada": sekarang if dibuang else None}
    satu = berita("Rahasia Dapur", slug="rahasia-dapur", status=status, **waktu_berita, **lain)
    return satu, status == Status.TERBIT and waktu in ("past", "until later") and not dibuang


@pytest.mark.parametrize(("status", "waktu", "dibuang"), KEADAAN)
def test_lists_feeds_and_sitemaps_name_only_what_is_public(client, status, waktu, dibuang):
    satu, tampak = dalam(status, waktu, dibuang, tag=["dapur"], kategori=kategori("Dapur", "dapur"))
    for alamat in [*UMUM, "/berita/?tag=dapur", "/berita/?kategori=dapur", "/berita/?cari=Rahasia"]:
        jawaban = client.get(alamat)
        assert jawaban.status_code == 200
        assert (satu.slug in jawaban.content.decode()) is tampak, alamat
    if not tampak:
        assert "Dapur<" not in client.get("/berita/?tag=dapur&kategori=dapur").content.decode()


@pytest.mark.parametrize(("status", "waktu", "dibuang"), KEADAAN)
def test_page_and_share_image_open_only_when_public(client, status, waktu, dibuang):
    satu, tampak = dalam(status, waktu, dibuang)
    halaman = client.get(satu.get_absolute_url())
    gambar = client.get(reverse("berita:bagikan", args=[satu.slug]))
    pernah = status == Status.TERBIT and (waktu == "ended" or (dibuang and waktu != "to come"))
    assert halaman.status_code == (200 if tampak else 410 if pernah else 404)
    assert gambar.status_code == (200 if tampak else 404)
    if not tampak:
        assert "Rahasia" not in halaman.content.decode()


@pytest.mark.parametrize(("status", "waktu", "dibuang"), KEADAAN)
def test_neighbours_and_related_items_are_public_too(client, status, waktu, dibuang):
    satu, tampak = dalam(status, waktu, dibuang, tag=["air"])
    lain = berita("Lain", terbit_pada=timezone.now() - 10 * JAM, tag=["air"])
    konteks = client.get(lain.get_absolute_url()).context
    assert konteks["terkait"] == ([satu] if tampak else [])
    assert konteks["berikutnya"] == (satu if tampak else None)
    assert konteks["sebelumnya"] is None
    terbaru = berita("Terbaru", terbit_pada=timezone.now() - JAM / 60)
    assert client.get(terbaru.get_absolute_url()).context["sebelumnya"] == (satu if tampak else lain)
