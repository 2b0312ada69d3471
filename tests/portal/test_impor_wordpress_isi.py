"""What impor_wordpress makes of posts, pages and comments, and what it leaves alone."""

import datetime

import pytest

from berita.models import Berita, Kategori, Komentar
from berita.rules import Status
from layanan.models import Petugas
from profil.models import Halaman
from tests.portal import wxr
from tests.portal.wxr import masuk

pytestmark = pytest.mark.django_db


# --- Posts -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("bidang", "status", "waktu"),
    [
        ({"status": "publish"}, Status.TERBIT, True),
        ({"status": "future", "post_date_gmt": "2999-01-01 00:00:00"}, Status.TERBIT, True),
        ({"status": "draft"}, Status.DRAF, False),
        ({"status": "pending"}, Status.DITINJAU, False),
        ({"status": "private"}, Status.DRAF, False),
        ({"status": "publish", "post_password": "rahasia"}, Status.DRAF, False),
        ({"status": ""}, Status.DRAF, False),
        ({"status": "buatan-plugin"}, Status.DRAF, False),
        ({"post_date_gmt": "0000-00-00 00:00:00"}, Status.DRAF, False),
    ],
)
def test_nothing_becomes_public_that_was_not(tmp_path, client, bidang, status, waktu):
    masuk(tmp_path, wxr.isian(5, **bidang))
    berita = Berita.objects.get()
    assert (berita.status, berita.terbit_pada is not None) == (status, waktu)
    umum = bidang == {"status": "publish"}
    assert client.get(berita.get_absolute_url()).status_code == (200 if umum else 404)


def test_an_author_a_time_and_a_pin_come_along(tmp_path):
    maria = Petugas.objects.create(username="maria")
    masuk(tmp_path, wxr.isian(5, is_sticky="1", comment_status="closed", excerpt="Ringkas <b>sekali</b>"))
    berita = Berita.objects.get()
    assert (berita.penulis, berita.nama_penulis, berita.ringkasan) == (maria, "Redaksi Kota", "Ringkas sekali")
    assert berita.terbit_pada == datetime.datetime(2024, 5, 1, 2, tzinfo=datetime.UTC)
    assert (berita.sorotan, berita.komentar_dibuka, berita.wp_id) == (True, False, 5)


def test_a_local_time_is_wita(tmp_path):
    masuk(tmp_path, wxr.isian(5, post_date_gmt="", post_date="2024-05-01 10:00:00"))
    assert Berita.objects.get().terbit_pada == datetime.datetime(2024, 5, 1, 2, tzinfo=datetime.UTC)


def test_a_category_below_another_keeps_the_other_as_a_tag(tmp_path):
    kepala = "".join(
        f"<wp:category>{wxr.unsur('wp:category_nicename', s)}{wxr.unsur('wp:category_parent', i)}"
        f"{wxr.unsur('wp:cat_name', n)}</wp:category>"
        for s, i, n in [("jalan", "kota", "Jalan"), ("kota", "", "Kota"), ("kosong", "", "Kosong")]
    )
    masuk(tmp_path, wxr.isian(5, kategori=["uncategorized", "jalan"], tag=["aspal"]), kepala=kepala)
    berita = Berita.objects.get()
    assert berita.kategori.nama == "Jalan" and set(berita.tag.names()) == {"Kota", "Aspal"}
    assert Kategori.objects.filter(nama="Kosong").exists()


def test_titles_and_addresses_that_are_alike_stay_apart(tmp_path):
    isi = [wxr.isian(n, "Rapat", post_name="rapat") for n in (1, 2, 3)]
    masuk(tmp_path, *isi, wxr.isian(4, "Umpan", post_name="rss"), wxr.isian(5, "", post_name=""))
    assert list(Berita.objects.order_by("wp_id").values_list("slug", flat=True)) == [
        "rapat",
        "rapat-2",
        "rapat-3",
        "rss-2",
        "berita",
    ]


def test_what_is_not_taken_over_is_counted_with_its_reason(tmp_path):
    laporan = masuk(
        tmp_path,
        wxr.isian(1),
        wxr.isian(1, "Kembar"),
        wxr.isian(2, status="trash"),
        wxr.isian(3, post_type="nav_menu_item"),
        wxr.isian(4, post_type="produk"),
        wxr.isian(5, post_type="revision", status="inherit"),
    )
    assert Berita.objects.count() == 1
    for alasan in ("di tempat sampah WordPress", "nomor yang sama dua kali", "butir menu", "“produk”", "revisi lama"):
        assert f": 1 ({alasan}" in laporan or f": 1 (jenis isian {alasan}" in laporan, alasan


# --- Pages -----------------------------------------------------------------------------------------------------------
def test_pages_become_a_tree_even_when_the_parent_comes_later(tmp_path, client):
    isi = [
        wxr.isian(2, "Visi", post_type="page", post_parent=3, menu_order=7),
        wxr.isian(3, "Profil Kota", post_type="page", komentar=[wxr.komentar(1)]),
        wxr.isian(4, "Yatim", post_type="page", post_parent=99, status="draft"),
    ]
    laporan = masuk(tmp_path, *isi)
    visi = Halaman.objects.get(judul="Visi")
    assert visi.get_parent().judul == "Profil Kota" and visi.urutan == 7
    assert client.get(visi.get_absolute_url()).status_code == 200
    assert Halaman.objects.get(judul="Yatim").draf and "Halaman induknya tidak ikut" in laporan
    assert "Komentar: 1 (halaman tidak memuat komentar)" in laporan
    assert "0 baru, 0 berubah, 3 tidak berubah" in masuk(tmp_path, *isi)


def test_pages_that_are_their_own_parents_stay_on_top(tmp_path):
    masuk(tmp_path, *(wxr.isian(a, post_type="page", post_parent=b) for a, b in [(1, 2), (2, 1), (3, 3)]))
    assert [h.depth for h in Halaman.objects.all()] == [1, 1, 1]


# --- Comments --------------------------------------------------------------------------------------------------------
def test_comments_keep_their_thread_and_decision(tmp_path):
    isi = [
        wxr.komentar(4, "Cucu", induk=3),
        wxr.komentar(3, "Anak", induk=2),
        wxr.komentar(2, '<p>Induk</p><a href="https://a.id">sini</a>'),
        wxr.komentar(5, "Menunggu", setuju="0", email="bukan surel", nama=""),
        wxr.komentar(6, "Balas spam", induk=7),
        wxr.komentar(8, "Putar", induk=9),
        wxr.komentar(9, "Balik", induk=8),
    ]
    masuk(tmp_path, wxr.isian(1, komentar=isi))
    induk = Komentar.objects.get(wp_id=2)
    assert induk.isi == "Induk\nsini (https://a.id)" and induk.induk is None
    assert set(induk.balasan.values_list("isi", flat=True)) == {"Anak", "Cucu"}
    menunggu = Komentar.objects.menunggu().get()
    assert (menunggu.nama, menunggu.email) == ("Tanpa nama", "")
    assert Komentar.objects.count() == 7 and Komentar.objects.get(wp_id=6).induk is None


def test_spam_pingbacks_and_trash_are_counted_and_stay_behind(tmp_path):
    isi = [
        wxr.komentar(1, setuju="spam"),
        wxr.komentar(2, setuju="trash"),
        wxr.komentar(3, jenis="pingback"),
        wxr.komentar(4, jenis="trackback"),
        wxr.komentar(5, " <p> </p>"),
    ]
    laporan = masuk(tmp_path, wxr.isian(1, komentar=isi))
    assert not Komentar.objects.exists()
    for alasan in ("1 (spam)", "1 (di tempat sampah WordPress)", "2 (pingback dan trackback)", "1 (kosong)"):
        assert f"Komentar: {alasan}" in laporan


def test_a_new_comment_joins_and_one_moderated_here_stays_so(tmp_path):
    masuk(tmp_path, wxr.isian(1, komentar=[wxr.komentar(1, "Satu", setuju="0")]))
    Komentar.objects.update(status=Komentar.Status.DITOLAK)
    masuk(tmp_path, wxr.isian(1, komentar=[wxr.komentar(1, "Satu"), wxr.komentar(2, "Dua", induk=1)]))
    satu, dua = Komentar.objects.order_by("wp_id")
    assert (satu.status, dua.induk) == (Komentar.Status.DITOLAK, satu)


# --- Run again -------------------------------------------------------------------------------------------------------
def test_what_changed_there_changes_here_unless_an_editor_was_at_it(tmp_path):
    masuk(tmp_path, wxr.isian(1, "A"), wxr.isian(2, "B"), wxr.isian(3, "C"))
    Berita.objects.filter(wp_id=2).update(judul="Judul redaktur")
    Berita.objects.filter(wp_id=3).delete()
    laporan = masuk(tmp_path, wxr.isian(1, "A baru"), wxr.isian(2, "B baru"), wxr.isian(3, "C baru"))
    assert set(Berita.objects.values_list("judul", flat=True)) == {"A baru", "Judul redaktur"}
    assert "Berita     : 0 baru, 1 berubah, 0 tidak berubah, 2 dilewati" in laporan
    assert "sudah disunting di sini" in laporan and "sudah dihapus di sini" in laporan


def test_two_sites_with_the_same_numbers_do_not_mix(tmp_path):
    masuk(tmp_path, wxr.isian(1, "Situs satu"))
    berkas = wxr.tulis(tmp_path, wxr.isian(1, "Situs dua"))
    berkas.write_text(berkas.read_text().replace("lama.example.id", "lain.example.id"))
    wxr.impor(berkas)
    assert set(Berita.objects.values_list("judul", "wp_id")) == {("Situs satu", 1), ("Situs dua", None)}
