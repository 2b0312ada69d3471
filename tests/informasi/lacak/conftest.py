"""One request and its officer, on a Monday whose calendar is filled in."""

import pytest
import time_machine
from django.core.management import call_command

from layanan.peran import Peran
from tests.informasi.warga import ajukan_langsung, petugas

SENIN = "2026-11-23T09:10:00+08:00"


@pytest.fixture(autouse=True)
def kalender(settings, tmp_path, db):
    settings.PRIVATE_ROOT = tmp_path / "privat"
    call_command("muat_hari_libur")


@pytest.fixture
def senin():
    """Monday 23 November 2026, 09.10 WITA, until the test moves on."""
    with time_machine.travel(SENIN, tick=False) as waktu:
        yield waktu


@pytest.fixture
def perkara():
    return ajukan_langsung()


@pytest.fixture
def budi():
    return petugas(Peran.PPID_UTAMA, nip="198001012005011001")
