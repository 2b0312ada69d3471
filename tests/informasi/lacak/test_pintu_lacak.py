"""/lacak/: one door by number and code, and the wall behind it."""

from datetime import timedelta

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher

from layanan import laju, pintu
from layanan.models import Lampiran, Surat
from tests.informasi.warga import ajukan_langsung, buka, disampaikan, tanpa_csrf

pytestmark = pytest.mark.django_db


# --- The door --------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
@pytest.mark.parametrize("ubah", [str, str.lower, lambda t: t.replace("-", " "), lambda t: f" {t.replace('-', '')} "])
def test_number_and_code_open_the_case_however_they_are_typed(client, perkara, ubah):
    p, kode = perkara
    jawaban = client.post("/lacak/", {"nomor": ubah(p.nomor), "kode": ubah(kode)})
    assert (jawaban.status_code, jawaban["Location"]) == (302, f"/lacak/{p.nomor}/")
    assert p.rincian_informasi in client.get(jawaban["Location"]).content.decode()


def test_a_wrong_code_and_an_unknown_number_get_the_same_answer(client, perkara):
    p, _ = perkara
    salah = client.post("/lacak/", {"nomor": p.nomor, "kode": "2222-2222-2222-2222"})
    asing = client.post("/lacak/", {"nomor": "PI-2026-999999", "kode": "2222-2222-2222-2222"})
    assert salah.status_code == asing.status_code == 422
    assert tanpa_csrf(salah) == tanpa_csrf(asing).replace("PI-2026-999999", p.nomor)
    assert pintu.TIDAK_COCOK in salah.content.decode()


class Penghitung(MD5PasswordHasher):
    """A hasher that counts its work."""

    algorithm = "penghitung"
    kali = 0

    def encode(self, password, salt):
        type(self).kali += 1
        return super().encode(password, salt)


def test_a_wrong_code_and_an_unknown_number_cost_the_same_hashing(client, settings):
    settings.PASSWORD_HASHERS = [f"{__name__}.Penghitung"]
    p, _ = ajukan_langsung()
    kali = []
    for nomor in (p.nomor, "PI-2026-999999"):
        Penghitung.kali = 0
        client.post("/lacak/", {"nomor": nomor, "kode": "2222-2222-2222-2222"})
        kali.append(Penghitung.kali)
    assert kali == [1, 1]


@pytest.mark.parametrize(
    "nomor", ["", "12", "PI-2026", "XX-2026-000001", "PI-2026-0000001", "PI-2026-000001\x00", "'--"]
)
def test_a_number_that_is_none_is_explained_and_kept(client, nomor):
    jawaban = client.post("/lacak/", {"nomor": nomor, "kode": "2222"})
    assert jawaban.status_code == 422 and "Ada yang perlu diperbaiki" in jawaban.content.decode()


def test_a_very_long_code_is_refused_before_any_work(client, settings):
    settings.PASSWORD_HASHERS = [f"{__name__}.Penghitung"]
    Penghitung.kali = 0
    assert client.post("/lacak/", {"nomor": "PI-2026-000001", "kode": "2" * 100_000}).status_code == 422
    assert Penghitung.kali == 0


def test_ten_wrong_codes_close_this_number_for_this_address_only(client, senin, perkara):
    p, kode = perkara
    for _ in range(pintu.SALAH_PER_NOMOR):
        assert client.post("/lacak/", {"nomor": p.nomor, "kode": "2222"}).status_code == 422
    jawaban = client.post("/lacak/", {"nomor": p.nomor, "kode": kode})
    assert jawaban.status_code == 429 and "Tunggu 15 menit" in jawaban.content.decode()
    assert client.post("/lacak/", {"nomor": p.nomor, "kode": kode}, REMOTE_ADDR="10.0.0.2").status_code == 302
    senin.shift(timedelta(minutes=15))
    assert client.post("/lacak/", {"nomor": p.nomor, "kode": kode}).status_code == 302


def test_neighbours_who_fail_never_lock_out_the_right_code(client, senin, perkara):
    p, kode = perkara
    for n in range(pintu.SALAH_PER_ALAMAT):
        laju.hitung("lacak", "127.0.0.1", menit=15)
        laju.hitung("lacak", f"PI-2026-{n + 100:06d}", "127.0.0.1", menit=15)
    assert client.post("/lacak/", {"nomor": "PI-2026-000100", "kode": "2222"}).status_code == 429
    assert client.post("/lacak/", {"nomor": p.nomor, "kode": kode}).status_code == 302


def test_the_right_code_is_not_counted(client, perkara):
    p, kode = perkara
    for _ in range(pintu.SALAH_PER_NOMOR + 1):
        assert client.post("/lacak/", {"nomor": p.nomor, "kode": kode}).status_code == 302


# --- The wall --------------------------------------------------------------------------------------------------------
BAGIAN = ["", "hitungan/", "surat/1/", "surat/1/pdf/", "berkas/1/", "lengkapi/", "cabut/", "nilai/"]


@pytest.mark.parametrize("bagian", BAGIAN)
def test_a_closed_case_asks_for_the_code_whether_it_exists_or_not(client, perkara, bagian):
    for nomor in (perkara[0].nomor, "PI-2026-999999"):
        for jawaban in (client.get(f"/lacak/{nomor}/{bagian}"), client.post(f"/lacak/{nomor}/{bagian}")):
            assert jawaban.status_code in (302, 405)
            assert jawaban.status_code == 405 or jawaban["Location"] == f"/lacak/?nomor={nomor}"


def test_the_number_is_prefilled(client):
    assert 'value="PI-2026-000007"' in client.get("/lacak/?nomor=PI-2026-000007").content.decode()


def test_one_open_case_opens_no_other(client, perkara):
    lain, _ = ajukan_langsung(nama="Budi Lain")
    buka(client, *perkara)
    assert client.get(f"/lacak/{lain.nomor}/")["Location"] == f"/lacak/?nomor={lain.nomor}"


def test_the_session_gets_a_new_key_and_holds_numbers_and_times(client, perkara):
    client.get("/lacak/")
    buka(client, *perkara)
    isi = dict(client.session.items())
    assert list(isi) == ["perkara_terbuka"] and list(isi["perkara_terbuka"]) == [perkara[0].nomor]


def test_leaving_closes_the_case(client, perkara):
    p, kode = perkara
    buka(client, p, kode)
    jawaban = client.post("/lacak/keluar/")
    assert jawaban["Location"] == "/lacak/?keluar=1" and not dict(client.session.items())
    assert client.get(p.get_absolute_url()).status_code == 302


def test_thirty_idle_minutes_close_the_case(client, senin, perkara):
    p, kode = perkara
    buka(client, p, kode)
    senin.shift(timedelta(minutes=31))
    assert client.get(p.get_absolute_url()).status_code == 302


def test_no_page_of_a_case_may_be_stored_or_indexed(client, perkara, budi):
    p, kode = perkara
    disampaikan(p, budi)
    buka(client, p, kode)
    surat, materi = Surat.objects.first().pk, Lampiran.objects.get(jenis="materi").pk
    for bagian in ("", "hitungan/", f"surat/{surat}/", f"surat/{surat}/pdf/", f"berkas/{materi}/", "nilai/"):
        jawaban = client.get(f"/lacak/{p.nomor}/{bagian}")
        assert jawaban.status_code == 200 and "no-store" in jawaban["Cache-Control"], bagian
        assert b"noindex" in jawaban.content or jawaban["Content-Type"] == "application/pdf", bagian
