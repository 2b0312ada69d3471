"""The Daftar Informasi Publik for machines and spreadsheets. What may be listed is the caller's choice of rows."""

import csv
from collections.abc import Iterator

from django.conf import settings
from django.http import JsonResponse, StreamingHttpResponse
from django.utils import timezone

KOLOM = (
    "nomor",
    "judul",
    "ringkasan",
    "klasifikasi",
    "perangkat_daerah",
    "pejabat_penguasa",
    "penanggung_jawab",
    "waktu_pembuatan",
    "tempat_pembuatan",
    "bentuk",
    "format",
    "retensi",
    "terakhir_dimutakhirkan",
    "alamat",
    "tautan",
)
BOM = "\ufeff"  # without it Excel reads UTF-8 as something else
AWAL_RUMUS = ("=", "+", "-", "@", "\t", "\r")


class _Gema:
    """A file for `csv.writer` that hands every line straight back."""

    def write(self, teks: str) -> str:
        return teks


def sel(nilai: str) -> str:
    """A cell that a spreadsheet shows as text: a beginning that would make it a formula gets an apostrophe."""
    return f"'{nilai}" if nilai.startswith(AWAL_RUMUS) else nilai


def baris_dip(informasi) -> dict[str, str]:
    """One entry with ISO dates and absolute addresses, in the order of `KOLOM`."""
    nilai = (
        informasi.nomor,
        informasi.judul,
        informasi.ringkasan,
        informasi.get_klasifikasi_display(),
        informasi.perangkat_daerah.nama,
        informasi.pejabat_penguasa,
        informasi.penanggung_jawab,
        informasi.waktu_pembuatan.isoformat(),
        informasi.tempat_pembuatan,
        informasi.get_bentuk_display(),
        informasi.format_informasi,
        informasi.retensi,
        informasi.terakhir_dimutakhirkan.isoformat(),
        f"{settings.ALAMAT_SITUS}{informasi.get_absolute_url()}",
        informasi.tautan,
    )
    return dict(zip(KOLOM, nilai, strict=True))


def csv_dip(baris) -> StreamingHttpResponse:
    """The rows as CSV: UTF-8 with BOM, RFC 4180, written while they are read."""
    jawaban = StreamingHttpResponse(_baris_csv(baris), content_type="text/csv; charset=utf-8; header=present")
    jawaban["Content-Disposition"] = 'attachment; filename="daftar-informasi-publik.csv"'
    return jawaban


def _baris_csv(baris) -> Iterator[str]:
    penulis = csv.writer(_Gema())
    yield BOM + penulis.writerow(KOLOM)
    for informasi in baris.select_related("perangkat_daerah").iterator(chunk_size=500):
        yield penulis.writerow([sel(nilai) for nilai in baris_dip(informasi).values()])


def json_dip(baris) -> JsonResponse:
    """The rows as one JSON object that says what it is, when it was made (WITA) and how many there are."""
    informasi = [baris_dip(i) for i in baris.select_related("perangkat_daerah")]
    isi = {
        "judul": f"Daftar informasi publik {settings.NAMA_SITUS}",
        "dibuat": timezone.localtime().isoformat(timespec="seconds"),
        "jumlah": len(informasi),
        "informasi": informasi,
    }
    return JsonResponse(isi, json_dumps_params={"ensure_ascii": False})
