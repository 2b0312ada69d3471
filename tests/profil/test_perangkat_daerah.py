"""The public directory: search, contact, who answers, and how sure the name is."""

import pytest
from django.core.management import call_command

from tests.profil import bahan
from tests.rangka import KUERI_RANGKA

pytestmark = pytest.mark.django_db
DAFTAR = "/perangkat-daerah/"


def nama(jawaban):
    return [o.nama for o in jawaban.context["daftar"]]


@pytest.mark.parametrize(
    ("cari", "hasil"),
    [
        ("KESEHATAN", ["Dinas Kesehatan"]),
        ("dinkes", ["Dinas Kesehatan"]),
        ("camat", ["Kecamatan Alak"]),
        ("kota kupang", []),
        ("zzz", []),
        ("\x00", ["Dinas Kesehatan", "Kecamatan Alak"]),
        ("%", []),
    ],
)
def test_search_by_name_short_name_or_post(client, cari, hasil):
    bahan.opd("Dinas Kesehatan", "dinkes", singkatan="Dinkes")
    bahan.opd("Kecamatan Alak", "alak", pimpinan_jabatan="Camat")
    bahan.opd("Dinas Lama", "lama", aktif=False)
    jawaban = client.get(DAFTAR, {"cari": cari})
    assert jawaban.status_code == 200
    assert nama(jawaban) == hasil


@pytest.mark.sqlite
def test_a_body_shows_contact_leader_and_its_entries_in_the_list(client):
    bahan.opd("Kecamatan Alak", "alak", telepon="0380 123", pimpinan_jabatan="Camat", ppid_pelaksana="Sekretaris")
    isi = client.get(f"{DAFTAR}alak/").content.decode()
    for teks in ('href="tel:0380123"', "Camat", "Sekretaris", 'href="/informasi-publik/?opd=alak"'):
        assert teks in isi


def test_a_name_that_was_inferred_says_so(client):
    bahan.opd("Dinas Tenaga Kerja", "naker", status="nama_disimpulkan", sumber="koran 2025")
    isi = client.get(f"{DAFTAR}naker/").content.decode()
    assert "kami simpulkan" in isi
    assert "koran 2025" in isi


def test_a_body_that_is_gone_is_nowhere(client):
    bahan.opd("Dinas Lama", "lama", aktif=False)
    assert client.get(f"{DAFTAR}lama/").status_code == 404
    for alamat in (DAFTAR, "/sitemap.xml"):
        assert "lama/" not in client.get(alamat).content.decode()


def test_the_seed_names_posts_and_no_people():
    call_command("muat_perangkat_daerah")
    semua = bahan.PerangkatDaerah.objects.all()
    assert len(semua) == 29
    assert not [o for o in semua if o.pimpinan_nama]
    assert semua.get(slug="rsud-sk-lerik").ppid_pelaksana == "Direktur"


@pytest.mark.parametrize("jumlah", [2, 40])
def test_queries_do_not_grow_with_the_directory(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        bahan.opd(f"Dinas {n}", f"dinas-{n}")
    with django_assert_num_queries(KUERI_RANGKA + 1):
        client.get(DAFTAR)
    with django_assert_num_queries(KUERI_RANGKA + 2):
        client.get(f"{DAFTAR}dinas-1/")
