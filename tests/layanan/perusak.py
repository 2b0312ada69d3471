"""Tampering as somebody with full rights on the database could: the triggers switched off."""

from contextlib import contextmanager

from django.db import connection

TETAP = ("layanan_peristiwa", "layanan_akseslampiran")
ADA = (*TETAP, "layanan_kepalariwayat", "layanan_surat")


@contextmanager
def tanpa_pemicu():
    """Run the block without the triggers of the history; on SQLite there are none."""
    _atur_pemicu("DISABLE")
    yield
    _atur_pemicu("ENABLE")


def _atur_pemicu(perintah):
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks outstanding cannot be altered
        for tabel in ADA:
            kursor.execute(f"ALTER TABLE {tabel} {perintah} TRIGGER USER")
