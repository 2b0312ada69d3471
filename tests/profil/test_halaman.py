"""The pages of the profile: what is public, the tree, the chart of posts."""

import datetime

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from profil.acts import simpan_halaman, simpan_simpul
from profil.models import Halaman, Jabatan
from tests.profil import bahan
from tests.rangka import KUERI_RANGKA

pytestmark = pytest.mark.django_db
BESOK = datetime.timedelta(days=1)


@pytest.mark.sqlite
def test_a_page_shows_its_place_its_children_and_its_date(client):
    kota = bahan.halaman("Kota Kupang", slug="kota")
    tengah = bahan.halaman("Pariwisata", slug="pariwisata", induk=kota, ringkasan="Pantai dan gua.")
    bahan.halaman("Pantai Lasiana", slug="lasiana", induk=tengah)
    isi = client.get("/profil/pariwisata/").content.decode()
    assert '<li><a href="/profil/kota/">Kota Kupang</a></li><li aria-current="page">Pariwisata</li>' in isi
    assert '<a href="/profil/lasiana/">Pantai Lasiana</a>' in isi
    assert "Pantai dan gua." in isi
    assert "Terakhir diperbarui" in isi


TAK_TERBIT = [
    {"terbit_pada": None},
    {"terbit_pada": timezone.now() + BESOK},
    {"terbit_pada": timezone.now() - 2 * BESOK, "turun_pada": timezone.now() - BESOK},
]


@pytest.mark.parametrize("waktu", TAK_TERBIT)
def test_a_page_that_is_not_public_is_nowhere(client, waktu):
    kota = bahan.halaman("Kota", slug="kota")
    rahasia = bahan.halaman("Naskah rahasia", slug="rahasia", induk=kota, **waktu)
    bahan.halaman("Anak", slug="anak", induk=rahasia)
    assert not rahasia.sudah_terbit()
    assert client.get("/profil/rahasia/").status_code == 404
    for alamat in ("/profil/", "/profil/kota/", "/profil/anak/", "/sitemap.xml"):
        assert "rahasia" not in client.get(alamat).content.decode().lower()
    assert "/profil/anak/" in client.get("/profil/").content.decode()


def test_a_page_has_an_easy_version_only_when_somebody_wrote_one(client):
    bahan.halaman("Hak", slug="hak", isi_mudah="<p>Anda boleh bertanya.</p><script>x()</script>")
    bahan.halaman("Biaya", slug="biaya")
    bahan.halaman("Draf", slug="draf", isi_mudah="<p>Rahasia.</p>", terbit_pada=None)
    assert "/profil/hak/bahasa-mudah/" in client.get("/profil/hak/").content.decode()
    isi = client.get("/profil/hak/bahasa-mudah/").content.decode()
    assert "Anda boleh bertanya." in isi and "x()" not in isi and 'href="/profil/hak/"' in isi
    assert "bahasa-mudah" not in client.get("/profil/biaya/").content.decode()
    for slug in ("biaya", "draf", "tidak-ada"):
        assert client.get(f"/profil/{slug}/bahasa-mudah/").status_code == 404


def test_the_two_sides_of_the_visibility_rule_agree():
    for waktu in (*TAK_TERBIT, {}, {"turun_pada": timezone.now() + BESOK}):
        halaman = bahan.halaman(**waktu)
        assert Halaman.objects.terbit().filter(pk=halaman.pk).exists() == halaman.sudah_terbit()


def test_stored_html_is_cleaned_again_when_shown(client):
    halaman = bahan.halaman(slug="a")
    Halaman.objects.filter(pk=halaman.pk).update(isi='<p onclick="x()">Aman</p><script>alert(1)</script>')
    isi = client.get("/profil/a/").content.decode()
    assert "<p>Aman</p>" in isi
    assert "alert(1)" not in isi


@pytest.mark.parametrize("jumlah", [2, 40])
def test_the_number_of_queries_does_not_depend_on_the_number_of_pages(client, jumlah, django_assert_num_queries):
    kota = bahan.halaman("Kota", slug="kota")
    for n in range(jumlah):
        bahan.halaman(f"Anak {n}", induk=kota)
        bahan.jabatan(f"Kasi {n}")
    for alamat, kueri in (("/profil/", 2), ("/profil/kota/", 2), ("/profil/struktur-organisasi/", 1)):
        with django_assert_num_queries(KUERI_RANGKA + kueri):
            client.get(alamat)


# --- The tree --------------------------------------------------------------------------------------------------------
def test_a_moved_page_takes_its_children_along_and_the_order_is_kept():
    a, b = bahan.halaman("A", urutan=1), bahan.halaman("B", urutan=2)
    anak = bahan.halaman("Anak", induk=a)
    a.refresh_from_db()
    simpan_halaman(a, induk=b)
    assert [h.judul for h in Halaman.objects.all()] == ["B", "A", "Anak"]
    assert Halaman.objects.get(pk=anak.pk).depth == 3
    a.urutan = 0
    simpan_halaman(a, induk=None)
    assert [(h.judul, h.depth) for h in Halaman.objects.all()] == [("A", 1), ("Anak", 2), ("B", 1)]
    assert Halaman.objects.find_problems() == ([], [], [], [], [])


def test_a_page_changed_from_a_stale_copy_stays_in_its_place():
    a, b = bahan.halaman("A", urutan=1), bahan.halaman("B", urutan=2)
    basi = Halaman.objects.get(pk=a.pk)
    simpan_halaman(a, induk=b)
    basi.judul = "A baru"
    simpan_halaman(basi, induk=b)
    assert [(h.judul, h.depth) for h in Halaman.objects.all()] == [("B", 1), ("A baru", 2)]
    assert Halaman.objects.find_problems() == ([], [], [], [], [])


# --- Posts -----------------------------------------------------------------------------------------------------------
def test_the_chart_and_the_table_tell_the_same(client):
    kepala = bahan.jabatan("Kepala Dinas")
    bahan.jabatan("Sekretaris", induk=kepala, formasi=3, terisi=1, keadaan="Juni 2026, BKPPD")
    jawaban = client.get("/profil/struktur-organisasi/")
    (susunan,) = jawaban.context["susunan"]
    assert susunan["jumlah"] == {"formasi": 4, "terisi": 2, "kosong": 2}
    assert susunan["pohon"][0]["anak"][0]["simpul"].nama == "Sekretaris"
    isi = jawaban.content.decode()
    assert "2 dari 3 kosong" in isi
    assert "Keadaan menurut: Juni 2026, BKPPD." in isi
    assert isi.count("Sekretaris") == 2


def test_posts_of_a_body_that_is_gone_are_not_shown(client):
    bahan.jabatan(perangkat_daerah=bahan.opd("Dinas Lama", "lama", aktif=False))
    assert "Dinas Lama" not in client.get("/profil/struktur-organisasi/").content.decode()


def test_more_filled_than_there_are_posts_is_refused_by_the_database():
    with pytest.raises(IntegrityError), transaction.atomic():
        simpan_simpul(Jabatan(perangkat_daerah=bahan.opd(), nama="Sekretaris", formasi=1, terisi=2), induk=None)
    assert not Jabatan.objects.exists()


def test_public_pages_are_the_same_for_everybody(client):
    call_command("muat_perangkat_daerah")
    call_command("muat_profil")
    alamat = ["/profil/", "/profil/visi-misi/", "/profil/struktur-organisasi/", "/perangkat-daerah/", "/regulasi/"]
    for a in [*alamat, "/perangkat-daerah/diskominfo/", "/regulasi/uu-14-2008/"]:
        jawaban = client.get(a)
        assert jawaban.status_code == 200
        assert not jawaban.cookies
        assert "Cookie" not in jawaban.get("Vary", "")
        assert set(jawaban["Cache-Control"].split(", ")) == {"public", "max-age=60"}
        assert len(jawaban.content) < 30_000
