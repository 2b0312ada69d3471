"""The verbs on the news desk: role x verb x state, what is shown, and that nothing but a verb moves an item."""

import datetime
import itertools

import pytest
from django.contrib.admin.models import LogEntry
from django.utils import timezone

from berita.models import Berita
from berita.papan import keadaan
from berita.rules import Status, Tindakan
from tests.berita.bahan import berita
from tests.berita.redaksi import DAFTAR, isian, masuk, redaksi, url  # noqa: F401 (fixtures)

T = Tindakan
KEADAAN = {
    "draf": {"status": Status.DRAF, "terbit_pada": None},
    "ditinjau": {"status": Status.DITINJAU, "terbit_pada": None},
    "terbit": {"status": Status.TERBIT},
    "dibuang": {"status": Status.DRAF, "terbit_pada": None, "dihapus_pada": timezone.now()},
}
ISIAN = {T.KEMBALIKAN_KE_DRAF: {"catatan": "Tambahkan sumber angkanya."}, T.TERBITKAN: {"pada": "2030-01-02T07:30"}}
# Who may press what on rina's item; everything else is closed.
TERBUKA = {
    "rina": {
        ("draf", T.AJUKAN_TINJAUAN),
        ("draf", T.BUANG),
        ("ditinjau", T.KEMBALIKAN_KE_DRAF),
        ("dibuang", T.PULIHKAN),
    },
    "rini": {
        *itertools.product(("draf", "ditinjau", "terbit"), (T.TERBITKAN, T.BUANG)),
        *itertools.product(("ditinjau", "terbit"), (T.KEMBALIKAN_KE_DRAF,)),
        *(("draf", T.AJUKAN_TINJAUAN), ("terbit", T.TURUNKAN), ("dibuang", T.PULIHKAN)),
    },
    "yani": set(),
    "budi": set(),
    "super": set(),
}
VERBA = [t for t in T if t != T.SIMPAN]


def gerak(b):
    """All that verbs move, as it stands in the database."""
    return Berita.objects.values_list("status", "terbit_pada", "turun_pada", "dihapus_pada").get(pk=b.pk)


@pytest.mark.parametrize(("nama", "kata", "tindakan"), itertools.product(TERBUKA, KEADAAN, VERBA))
def test_role_verb_and_state(masuk, redaksi, nama, kata, tindakan):  # noqa: F811
    b = berita(penulis=redaksi["rina"], **KEADAAN[kata])
    sebelum = gerak(b)
    terbuka = (kata, tindakan) in TERBUKA[nama]
    client = masuk(nama)
    tampil = client.get(url(b, "tindakan", tindakan.value)).status_code
    jawaban = client.post(url(b, "tindakan", tindakan.value), ISIAN.get(tindakan, {}))
    assert (jawaban.status_code == 302) == terbuka and (gerak(b) != sebelum) == terbuka
    assert tampil == 200 if terbuka else tampil in (403, 404, 409)
    assert LogEntry.objects.filter(object_id=b.pk, user=redaksi[nama]).exists() == terbuka


@pytest.mark.parametrize("kata", KEADAAN)
def test_the_page_shows_exactly_the_open_verbs(masuk, redaksi, kata):  # noqa: F811
    b = berita(penulis=redaksi["rina"], **KEADAAN[kata])
    for nama in ("rina", "rini"):
        tombol = {t.nama for t in masuk(nama).get(url(b)).context["tombol"]}
        assert tombol == {t.value for keadaan_, t in TERBUKA[nama] if keadaan_ == kata}


def test_a_note_comes_back_to_the_author_and_goes_with_the_next_decision(masuk, redaksi):  # noqa: F811
    b = berita(penulis=redaksi["rina"], **KEADAAN["ditinjau"])
    masuk("rini").post(url(b, "tindakan", "kembalikan_ke_draf"), {"catatan": "Tambahkan sumber angkanya."})
    assert "Tambahkan sumber angkanya." in masuk("rina").get(url(b)).content.decode().partition("judul-tindakan")[0]
    masuk("rina").post(url(b, "tindakan", "ajukan_tinjauan"))
    assert "judul-catatan" not in masuk("rina").get(url(b)).content.decode()


def test_a_redaktur_gives_back_with_a_note_or_not_at_all(masuk, redaksi):  # noqa: F811
    b = berita(penulis=redaksi["rina"], **KEADAAN["ditinjau"])
    jawaban = masuk("rini").post(url(b, "tindakan", "kembalikan_ke_draf"), {"catatan": " "})
    assert jawaban.status_code == 422 and gerak(b)[0] == Status.DITINJAU


def test_publish_at_a_time_and_until_a_time(masuk, redaksi):  # noqa: F811
    b = berita(penulis=redaksi["rina"], **KEADAAN["ditinjau"])
    jawaban = masuk("rini").post(
        url(b, "tindakan", "terbitkan"), {"pada": "2030-01-02T07:30", "turun_pada": "2030-02-01T00:00"}
    )
    b.refresh_from_db()
    assert jawaban.status_code == 302 and keadaan(b) == ("menunggu", "Dijadwalkan")
    assert timezone.localtime(b.terbit_pada).isoformat() == "2030-01-02T07:30:00+08:00"


@pytest.mark.parametrize(
    "isi",
    [{"pada": "besok"}, {"pada": "2030-02-30T07:00"}, {"pada": "2030-01-02T07:30", "turun_pada": "2029-01-01T00:00"}],
)
def test_a_time_that_makes_no_sense_is_refused_with_what_was_typed(masuk, redaksi, isi):  # noqa: F811
    b = berita(penulis=redaksi["rina"], **KEADAAN["ditinjau"])
    jawaban = masuk("rini").post(url(b, "tindakan", "terbitkan"), isi)
    assert jawaban.status_code == 422 and gerak(b)[0] == Status.DITINJAU
    assert isi["pada"] in jawaban.content.decode()


def test_an_empty_text_is_not_handed_in(masuk, redaksi):  # noqa: F811
    b = berita(penulis=redaksi["rina"], isi="<p> </p>", **KEADAAN["draf"])
    client = masuk("rina")
    assert "Isi berita masih kosong." in client.get(url(b)).content.decode()
    assert client.post(url(b, "tindakan", "ajukan_tinjauan")).status_code == 422


def test_the_trash_has_its_list_and_nothing_is_ever_deleted(masuk, redaksi):  # noqa: F811
    b = berita("Naskah lama", penulis=redaksi["rina"], **KEADAAN["draf"])
    client = masuk("rina")
    client.post(url(b, "tindakan", "buang"))
    assert b not in client.get(DAFTAR).context["cl"].result_list
    assert b in client.get(f"{DAFTAR}?keadaan=sampah").context["cl"].result_list
    for nama in ("rina", "rini", "super"):
        assert masuk(nama).post(url(b, "delete"), {"post": "yes"}).status_code == 403
    client = masuk("rina")
    client.post(url(b, "tindakan", "pulihkan"))
    assert b in client.get(DAFTAR).context["cl"].result_list


@pytest.mark.parametrize("keadaan_lain", ["draf", "ditinjau", "dibuang"])
def test_unpublished_items_of_others_do_not_exist_for_a_penulis(masuk, redaksi, keadaan_lain):  # noqa: F811
    b = berita("Rahasia dapur", penulis=redaksi["rina"], **KEADAAN[keadaan_lain])
    client = masuk("yani")
    for satu in (url(b), url(b, "history"), f"{url(b, 'compare')}?version_id1=1&version_id2=2", url(b, "revision", 1)):
        assert client.get(satu).status_code == 404
    for cari in ("", "?keadaan=draf", "?keadaan=sampah", "?q=dapur"):
        assert "Rahasia dapur" not in client.get(DAFTAR + cari).content.decode()


def test_others_see_neither_list_nor_item(masuk, redaksi):  # noqa: F811
    b = berita(penulis=redaksi["rina"])
    client = masuk("budi")
    assert client.get(DAFTAR).status_code == 403
    assert client.get(url(b)).status_code == client.post(url(b), isian(b)).status_code == 404


def test_each_board_of_the_filter_holds_its_own(masuk, redaksi):  # noqa: F811
    for nama, isi in KEADAAN.items():
        berita(nama, penulis=redaksi["rini"], **isi)
    sekarang, jam = timezone.now(), datetime.timedelta(hours=1)
    berita("dijadwalkan", terbit_pada=sekarang + jam)
    berita("turun", terbit_pada=sekarang - 2 * jam, turun_pada=sekarang - jam)
    client = masuk("rini")
    harapan = {"draf-saya": "draf", "ditinjau": "ditinjau", "dijadwalkan": "dijadwalkan", "draf": "draf"}
    harapan |= {"terbit": "terbit", "turun": "turun", "sampah": "dibuang"}
    for papan, judul in harapan.items():
        hasil = client.get(f"{DAFTAR}?keadaan={papan}").context["cl"].result_list
        assert [b.judul for b in hasil] == [judul], papan
