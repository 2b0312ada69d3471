"""Reading a file of SP4N-LAPOR!: every fault as a sentence with the number of its line. Writes nothing."""

import csv
import datetime
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils import timezone

from layanan.forms import RuasTeks
from layanan.models import Wilayah
from layanan.waktu import bilangan
from pengaduan.models import KategoriPengaduan
from pengaduan.sp4n.kolom import BENAR, KLASIFIKASI, SALAH, kolom, tanpa_apostrof

BITA_TERBANYAK = 5 * 2**20
BARIS_TERBANYAK = 2000  # all are taken in one transaction, while an officer waits
WAKTU = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d", "%d-%m-%Y %H:%M:%S", "%d-%m-%Y %H:%M", "%d-%m-%Y")
SELESAI = {"selesai", "ditutup", "arsip", "ditolak"}
LAINNYA = "Lainnya"  # the category of what names none of ours
TEKS = {
    "judul": RuasTeks(max_length=150, wajib="kosong"),
    "isi": RuasTeks(max_length=10_000, wajib="kosong", berbaris=True),
    "lokasi": RuasTeks(max_length=200),
    "nama": RuasTeks(max_length=150),
    "sp4n_nomor": RuasTeks(max_length=30, wajib="kosong"),
}


class BerkasKeliru(Exception):
    """The file as a whole cannot be read."""


@dataclass
class Bacaan:
    """What a file holds: reports ready for the act, and the faults of the others."""

    laporan: list[dict] = field(default_factory=list)
    galat: list[str] = field(default_factory=list)
    selesai: int = 0


def baca(bita: bytes) -> Bacaan:
    """Read the whole file. Raises BerkasKeliru with a sentence when it is no such file at all."""
    hasil, penafsir = Bacaan(), _Penafsir()
    terlihat: dict[str, int] = {}
    for ke, (nomor_baris, baris) in enumerate(_baris(bita)):
        if ke == BARIS_TERBANYAK:
            raise BerkasKeliru(f"Berkas ini memuat lebih dari {bilangan(ke)} laporan. Bagi menjadi beberapa berkas.")
        laporan, galat = penafsir.tafsirkan(baris)
        nomor = laporan.get("sp4n_nomor", "")
        if nomor and nomor in terlihat:
            galat.append(f"{penafsir.judul['sp4n_nomor']} {nomor} sudah ada di baris {terlihat[nomor]}")
        terlihat.setdefault(nomor, nomor_baris)
        if penafsir.selesai(baris):
            hasil.selesai += 1
        elif galat:
            hasil.galat.append(f"Baris {nomor_baris}: {'; '.join(galat)}.")
        else:
            hasil.laporan.append(laporan)
    return hasil


def _baris(bita: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    if len(bita) > BITA_TERBANYAK:
        raise BerkasKeliru("Berkas ini lebih besar dari 5 MB. Bagi menjadi beberapa berkas.")
    try:
        teks = bita.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BerkasKeliru("Berkas ini bukan CSV UTF-8. Simpan sebagai “CSV UTF-8” di aplikasi lembar kerja.") from None
    if "\x00" in teks:
        raise BerkasKeliru("Berkas ini bukan CSV: ada tanda yang tidak dapat dibaca.")
    kepala = teks.partition("\n")[0]
    pemisah = ";" if kepala.count(";") > kepala.count(",") else ","
    pembaca = csv.DictReader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True)
    try:
        _periksa_kepala([(nama or "").strip() for nama in pembaca.fieldnames or []])
        for baris in pembaca:
            if any(isi for isi in baris.values()):
                isi = {(nama or "").strip(): nilai for nama, nilai in baris.items() if isinstance(nilai, str)}
                yield pembaca.line_num, isi
    except csv.Error:
        raise BerkasKeliru(f"Baris {pembaca.line_num} tidak dapat dibaca: tanda kutipnya tidak lengkap.") from None


def _periksa_kepala(ada: list[str]) -> None:
    kurang = [k.judul for k in kolom() if k.wajib and k.judul not in ada]
    if kurang:
        raise BerkasKeliru(f"Kolom ini tidak ada: {', '.join(kurang)}. Pakai berkas ekspor SP4N-LAPOR! apa adanya.")


class _Penafsir:
    """Turns a row into the fields of a report, with the tables it needs loaded once."""

    def __init__(self):
        self.judul = {k.ruas: k.judul for k in kolom()}
        self.kategori = {k.nama.lower(): k for k in KategoriPengaduan.objects.filter(aktif=True)}
        self.kelurahan = {w.nama.lower(): w for w in Wilayah.objects.kelurahan()}
        self.sekarang = timezone.now()

    def tafsirkan(self, baris: dict[str, str]) -> tuple[dict, list[str]]:
        """The fields, and what is wrong with them."""
        mentah = {ruas: tanpa_apostrof((baris.get(judul) or "").strip()) for ruas, judul in self.judul.items()}
        isi, galat = {}, []
        for ruas, baca_ruas in self._pembaca().items():
            try:
                isi[ruas] = baca_ruas(mentah[ruas])
            except ValidationError as salah:
                galat.append(f"{self.judul[ruas]} {salah.messages[0].rstrip('.')}")
        diterima, kejadian = isi.get("diterima_pada"), isi.get("tanggal_kejadian")
        if diterima and kejadian and kejadian > timezone.localdate(diterima):
            galat.append(f"{self.judul['tanggal_kejadian']} sesudah tanggal laporan")
        return isi, galat

    def selesai(self, baris: dict[str, str]) -> bool:
        """Whether it is finished there: nobody here owes anything for it."""
        return (baris.get(self.judul["status"]) or "").strip().lower() in SELESAI

    def _pembaca(self) -> dict:
        return {
            **{ruas: satu.clean for ruas, satu in TEKS.items()},
            "diterima_pada": self._diterima,
            "klasifikasi": self._klasifikasi,
            "kategori": lambda teks: self.kategori.get(teks.lower()) or self._lainnya(),
            "tanggal_kejadian": lambda teks: _waktu(teks).date() if teks else None,
            "kelurahan": lambda teks: self.kelurahan.get(teks.lower()),
            "anonim": _ya,
            "rahasia": _ya,
        }

    def _lainnya(self) -> KategoriPengaduan:
        if kategori := self.kategori.get(LAINNYA.lower()):
            return kategori
        raise ValidationError(f"tidak dikenal, dan kategori “{LAINNYA}” tidak ada")

    def _diterima(self, teks: str) -> datetime.datetime:
        waktu = timezone.make_aware(_waktu(teks))
        if waktu > self.sekarang:
            raise ValidationError("di masa depan")
        return waktu

    def _klasifikasi(self, teks: str) -> str:
        if teks.lower() not in KLASIFIKASI:
            raise ValidationError(f"“{teks[:40]}” tidak dikenal")
        return KLASIFIKASI[teks.lower()]


def _waktu(teks: str) -> datetime.datetime:
    for bentuk in WAKTU:
        try:
            return datetime.datetime.strptime(teks.replace("/", "-"), bentuk)  # noqa: DTZ007  made aware by the caller
        except ValueError:
            continue
    raise ValidationError(f"“{teks[:30]}” bukan tanggal; tulis seperti 2026-11-24 atau 24-11-2026")


def _ya(teks: str) -> bool:
    if teks.lower() in BENAR | SALAH:
        return teks.lower() in BENAR
    raise ValidationError(f"“{teks[:20]}” bukan Ya atau Tidak")
