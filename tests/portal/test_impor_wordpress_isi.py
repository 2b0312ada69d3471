"""What impor_wordpress makes of posts, pages, comments, pictures and addresses, and what it leaves alone."""

import datetime

import pytest
from django.conf import settings
from django.contrib.redirects.models import Redirect

from berita.models import Berita, Kategori, Komentar
from berita.rules import Status
from kupang_portal.impor.jalan import impor
from kupang_portal.models import AsalImpor
from layanan.gambar import simpan_gambar
from layanan.models import Gambar, Petugas
from profil.models import Halaman
from tests.berita.bahan import berkas_gambar
from tests.layanan.unggahan import unggahan
from tests.portal import wxr

pytestmark = pytest.mark.django_db
LAMA = "https://lama.example.id"


def masuk(tmp_path, *isi, media=None, **lain):
    """Import these items; returns the report."""
    return wxr.impor(wxr.tulis(tmp_path, *isi, **lain), **({"media": media} if media else {}))


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


# --- Pictures --------------------------------------------------------------------------------------------------------
def taruh(folder, nama, isi):
    letak = folder / "wp-content" / "uploads" / nama
    letak.parent.mkdir(parents=True, exist_ok=True)
    letak.write_bytes(isi)


@pytest.mark.parametrize(
    ("nama", "bentuk"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.gif", "GIF")]
)
def test_a_picture_in_a_text_comes_from_the_folder(tmp_path, nama, bentuk, client):
    taruh(tmp_path, f"2024/{nama}", berkas_gambar(bentuk, (500, 300)))
    isi = f'<img class="wp-image-9" src="{LAMA}/wp-content/uploads/2024/{nama}">'
    butir = wxr.isian(1, isi=isi, meta={"_thumbnail_id": "9"}), wxr.lampiran(9, f"2024/{nama}", alt="Pasar pagi")
    masuk(tmp_path, *butir, media=tmp_path)
    gambar, berita = Gambar.objects.get(), Berita.objects.get()
    assert gambar.teks_alternatif == "Pasar pagi" and berita.gambar_utama == gambar
    assert gambar.berkas.url in client.get(berita.get_absolute_url()).content.decode()
    assert "0 baru, 0 berubah" in masuk(tmp_path, *butir, media=tmp_path) and Gambar.objects.count() == 1


def test_the_original_is_taken_where_the_text_shows_a_smaller_copy(tmp_path):
    taruh(tmp_path, "2024/teluk.jpg", berkas_gambar(ukuran=(900, 600)))
    taruh(tmp_path, "2024/teluk-300x200.jpg", berkas_gambar(ukuran=(300, 200)))
    laporan = masuk(
        tmp_path, wxr.isian(1, isi='<img src="/wp-content/uploads/2024/teluk-300x200.jpg">'), media=tmp_path
    )
    assert Gambar.objects.get().lebar == 900 and "Teks alternatif diisi dari judul" in laporan


@pytest.mark.parametrize(
    ("jalur", "perihal"),
    [
        ("2024/tiada.jpg", "Gambar tidak ditemukan"),
        ("../../../rahasia.jpg", "Gambar tidak ditemukan"),
        ("%2e%2e/%2e%2e/rahasia.jpg", "Gambar tidak ditemukan"),
        ("2024/bohong.jpg", "Gambar tidak dapat dipakai"),
        ("x" * 3000 + ".jpg", "Gambar tidak ditemukan"),
    ],
)
def test_a_picture_that_is_not_there_or_none_leaves_a_sentence(tmp_path, jalur, perihal):
    media = tmp_path / "media"
    taruh(media, "2024/bohong.jpg", b"<?php echo 1;")
    (tmp_path / "rahasia.jpg").write_bytes(berkas_gambar())
    isi = f'<p><img src="{LAMA}/wp-content/uploads/{jalur}" alt="Kapal"></p>'
    assert perihal in masuk(tmp_path, wxr.isian(1, isi=isi), media=media)
    assert Berita.objects.get().isi == "<p>(Gambar tidak tersedia: Kapal)</p>" and not Gambar.objects.exists()


def test_a_failure_takes_back_every_row_and_every_new_picture(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "simpan"
    lama = simpan_gambar(unggahan(berkas_gambar(warna="red")), teks_alternatif="Sudah ada")
    sebelum = {p for p in settings.MEDIA_ROOT.rglob("*") if p.is_file()}
    taruh(tmp_path, "2024/lama.jpg", berkas_gambar(warna="red"))
    taruh(tmp_path, "2024/baru.jpg", berkas_gambar(warna="blue", ukuran=(900, 500)))
    isi = "".join(f'<img src="/wp-content/uploads/2024/{n}.jpg" alt="x">' for n in ("lama", "baru"))
    berkas = wxr.tulis(tmp_path, wxr.isian(1, isi=isi), wxr.isian(2))

    def putus(selesai, jumlah):
        if selesai == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        impor(berkas, tmp_path, coba=False, maju=putus)
    assert not Berita.objects.exists() and not AsalImpor.objects.exists() and list(Gambar.objects.all()) == [lama]
    assert {p for p in settings.MEDIA_ROOT.rglob("*") if p.is_file()} == sebelum


# --- Addresses -------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
@pytest.mark.parametrize(
    "alamat", ["/2024/05/tulisan-5/", "/2024/05/tulisan-5", "/?p=5", "/?page_id=5", "/category/kota/", "/tag/aspal/"]
)
def test_an_old_address_leads_to_the_page(tmp_path, client, alamat):
    masuk(tmp_path, wxr.isian(5, kategori=["kota"], tag=["aspal"]))
    jawaban = client.get(alamat, follow=True)
    assert jawaban.redirect_chain[0][1] == 301 and jawaban.status_code == 200
    assert "Pasar dibuka" in jawaban.content.decode()


@pytest.mark.parametrize(
    ("tautan", "alamat"),
    [
        (f"{LAMA}/2024/caf%c3%a9/", "/2024/caf%C3%A9/"),
        (f"{LAMA}/2024/kota-é/", "/2024/kota-%C3%A9/"),
        (f"{LAMA}/arsip/5.html", "/arsip/5.html"),
    ],
)
def test_an_old_address_is_found_however_it_is_written(tmp_path, client, tautan, alamat):
    masuk(tmp_path, wxr.isian(5, link=tautan))
    assert client.get(alamat, follow=True).status_code == 200


def test_the_home_page_stays_the_home_page(tmp_path, client):
    masuk(tmp_path, wxr.isian(5))
    for alamat in ("/", "/?p=6", "/?p=abc", "/?p=" + "9" * 99, "/?p=%00"):
        assert client.get(alamat).status_code == 200


def test_links_between_texts_lead_here_in_both_directions(tmp_path):
    isi = f'<a href="{LAMA}/2024/05/tulisan-2/">b</a> <a href="http://www.lama.example.id/?p=1">a</a>'
    masuk(tmp_path, wxr.isian(1, "Satu", isi, post_name="satu"), wxr.isian(2, "Dua", isi, post_name="dua"))
    for berita in Berita.objects.all():
        assert 'href="/berita/dua/"' in berita.isi and 'href="/berita/satu/"' in berita.isi


def test_an_address_too_long_for_a_redirect_is_reported_and_an_editors_redirect_stays(tmp_path):
    Redirect.objects.create(site_id=settings.SITE_ID, old_path="/?p=5", new_path="/profil/")
    laporan = masuk(tmp_path, wxr.isian(5, link=f"{LAMA}/{'a' * 300}/"))
    assert "Alamat lama terlalu panjang" in laporan
    assert Redirect.objects.get(old_path="/?p=5").new_path == "/profil/"
