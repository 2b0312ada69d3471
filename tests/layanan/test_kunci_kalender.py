"""A calendar that somebody else holds, as a running backup does: a sentence for the officer, nothing changed."""

from threading import Event, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from layanan.models import HariLibur, hari_libur
from tests.serentak import hanya_postgresql

pytestmark = [pytest.mark.django_db(transaction=True), hanya_postgresql]


@pytest.fixture
def sedang_dicadangkan():
    """Another connection holds the weakest lock on the holidays, in a transaction of its own, as pg_dump does."""
    terpegang, lepas = Event(), Event()

    def pegang():
        with transaction.atomic():
            HariLibur.objects.exists()
            terpegang.set()
            lepas.wait(30)
        connection.close()

    utas = Thread(target=pegang)
    utas.start()
    assert terpegang.wait(30)
    yield
    lepas.set()
    utas.join()


@pytest.fixture
def libur(settings, monkeypatch):
    settings.PENGHITUNG_TENGGAT = []
    monkeypatch.setattr(hari_libur, "TUNGGU_KUNCI", "50ms")
    return HariLibur(tanggal="2026-12-09", nama="Libur lokal", jenis="lokal", dasar_hukum="SK 1/2026")


def test_a_holiday_during_a_backup_is_refused_with_a_sentence(libur, sedang_dicadangkan):
    with pytest.raises(ValidationError, match="Kalender sedang dipakai"):
        libur.save()
    assert not HariLibur.objects.exists()


def test_the_transaction_around_it_can_go_on(libur, sedang_dicadangkan):
    with transaction.atomic():
        with pytest.raises(ValidationError):
            libur.save()
        assert not HariLibur.objects.exists()


def test_other_locks_afterwards_wait_as_long_as_before(libur):
    with transaction.atomic(), connection.cursor() as kursor:
        libur.save()
        kursor.execute("SHOW lock_timeout")
        assert kursor.fetchone() == ("0",)
