"""A table for machines and spreadsheets: CSV, XLSX, JSON. Which table may be taken is the caller's choice."""

import json
from collections.abc import Iterator

from django.conf import settings
from django.http import HttpResponse, StreamingHttpResponse

from layanan.csv_aman import jawab_csv
from layanan.xlsx import MIME, tulis_xlsx
from profil.models import TabelData

SEKALIGUS = 2_000
# XLSX is built whole, about a second of work at this size; a larger table is offered as CSV and JSON, which stream.
SEL_XLSX = 200_000


def muat_di_xlsx(tabel: TabelData) -> bool:
    """Whether the table is small enough to be built as XLSX while somebody waits."""
    return tabel.jumlah_baris * len(tabel.kolom) <= SEL_XLSX


def csv_tabel(tabel: TabelData) -> StreamingHttpResponse:
    """The table as CSV, rows in the order of the file."""
    return jawab_csv(f"{tabel.slug}.csv", tabel.nama_kolom, _sel(tabel))


def xlsx_tabel(tabel: TabelData) -> HttpResponse:
    """The table as a workbook; text stays text."""
    return _unduhan(HttpResponse(tulis_xlsx(tabel.nama_kolom, _sel(tabel)), content_type=MIME), f"{tabel.slug}.xlsx")


def json_tabel(tabel: TabelData) -> StreamingHttpResponse:
    """The table as one JSON object that says what it is and where it comes from."""
    return _unduhan(StreamingHttpResponse(_json(tabel), content_type="application/json"), f"{tabel.slug}.json")


def _json(tabel: TabelData) -> Iterator[str]:
    kepala = {
        "judul": tabel.judul,
        "alamat": f"{settings.ALAMAT_SITUS}{tabel.get_absolute_url()}",
        "sumber": tabel.sumber,
        "keadaan": tabel.waktu_data,
        "perangkat_daerah": tabel.perangkat_daerah.nama if tabel.perangkat_daerah else "",
        "diperbarui": tabel.diubah_pada.isoformat(timespec="seconds"),
        "jumlah": tabel.jumlah_baris,
        "kolom": tabel.nama_kolom,
    }
    yield f'{json.dumps(kepala, ensure_ascii=False)[:-1]}, "baris": ['
    for n, sel in enumerate(_sel(tabel)):
        yield f"{',' if n else ''}\n{json.dumps(sel, ensure_ascii=False)}"
    yield "\n]}\n"


def _sel(tabel: TabelData):
    return tabel.baris.values_list("sel", flat=True).iterator(chunk_size=SEKALIGUS)


def _unduhan(jawaban, nama: str):
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban


JAWABAN = {"csv": csv_tabel, "xlsx": xlsx_tabel, "json": json_tabel}
