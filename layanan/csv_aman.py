"""CSV that spreadsheets open as text: UTF-8 with BOM, RFC 4180, no cell that would become a formula."""

import csv
from collections.abc import Iterable, Iterator

from django.http import StreamingHttpResponse

BOM = "\ufeff"  # without it Excel reads UTF-8 as something else
AWAL_RUMUS = ("=", "+", "-", "@", "\t", "\r")


class _Gema:
    """A file for `csv.writer` that hands every line straight back."""

    def write(self, teks: str) -> str:
        return teks


def sel(nilai: str | float | None) -> str | float | None:
    """A cell that a spreadsheet shows as it is: text whose beginning would make it a formula gets an apostrophe."""
    return f"'{nilai}" if isinstance(nilai, str) and nilai.startswith(AWAL_RUMUS) else nilai


def jawab_csv(nama: str, kolom: Iterable[str], baris: Iterable[Iterable[str]]) -> StreamingHttpResponse:
    """A download named `nama`, written while the rows are read."""
    jawaban = StreamingHttpResponse(_baris(kolom, baris), content_type="text/csv; charset=utf-8; header=present")
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban


def _baris(kolom, baris) -> Iterator[str]:
    penulis = csv.writer(_Gema())
    yield BOM + penulis.writerow([sel(nama) for nama in kolom])
    for satu in baris:
        yield penulis.writerow([sel(nilai) for nilai in satu])
