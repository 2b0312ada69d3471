"""What a session remembers of opened cases: numbers and times, for thirty idle minutes; the code for one hour."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from layanan import akses

pytestmark = pytest.mark.django_db
AWAL = "2026-11-24T09:00:00+08:00"
NOMOR, LAIN = "PI-2026-000001", "PI-2026-000002"


@pytest.fixture
def permintaan(rf):
    """A request with a stored session."""
    satu = rf.get("/")
    satu.session = SessionStore()
    satu.session.create()
    return satu


def test_only_what_was_opened_is_open(permintaan):
    akses.buka(permintaan, NOMOR)
    assert akses.terbuka(permintaan, NOMOR) and not akses.terbuka(permintaan, LAIN)


def test_several_cases_can_be_open(permintaan):
    akses.buka(permintaan, NOMOR)
    akses.buka(permintaan, LAIN)
    assert akses.terbuka(permintaan, NOMOR) and akses.terbuka(permintaan, LAIN)


@pytest.mark.parametrize("lakukan", [lambda r: akses.buka(r, NOMOR), lambda r: akses.titip_kode(r, NOMOR, "7KQ2")])
def test_a_planted_session_key_opens_nothing(permintaan, lakukan):
    ditanam = permintaan.session.session_key
    lakukan(permintaan)
    permintaan.session.save()
    assert permintaan.session.session_key != ditanam and not SessionStore().exists(ditanam)


def test_reading_prolongs_and_thirty_idle_minutes_close(permintaan):
    with time_machine.travel(AWAL, tick=False) as waktu:
        akses.buka(permintaan, NOMOR)
        for _ in range(3):
            waktu.shift(timedelta(minutes=29))
            assert akses.terbuka(permintaan, NOMOR)
        waktu.shift(timedelta(minutes=31))
        assert not akses.terbuka(permintaan, NOMOR)


def test_a_closed_case_does_not_come_back_with_another(permintaan):
    with time_machine.travel(AWAL, tick=False) as waktu:
        akses.buka(permintaan, NOMOR)
        waktu.shift(timedelta(minutes=31))
        akses.buka(permintaan, LAIN)
        assert not akses.terbuka(permintaan, NOMOR)


def test_the_session_holds_numbers_and_times_only(permintaan):
    akses.buka(permintaan, NOMOR)
    assert dict(permintaan.session.items()) == {akses.TERBUKA: {NOMOR: pytest.approx(0, abs=10**10)}}


def test_the_code_is_kept_sealed(permintaan):
    akses.titip_kode(permintaan, NOMOR, "7KQ2-M9XD-4TWH-R8PC")
    assert "7KQ2" not in str(dict(permintaan.session.items()))
    assert akses.kode_titipan(permintaan, "PI") == (NOMOR, "7KQ2-M9XD-4TWH-R8PC")


def test_a_sealed_code_does_not_open_for_another_number(permintaan):
    akses.titip_kode(permintaan, NOMOR, "7KQ2-M9XD-4TWH-R8PC")
    permintaan.session[akses.TANDA_TERIMA]["nomor"] = LAIN
    assert akses.kode_titipan(permintaan, "PI") is None


def test_leaving_forgets_everything_and_the_session_itself(permintaan):
    akses.buka(permintaan, NOMOR)
    akses.titip_kode(permintaan, NOMOR, "7KQ2-M9XD-4TWH-R8PC")
    permintaan.session.save()
    lama = permintaan.session.session_key
    akses.tutup(permintaan)
    assert not akses.terbuka(permintaan, NOMOR) and akses.kode_titipan(permintaan, "PI") is None
    assert not SessionStore().exists(lama)


def test_an_officer_who_leaves_a_case_stays_logged_in_with_the_same_life(permintaan):
    permintaan.session[SESSION_KEY] = "1"
    umur = permintaan.session.get_expiry_age()
    akses.titip_kode(permintaan, NOMOR, "7KQ2-M9XD-4TWH-R8PC")
    akses.tutup(permintaan)
    assert permintaan.session[SESSION_KEY] == "1" and permintaan.session.get_expiry_age() == umur
    assert akses.kode_titipan(permintaan, "PI") is None
