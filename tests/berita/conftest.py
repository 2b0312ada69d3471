"""The desk of this room: real roles, and officers who log in."""

from io import StringIO

import pytest
from django.core.management import call_command

from tests.berita.bahan import petugas


@pytest.fixture
def masuk(client):
    call_command("muat_peran", verbosity=0, stdout=StringIO())

    def masuk(*peran, nama="rina", **lain):
        orang = petugas(nama, *peran)
        for kunci, nilai in lain.items():
            setattr(orang, kunci, nilai)
        orang.save()
        client.force_login(orang)
        return orang

    return masuk
