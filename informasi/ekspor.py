"""The Daftar Informasi Publik for machines and spreadsheets. What may be listed is the caller's choice of rows."""

from django.conf import settings
from django.http import JsonResponse, StreamingHttpResponse
from django.utils import timezone

from layanan.csv_aman import jawab_csv

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
    """The rows as CSV."""
    dibaca = baris.select_related("perangkat_daerah").iterator(chunk_size=500)
    return jawab_csv("daftar-informasi-publik.csv", KOLOM, (baris_dip(i).values() for i in dibaca))


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
