"""The number of queries of every list is the same with 10 rows as with 200."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from informasi.rules import Status
from layanan.peran import Peran
from tests.informasi.bahan import dikecualikan, informasi, jawaban, keberatan, permohonan
from tests.informasi.warga import petugas

DAFTAR = [
    "/",
    "/cari/?q=rencana+sumur",
    "/cari/?q=sumur",
    "/informasi-publik/",
    "/informasi-publik/?cari=rencana",
    "/informasi-publik/daftar.csv",
    "/informasi-publik/daftar.json",
    "/informasi-publik/dikecualikan/",
    "/permohonan/jawaban/",
    "/sitemap.xml",
    "/admin/",
    "/admin/informasi/keberatan/",
    "/admin/informasi/permohonan/",
    "/admin/informasi/informasipublik/",
    "/admin/informasi/informasidikecualikan/",
]


def tambah(jumlah: int) -> None:
    """This many of everything that a list shows."""
    for n in range(jumlah):
        informasi(f"Rencana kerja {n}")
        dikecualikan(f"Denah {n}")
        jawaban(f"Sumur bor {n}")
        keberatan(permohonan(status=Status.DIAJUKAN))


@pytest.fixture
def utama(db):
    """PPID Utama, in a city with its roles and its calendar."""
    for perintah in ("muat_peran", "muat_hari_libur"):
        call_command(perintah, verbosity=0, stdout=StringIO())
    return petugas(Peran.PPID_UTAMA, "yosefina", is_staff=True)


def kueri(client, alamat: str) -> int:
    with CaptureQueriesContext(connection) as tangkapan:
        halaman = client.get(alamat)
        isi = b"".join(halaman)
    assert halaman.status_code == 200 and isi
    return len(tangkapan)


@pytest.mark.parametrize("alamat", DAFTAR)
def test_a_list_costs_the_same_however_long_it_is(client, utama, alamat):
    if alamat.startswith("/admin/"):
        client.force_login(utama)
    tambah(10)
    kueri(client, alamat)  # what is loaded once stays loaded
    sedikit = kueri(client, alamat)
    tambah(190)
    assert kueri(client, alamat) == sedikit
