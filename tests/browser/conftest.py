"""The journeys' stage: a fixed day, the officers of the city, and browsers that complain about every fault they see."""

from io import StringIO

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from django.test.testcases import LiveServerThread
from playwright.sync_api import expect

from layanan.peran import Peran
from tests.browser.kunjungan import Kunjungan
from tests.browser.meja import SANDI, Meja
from tests.browser.pemohon import SUREL, Pemohon
from tests.browser.saksi import Saksi
from tests.informasi.bahan import perangkat_daerah
from tests.informasi.warga import petugas

# Tuesday, 24 November 2026, 10.00 WITA: ten working days without a holiday lie ahead.
HARI_INI = "2026-11-24T02:00:00+00:00"
# As patient as the browsers below: five seconds, the default, are short for a machine with other work.
expect.set_options(timeout=15_000)
PONSEL = {"width": 360, "height": 740}
KOMPUTER = {"width": 1280, "height": 900}


@pytest.fixture
def kalender_bergerak():
    """The day of the server, which goes on by the clock; `.move_to(...)` opens the next day."""
    with time_machine.travel(HARI_INI, tick=True) as perjalanan:
        yield perjalanan


@pytest.fixture
def kota(transactional_db, kalender_bergerak):
    """The city before the first request: roles, holidays, two bodies, and an officer in each role."""
    for perintah in ("muat_peran", "muat_hari_libur"):
        call_command(perintah, verbosity=0, stdout=StringIO())
    dinkes = perangkat_daerah()
    perangkat_daerah("Dinas Pekerjaan Umum dan Penataan Ruang", "pupr")
    orang = {
        "budi": Peran.PETUGAS_PPID,
        "yosefina": Peran.PPID_UTAMA,
        "lena": Peran.PPID_PELAKSANA,
        "citra": Peran.ATASAN_PPID,
    }
    for nama, peran in orang.items():
        milik = {"perangkat_daerah": dinkes} if peran == Peran.PPID_PELAKSANA else {}
        petugas(peran, nama, password=SANDI, email=f"{nama}@kupang.example", is_staff=True, **milik)


@pytest.fixture
def peramban(new_context, live_server):
    """Opens a browser of somebody's own; the test fails when any of them had a complaint."""
    saksi = Saksi(live_server.url)

    def buka(**pilihan):
        konteks = new_context(base_url=live_server.url, **pilihan)
        konteks.set_default_timeout(15_000)
        saksi.ikuti(konteks)
        return konteks.new_page()

    yield buka
    assert not saksi.keluhan


@pytest.fixture
def pemohon(kota, peramban):
    """Ani with her phone; `pemohon(java_script_enabled=False)` and other options of the browser are hers to choose."""
    return lambda **pilihan: Pemohon(peramban(**{"viewport": PONSEL, **pilihan}))


@pytest.fixture
def meja(kota, peramban):
    """An officer at a computer, logged in by name."""
    return lambda nama: Meja(peramban(viewport=KOMPUTER)).masuk(nama)


@pytest.fixture
def kirim_surat(kotak_surat):
    """Empties the outbox into the real mail server; returns the citizen's messages as (subject, text)."""

    def kirim() -> list[tuple[str, str]]:
        call_command("kirim_surat", stdout=StringIO())
        surat = kotak_surat.untuk(SUREL)
        return [(s["Subject"], s.get_body(("plain",)).get_content()) for s in surat]

    return kirim


@pytest.fixture(scope="module")
def situs_terkirim(tmp_path_factory, django_db_setup, django_db_blocker):
    """The site as it is deployed, its files collected, hashed and compressed; one database for the whole walk."""
    berkas = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    lain = {"STATIC_ROOT": tmp_path_factory.mktemp("static"), "STORAGES": settings.STORAGES | {"staticfiles": berkas}}
    with override_settings(**lain), django_db_blocker.unblock(), time_machine.travel(HARI_INI, tick=True):
        call_command("collectstatic", interactive=False, verbosity=0)
        server = LiveServerThread("localhost", static_handler=lambda aplikasi: aplikasi)
        server.start()
        server.is_ready.wait()
        yield f"http://{server.host}:{server.port}"
        server.terminate()
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def kunjungan(situs_terkirim, browser):
    return Kunjungan(browser, situs_terkirim)
