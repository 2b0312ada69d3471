"""Measures the portal: python -m bench, as `make bench` calls it. Prints each figure and writes var/bench.md."""

import io
import os
import platform
import shutil
import socket
import time
import uuid
from pathlib import Path

import django

django.setup()

from aiosmtpd.controller import Controller  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client, override_settings  # noqa: E402
from django.utils import timezone  # noqa: E402

from bench import bahan  # noqa: E402
from bench.alat import Hasil, kueri, median_milidetik, per_detik  # noqa: E402
from bench.papan import papan  # noqa: E402
from bench.pencarian import pencarian  # noqa: E402
from informasi import acts  # noqa: E402
from layanan import jangka_waktu  # noqa: E402
from layanan.kalender import Kalender  # noqa: E402
from layanan.models import Peristiwa, Surat  # noqa: E402
from layanan.pdf import pdf_surat  # noqa: E402
from layanan.pengiriman import kirim_semua  # noqa: E402
from layanan.peran import Peran  # noqa: E402
from layanan.surat import Naskah, rekam  # noqa: E402

LAPORAN = Path(settings.BASE_DIR) / "var" / "bench.md"
SEDIKIT, BANYAK = 100, 10_000
DETIK = 5
SURAT = 300
HASHER_CEPAT = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def tenggat(hasil: Hasil) -> None:
    """One deadline: with the calendar loaded, and with the table read for it."""
    hari, kalender = timezone.localdate(), Kalender.muat()
    termuat = per_detik(lambda: jangka_waktu.hitung("permohonan", hari, kalender), utas=1, detik=1)
    murni = hasil.catat("deadline, calendar loaded", 1e6 / termuat, "us")
    dibaca = per_detik(lambda: jangka_waktu.hitung("permohonan", hari), utas=1, detik=1)
    hasil.catat("deadline, calendar read from the table", 1e6 / dibaca, "us", banding=("loaded", murni))


def halaman(hasil: Hasil, utama) -> None:
    """The worklist and the DIP at two sizes: queries must not grow, time may grow a little."""
    petugas, publik = Client(), Client()
    petugas.force_login(utama, backend="django.contrib.auth.backends.ModelBackend")
    dibuka = {
        "worklist": lambda: petugas.get("/admin/"),
        "list of requests": lambda: petugas.get("/admin/informasi/permohonan/"),
        "DIP list": lambda: publik.get("/informasi-publik/"),
        "DIP search": lambda: publik.get("/informasi-publik/?cari=laporan+kinerja+77"),
    }
    dulu: dict[str, tuple[float, float]] = {}
    for jumlah in (SEDIKIT, BANYAK):
        bahan.isi_sampai(jumlah, utama)
        for nama, buka in dibuka.items():
            if (jawaban := buka()).status_code != 200:
                raise SystemExit(f"{nama}: {jawaban.status_code}")
            k, ms = kueri(buka), median_milidetik(buka, kali=9)
            lama = dulu.get(nama)
            hasil.catat(f"{nama}, {jumlah:,} rows: queries", k, "", banding=lama and (f"at {SEDIKIT}", lama[0]))
            hasil.catat(f"{nama}, {jumlah:,} rows", ms, "ms", banding=lama and (f"at {SEDIKIT}", lama[1]))
            dulu[nama] = (k, ms)


def pengajuan(hasil: Hasil) -> None:
    """Filing, with the real password hash of the access code and, to see the counter row alone, with a cheap one."""

    def ajukan():
        return acts.ajukan(bahan.ISIAN, token=str(uuid.uuid4()))

    for nama, hasher in (("as in service", settings.PASSWORD_HASHERS), ("without the slow hash", HASHER_CEPAT)):
        with override_settings(PASSWORD_HASHERS=hasher):
            satu = hasil.catat(f"filing {nama}, 1 connection", per_detik(ajukan, utas=1, detik=DETIK), "/s")
            banyak = per_detik(ajukan, utas=16, detik=DETIK)
            hasil.catat(f"filing {nama}, 16 connections", banyak, "/s", banding=("1 connection", satu))


def surat_pdf(hasil: Hasil) -> None:
    """A letter as PDF: the first of a process, which imports WeasyPrint, and the following."""
    surat = Surat.objects.filter(jenis="tanda_terima").first()
    pertama = hasil.catat("PDF letter, first of a process", median_milidetik(lambda: pdf_surat(surat), kali=1), "ms")
    hasil.catat(
        "PDF letter, warm", median_milidetik(lambda: pdf_surat(surat), kali=11), "ms", banding=("first", pertama)
    )


class Penerima:
    """A mail server that takes everything."""

    jumlah = 0

    async def handle_DATA(self, server, session, envelope):
        self.jumlah += 1
        return "250 OK"


def kotak_keluar(hasil: Hasil) -> None:
    """One letter worker against a mail server on loopback."""
    sisa = Surat.objects.belum_terkirim()
    sisa.update(tujuan="")  # the letters of the filings above
    with transaction.atomic():
        for n in range(SURAT):
            naskah = Naskah("bench", "Surat uji", "<p>Isi surat.</p>" * 20, tujuan="pemohon@contoh.invalid")
            rekam(f"PI-2002-{n:06d}", "diajukan", oleh=Peran.SISTEM, surat=[naskah])
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        porta = s.getsockname()[1]
    server = Controller(penerima := Penerima(), hostname="127.0.0.1", port=porta)
    server.start()
    try:
        with override_settings(EMAIL_HOST="127.0.0.1", EMAIL_PORT=porta):
            mulai = time.perf_counter()
            terkirim, gagal = kirim_semua()
            detik = time.perf_counter() - mulai
    finally:
        server.stop()
    if (terkirim, gagal, penerima.jumlah) != (SURAT, 0, SURAT):
        raise SystemExit(f"outbox: {terkirim} sent, {gagal} failed, {penerima.jumlah} arrived")
    hasil.catat("outbox, one worker, local SMTP", SURAT / detik, "letters/s")


def riwayat(hasil: Hasil) -> None:
    """Checking every chain and every letter."""
    baris = Peristiwa.objects.count() + Surat.objects.count()
    mulai = time.perf_counter()
    call_command("verifikasi_riwayat", stdout=io.StringIO())
    hasil.catat(f"verifikasi_riwayat, {baris:,} rows", baris / (time.perf_counter() - mulai), "rows/s")


def kepala(detik: float) -> str:
    """On what was measured, and what the figures leave out."""
    mesin = f"Python {platform.python_version()}, Django {django.get_version()}, {os.cpu_count()} processors"
    server = f"PostgreSQL {connection.pg_version // 10000}"
    return (
        f"# Benchmarks\n\n{timezone.localtime():%Y-%m-%d %H:%M} WITA, {server}, {mesin}, {detik:.0f} s.\n"
        "The database does not wait for the disk, and all connections are threads of one process: in service a\n"
        "filing costs the time of the disk more, and several processes share the work.\n\n"
    )


def main() -> None:
    """Prepare the database, measure in an order in which nothing disturbs what follows, write the report."""
    if connection.vendor != "postgresql":
        raise SystemExit("Run make bench: the figures are for PostgreSQL.")
    mulai, hasil = time.perf_counter(), Hasil()
    for perintah in (
        "migrate",
        "muat_perangkat_daerah",
        "muat_hari_libur",
        "muat_wilayah",
        "muat_kategori",
        "muat_peran",
    ):
        call_command(perintah, stdout=io.StringIO())
    tenggat(hasil)
    halaman(hasil, bahan.petugas())
    pencarian(hasil)
    pengajuan(hasil)
    surat_pdf(hasil)
    kotak_keluar(hasil)
    riwayat(hasil)
    papan(hasil)  # last: its rows have no history for verifikasi_riwayat to find
    LAPORAN.write_text(f"{kepala(time.perf_counter() - mulai)}{hasil.tabel()}\n")
    print(f"\nWritten: {LAPORAN.relative_to(settings.BASE_DIR)}")


if __name__ == "__main__":
    try:
        main()
    finally:
        shutil.rmtree(settings.FOLDER, ignore_errors=True)
