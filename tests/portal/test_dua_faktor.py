"""The second factor: no staff page without it, a code opens once, and nobody gets past by an address."""

import re

import pytest
from django.contrib import admin
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from layanan.models import Petugas

SANDI = "sandi-panjang-untuk-uji"
# Where somebody may go who has no code yet.
BEBAS = ("dua-faktor/", "dua-faktor/pasang/", "logout/", "jsi18n/", "login/")
PASANG, PERIKSA = "/admin/dua-faktor/pasang/", "/admin/dua-faktor/"
pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture(autouse=True)
def wajib(settings):
    settings.WAJIB_DUA_FAKTOR = True


@pytest.fixture
def budi(client):
    orang = Petugas.objects.create_superuser("budi", "budi@kupang.example", SANDI)
    client.post("/admin/login/", {"username": "budi", "password": SANDI})
    return orang


def kode(alat, langkah=0):
    """The code that the phone shows now, or some steps later."""
    totp = TOTP(alat.bin_key, alat.step, alat.t0, alat.digits, alat.drift)
    totp.time = totp.time + langkah * alat.step
    return f"{totp.token():06d}"


def pasang(client, budi):
    client.get(PASANG)
    alat = TOTPDevice.objects.get(user=budi)
    return alat, client.post(PASANG, {"kode": kode(alat)})


def test_after_the_password_every_staff_page_leads_to_the_set_up(client, budi):
    for alamat in ("/admin/", "/admin/informasi/permohonan/", "/admin/layanan/petugas/", "/admin/password_change/"):
        jawaban = client.get(alamat)
        assert jawaban.status_code == 302 and jawaban["Location"].startswith(PASANG), alamat


def test_no_address_of_the_staff_site_is_open(client, budi):
    alamat = [f"/admin/{a}" for a in halaman_tanpa_parameter(admin.site.get_urls()) if a not in BEBAS]
    assert len(alamat) > 30
    for satu in alamat:
        for kirim in (client.get, client.post):
            jawaban = kirim(satu)
            assert jawaban.status_code == 302 and jawaban["Location"].startswith(PASANG), satu


def halaman_tanpa_parameter(pola, awalan=""):
    """The paths below /admin/ that take no parameter."""
    for satu in pola:
        jalur = awalan + str(satu.pattern)
        if "<" in jalur or "(?P" in jalur:
            continue
        if hasattr(satu, "url_patterns"):
            yield from halaman_tanpa_parameter(satu.url_patterns, jalur)
        else:
            yield jalur


def test_the_first_code_opens_and_the_recovery_codes_are_shown_once(client, budi):
    alat, halaman = pasang(client, budi)
    daftar = re.findall(r'<li class="nomor">([a-z0-9]+)</li>', halaman.content.decode())
    assert len(set(daftar)) == 8 and client.get("/admin/").status_code == 200
    assert not re.search(daftar[0], client.get(PERIKSA).content.decode())


def test_next_time_a_code_is_asked_and_the_same_one_opens_only_once(client, budi):
    alat, _ = pasang(client, budi)
    client.logout()
    client.post("/admin/login/", {"username": "budi", "password": SANDI})
    assert client.get("/admin/")["Location"].startswith(PERIKSA)
    alat.refresh_from_db()
    terpakai = kode(alat)
    assert client.post(PERIKSA, {"kode": terpakai}).status_code == 422
    TOTPDevice.objects.update(throttling_failure_count=0)
    assert client.post(f"{PERIKSA}?next=//judi.example", {"kode": kode(alat, 1)})["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_a_recovery_code_opens_once(client, budi):
    _, halaman = pasang(client, budi)
    cadangan = re.search(r'<li class="nomor">([a-z0-9]+)</li>', halaman.content.decode()).group(1)
    for hasil in (302, 422):
        client.logout()
        client.force_login(budi)
        assert client.post(PERIKSA, {"kode": cadangan}).status_code == hasil


@pytest.mark.parametrize("isi", ["", "000000", "abc!", "\x00", "9" * 500, "<script>"])
def test_a_wrong_code_is_a_sentence_and_opens_nothing(client, budi, isi):
    pasang(client, budi)
    client.logout()
    client.force_login(budi)
    assert client.post(PERIKSA, {"kode": isi}).status_code == 422
    assert client.get("/admin/").status_code == 302


def test_a_lost_phone_is_taken_off_by_a_colleague_and_its_session_closes(client, budi, admin_user):
    pasang(client, budi)
    rekan = Client()
    rekan.force_login(admin_user)
    pasang(rekan, admin_user)
    rekan.post("/admin/layanan/petugas/", {"action": "cabut_kode_kedua", "_selected_action": [budi.pk]})
    assert client.get("/admin/")["Location"].startswith(PASANG)
    assert rekan.get("/admin/").status_code == 200


def test_who_has_a_phone_cannot_set_up_another_without_its_code(client, budi):
    alat, _ = pasang(client, budi)
    client.logout()
    client.force_login(budi)
    assert client.get(PASANG)["Location"].startswith(PERIKSA)
    assert TOTPDevice.objects.filter(user=budi).count() == 1
