"""/berita/<slug>/: what a reader sees, what search engines and messengers read, and the share image."""

import io
import json
import re
from pathlib import Path

import pytest
from django.utils import timezone
from PIL import Image

from tests.berita.bahan import JAM, berita, gambar, kategori, penulis

pytestmark = pytest.mark.django_db
JAHAT = '</script><script>alert(1)</script> & "kutip" <b>'


def isi(client, satu):
    return client.get(satu.get_absolute_url()).content.decode()


def data_ld(html):
    (blok,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(blok)


@pytest.mark.sqlite
def test_the_page_tells_who_when_how_long_and_shows_the_picture_first(client):
    saat = timezone.make_aware(timezone.datetime(2026, 11, 23, 9, 10))
    satu = berita(
        gambar_utama=gambar(sumber="Diskominfo"),
        penulis=penulis("rina"),
        sumber="Dinas Perhubungan",
        terbit_pada=saat,
        diubah_pada=saat + JAM,
        tag=["angkutan kota"],
        isi="<p>" + "kata " * 450 + "</p>",
    )
    html = isi(client, satu)
    for harap in ("Senin, 23 November 2026, 09.10 WITA", "3 menit baca", "Ditulis oleh Rina", "Teluk Kupang"):
        assert harap in html
    for harap in ("Foto: Diskominfo", "Sumber: Dinas Perhubungan", "Diperbarui", "10.10 WITA", "?tag=angkutan-kota"):
        assert harap in html
    assert html.index("fetchpriority") < html.index('class="prosa"') and 'loading="lazy"' not in html


def test_a_caption_of_its_own_wins_over_the_librarys(client):
    html = isi(client, berita(gambar_utama=gambar(), keterangan_gambar="Pelabuhan lama"))
    assert "Pelabuhan lama" in html and "Teluk Kupang" not in html


def test_whatsapp_is_the_first_to_share_with_and_nothing_of_them_is_loaded(client):
    html = isi(client, berita("Pasar & taman", slug="pasar-taman"))
    bagikan = re.findall(r'<li><a href="([^"]+)" ?(?:rel="[^"]+")?>(\w+)</a>', html[html.index('id="bagikan"') :])
    assert [nama for _, nama in bagikan[:4]] == ["WhatsApp", "Facebook", "X", "Surel"]
    penuh = "http%3A%2F%2Ftestserver%2Fberita%2Fpasar-taman%2F"
    assert bagikan[0][0] == f"https://wa.me/?text=Pasar%20%26%20taman%20{penuh}"
    assert all(penuh in alamat for alamat, _ in bagikan[:4])
    assert not re.search(r'(?:src|srcset|action)="(?:https?:)?//', html)


def test_related_items_share_tags_first_then_the_category(client):
    air = kategori("Air", "air")
    satu = berita("Satu", kategori=air, tag=["pipa", "alak"])
    dua = berita("Dua tag", tag=["pipa", "alak"], terbit_pada=timezone.now() - 9 * JAM)
    tag = berita("Satu tag", tag=["alak"], kategori=air)
    sama = [berita(f"Kategori {n}", kategori=air, terbit_pada=timezone.now() - (n + 2) * JAM) for n in range(3)]
    berita("Asing")
    terkait = client.get(satu.get_absolute_url()).context["terkait"]
    assert terkait == [dua, tag, *sama[:2]]


def test_neighbours_of_the_same_instant_form_one_chain(client):
    saat = timezone.now() - JAM
    a, b, c = (berita(n, terbit_pada=saat) for n in "abc")
    konteks = client.get(b.get_absolute_url()).context
    assert (konteks["sebelumnya"], konteks["berikutnya"]) == (a, c)


def test_the_structured_data_and_the_meta_say_what_the_page_says(client):
    satu = berita(JAHAT, slug="jahat", ringkasan=JAHAT, gambar_utama=gambar(), tag=["air"], nama_penulis=JAHAT)
    html = isi(client, satu)
    data = data_ld(html)
    assert (data["@type"], data["headline"], data["author"]["name"]) == ("NewsArticle", JAHAT, JAHAT)
    assert data["mainEntityOfPage"] == "http://testserver/berita/jahat/" and data["keywords"] == ["air"]
    assert timezone.datetime.fromisoformat(data["datePublished"]) == satu.terbit_pada.replace(microsecond=0)
    assert data["image"][0].startswith("http://testserver/media/gambar/")
    assert "<script>alert" not in html and "<b>" not in html
    (gambar_og,) = re.findall(r'property="og:image" content="([^"]+)"', html)
    assert gambar_og == data["image"][1].replace("&", "&amp;")
    assert client.get(gambar_og.removeprefix("http://testserver"))["Content-Type"] == "image/png"
    assert '<link rel="canonical" href="http://testserver/berita/jahat/">' in html


@pytest.mark.parametrize("kata", [JAHAT, "مرحبا 😀", "Panjang " * 31, "x" * 250, "Jalan – “baru”"], ids=range(5))
def test_the_share_image_has_its_size_for_any_title(client, kata):
    satu = berita(kata[:250].strip())
    jawaban = client.get(f"{satu.get_absolute_url()}bagikan.png")
    assert int(re.search(r"max-age=(\d+)", jawaban["Cache-Control"]).group(1)) >= 7 * 86_400
    with Image.open(io.BytesIO(jawaban.content)) as hasil:
        assert hasil.size == (1200, 630) and hasil.format == "PNG"
        assert len(hasil.convert("RGB").getcolors(70_000)) > 4
    assert len(jawaban.content) < 300_000


def _petak_foto(client, satu):
    with Image.open(io.BytesIO(client.get(f"{satu.get_absolute_url()}bagikan.png").content)) as hasil:
        return hasil.convert("RGB").getpixel((1150, 40))


def test_the_share_image_shows_the_photo_and_does_without_a_lost_one(client):
    foto = gambar(warna="red", ukuran=(500, 500))
    merah = _petak_foto(client, berita(gambar_utama=foto))
    assert merah[0] > 200 and merah[2] < 60
    Path(foto.berkas.path).unlink()
    assert _petak_foto(client, berita(gambar_utama=foto)) == (11, 44, 61)


def test_the_share_images_address_changes_with_what_it_shows(client):
    satu = berita()
    lama = data_ld(isi(client, satu))["image"][0]
    satu.judul = "Judul lain"
    satu.save()
    assert data_ld(isi(client, satu))["image"][0] != lama
