"""Behind the QR code: confirms a letter, tells nothing about anybody."""

import pytest
from django.urls import reverse

from layanan.models import Surat
from layanan.waktu import tanggal_panjang
from tests.layanan.surat_contoh import tulis_surat

pytestmark = pytest.mark.django_db


@pytest.fixture
def surat():
    return tulis_surat(perihal="Perpanjangan waktu jawaban")


def _buka(client, surat, **kueri):
    return client.get(reverse("layanan:verifikasi", args=[surat.kode_verifikasi]), kueri)


@pytest.mark.sqlite
def test_it_confirms_number_date_subject_and_hash(client, surat):
    jawaban = _buka(client, surat)
    assert jawaban.status_code == 200
    for teks in (
        surat.nomor,
        tanggal_panjang(surat.dibuat_pada),
        "Perpanjangan waktu jawaban",
        surat.sidik,
        "Surat ini diterbitkan PPID",
    ):
        assert teks in jawaban.text


def test_it_tells_neither_person_nor_text(client, surat):
    halaman = _buka(client, surat).text
    for rahasia in ("Ani", "Tefa", surat.tujuan, "Kode akses"):
        assert rahasia not in halaman


def test_an_unknown_code_is_a_404_with_a_sentence(client):
    jawaban = client.get(reverse("layanan:verifikasi", args=["tidak-ada"]))
    assert jawaban.status_code == 404
    assert "Surat ini tidak kami kenal" in jawaban.text


def test_search_engines_and_sessions_stay_away(client, surat):
    jawaban = _buka(client, surat)
    assert '<meta name="robots" content="noindex">' in jawaban.text
    assert not jawaban.cookies


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        (lambda s: s, "Sidiknya sama"),
        (lambda s: f" {s[:8].upper()} {s[8:16]} ", "Sidiknya sama"),
        (lambda s: s[:-1] + ("0" if s[-1] != "0" else "1"), "Sidiknya berbeda"),
        (lambda s: s + "0", "Sidiknya berbeda"),
        (lambda s: s[:11], "Sidiknya terlalu pendek"),
    ],
)
def test_a_hash_from_paper_can_be_compared(client, surat, ubah, kata):
    halaman = _buka(client, surat, sidik=ubah(surat.sidik)).text
    assert kata in halaman
    assert halaman.count("Sidiknya ") == 1


def test_what_was_typed_comes_back_escaped(client, surat):
    assert "<script>alert" not in _buka(client, surat, sidik="<script>alert(1)</script>").text


def test_a_letter_changed_in_the_database_is_not_confirmed(client, surat):
    Surat.objects.filter(pk=surat.pk).update(isi="<p>Permohonan dikabulkan.</p>")
    halaman = _buka(client, surat).text
    assert "Catatan surat ini bermasalah" in halaman
    assert "Surat ini diterbitkan PPID" not in halaman


def test_only_reading_is_allowed(client, surat):
    assert client.post(reverse("layanan:verifikasi", args=[surat.kode_verifikasi])).status_code == 405
