"""The public list: what it shows, what it hides, and that no query string breaks it."""

import datetime
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from django.utils import timezone

from informasi.models import BerkasInformasi
from layanan.models import AksesLampiran
from tests.informasi import bahan
from tests.rangka import KUERI_RANGKA

pytestmark = pytest.mark.django_db
DAFTAR = "/informasi-publik/"


def judul(jawaban):
    return [i.judul for i in jawaban.context["halaman"]]


@pytest.mark.sqlite
def test_the_list_shows_the_seven_legal_columns(client):
    i = bahan.informasi("Rencana kerja 2026", retensi="5 tahun, lalu permanen", tempat_pembuatan="Oesapa")
    isi = client.get(DAFTAR).content.decode()
    for teks in (
        i.nomor,
        "Rencana kerja 2026",
        "Sasaran, anggaran, dan capaian.",
        "Sekretaris Dinas Kesehatan",
        "Kepala Dinas Kesehatan",
        "5 Jan 2026",
        "Oesapa",
        "Salinan digital, PDF",
        "5 tahun, lalu permanen",
    ):
        assert teks in isi


def test_an_unpublished_entry_is_nowhere(client):
    rahasia = bahan.informasi("Naskah belum terbit", terbit=False)
    berkas = bahan.berkas(rahasia)
    assert client.get(rahasia.get_absolute_url()).status_code == 404
    assert client.get(berkas.get_absolute_url()).status_code == 404
    for alamat in (DAFTAR, f"{DAFTAR}?cari=naskah", f"{DAFTAR}daftar.csv", f"{DAFTAR}daftar.json", "/sitemap.xml", "/"):
        jawaban = client.get(alamat)
        assert b"Naskah belum terbit" not in jawaban.getvalue()
        assert rahasia.slug.encode() not in jawaban.getvalue()


def test_a_body_without_published_entries_is_not_offered_as_a_filter(client):
    bahan.informasi("Terbuka")
    bahan.informasi("Tertutup", terbit=False, perangkat_daerah=bahan.perangkat_daerah("Inspektorat", "inspektorat"))
    assert [o.slug for o in client.get(DAFTAR).context["opd"]] == ["dinkes"]


@pytest.mark.parametrize(
    ("kueri", "hasil"),
    [
        ({"klasifikasi": "serta-merta"}, ["Gempa bumi"]),
        ({"cari": "GEMPA"}, ["Gempa bumi"]),
        ({"cari": "capaian anggaran"}, ["Anggaran kota", "Gempa bumi"]),
        ({"opd": "bpbd"}, ["Gempa bumi"]),
        ({"tahun": "2025"}, ["Anggaran kota"]),
        ({"tahun": "2025", "opd": "bpbd"}, []),
        ({"klasifikasi": "rahasia"}, []),
        ({"opd": "tidak-ada"}, []),
        ({"tahun": "0000"}, []),
    ],
)
def test_filters_narrow_and_an_unknown_value_finds_nothing(client, kueri, hasil):
    bahan.informasi("Anggaran kota", waktu_pembuatan=datetime.date(2025, 3, 1))
    bpbd = bahan.perangkat_daerah("BPBD", "bpbd")
    bahan.informasi("Gempa bumi", klasifikasi="serta-merta", perangkat_daerah=bpbd)
    jawaban = client.get(DAFTAR, kueri)
    assert sorted(judul(jawaban)) == hasil
    assert ("Minta informasi</a></p>" in jawaban.content.decode()) is (not hasil)


def test_each_filter_in_use_can_be_lifted_and_keeps_the_others(client):
    bahan.informasi("Rencana kerja")
    jawaban = client.get(DAFTAR, {"cari": "rencana", "tahun": "2026", "halaman": "1"})
    assert [(c["teks"], c["kueri"]) for c in jawaban.context["chip"]] == [
        ("“rencana”", "?tahun=2026"),
        ("Tahun 2026", "?cari=rencana"),
    ]
    assert "/informasi-publik/daftar.csv?cari=rencana&amp;tahun=2026" in jawaban.content.decode()


def test_the_tabs_count_what_the_other_filters_leave(client):
    bahan.informasi("Gempa satu", klasifikasi="serta-merta")
    bahan.informasi("Gempa dua")
    bahan.informasi("Sampah")
    tab = client.get(DAFTAR, {"cari": "gempa", "klasifikasi": "serta-merta"}).context["tab"]
    assert [(t["teks"], t["jumlah"], t["ini"]) for t in tab] == [
        ("Semua", 2, False),
        ("Berkala", 1, False),
        ("Serta-merta", 1, True),
        ("Setiap saat", 0, False),
    ]


HALAMAN_ANEH = ["-1", "0", "abc", str(10**20), "9" * 6000, "\x00", "²", ""]
NILAI_ANEH = ["\x00", "a" * 8000, "%", "_", "'\";--", "٢٠٢٦", "\u202e\ud7ff", "{{7*7}}", "<script>alert(1)</script>"]


@pytest.mark.parametrize("alamat", [DAFTAR, f"{DAFTAR}dikecualikan/", "/permohonan/jawaban/"])
@pytest.mark.parametrize("halaman", HALAMAN_ANEH)
def test_no_page_number_breaks_a_list(client, alamat, halaman):
    bahan.informasi()
    assert client.get(alamat, {"halaman": halaman}).status_code == 200


@pytest.mark.parametrize("nama", ["klasifikasi", "cari", "opd", "tahun"])
@pytest.mark.parametrize("nilai", NILAI_ANEH)
def test_no_filter_value_breaks_the_list_or_reaches_the_page_as_html(client, nama, nilai):
    bahan.informasi()
    for akhir in ("", "daftar.csv", "daftar.json"):
        jawaban = client.get(f"{DAFTAR}{akhir}", {nama: nilai})
        assert jawaban.status_code == 200
        assert b"<script>alert" not in jawaban.getvalue()


def test_a_repeated_key_counts_once(client):
    bahan.informasi("Anggaran", waktu_pembuatan=datetime.date(2025, 3, 1))
    bahan.informasi("Rencana")
    kueri = urlencode([("tahun", "2026"), ("tahun", "2025"), ("halaman", "1"), ("halaman", "x")])
    assert judul(client.get(f"{DAFTAR}?{kueri}")) == ["Anggaran"]


def test_pages_hold_25_entries_and_keep_the_filters(client):
    for n in range(30):
        bahan.informasi(f"Rencana {n:02d}")
    jawaban = client.get(DAFTAR, {"cari": "rencana", "halaman": "2"})
    assert len(judul(jawaban)) == 5
    assert 'href="?cari=rencana&amp;halaman=1"' in jawaban.content.decode()


@pytest.mark.parametrize("jumlah", [3, 30])
def test_the_number_of_queries_does_not_depend_on_the_number_of_entries(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        milik = bahan.perangkat_daerah(f"Dinas {n}", f"dinas-{n}")
        bahan.informasi(f"Rencana {n}", perangkat_daerah=milik)
        bahan.dikecualikan(f"Rahasia {n}", perangkat_daerah=milik)
        mulai, sampai = (timezone.localdate() - datetime.timedelta(days=hari) for hari in (9, 1))
        bahan.dikecualikan(f"Dulu {n}", perangkat_daerah=milik, berlaku_mulai=mulai, berlaku_sampai=sampai)
    with django_assert_num_queries(KUERI_RANGKA + 5):
        client.get(DAFTAR)
    with django_assert_num_queries(KUERI_RANGKA + 3):  # counted, in force, ended
        assert client.get(f"{DAFTAR}dikecualikan/").content.count(b"Dulu ") == jumlah


def test_public_pages_are_the_same_for_everybody(client):
    alamat = [
        DAFTAR,
        bahan.informasi().get_absolute_url(),
        f"{DAFTAR}dikecualikan/",
        bahan.jawaban().get_absolute_url(),
    ]
    alamat += ["/permohonan/jawaban/", "/permohonan/hitung-tenggat/", "/", "/gaya/"]
    for a in alamat:
        jawaban = client.get(a)
        assert not jawaban.cookies
        assert "Cookie" not in jawaban.get("Vary", "")
        assert "csrfmiddlewaretoken" not in jawaban.content.decode()
        assert set(jawaban["Cache-Control"].split(", ")) == {"public", "max-age=60"}


# --- One entry -------------------------------------------------------------------------------------------------------
def test_the_detail_page_shows_all_columns_and_the_files(client, django_assert_num_queries):
    i = bahan.informasi(tautan="https://data.kupang.example/x")
    berkas = bahan.berkas(i)
    with django_assert_num_queries(KUERI_RANGKA + 3):
        isi = client.get(i.get_absolute_url()).content.decode()
    assert berkas.get_absolute_url() in isi
    for teks in ("Senin, 5 Januari 2026", "Kupang", "5 tahun", "PDF, 12 bita", "belum pernah diunduh", "Pasal 5"):
        assert teks in isi.replace("\xa0", " ")
    assert '<a href="https://data.kupang.example/x" rel="noopener noreferrer">' in isi


def test_an_erased_file_is_not_offered(client):
    berkas = bahan.berkas(bahan.informasi())
    berkas.lampiran.dihapus_pada = timezone.now()
    berkas.lampiran.save()
    assert berkas.get_absolute_url() not in client.get(berkas.informasi.get_absolute_url()).content.decode()
    assert client.get(berkas.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("klasifikasi", "mundur", "ditandai"),
    [("berkala", 200, True), ("berkala", 150, False), ("setiap-saat", 200, False)],
)
def test_a_berkala_entry_not_renewed_for_six_months_says_so(client, klasifikasi, mundur, ditandai):
    hari = timezone.localdate() - datetime.timedelta(days=mundur)
    i = bahan.informasi(klasifikasi=klasifikasi, terakhir_dimutakhirkan=hari)
    isi = client.get(i.get_absolute_url()).content.decode()
    assert ("Belum dimutakhirkan lebih dari enam bulan" in isi) is ditandai


def test_the_detail_page_links_the_published_answer_only(client):
    i = bahan.informasi()
    bahan.jawaban("Sudah terbit", informasi=i)
    bahan.jawaban("Terbit besok", informasi=i, terbit_pada=timezone.now() + datetime.timedelta(days=1))
    isi = client.get(i.get_absolute_url()).content.decode()
    assert "Sudah terbit" in isi
    assert "Terbit besok" not in isi


def test_stored_text_is_shown_as_text(client):
    i = bahan.informasi("<b>Tebal</b>", ringkasan="<img src=x onerror=alert(1)>\n\nBaris dua")
    for alamat in (DAFTAR, i.get_absolute_url()):
        isi = client.get(alamat).content.decode()
        assert "&lt;b&gt;Tebal" in isi
        assert "<img src=x" not in isi


# --- Downloads -------------------------------------------------------------------------------------------------------
def test_a_download_gives_the_file_counts_and_is_written_down(client):
    berkas = bahan.berkas(bahan.informasi(), isi=b"%PDF-1.4 halo")
    jawaban = client.get(berkas.get_absolute_url())
    assert jawaban.content == b"%PDF-1.4 halo"
    assert jawaban["Content-Disposition"] == 'attachment; filename="rencana.pdf"'
    assert BerkasInformasi.objects.get().jumlah_unduh == 1
    akses = AksesLampiran.objects.get()
    assert (akses.oleh, akses.peran) == (None, "Publik")


def test_a_head_request_is_no_download(client):
    berkas = bahan.berkas(bahan.informasi())
    assert client.head(berkas.get_absolute_url()).status_code == 200
    assert BerkasInformasi.objects.get().jumlah_unduh == 0


def test_a_file_is_found_only_under_its_own_published_entry(client):
    berkas, lain = bahan.berkas(bahan.informasi()), bahan.informasi("Lain")
    for slug, pk in ((lain.slug, berkas.pk), (berkas.informasi.slug, berkas.pk + 1), (berkas.informasi.slug, 10**30)):
        assert client.get(reverse("informasi:dip_unduh", args=[slug, pk])).status_code == 404


def test_addresses_of_the_list_change_nothing_by_post(client):
    berkas = bahan.berkas(bahan.informasi())
    for alamat in (DAFTAR, f"{DAFTAR}daftar.csv", berkas.informasi.get_absolute_url(), berkas.get_absolute_url()):
        assert client.post(alamat).status_code == 405
    assert BerkasInformasi.objects.get().jumlah_unduh == 0


# --- Exclusions ------------------------------------------------------------------------------------------------------
def test_only_exclusions_in_force_today_are_listed(client):
    hari_ini, sehari = timezone.localdate(), datetime.timedelta(days=1)
    bahan.dikecualikan("Tanpa akhir")
    bahan.dikecualikan("Hari terakhir", berlaku_sampai=hari_ini)
    bahan.dikecualikan("Sudah terbuka", berlaku_sampai=hari_ini - sehari)
    bahan.dikecualikan("Mulai besok", berlaku_mulai=hari_ini + sehari)
    assert sorted(judul(client.get(f"{DAFTAR}dikecualikan/"))) == ["Hari terakhir", "Tanpa akhir"]


@pytest.mark.parametrize("huruf", "abcdefghij")
def test_an_exclusion_gives_its_ground_in_words_and_letter(client, huruf):
    d = bahan.dikecualikan(alasan=huruf)
    jawaban = client.get(f"{DAFTAR}dikecualikan/")
    isi = jawaban.content.decode()
    assert jawaban.context["halaman"][0].akibat in isi
    for teks in (
        f"Pasal 17 huruf {huruf} ",
        d.dasar_hukum,
        d.nomor_penetapan,
        "Dinas Kesehatan",
        "Pelapor dapat dibalas.",
    ):
        assert teks in isi
