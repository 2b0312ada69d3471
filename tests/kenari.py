"""Where a word stands in the whole database, as SQL sees it, and which files lie in the private folder."""

import json
from pathlib import Path

from django.db import connection

from layanan.lampiran import PenyimpananPribadi


def tempat(*kata: str) -> set[tuple[str, str]]:
    """Every (table, word) where one of these words stands, in any column, small or capital."""
    with connection.cursor() as kursor:
        semua = connection.introspection.table_names(kursor)
        return {(tabel, k) for tabel in semua for k in _dalam(kursor, tabel, kata)}


def _dalam(kursor, tabel: str, kata) -> list[str]:
    kursor.execute(f"SELECT * FROM {connection.ops.quote_name(tabel)}")  # noqa: S608  a name from the catalogue
    mentah = json.dumps(kursor.fetchall(), default=str, ensure_ascii=False).casefold()
    return [k for k in kata if k.casefold() in mentah]


def di_disk(nama_simpan) -> list[str]:
    """Those of these stored names whose bytes still lie on the disk."""
    akar = Path(PenyimpananPribadi().location)
    return [nama for nama in nama_simpan if (akar / nama).exists()]
