"""The outbox on a real SMTP server: every letter arrives, once, whatever breaks in between."""

import datetime
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from layanan.models import Surat
from layanan.pengiriman import ambil, kirim, kirim_semua, pengenal_pesan
from layanan.peristiwa import riwayat
from tests.layanan.surat_contoh import KODE, tulis_surat
from tests.serentak import hanya_postgresql, serentak

PROYEK = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _basis_data(transactional_db):
    """Real transactions: the worker must see what was committed, and nothing else."""


@pytest.fixture
def server_mati(settings):
    """A mail server that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        settings.EMAIL_HOST, settings.EMAIL_PORT = s.getsockname()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"


def lompat(surat):
    """Travel to the moment at which the letter is tried again."""
    surat.refresh_from_db()
    return time_machine.travel(surat.coba_lagi_pada + datetime.timedelta(seconds=1))


# --- One letter -------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_a_letter_goes_once(kotak_surat):
    surat = tulis_surat()
    assert kirim_semua() == (1, 0)
    assert kirim_semua() == (0, 0)
    (pesan,) = kotak_surat.pesan
    assert pesan["To"] == "ani@contoh.id"
    assert pesan["Subject"] == "[PI-2026-000001] Tanda terima"
    assert pesan["Message-ID"] == pengenal_pesan(surat)
    assert pesan["Auto-Submitted"] == "auto-generated"


def test_the_mail_holds_the_letter_as_text_and_as_html(kotak_surat):
    surat = tulis_surat()
    kirim_semua()
    teks, html = (kotak_surat.pesan[0].get_body([jenis]).get_content() for jenis in ("plain", "html"))
    for bentuk in (teks, html):
        assert surat.nomor in bentuk
        assert "Ani Tefa" in bentuk
        assert f"/verifikasi/{surat.kode_verifikasi}/" in bentuk
    assert "<p>Kepada Yth.<br>Ani Tefa</p>" in html
    assert not any(kata in html for kata in ("src=", "url(", "<link"))  # opening the mail tells nobody


def test_the_code_is_in_the_mail_and_afterwards_nowhere_in_the_database(kotak_surat):
    surat = tulis_surat(kode=KODE)
    kirim_semua()
    for jenis in ("plain", "html"):
        assert KODE in kotak_surat.pesan[0].get_body([jenis]).get_content()
    baris = Surat.objects.filter(pk=surat.pk).values().get()
    assert baris["rahasia"] == ""
    assert KODE not in str(baris) + str(list(riwayat(surat.nomor_perkara).values()))


def test_the_history_proves_the_sending_with_the_hash(kotak_surat):
    surat = tulis_surat()
    kirim_semua()
    bukti = riwayat(surat.nomor_perkara).last()
    assert (bukti.kejadian, bukti.peran) == ("surat_terkirim", "Sistem")
    assert bukti.data == {"surat": surat.nomor, "jenis": "tanda_terima", "untuk": "pemohon", "sidik": surat.sidik}


def test_a_letter_without_an_address_is_not_mailed(kotak_surat):
    tulis_surat(tujuan="")
    assert kirim_semua() == (0, 0)
    assert kotak_surat.pesan == []


@pytest.mark.parametrize(
    "ubah", [{"perihal": "Halo\r\nBcc: musuh@contoh.id"}, {"tujuan": "a@b.id\nBcc: musuh@contoh.id"}]
)
def test_a_line_break_cannot_add_a_header(kotak_surat, ubah):
    surat = tulis_surat(**ubah)
    assert kirim_semua() == (0, 1)
    surat.refresh_from_db()
    assert surat.galat in ("BadHeaderError", "ValueError")  # the second: no such address can be parsed
    assert kotak_surat.pesan == []


# --- The mail server fails --------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("jawaban", "galat", "jeda"),
    [
        ("451 coba nanti", "SMTPDataError 451", datetime.timedelta(minutes=1)),
        ("554 ditolak", "SMTPDataError 554", datetime.timedelta(hours=6)),
    ],
)
def test_a_refused_letter_waits_with_its_error_and_goes_later(kotak_surat, jawaban, galat, jeda):
    surat, sekarang = tulis_surat(kode=KODE), timezone.now()
    kotak_surat.jawaban = jawaban
    assert kirim_semua() == (0, 1)
    assert kirim_semua() == (0, 0)
    surat.refresh_from_db()
    assert surat.galat == galat
    assert surat in Surat.objects.bermasalah()
    assert jeda <= surat.coba_lagi_pada - sekarang < jeda * 1.5
    kotak_surat.jawaban = "250 OK"
    with lompat(surat):
        assert kirim_semua() == (1, 0)
    surat.refresh_from_db()
    assert surat.galat == ""
    assert KODE in kotak_surat.pesan[0].get_body(["plain"]).get_content()


def test_an_unknown_mailbox_shows_the_servers_code_but_not_the_address(kotak_surat):
    async def tolak(server, session, envelope, alamat, opsi):
        return f"550 {alamat} tidak ada"

    kotak_surat.handle_RCPT = tolak
    surat = tulis_surat()
    kirim_semua()
    surat.refresh_from_db()
    assert surat.galat == "SMTPRecipientsRefused 550"
    assert surat.coba_lagi_pada - timezone.now() > datetime.timedelta(hours=5)


def test_a_server_that_hangs_up_after_accepting_gets_the_letter_once(kotak_surat):
    async def putus(server, session, envelope):
        server.transport.abort()
        return "221 dah"

    kotak_surat.handle_QUIT = putus
    tulis_surat()
    assert kirim_semua() == (1, 0)
    assert len(kotak_surat.pesan) == 1


def test_after_a_day_without_mail_server_the_letter_leaves_within_ten_minutes(server_mati):
    surat = tulis_surat()
    selesai, jeda = timezone.now() + datetime.timedelta(days=1), []
    while surat.coba_lagi_pada < selesai:
        with lompat(surat):
            assert kirim_semua() == (0, 1)
            surat.refresh_from_db()
            jeda.append(surat.coba_lagi_pada - timezone.now())
    assert surat.galat == "ConnectionRefusedError"
    assert max(jeda) <= datetime.timedelta(minutes=10)
    assert jeda[:4] == sorted(jeda[:4])
    assert jeda[0] < jeda[3]


# --- The worker fails -------------------------------------------------------------------------------------------------
def test_a_lost_key_keeps_only_its_own_letter_waiting(kotak_surat, settings):
    kunci, tersegel = settings.KUNCI_DATA, tulis_surat(kode=KODE)
    tulis_surat("PI-2026-000002")
    settings.KUNCI_DATA = ["bGFpbi1rdW5jaS1kYXRhLTMyLWJpdGEtMDEyMzQ1Njc="]
    assert kirim_semua() == (1, 1)
    tersegel.refresh_from_db()
    assert tersegel.galat == "GagalBuka"
    settings.KUNCI_DATA = kunci
    with lompat(tersegel):
        assert kirim_semua() == (1, 0)


def test_a_letter_changed_in_the_database_is_not_sent(kotak_surat):
    surat = tulis_surat()
    Surat.objects.filter(pk=surat.pk).update(isi="<p>Bayar ke rekening ini.</p>")
    assert kirim_semua() == (0, 1)
    surat.refresh_from_db()
    assert surat.galat == "SuratBerubah"
    assert kotak_surat.pesan == []


def test_a_held_letter_is_left_alone_until_its_claim_runs_out(kotak_surat):
    tulis_surat()
    surat = ambil()
    assert kirim_semua() == (0, 0)
    with time_machine.travel(surat.dipegang_sampai + datetime.timedelta(seconds=1)):
        assert kirim_semua() == (1, 0)


def test_trying_for_years_does_not_overflow_the_counter(kotak_surat):
    surat = tulis_surat()
    Surat.objects.filter(pk=surat.pk).update(percobaan=32_767)
    assert kirim(ambil())


@hanya_postgresql
def test_workers_at_the_same_time_send_each_letter_once(kotak_surat):
    nomor = [tulis_surat(f"PI-2026-{n:06d}").nomor_perkara for n in range(1, 25)]
    hasil = serentak(lambda _: kirim_semua(), *range(4))
    assert sum(terkirim for terkirim, _ in hasil) == len(nomor)
    assert sorted(p["Subject"].split("]")[0].strip("[") for p in kotak_surat.pesan) == nomor


@hanya_postgresql
def test_a_worker_killed_between_sending_and_stamping_sends_again_under_the_same_id(kotak_surat, settings):
    surat = tulis_surat(kode=KODE)
    proses = _jalankan_pekerja(settings)

    async def bunuh(server, session, envelope):
        os.kill(proses.pid, signal.SIGKILL)
        return "221 dah"

    kotak_surat.handle_QUIT = bunuh
    assert proses.wait(60) == -signal.SIGKILL
    del kotak_surat.handle_QUIT
    surat.refresh_from_db()
    assert surat.terkirim_pada is None
    with time_machine.travel(surat.dipegang_sampai + datetime.timedelta(seconds=1)):
        assert kirim_semua() == (1, 0)
    assert [p["Message-ID"] for p in kotak_surat.pesan] == [pengenal_pesan(surat)] * 2


def _jalankan_pekerja(settings):
    """The real command in a process of its own, on this test's database and mail server."""
    nama = connection.settings_dict["NAME"]
    lingkungan = os.environ | {
        "DJANGO_SETTINGS_MODULE": "kupang_portal.settings",
        "DATABASE_URL": os.environ["DATABASE_URL"].replace("/postgres?", f"/{nama}?"),
        "EMAIL_URL": f"smtp://{settings.EMAIL_HOST}:{settings.EMAIL_PORT}",
    }
    perintah = [sys.executable, "manage.py", "kirim_surat", "--skip-checks"]
    return subprocess.Popen(perintah, cwd=PROYEK, env=lingkungan, stderr=subprocess.DEVNULL)  # noqa: S603
