"""The main menu: data of the editors, the built-in entries without them, one query, the current entry marked."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.template.loader import render_to_string

from profil import menu
from profil.models import ButirMenu

pytestmark = pytest.mark.django_db


def kini(jalur):
    """The marked entries for a path, as {label: mark}."""
    semua = [b for atas in menu.menu_untuk(jalur) for b in (atas, *atas.anak)]
    return {b.label: b.kini for b in semua if b.kini}


@pytest.mark.sqlite
def test_an_empty_table_shows_the_built_in_menu(client):
    isi = client.get("/profil/").content.decode()
    for alamat in ("/", "/informasi-publik/", "/permohonan/jawaban/", "/perangkat-daerah/", "/regulasi/", "/lacak/"):
        assert f'<li><a href="{alamat}"' in isi


def test_the_built_in_menu_promises_nothing_that_is_not_there(client):
    for butir in menu.baris_bawaan():
        assert not butir["alamat"] or client.get(butir["alamat"]).status_code == 200


def test_entries_of_the_editors_replace_it(client):
    kota = ButirMenu.objects.create(label="Kota", urutan=2)
    ButirMenu.objects.create(label="Regulasi kami", alamat="/regulasi/", induk=kota)
    ButirMenu.objects.create(label="JDIH", alamat="https://jdih.kupang.example/", urutan=1)
    isi = client.get("/regulasi/").content.decode()
    assert '<li><a href="https://jdih.kupang.example/">JDIH</a></li>' in isi
    assert '<li><a href="/regulasi/" aria-current="page">Regulasi kami</a></li>' in isi
    assert isi.index("JDIH") < isi.index("Kota</summary>") < isi.index("Regulasi kami")
    assert "Hitung tenggat</a></li>" not in isi


def test_a_heading_without_entries_is_not_shown(client):
    ButirMenu.objects.create(label="Kosong melompong")
    ButirMenu.objects.create(label="Beranda kita", alamat="/")
    isi = client.get("/").content.decode()
    assert "Kosong melompong" not in isi
    assert "Beranda kita" in isi


@pytest.mark.parametrize(
    ("jalur", "tanda"),
    [
        ("/", {"Beranda": "page"}),
        ("/permohonan/", {"Informasi publik": "true", "Minta informasi": "page"}),
        ("/permohonan/ajukan/", {"Informasi publik": "true", "Minta informasi": "true"}),
        ("/permohonan/jawaban/sumur/", {"Informasi publik": "true", "Jawaban terbit": "true"}),
        ("/profil/visi-misi/", {"Profil": "true", "Profil kota": "true"}),
        ("/tidak-ada/", {}),
    ],
)
def test_the_current_entry_and_its_heading_are_marked(jalur, tanda):
    assert kini(jalur) == tanda


@pytest.mark.parametrize("jumlah", [1, 30])
def test_the_menu_costs_one_query(jumlah, django_assert_num_queries):
    for n in range(jumlah):
        atas = ButirMenu.objects.create(label=f"Atas {n}")
        ButirMenu.objects.create(label=f"Bawah {n}", alamat=f"/b/{n}/", induk=atas)
    with django_assert_num_queries(1):
        assert len(menu.menu_untuk("/")) == jumlah


def test_a_broken_database_leaves_the_built_in_menu(monkeypatch):
    def rusak(*bidang):
        raise DatabaseError("down")

    monkeypatch.setattr(ButirMenu.objects, "values_list", rusak)
    assert [b.label for b in menu.menu_untuk("/lacak/")][0] == "Beranda"


def test_an_error_page_shows_the_menu_without_asking_the_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert 'href="/lacak/"' in render_to_string("galat.html", {"kode": 500})


@pytest.mark.parametrize(
    "alamat",
    ["javascript:alert(1)", "//judi.example", "/\\judi.example", "judi.example", "data:text/html,x", "http://", "/a b"],
)
def test_an_address_that_would_leave_or_run_is_refused(alamat):
    with pytest.raises(ValidationError, match="Tulis alamat"):
        ButirMenu(label="Judi", alamat=alamat).full_clean()


def test_the_menu_has_two_levels():
    atas = ButirMenu.objects.create(label="Atas")
    tengah = ButirMenu.objects.create(label="Tengah", alamat="/t/", induk=atas)
    with pytest.raises(ValidationError, match="bertingkat dua"):
        ButirMenu(label="Bawah", alamat="/b/", induk=tengah).full_clean()
    atas.induk, atas.alamat = ButirMenu.objects.create(label="Lain"), "/a/"
    with pytest.raises(ValidationError, match="bertingkat dua"):
        atas.full_clean()
