"""Real threads with real connections that start at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

hanya_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite has neither triggers nor several writers"
)


def serentak(fungsi, *daftar) -> list:
    """Call `fungsi` once for each item, all at once; what each returned or raised, in order."""
    mulai = Barrier(len(daftar))

    def satu(isi):
        mulai.wait()
        try:
            return fungsi(isi)
        except Exception as galat:
            return galat
        finally:
            connection.close()

    with ThreadPoolExecutor(len(daftar)) as kolam:
        return list(kolam.map(satu, daftar))
