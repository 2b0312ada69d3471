"""Mungkin sudah tersedia: what is offered while a request is being written, and that taking it is counted."""

import pytest

from informasi.models import InformasiPublik, JawabanPublik
from tests.informasi.bahan import informasi
from tests.informasi.bahan import jawaban as jawaban_terbit
from tests.informasi.warga import AJUKAN, isian, titipan

pytestmark = pytest.mark.django_db
SARAN, AMBIL = "/permohonan/saran/", "/permohonan/saran/ambil/"
TANYA = "Saya minta daftar puskesmas dan jam bukanya"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path / "privat"


def test_the_fragment_offers_what_matches_and_nothing_else(client):
    informasi("Daftar puskesmas dan jam buka", slug="puskesmas")
    informasi("Anggaran jalan", slug="jalan")
    halaman = client.get(SARAN, {"q": TANYA}).content.decode()
    assert "Daftar puskesmas dan jam buka" in halaman and 'value="informasi:puskesmas"' in halaman
    assert "Anggaran jalan" not in halaman and "<html" not in halaman


def test_one_common_word_is_no_match(client):
    informasi("Daftar jalan rusak", slug="jalan", ringkasan="Ruas jalan dan panjangnya.")
    assert "jalan rusak" not in client.get(SARAN, {"q": TANYA}).content.decode()


def test_unpublished_entries_are_not_offered(client):
    informasi("Daftar puskesmas dan jam buka", slug="puskesmas", terbit=False)
    assert "puskesmas" not in client.get(SARAN, {"q": TANYA}).content.decode()


@pytest.mark.parametrize("q", ["", " ", "\x00", "%", "_", "a" * 100_000, "'; DROP TABLE--"])
def test_odd_questions_are_answered_with_nothing(client, q):
    informasi("Daftar puskesmas dan jam buka")
    jawaban = client.get(SARAN, {"q": q})
    assert jawaban.status_code == 200 and "puskesmas" not in jawaban.content.decode()


def test_a_published_answer_is_offered_too(client):
    jawaban_terbit("Jam buka puskesmas", slug="jam-buka")
    assert 'value="jawaban:jam-buka"' in client.get(SARAN, {"q": TANYA}).content.decode()


def test_taking_a_suggestion_is_counted_and_leads_there(client):
    entri = informasi("Daftar puskesmas dan jam buka", slug="puskesmas")
    jawaban = client.post(AMBIL, {"pilih": "informasi:puskesmas"})
    assert jawaban["Location"] == entri.get_absolute_url()
    assert InformasiPublik.objects.get().jumlah_saran_diambil == 1


def test_taking_an_answer_is_counted_too(client):
    jawaban_terbit("Jam buka puskesmas", slug="jam-buka")
    client.post(AMBIL, {"pilih": "jawaban:jam-buka"})
    assert JawabanPublik.objects.get().jumlah_saran_diambil == 1


@pytest.mark.parametrize(
    "pilih", ["", "informasi:", "informasi:tidak-ada", "hantu:x", "informasi:a\x00b", "informasi:../"]
)
def test_a_forged_choice_is_not_found(client, pilih):
    informasi("Daftar puskesmas", slug="puskesmas")
    assert client.post(AMBIL, {"pilih": pilih}).status_code == 404
    assert InformasiPublik.objects.get().jumlah_saran_diambil == 0


def test_looking_does_not_count(client):
    informasi("Daftar puskesmas dan jam buka", slug="puskesmas")
    client.get(SARAN, {"q": TANYA})
    assert client.get(AMBIL).status_code == 405
    assert InformasiPublik.objects.get().jumlah_saran_diambil == 0


def test_the_button_without_javascript_keeps_the_form_and_blames_nobody(client):
    informasi("Daftar puskesmas dan jam buka", slug="puskesmas")
    data = isian(nama="", rincian_informasi=TANYA, _cari="1")
    jawaban = client.post(AJUKAN, data)
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200 and "Ada yang perlu diperbaiki" not in halaman
    assert "Daftar puskesmas dan jam buka" in halaman and data["token"] in halaman
    assert "Jalan Timor Raya 12" in halaman and titipan(jawaban)


def test_the_button_says_so_when_there_is_nothing(client):
    halaman = client.post(AJUKAN, isian(_cari="1")).content.decode()
    assert "Belum ada yang cocok" in halaman


def test_an_error_page_offers_suggestions_as_well(client):
    informasi("Daftar puskesmas dan jam buka", slug="puskesmas")
    assert (
        'value="informasi:puskesmas"' in client.post(AJUKAN, isian(nama="", rincian_informasi=TANYA)).content.decode()
    )
