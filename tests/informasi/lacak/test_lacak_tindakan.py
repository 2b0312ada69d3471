"""What the citizen does with a case: complete, withdraw, rate."""

import re
from datetime import date

import pytest
from django.test import Client

from informasi.models import Permohonan
from layanan.models import Lampiran
from tests.informasi.warga import (
    buka,
    diproses,
    disampaikan,
    gambar,
    kurang,
    titipan,
    tolak,
)

pytestmark = pytest.mark.django_db


# --- What one can do -------------------------------------------------------------------------------------------------
def test_the_citizen_completes_with_files_and_words(client, senin, perkara, budi):
    p, kode = perkara
    versi = kurang(p, budi).versi
    assert "Foto KTP tidak terbaca." in buka(client, p, kode)
    data = {"versi": versi, "rincian_tambahan": "Ini KTP baru.", "berkas": [gambar("a.jpg"), gambar("b.png", "PNG")]}
    jawaban = client.post(f"/lacak/{p.nomor}/lengkapi/", data, follow=True)
    assert "Kelengkapan Anda sudah kami terima" in jawaban.content.decode()
    p.refresh_from_db()
    assert p.status == "diajukan" and p.tenggat == date(2026, 12, 7) and "Ini KTP baru." in p.rincian_informasi
    assert [x.nama_asli for x in p.lampiran()] == ["a.jpg", "b.png"]


def test_completing_with_a_bad_file_keeps_the_good_one(client, perkara, budi):
    p, kode = perkara
    versi = kurang(p, budi).versi
    buka(client, p, kode)
    buruk = gambar("c.jpg")
    buruk.file.write(b"<?php")
    buruk.seek(0)
    jawaban = client.post(f"/lacak/{p.nomor}/lengkapi/", {"versi": versi, "berkas": [gambar("a.jpg"), buruk]})
    assert jawaban.status_code == 422 and "c.jpg: Berkas ini bukan" in jawaban.content.decode()
    token = titipan(jawaban, "berkas")
    kedua = client.post(f"/lacak/{p.nomor}/lengkapi/", {"versi": versi, "berkas_titipan": token})
    assert kedua.status_code == 302 and [x.nama_asli for x in p.lampiran()] == ["a.jpg"]


@pytest.mark.parametrize(
    ("data", "kalimat"),
    [
        ({}, "Unggah berkas atau tulis keterangan"),
        ({"rincian_tambahan": "x" * 3001}, "Paling banyak 3.000 huruf"),
        ({"rincian_tambahan": "a\x00b"}, "karakter kendali"),
        ({"rincian_tambahan": "Ini.", "versi": "0"}, "berubah sejak halaman Anda dibuka"),
        ({"rincian_tambahan": "Ini.", "versi": "abc"}, "Halaman ini tidak lengkap terkirim."),
    ],
)
def test_bad_completions_are_refused_and_change_nothing(client, perkara, budi, data, kalimat):
    p, kode = perkara
    versi = kurang(p, budi).versi
    buka(client, p, kode)
    jawaban = client.post(f"/lacak/{p.nomor}/lengkapi/", {"versi": versi} | data)
    assert jawaban.status_code == 422 and kalimat in jawaban.content.decode()
    p.refresh_from_db()
    assert p.status == "dinyatakan_tidak_lengkap" and p.versi == versi


def test_six_files_are_one_too_many(client, perkara, budi):
    p, kode = perkara
    kurang(p, budi)
    buka(client, p, kode)
    jawaban = client.post(f"/lacak/{p.nomor}/lengkapi/", {"berkas": [gambar(f"{n}.jpg") for n in range(6)]})
    assert jawaban.status_code == 422 and "Paling banyak 5 berkas; yang Anda pilih 6." in jawaban.content.decode()
    assert not Lampiran.objects.exists()


def test_completing_twice_counts_once(client, perkara, budi):
    p, kode = perkara
    versi = kurang(p, budi).versi
    buka(client, p, kode)
    for _ in range(2):
        jawaban = client.post(f"/lacak/{p.nomor}/lengkapi/", {"versi": versi, "rincian_tambahan": "Ini KTP baru."})
        assert jawaban["Location"] == p.get_absolute_url()
    p.refresh_from_db()
    assert p.versi == versi + 1 and p.rincian_informasi.count("Ini KTP baru.") == 1


def test_withdrawing_asks_first_and_then_ends_the_case(client, perkara):
    p, kode = perkara
    buka(client, p, kode)
    assert "tidak dapat dibatalkan" in client.get(f"/lacak/{p.nomor}/cabut/").content.decode()
    assert Permohonan.objects.get().status == "diajukan"
    halaman = client.post(f"/lacak/{p.nomor}/cabut/", {"versi": p.versi}, follow=True).content.decode()
    assert Permohonan.objects.get().status == "dicabut" and "Permohonan sudah Anda cabut." in halaman


def test_withdrawing_on_a_stale_page_is_refused_until_the_change_was_seen(client, perkara, budi):
    p, kode = perkara
    buka(client, p, kode)
    versi = diproses(p, budi).versi
    jawaban = client.post(f"/lacak/{p.nomor}/cabut/", {"versi": p.versi})
    assert jawaban.status_code == 422 and f'name="versi" value="{versi}"' in jawaban.content.decode()
    assert Permohonan.objects.get().status == "diproses"


def test_rating_is_taken_once(client, perkara, budi):
    p, kode = perkara
    versi = disampaikan(p, budi).versi
    assert "Beri penilaian" in buka(client, p, kode)
    data = {"versi": versi, "nilai": "4", "saran": "Terima kasih."}
    for _ in range(2):
        assert client.post(f"/lacak/{p.nomor}/nilai/", data)["Location"] == p.get_absolute_url()
    assert Permohonan.objects.get().penilaian.nilai == 4
    assert "Beri penilaian" not in client.get(p.get_absolute_url()).content.decode()


@pytest.mark.parametrize("akhir", [disampaikan, lambda p, budi: tolak(diproses(p, budi), budi)])
def test_who_was_served_or_refused_is_asked_in_one_place(client, perkara, budi, akhir):
    p, kode = perkara
    assert "Isi survei" not in buka(client, p, kode)
    versi = akhir(p, budi).versi
    sebelum = client.get(p.get_absolute_url()).content.decode()
    assert "Beri penilaian" in sebelum and sebelum.count("Isi survei") == 1 and 'id="survei"' not in sebelum
    client.post(f"/lacak/{p.nomor}/nilai/", {"versi": versi, "nilai": "2"})
    sesudah = client.get(p.get_absolute_url()).content.decode()
    assert "Beri penilaian" not in sesudah and sesudah.count("Isi survei") == 1


@pytest.mark.parametrize("nilai", ["", "0", "5", "x", "\x00"])
def test_a_rating_outside_the_scale_is_refused(client, perkara, budi, nilai):
    p, kode = perkara
    versi = disampaikan(p, budi).versi
    buka(client, p, kode)
    jawaban = client.post(f"/lacak/{p.nomor}/nilai/", {"versi": versi, "nilai": nilai, "saran": "Saya simpan."})
    assert jawaban.status_code == 422 and "Saya simpan." in jawaban.content.decode()
    assert not hasattr(Permohonan.objects.get(), "penilaian")


@pytest.mark.parametrize("bagian", ["lengkapi", "nilai"])
def test_a_verb_that_is_closed_leads_back_with_the_reason(client, perkara, bagian):
    p, kode = perkara
    halaman = buka(client, p, kode)
    assert f"/lacak/{p.nomor}/{bagian}/" not in halaman
    jawaban = client.post(f"/lacak/{p.nomor}/{bagian}/", {"nilai": "4"}, follow=True)
    assert "tidak dapat dilakukan" in jawaban.content.decode() and Permohonan.objects.get().versi == p.versi


def test_the_forms_need_their_csrf_token(perkara):
    peramban = Client(enforce_csrf_checks=True)
    peramban.get("/lacak/")
    data = {"nomor": perkara[0].nomor, "kode": perkara[1]}
    assert peramban.post("/lacak/", data).status_code == 403
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', peramban.get("/lacak/").content.decode())[1]
    assert peramban.post("/lacak/", data | {"csrfmiddlewaretoken": token}).status_code == 302
