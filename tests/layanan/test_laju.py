"""Rate limits: windows, buckets, whose address counts, and that no address is kept."""

from datetime import timedelta

import pytest
import time_machine

from layanan import laju
from layanan.models import HitunganLaju
from tests.serentak import hanya_postgresql, serentak

pytestmark = pytest.mark.django_db
AWAL = "2026-11-24T09:00:00+08:00"


def test_tries_are_counted_within_one_window_and_forgotten_in_the_next():
    with time_machine.travel(AWAL, tick=False) as waktu:
        assert [laju.hitung("lacak", "10.0.0.1", menit=15) for _ in range(3)] == [1, 2, 3]
        waktu.shift(timedelta(minutes=15))
        assert laju.terhitung("lacak", "10.0.0.1", menit=15) == 0


def test_reading_does_not_count():
    laju.hitung("lacak", "10.0.0.1", menit=15)
    assert [laju.terhitung("lacak", "10.0.0.1", menit=15) for _ in range(2)] == [1, 1]


@pytest.mark.parametrize(
    "lain",
    [("lacak", "10.0.0.2"), ("ajukan", "10.0.0.1"), ("lacak", "10.0.0.1", "PI-1"), ("lacak", "PI-1", "10.0.0.1")],
)
def test_buckets_are_apart(lain):
    laju.hitung("lacak", "10.0.0.1", menit=15)
    assert laju.terhitung(*lain, menit=15) == 0


def test_no_address_is_kept():
    laju.hitung("lacak", "PI-2026-000001", "10.0.0.1", menit=15)
    baris = str(HitunganLaju.objects.values().get())
    assert "10.0.0.1" not in baris and "PI-2026" not in baris


def test_the_sweep_takes_past_days_only():
    with time_machine.travel(AWAL, tick=False) as waktu:
        laju.hitung("lacak", "10.0.0.1", menit=15)
        waktu.shift(timedelta(hours=23))
        assert laju.sapu_laju() == 0
        waktu.shift(timedelta(hours=2))
        assert laju.sapu_laju() == 1


@pytest.mark.parametrize(
    ("proksi", "tajuk", "alamat"),
    [
        (0, "1.2.3.4", "10.0.0.9"),
        (1, "6.6.6.6, 1.2.3.4", "1.2.3.4"),
        (2, "6.6.6.6, 1.2.3.4, 10.0.0.8", "1.2.3.4"),
        (2, "1.2.3.4", "10.0.0.9"),
        (1, "", "10.0.0.9"),
    ],
)
def test_only_our_own_proxies_tell_the_address(rf, settings, proksi, tajuk, alamat):
    settings.JUMLAH_PROKSI = proksi
    permintaan = rf.get("/", REMOTE_ADDR="10.0.0.9", HTTP_X_FORWARDED_FOR=tajuk)
    assert laju.alamat_klien(permintaan) == alamat


@pytest.mark.django_db(transaction=True)
@hanya_postgresql
def test_no_simultaneous_try_is_lost():
    hitungan = serentak(lambda _: laju.hitung("lacak", "10.0.0.1", menit=600), *range(40))
    assert set(hitungan) <= set(range(1, 41))  # and no error among them
    assert laju.terhitung("lacak", "10.0.0.1", menit=600) == 40
