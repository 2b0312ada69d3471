"""Load the holidays shipped with the portal (layanan/data/hari_libur.csv)."""

import csv
from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from layanan import kalender
from layanan.models.hari_libur import BarisLibur, HariLibur, HariLiburBawaan

BERKAS = Path(__file__).parents[2] / "data" / "hari_libur.csv"

Kunci = tuple[date, str]  # tanggal, jenis


class Command(BaseCommand):
    help = (
        "Memuat hari libur bawaan dan menghitung ulang tenggat yang terkena. Aman dijalankan berulang: "
        "baris yang diubah, dipindahkan, atau dihapus petugas dibiarkan."
    )

    def add_arguments(self, parser):
        parser.add_argument("--tahun", type=int, action="append", help="hanya tahun ini; boleh diulang")

    def handle(self, *args, tahun, **options):
        berkas = _baca_berkas(tahun)
        try:
            with transaction.atomic():
                kalender.kunci_kalender()
                simpan, dibiarkan = _bandingkan(berkas)
                kalender.simpan_libur(*simpan, sebab=_sebab(simpan))
                _ingat(berkas)
        except ValidationError as galat:
            raise CommandError(" ".join(galat.messages)) from galat
        for kalimat in dibiarkan + _tidak_ada_lagi(berkas):
            self.stdout.write(self.style.WARNING(kalimat))
        self.stdout.write(f"Hari libur: {len(simpan)} dimuat, {len(dibiarkan)} dibiarkan, dari {len(berkas)} baris.")


def _baca_berkas(tahun: list[int] | None) -> dict[Kunci, tuple]:
    with BERKAS.open(encoding="utf-8", newline="") as berkas:
        baris = list(csv.DictReader(berkas))
    isi = {}
    for b in baris:
        kunci = (date.fromisoformat(b["tanggal"]), b["jenis"])
        isi[kunci] = (b["nama"], b["dasar_hukum"], b["perkiraan"] == "1")
    ada = sorted({tanggal.year for tanggal, _jenis in isi})
    for t in tahun or []:
        if t not in ada:
            raise CommandError(f"Berkas hari libur tidak memuat tahun {t}. Yang ada: {', '.join(map(str, ada))}.")
    return {kunci: nilai for kunci, nilai in isi.items() if not tahun or kunci[0].year in tahun}


def _bandingkan(berkas: dict[Kunci, tuple]) -> tuple[list[HariLibur], list[str]]:
    """Three-way merge: the file, what was shipped last time, and what stands in the table now.

    Only a row that stands as it was shipped follows the file; anything else is the work of an officer.
    """
    bawaan = {_kunci(b): _isi(b) for b in HariLiburBawaan.objects.all()}
    tabel = {_kunci(libur): libur for libur in HariLibur.objects.all()}
    simpan, dibiarkan = [], []
    for kunci, isi in berkas.items():
        libur, dulu = tabel.get(kunci), bawaan.get(kunci)
        sekarang = libur and _isi(libur)
        if sekarang == isi:
            continue
        libur = libur or HariLibur(tanggal=kunci[0], jenis=kunci[1], nama=isi[0])
        if sekarang == dulu:  # untouched since it was shipped, or neither shipped nor entered yet
            libur.nama, libur.dasar_hukum, libur.perkiraan = isi
            simpan.append(libur)
        elif sekarang is None:
            dibiarkan.append(f"Dibiarkan, sudah dihapus atau dipindahkan petugas: {libur}.")
        else:
            dibiarkan.append(f"Dibiarkan, berbeda dari berkas karena isian petugas: {libur}.")
    return simpan, dibiarkan


def _ingat(berkas: dict[Kunci, tuple]) -> None:
    baris = [
        HariLiburBawaan(tanggal=tanggal, jenis=jenis, nama=nama, dasar_hukum=dasar_hukum, perkiraan=perkiraan)
        for (tanggal, jenis), (nama, dasar_hukum, perkiraan) in berkas.items()
    ]
    HariLiburBawaan.objects.bulk_create(
        baris,
        update_conflicts=True,
        unique_fields=["tanggal", "jenis"],
        update_fields=["nama", "dasar_hukum", "perkiraan"],
    )


def _tidak_ada_lagi(berkas: dict[Kunci, tuple]) -> list[str]:
    """Say which shipped rows the file no longer has: perhaps a moved holiday. Deleting them is for an officer."""
    tahun = {tanggal.year for tanggal, _jenis in berkas}
    bawaan = {_kunci(b) for b in HariLiburBawaan.objects.filter(tanggal__year__in=tahun)} - berkas.keys()
    return [
        f"Tidak ada lagi di berkas, hapus di admin bila memang bukan hari libur: {libur}."
        for libur in HariLibur.objects.filter(tanggal__year__in=tahun)
        if _kunci(libur) in bawaan
    ]


def _sebab(simpan: list[HariLibur]) -> str:
    tahun = sorted({libur.tanggal.year for libur in simpan})
    return f"Daftar hari libur resmi diperbarui (tahun {', '.join(map(str, tahun))})."


def _kunci(baris: BarisLibur) -> Kunci:
    return baris.tanggal, baris.jenis


def _isi(baris: BarisLibur) -> tuple:
    return baris.nama, baris.dasar_hukum, baris.perkiraan
