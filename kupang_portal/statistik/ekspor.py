"""The statistics for machines and spreadsheets: the same rows as the page, hidden cells named as such."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse

from kupang_portal.statistik.tabel import KOLOM, Tabel
from layanan.csv_aman import jawab_csv
from layanan.sel_kecil import DISEMBUNYIKAN, TERKECIL


def csv_statistik(nama: str, tahun: int, tabel: list[Tabel]) -> HttpResponse:
    """One row for each group; a hidden cell says so, an empty one has no figure."""
    kepala = ("tahun", "jenis", "kelompok", "nama", *KOLOM)
    baris = (
        [tahun, t.jenis, t.kelompok, b.nama, *(DISEMBUNYIKAN if hilang else nilai for _, nilai, hilang in b.sel)]
        for t in tabel
        for b in t.semua
    )
    return jawab_csv(f"statistik-{nama}.csv", kepala, baris)


def json_statistik(nama: str, tahun: int, tabel: list[Tabel]) -> JsonResponse:
    """The tables with their rows; `disembunyikan` names the hidden figures of a row."""
    isi = {
        "judul": f"Statistik layanan {tahun}, {settings.NAMA_SITUS}",
        "tahun": tahun,
        "keterangan": f"Sel dengan kurang dari {TERKECIL} orang disembunyikan.",
        "tabel": [{"kunci": t.kunci, "judul": t.judul, "baris": [_baris(b) for b in t.semua]} for t in tabel],
    }
    return JsonResponse(isi, json_dumps_params={"ensure_ascii": False})


def _baris(baris) -> dict:
    angka = {nama: nilai for nama, nilai, _ in baris.sel}
    return {"nama": baris.nama, **angka, "disembunyikan": list(baris.disembunyikan)}


JAWABAN = {"csv": csv_statistik, "json": json_statistik}
