"""The morning board, block by block, the public list and /statistik/ over 10,000 and 100,000 complaints."""

import datetime
from functools import partial

from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from bench import laporan
from bench.alat import Hasil, kueri, median_milidetik
from kupang_portal.papan_pagi import baris, hitung
from kupang_portal.papan_pagi.lingkup import Lingkup
from layanan.papan import Sudut

KEMARIN = timezone.localdate() - datetime.timedelta(days=1)
BANYAK = (10_000, 100_000)
BLOK = (
    baris.terlambat,
    baris.hari_ini,
    baris.belum_disentuh,
    hitung.keadaan,
    hitung.pemegang,
    hitung.peringkat,
    hitung.tren,
    hitung.kategori,
    hitung.kelurahan,
)
DAFTAR = {
    "public list": "",
    "public list, late": "?status=terlambat",
    "public list, one kelurahan": "?kelurahan=53.71.04.1001",
    "public list, search, a word in most": "?cari=lampu",
    "public list, search, a word in a tenth": "?cari=jembatan",
    "public list, page 400": "?halaman=400",
}


def papan(hasil: Hasil) -> None:
    """Every block of the board, the page, the public list, and the statistics: counted anew and kept for the day."""
    pimpinan, petugas, publik, dulu = laporan.pimpinan(), Client(), Client(), {}
    petugas.force_login(pimpinan, backend="django.contrib.auth.backends.ModelBackend")
    pimpinan.get_all_permissions()  # read once per request
    for jumlah in BANYAK:
        laporan.isi_sampai(jumlah, pimpinan)
        lingkup = Lingkup.untuk(Sudut.dari(pimpinan))
        diukur = {f"board, {satu.__name__}": partial(satu, lingkup) for satu in BLOK}
        diukur["board, masuk"] = partial(baris.masuk, lingkup, KEMARIN, "Masuk")
        diukur["board, page"] = partial(_buka, petugas, "/admin/papan-pagi/")
        diukur |= {nama: partial(_buka, publik, f"/pengaduan/daftar/{tanya}") for nama, tanya in DAFTAR.items()}
        diukur["statistics, counted"] = lambda: (cache.clear(), _buka(publik, "/statistik/"))
        diukur["statistics, kept"] = partial(_buka, publik, "/statistik/")
        for nama, buka in diukur.items():
            k, ms = kueri(buka), median_milidetik(buka, kali=3)
            lama = dulu.get(nama)
            hasil.catat(f"{nama}, {jumlah:,} complaints: queries", k, "")
            hasil.catat(f"{nama}, {jumlah:,} complaints", ms, "ms", banding=lama and (f"at {BANYAK[0]:,}", lama))
            dulu[nama] = ms


def _buka(klien: Client, alamat: str) -> None:
    if (jawaban := klien.get(alamat)).status_code != 200:
        raise SystemExit(f"{alamat}: {jawaban.status_code}")
