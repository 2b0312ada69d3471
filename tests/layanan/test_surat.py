"""A letter is frozen with its event or not at all, keeps its code apart from its words, and betrays a change."""

import re

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.db.models import ProtectedError
from django.template import Context, Template
from django.template.loader import render_to_string

from layanan.kripto import buka_teks
from layanan.models import Peristiwa, Surat
from layanan.peristiwa import riwayat
from layanan.surat import TEMPAT_KODE, alamat_verifikasi, isi_surat, sidik_isi, tulis, utuh
from tests.layanan.surat_contoh import KODE, naskah, tulis_surat

pytestmark = pytest.mark.django_db


def test_letters_of_one_case_are_numbered_in_order():
    assert [tulis_surat().nomor, tulis_surat().nomor] == ["PI-2026-000001/S-01", "PI-2026-000001/S-02"]


def test_the_event_carries_the_hash_of_the_wording():
    surat = tulis_surat()
    assert riwayat(surat.nomor_perkara).get().data["surat"] == [sidik_isi(surat.isi)]


@pytest.mark.django_db(transaction=True)
def test_a_letter_cannot_be_written_outside_the_transaction_of_an_act():
    peristiwa = tulis_surat().peristiwa
    with pytest.raises(RuntimeError):
        tulis(peristiwa, naskah())


@pytest.mark.django_db(transaction=True)
def test_a_letter_that_fails_takes_the_event_with_it(settings):
    settings.KUNCI_DATA = []
    with pytest.raises(ImproperlyConfigured):
        tulis_surat(kode=KODE)
    assert not Peristiwa.objects.exists()
    assert not Surat.objects.exists()


def test_the_code_waits_sealed_and_stands_in_no_column():
    surat = tulis_surat(kode=KODE)
    assert KODE not in str(Surat.objects.filter(pk=surat.pk).values().get())
    assert buka_teks(surat.rahasia, surat.nomor) == KODE


def test_without_an_address_the_code_is_not_kept_at_all():
    assert tulis_surat(kode=KODE, tujuan="").rahasia == ""


def _tampil(surat, kode=""):
    return Template("{{ isi }}").render(Context({"isi": isi_surat(surat, kode)}))


def test_the_code_takes_its_place_escaped():
    tampil = _tampil(tulis_surat(), "<b>7KQ2</b>")
    assert "&lt;b&gt;7KQ2" in tampil
    assert "<p>Kepada Yth." in tampil


@pytest.mark.parametrize("teks", [True, False])
def test_without_the_code_the_letter_says_where_it_was_given(teks):
    isi = isi_surat(tulis_surat(), teks=teks)
    assert "tanda terima yang Anda peroleh saat mendaftar" in isi
    assert TEMPAT_KODE not in isi


def test_words_changed_in_the_database_no_longer_count_as_html():
    surat = tulis_surat()
    Surat.objects.filter(pk=surat.pk).update(isi="<script>alert(1)</script>")
    surat.refresh_from_db()
    assert not utuh(surat)
    assert "<script>" not in _tampil(surat)


def test_what_is_stored_is_what_was_hashed():
    surat = tulis_surat()
    surat.refresh_from_db()
    assert utuh(surat)


def test_letters_cannot_be_deleted():
    surat = tulis_surat()
    for hapus in (surat.delete, Surat.objects.all().delete):
        with pytest.raises(ProtectedError), transaction.atomic():
            hapus()
    assert Surat.objects.count() == 1


def test_as_a_page_it_carries_a_qr_code_and_nothing_the_csp_forbids(rf):
    surat = tulis_surat()
    konteks = {"surat": surat, "isi": isi_surat(surat), "kembali_url": "/lacak/", "pdf_url": "/pdf/"}
    halaman = render_to_string("layanan/surat.html", konteks, request=rf.get("/"))
    assert "<p>Kepada Yth.<br>Ani Tefa</p>" in halaman
    assert 'class="qrline"' in halaman
    assert alamat_verifikasi(surat) in halaman
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)", halaman)
