"""What all tests share: the browser, the mail server, the folders, and one exception for the test database."""

import email
import os
import shutil
import socket
from email import policy
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from django.conf import settings as pengaturan
from django.db import connection

# The browser's driver runs an event loop in the thread in which the tests also use the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

FOLDER_PERAMBAN = Path(__file__).parent / "browser"


def pytest_collection_modifyitems(items):
    """Everything in tests/browser carries the marker `browser`, so that nobody can forget it."""
    for item in items:
        if FOLDER_PERAMBAN in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_unconfigure():
    shutil.rmtree(pengaturan.FOLDER_UJI, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Django ends a test with real transactions by TRUNCATE, which the triggers of history and cases rightly refuse.

    Only these triggers go, and only in the test database: changing and deleting single rows stays refused.
    """
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as kursor:
                kursor.execute("SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE tgname LIKE '%\\_truncate'")
                for tabel, pemicu in kursor.fetchall():
                    kursor.execute(f"DROP TRIGGER {pemicu} ON {tabel}")


# --- Browser ---------------------------------------------------------------------------------------------------------
@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's own Chromium, with everything off that would call home."""
    nama = ("chromium", "chromium-browser", "google-chrome")
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, nama)), "/usr/bin/chromium")
    return browser_type_launch_args | {
        "executable_path": program,
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """A phone or computer set to Indonesian, in the city's own time zone."""
    return browser_context_args | {"locale": "id-ID", "timezone_id": "Asia/Makassar"}


# --- Mail ------------------------------------------------------------------------------------------------------------
class KotakSurat:
    """A real SMTP server on loopback: `pesan` holds what arrived; a `jawaban` such as "451 nanti" refuses."""

    def __init__(self):
        self.pesan = []
        self.jawaban = "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.jawaban.startswith("250"):
            self.pesan.append(email.message_from_bytes(envelope.content, policy=policy.default))
        return self.jawaban

    def untuk(self, alamat):
        """The messages addressed to this mailbox, oldest first."""
        return [p for p in self.pesan if alamat in p["To"]]


def _porta_bebas():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@pytest.fixture
def kotak_surat(settings):
    """Mail goes to a real SMTP server on loopback, which keeps it for the test to read."""
    kotak = KotakSurat()
    server = Controller(kotak, hostname="127.0.0.1", port=_porta_bebas())
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.hostname, server.port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    yield kotak
    server.stop()
