"""The gallery: albums, infographics that can be read, videos that ask nothing of another host before a click."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from berita.models import Galeri
from berita.rules import Status
from layanan.berkas_video import periksa_takarir, periksa_video
from tests.berita.bahan import gambar
from tests.berita.siaran import HALAMAN_UMUM, HARI, TAKARIR, foto, galeri, mp4
from tests.layanan.unggahan import PHP, dokumen, unggahan
from tests.layanan.unggahan import gambar as berkas_gambar

pytestmark = pytest.mark.django_db
DAFTAR = "/galeri/"
YOUTUBE = "https://www.youtube.com/watch?v=abcDEF123-_"


def isi(client, satu):
    return client.get(satu.get_absolute_url()).content.decode()


def bervideo(isi_video=None, **lain):
    """A published video with its file, as the act leaves it."""
    g = galeri(jenis="video", uraian="<p>Kata pembuka.</p>", takarir=TAKARIR, **lain)
    g.video.save("video.mp4", unggahan(isi_video or mp4(), "v.mp4"))
    return g


# --- Pages -----------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_an_album_shows_its_photographs_in_their_order_each_with_its_words(client):
    g = galeri()
    foto(g, "red", "green", "blue")
    halaman = isi(client, g)
    alt = re.findall(r'alt="(Foto \w+)"', halaman)
    assert alt == ["Foto red", "Foto green", "Foto blue"]
    assert halaman.count('type="image/avif"') >= 3 and 'loading="lazy"' in halaman


def test_an_infographic_can_be_read_without_seeing_it(client):
    g = galeri(jenis="infografis", uraian="<h3>Air</h3><table><tr><td>41 sumur</td></tr></table>")
    halaman = isi(client, g)
    assert "Isi infografis dalam tulisan" in halaman and "<td>41 sumur</td>" in halaman


@pytest.mark.parametrize(
    "lain", [{"status": Status.DRAF}, {"status": Status.DITINJAU}, {"terbit_pada": timezone.now() + HARI}]
)
def test_what_is_not_published_is_nowhere(client, lain):
    g = bervideo(judul="Rekaman belum selesai", **lain)
    assert not g.sudah_terbit() and not Galeri.objects.terbit().exists()
    for alamat in (*HALAMAN_UMUM, "/sitemap.xml"):
        halaman = client.get(alamat).content.decode()
        assert g.judul not in halaman and g.slug not in halaman
    for akhir in ("", "video.mp4", "takarir.vtt"):
        assert client.get(f"{g.get_absolute_url()}{akhir}").status_code == 404


@pytest.mark.parametrize(("nilai", "hasil"), [("", 2), ("video", 1), ("foto", 1), ("apa", 0), ("\x00", 2), ("<b>", 0)])
def test_filters_and_odd_values(client, nilai, hasil):
    galeri(), bervideo()
    jawaban = client.get(DAFTAR, {"jenis": nilai, "halaman": "x"})
    assert jawaban.status_code == 200 and len(jawaban.context["halaman"].object_list) == hasil


@pytest.mark.parametrize("jumlah", [3, 30])
def test_queries_do_not_grow_with_albums_or_photographs(client, jumlah, django_assert_num_queries):
    satu = gambar(ukuran=(500, 300))
    for n in range(jumlah):
        g = galeri(f"Album {n}", gambar=satu)
    foto(g, *("red", "green", "blue", "navy", "teal")[: 2 if jumlah == 3 else 5])
    with django_assert_num_queries(4):
        client.get(DAFTAR)
    with django_assert_num_queries(4):
        isi(client, g)


# --- Videos ----------------------------------------------------------------------------------------------------------
def test_before_a_click_nothing_is_asked_of_youtube(client):
    g = galeri(jenis="video", uraian="<p>x</p>", tautan_youtube="https://youtu.be/abcDEF123-_?si=melacak")
    halaman = isi(client, g)
    assert f'<a class="fasad" href="{YOUTUBE}" target="_blank" rel="noopener noreferrer">' in halaman
    assert "melacak" not in halaman and "<iframe" not in halaman
    for alamat in re.findall(r'(?:src|srcset|poster)="([^"]+)"', halaman):
        assert all(satu.strip().startswith("/") for satu in alamat.split(","))
    assert "youtube" not in client.get(g.get_absolute_url())["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("alamat", "hasil"),
    [
        (YOUTUBE, YOUTUBE),
        ("https://m.youtube.com/watch?list=PL1&v=abcDEF123-_&t=9", YOUTUBE),
        ("https://youtube.com/shorts/abcDEF123-_", YOUTUBE),
        ("https://youtube.example/watch?v=abcDEF123-_", ""),
        ("https://www.youtube.com.jahat.example/watch?v=abcDEF123-_", ""),
        ("https://www.youtube.com/watch?v=pendek", ""),
        ('https://youtu.be/abcDEF123-_"onclick=x', ""),
    ],
)
def test_only_an_address_of_youtube_is_one(alamat, hasil):
    assert Galeri(tautan_youtube=alamat).youtube == hasil


def test_a_video_of_ours_plays_with_captions_under_a_policy_that_allows_only_us(client):
    g = bervideo()
    jawaban = client.get(g.get_absolute_url())
    assert "media-src 'self'" in jawaban["Content-Security-Policy"]
    halaman = jawaban.content.decode()
    assert f'<track kind="captions" src="{g.get_absolute_url()}takarir.vtt" srclang="id"' in halaman
    takarir = client.get(f"{g.get_absolute_url()}takarir.vtt")
    assert takarir["Content-Type"] == "text/vtt; charset=utf-8" and takarir.content.decode() == TAKARIR
    assert "media-src" not in client.get(DAFTAR)["Content-Security-Policy"]


def test_a_player_may_ask_for_parts(client):
    bita = mp4()
    alamat = f"{bervideo(bita).get_absolute_url()}video.mp4"
    semua = client.get(alamat)
    assert (semua.status_code, semua["Content-Type"], semua["Accept-Ranges"]) == (200, "video/mp4", "bytes")
    assert b"".join(semua) == bita and "sandbox" in semua["Content-Security-Policy"]
    assert semua["X-Content-Type-Options"] == "nosniff" and not semua.cookies
    sebagian = client.get(alamat, headers={"range": "bytes=10-19"})
    assert (sebagian.status_code, b"".join(sebagian)) == (206, bita[10:20])
    assert sebagian["Content-Range"] == f"bytes 10-19/{len(bita)}"
    assert client.get(alamat, headers={"range": "bytes=999999-"}).status_code == 416
    assert client.head(alamat)["Content-Length"] == str(len(bita))


def test_a_missing_file_is_a_404(client):
    g = bervideo()
    g.video.storage.delete(g.video.name)
    assert client.get(f"{g.get_absolute_url()}video.mp4").status_code == 404


# --- What may be uploaded --------------------------------------------------------------------------------------------
POTONG = mp4()[:-100]


@pytest.mark.parametrize(
    "bita",
    [PHP, dokumen(), berkas_gambar(), POTONG, mp4((b"moov", b"x")), mp4(merek=b"qt  "), mp4() + b"<?php", b"\x00" * 40],
)
def test_only_a_whole_mp4_is_a_video(bita):
    with pytest.raises(ValidationError) as galat:
        periksa_video(unggahan(bita, "v.mp4"))
    assert len(galat.value.messages) == 1


def test_a_whole_mp4_passes_up_to_the_limit(settings):
    periksa_video(unggahan(mp4(), "v.mp4"))
    settings.BERKAS_MAKS_VIDEO = 1000
    with pytest.raises(ValidationError, match="paling besar"):
        periksa_video(unggahan(mp4(), "v.mp4"))


def test_captions_are_kept_with_plain_line_ends():
    assert periksa_takarir("\ufeff" + TAKARIR.replace("\n", "\r\n")) == TAKARIR


@pytest.mark.parametrize(
    "teks", ["", "halo", "WEBVTT\n\ntanpa waktu", "1\n00:00:01,000 --> 00:00:02,000\nSRT", "WEBVTT" + "x" * 300_000]
)
def test_captions_that_no_player_reads_are_refused(teks):
    with pytest.raises(ValidationError):
        periksa_takarir(teks)


@pytest.mark.parametrize("jenis", ["infografis", "video"])
def test_without_words_neither_infographic_nor_video_is_accepted(jenis):
    g = galeri(jenis=jenis)
    with pytest.raises(ValidationError) as galat:
        g.full_clean()
    assert "uraian" in galat.value.error_dict
