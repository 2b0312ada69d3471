"""/permohonan/ajukan/ as a browser without JavaScript uses it: what is accepted, what is kept."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from informasi.models import Permohonan
from informasi.views import permohonan as view_permohonan
from layanan import laju
from layanan.models import BukuNomor, HariLibur, Lampiran, Surat
from layanan.surat import TEMPAT_KODE
from tests.informasi.warga import AJUKAN, DITERIMA, gambar, isian, pastikan_tak_berbekas, titipan
from tests.serentak import hanya_postgresql, serentak

pytestmark = pytest.mark.django_db
SENIN = "2026-11-23T09:10:00+08:00"
KODE = re.compile(r"[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3}")


@pytest.fixture(autouse=True)
def kalender(settings, tmp_path, db):
    settings.PRIVATE_ROOT = tmp_path / "privat"
    call_command("muat_hari_libur")


def kode_di(halaman):
    (kode,) = set(KODE.findall(halaman.content.decode()))
    return kode


# --- What is accepted ------------------------------------------------------------------------------------------------
def test_the_form_is_never_cached_and_each_has_a_token_of_its_own(client):
    satu, dua = client.get(AJUKAN), client.get(AJUKAN)
    token = re.compile(r'name="token" value="([0-9a-f-]{36})"')
    assert "no-store" in satu["Cache-Control"] and "csrf" in satu.cookies
    assert token.findall(satu.content.decode()) != token.findall(dua.content.decode())


@time_machine.travel(SENIN, tick=False)
def test_the_form_says_beforehand_by_which_date_the_answer_comes(client):
    halaman = client.get(AJUKAN).content.decode()
    assert "Senin, 7 Desember 2026" in halaman and "Rabu, 16 Desember 2026" in halaman


def test_without_holidays_the_form_names_the_year_and_no_date(client):
    HariLibur.objects.all().delete()
    assert f"hari libur tahun {timezone.localdate().year} belum ditetapkan" in client.get(AJUKAN).content.decode()


@pytest.mark.sqlite
@time_machine.travel(SENIN, tick=False)
def test_filing_gives_number_code_and_due_date(client):
    jawaban = client.post(AJUKAN, isian())
    assert (jawaban.status_code, jawaban["Location"]) == (302, DITERIMA)
    halaman = client.get(DITERIMA)
    assert "PI-2026-000001" in halaman.content.decode() and "Senin, 7 Desember 2026" in halaman.content.decode()
    p = Permohonan.objects.get()
    assert (p.nama, p.nomor_identitas, p.status) == ("Ani Tefa", "5371015505900001", "diajukan")
    assert [x.nama_asli for x in p.lampiran()] == ["KTP.jpg"]
    masuk = client.post("/lacak/", {"nomor": p.nomor, "kode": kode_di(halaman)})
    assert masuk["Location"] == p.get_absolute_url()


def test_the_receipt_letter_is_owed_and_holds_no_readable_code(client):
    client.post(AJUKAN, isian())
    surat = Surat.objects.get()
    assert surat.tujuan == "ani@contoh.id" and TEMPAT_KODE in surat.isi
    assert kode_di(client.get(DITERIMA)) not in surat.isi + surat.teks + surat.rahasia


def test_the_receipt_comes_as_pdf_with_the_code(client):
    client.post(AJUKAN, isian())
    jawaban = client.get(f"{DITERIMA}pdf/")
    assert jawaban["Content-Type"] == "application/pdf" and jawaban.content.startswith(b"%PDF-")
    assert "no-store" in jawaban["Cache-Control"] and "attachment" in jawaban["Content-Disposition"]


def test_the_receipt_is_shown_to_nobody_else(client):
    client.post(AJUKAN, isian())
    orang_lain = Client().get(DITERIMA).content.decode()
    assert "PI-2026" not in orang_lain and not KODE.search(orang_lain) and "/lacak/" in orang_lain


def test_the_receipt_ends_after_an_hour(client):
    with time_machine.travel(SENIN, tick=False) as waktu:
        client.post(AJUKAN, isian())
        waktu.shift(timedelta(minutes=59))
        assert KODE.search(client.get(DITERIMA).content.decode())
        waktu.shift(timedelta(minutes=2))
        assert not KODE.search(client.get(DITERIMA).content.decode())


def test_spaces_in_the_nik_do_not_matter(client):
    client.post(AJUKAN, isian(nomor_identitas="5371 0155 0590 0001"))
    assert Permohonan.objects.get().nomor_identitas == "5371015505900001"


def test_a_legal_body_files_with_its_decree(client):
    client.post(AJUKAN, isian(jenis_pemohon="badan_hukum", nomor_identitas="AHU-0012345.AH.01.04 Tahun 2020"))
    assert Permohonan.objects.get().nomor_identitas == "AHU-0012345.AH.01.04 Tahun 2020"


def test_a_group_files_with_a_mandate(client):
    client.post(AJUKAN, isian(jenis_pemohon="kelompok", berkas_kuasa=gambar("kuasa.png", "PNG")))
    assert {x.jenis for x in Permohonan.objects.get().lampiran()} == {"identitas", "kuasa"}


def test_a_telephone_alone_is_enough(client):
    assert client.post(AJUKAN, isian(email="")).status_code == 302


def test_a_form_without_our_token_is_accepted(client):
    assert client.post(AJUKAN, isian(token=None)).status_code == 302


def test_forged_fields_change_nothing(client):
    palsu = {"status": "dikabulkan", "tenggat": "2030-01-01", "nomor": "PI-2026-999999", "diterima_pada": "2020-01-01"}
    with time_machine.travel(SENIN, tick=False):
        client.post(AJUKAN, isian(**palsu))
    p = Permohonan.objects.get()
    assert (p.status, p.nomor, f"{p.tenggat}") == ("diajukan", "PI-2026-000001", "2026-12-07")


# --- Files are kept --------------------------------------------------------------------------------------------------
def test_a_good_file_is_kept_while_the_rest_is_repaired(client):
    pertama = client.post(AJUKAN, isian(nama=""))
    (token,) = titipan(pertama)
    assert "KTP.jpg" in pertama.content.decode()
    kedua = client.post(AJUKAN, isian(berkas_identitas_titipan=token, berkas_identitas=None))
    assert kedua.status_code == 302
    assert [x.nama_asli for x in Permohonan.objects.get().lampiran()] == ["KTP.jpg"]


def test_a_new_file_replaces_the_kept_one(client):
    (token,) = titipan(client.post(AJUKAN, isian(nama="")))
    client.post(AJUKAN, isian(berkas_identitas_titipan=token, berkas_identitas=gambar("baru.png", "PNG")))
    assert [x.nama_asli for x in Permohonan.objects.get().lampiran()] == ["baru.png"]


def test_a_kept_file_that_ran_out_is_asked_for_again(client):
    with time_machine.travel(SENIN, tick=False) as waktu:
        (token,) = titipan(client.post(AJUKAN, isian(nama="")))
        waktu.shift(timedelta(hours=25))
        jawaban = client.post(AJUKAN, isian(berkas_identitas_titipan=token, berkas_identitas=None))
    assert jawaban.status_code == 422 and "sudah kedaluwarsa" in jawaban.content.decode()
    assert not titipan(jawaban)
    pastikan_tak_berbekas()


def test_an_invented_token_opens_no_file(client):
    jawaban = client.post(AJUKAN, isian(berkas_identitas_titipan="x" * 5000 + "\x00", berkas_identitas=None))
    assert jawaban.status_code == 422 and "sudah kedaluwarsa" in jawaban.content.decode()
    pastikan_tak_berbekas()


def test_the_file_of_one_visitor_never_serves_for_the_next(client):
    client.post(AJUKAN, isian())
    jawaban = Client().post(AJUKAN, isian(berkas_identitas=None))
    assert "Unggah foto atau pindaian KTP" in jawaban.content.decode() and not titipan(jawaban)


# --- Twice -----------------------------------------------------------------------------------------------------------
def test_the_same_form_twice_is_one_case_with_the_same_receipt(client):
    data = isian()
    client.post(AJUKAN, data)
    pertama = kode_di(client.get(DITERIMA))
    assert client.post(AJUKAN, data | {"berkas_identitas": gambar()})["Location"] == DITERIMA
    assert kode_di(client.get(DITERIMA)) == pertama
    assert Permohonan.objects.count() == Surat.objects.count() == BukuNomor.objects.get().terakhir == 1


def test_the_same_form_twice_with_a_kept_file_is_one_case(client):
    (token,) = titipan(client.post(AJUKAN, isian(nama="")))
    data = isian(berkas_identitas_titipan=token, berkas_identitas=None)
    assert [client.post(AJUKAN, data).status_code for _ in range(2)] == [302, 302]
    assert Permohonan.objects.get().lampiran().count() == 1


def test_another_request_under_a_used_token_is_refused_and_kept(client):
    data = isian()
    client.post(AJUKAN, data)
    jawaban = client.post(AJUKAN, isian(token=data["token"], rincian_informasi="Hal lain sama sekali"))
    assert jawaban.status_code == 422 and "Hal lain sama sekali" in jawaban.content.decode()
    assert "PI-2026-000001" in jawaban.content.decode() and Permohonan.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@hanya_postgresql
def test_eight_simultaneous_copies_of_a_form_are_one_case():
    data = isian()

    def kirim(peramban):
        jawaban = peramban.post(AJUKAN, data | {"berkas_identitas": gambar()})
        return jawaban.status_code, kode_di(peramban.get(DITERIMA))

    hasil = set(serentak(kirim, *(Client() for _ in range(8))))
    assert len(hasil) == 1 and hasil.pop()[0] == 302
    assert Permohonan.objects.count() == Surat.objects.count() == BukuNomor.objects.get().terakhir == 1


# --- Many ------------------------------------------------------------------------------------------------------------
def test_a_flood_from_one_address_is_slowed_and_keeps_what_was_typed(client):
    for _ in range(view_permohonan.PERMOHONAN_PER_JAM):
        laju.hitung("permohonan", "127.0.0.1", menit=60)
    jawaban = client.post(AJUKAN, isian())
    assert jawaban.status_code == 429 and "Ani Tefa" in jawaban.content.decode() and titipan(jawaban)
    pastikan_tak_berbekas()
    assert client.post(AJUKAN, isian(), REMOTE_ADDR="10.0.0.2").status_code == 302


def test_endless_tries_are_stopped_before_files_are_read(client):
    for _ in range(laju.KIRIMAN_PER_JAM):
        laju.hitung("kiriman", "127.0.0.1", menit=60)
    jawaban = client.post(AJUKAN, isian())
    assert jawaban.status_code == 429 and "Ani Tefa" in jawaban.content.decode()
    assert not Lampiran.objects.exists()


@time_machine.travel("2026-12-10T10:00:00+08:00", tick=False)
def test_missing_holidays_that_only_an_extension_needs_stop_no_request(client):
    HariLibur.objects.filter(tanggal__year=2027).delete()
    assert "Senin, 28 Desember 2026" in client.get(AJUKAN).content.decode()
    client.post(AJUKAN, isian(), follow=True)
    p = Permohonan.objects.get()
    assert p.tenggat.isoformat() == "2026-12-28"
    hitungan = client.get(f"/lacak/{p.nomor}/hitungan/").content.decode()
    assert "hari ke-10" in hitungan and "hari libur tahun 2027 belum ada di kalender kami" in hitungan
