"""The newsroom's part of the worklist: what a Penulis or a Redaktur has to do next."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from berita.rules import Status
from tests.berita.bahan import berita
from tests.berita.redaksi import masuk, redaksi  # noqa: F401 (fixtures)

MEJA = reverse("admin:index")
DRAF = {"status": Status.DRAF, "terbit_pada": None}
DITINJAU = {"status": Status.DITINJAU, "terbit_pada": None}


def judul(client, nama):
    blok = {b.nama: b for b in client.get(MEJA).context["redaksi"]}
    return [satu.judul for satu in blok[nama].baris]


@pytest.fixture
def isi(redaksi):  # noqa: F811
    """One item a board, by rina; a draft of yani."""
    berita("Draf rina", penulis=redaksi["rina"], **DRAF)
    berita("Draf yani", penulis=redaksi["yani"], **DRAF)
    berita("Menunggu", penulis=redaksi["rina"], **DITINJAU)
    berita("Besok", penulis=redaksi["rina"], terbit_pada=timezone.now() + datetime.timedelta(days=1))
    berita("Terbit", penulis=redaksi["rina"])


def test_a_penulis_finds_own_drafts_and_what_waits(masuk, isi):  # noqa: F811
    client = masuk("rina")
    assert judul(client, "draf-saya") == ["Draf rina"]
    assert judul(client, "ditinjau") == ["Menunggu"] and judul(client, "dijadwalkan") == ["Besok"]
    assert "belum diberi peran" not in client.get(MEJA).content.decode()


def test_a_penulis_does_not_see_what_others_have_handed_in(masuk, isi):  # noqa: F811
    assert judul(masuk("yani"), "ditinjau") == []


def test_a_redaktur_finds_what_waits_for_review(masuk, isi):  # noqa: F811
    client = masuk("rini")
    assert judul(client, "ditinjau") == ["Menunggu"] and judul(client, "draf-saya") == []


def test_other_roles_have_no_newsroom_and_the_newsroom_no_requests(masuk, isi):  # noqa: F811
    assert masuk("budi").get(MEJA).context["redaksi"] == []
    assert "Tulis berita" not in masuk("budi").get(MEJA).content.decode()
    assert "blok" not in masuk("rina").get(MEJA).context


def test_each_count_leads_to_a_list_with_as_many_rows(masuk, isi):  # noqa: F811
    client = masuk("rina")
    for blok in client.get(MEJA).context["redaksi"]:
        assert client.get(blok.url).context["cl"].result_count == blok.jumlah


def test_queries_do_not_grow_with_the_rows(masuk, redaksi, isi):  # noqa: F811
    client = masuk("rini")

    def hitung():
        with CaptureQueriesContext(connection) as query:
            assert client.get(MEJA).status_code == 200
        return len(query)

    hitung()
    sedikit = hitung()
    for n in range(9):
        berita(f"Lagi {n}", penulis=redaksi["yani"], **DITINJAU)
    assert hitung() == sedikit
    blok = client.get(MEJA).context["redaksi"][0]
    assert (blok.jumlah, len(blok.baris), blok.sisa) == (10, 6, 4)
