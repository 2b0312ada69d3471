"""XLSX in and out: the only module that knows openpyxl.

It is imported when a spreadsheet is really read or written: otherwise every worker would pay a third of a second and
fifteen megabytes for it at start.
"""

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain

from layanan.berkas_aturan import tolak

# Unpacked: 200,000 rows of five columns take about 40 MB. The sizes a zip declares bound what it can unpack to.
BITA_TERURAI = 60 * 2**20
BAGIAN_TERBANYAK = 500
# More than any table we take. A row that numbers itself a billion would be preceded by as many empty ones.
BARIS_LEMBAR = 250_000
MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def baca_xlsx(bita: bytes, kolom_terbanyak: int) -> Iterator[tuple]:
    """The rows of the first sheet as values, cut at `kolom_terbanyak`; a formula gives the result stored with it.

    Raises ValidationError with one sentence for a file that is damaged, locked or unpacks to too much.
    """
    _periksa_arsip(bita)
    from openpyxl import load_workbook

    try:
        buku = load_workbook(BytesIO(bita), read_only=True, data_only=True, keep_links=False)
        lembar = buku.worksheets[0]
        # The size a sheet claims for itself may be anything; the cells tell.
        lembar.reset_dimensions()
        for nomor, baris in enumerate(lembar.iter_rows(values_only=True, max_col=kolom_terbanyak), 1):
            if nomor > BARIS_LEMBAR:
                raise ValueError("a row beyond every table")
            yield baris
    except Exception as galat:  # openpyxl answers hostile bytes with whatever exception is nearest
        raise tolak("rusak") from galat


def tulis_xlsx(kolom: Iterable[str], baris: Iterable[Iterable]) -> bytes:
    """A workbook with one sheet. Text stays text: what looks like a formula is not one."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("Data")

    def sel(nilai):
        satu = WriteOnlyCell(lembar, value=nilai)
        if isinstance(nilai, str):
            satu.data_type = "s"
        return satu

    for satu in chain([kolom], baris):
        lembar.append([sel(nilai) for nilai in satu])
    hasil = BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


def _periksa_arsip(bita: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(bita)) as arsip:
            bagian = arsip.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as galat:
        raise tolak("rusak") from galat
    if any(b.flag_bits & 0x1 for b in bagian):
        raise tolak("terkunci")
    if len(bagian) > BAGIAN_TERBANYAK or sum(b.file_size for b in bagian) > BITA_TERURAI:
        raise tolak("terurai")
