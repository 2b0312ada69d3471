"""An uploaded table: CSV or XLSX read into columns and rows, or refused with one sentence. Pure, no models.

Nothing is stored here, so a table that is refused leaves nothing behind.
"""

import csv
import datetime
import io
import math
import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from layanan.berkas_aturan import batas, megabita, tolak
from layanan.waktu import bilangan
from layanan.xlsx import baca_xlsx

BARIS_TERBANYAK = 200_000
KOLOM_TERBANYAK = 60
SEL_TERPANJANG = 5_000
NAMA_TERPANJANG = 100
PEMISAH = {";": "titik koma", ",": "koma", "\t": "tab"}
CONTOH_BARIS = 50  # rows by which the separator is found

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
TEKS, ANGKA, TAHUN = "teks", "angka", "tahun"
# Where a decimal comma is written, dots part thousands. Sixteen digits are a NIK or an account, not a quantity.
POLA_ANGKA = {
    "koma": re.compile(r"-?(?:[1-9]\d{0,2}(?:\.\d{3}){1,4}|0|[1-9]\d{0,14})(?:,\d{1,15})?"),
    "titik": re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?"),
}

Sel = str | int | float | None


@dataclass(frozen=True)
class TabelTerbaca:
    """Columns as {"nama", "jenis"}, and rows with one value per column: text, or numbers where the column has them."""

    kolom: list[dict[str, str]]
    baris: list[list[Sel]]


def baca(unggahan, *, desimal: str = "koma") -> TabelTerbaca:
    """Read an upload. `desimal` says how decimals are written in its text: "koma" or "titik"."""
    maks = batas("BERKAS_MAKS_TABEL")
    if not unggahan.size:
        raise tolak("kosong")
    if unggahan.size > maks:
        raise tolak("besar", ukuran=megabita(unggahan.size), maks=megabita(maks))
    unggahan.seek(0)
    return baca_bita(unggahan.read(maks + 1), desimal=desimal)


def baca_bita(bita: bytes, *, desimal: str = "koma") -> TabelTerbaca:
    """Read the bytes of a table; their beginning tells what they are, not the name of the file."""
    if bita.startswith(OLE):
        raise ValidationError(
            "Berkas ini XLS lama atau dikunci kata sandi; simpan sebagai XLSX tanpa sandi atau CSV, lalu kirim lagi."
        )
    if bita.startswith(ZIP):
        baris = ((nomor, list(sel)) for nomor, sel in enumerate(baca_xlsx(bita, KOLOM_TERBANYAK + 1), 1))
        return _tabel(_rapikan_xlsx(baris), desimal)
    return _tabel(_baris_csv(_teks(bita)), desimal)


# --- From bytes to rows ----------------------------------------------------------------------------------------------
def _teks(bita: bytes) -> str:
    """UTF-8, or what Excel writes on Windows."""
    if b"\x00" in bita:
        raise ValidationError("Berkas ini bukan CSV atau XLSX; simpan tabelnya sebagai salah satunya, lalu kirim lagi.")
    for pengodean in ("utf-8-sig", "cp1252"):
        try:
            return bita.decode(pengodean)
        except UnicodeDecodeError:
            continue
    raise ValidationError("Huruf di berkas ini tidak dapat kami baca; simpan sebagai “CSV UTF-8”, lalu kirim lagi.")


def _baris_csv(teks: str):
    """(line, cells) of each row. Raises ValidationError where the file stops being a table."""
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=_pemisah(teks))
    try:
        for sel in pembaca:
            yield pembaca.line_num, sel
    except csv.Error as galat:
        raise ValidationError(
            f"Baris {bilangan(pembaca.line_num)} tidak dapat dibaca; periksa tanda kutipnya, lalu kirim lagi."
        ) from galat


def _pemisah(teks: str) -> str:
    """The separator that cuts the first rows into the most columns, the same number in each."""
    nilai = {}
    for calon in PEMISAH:
        try:
            contoh = [len(sel) for _, sel in zip(range(CONTOH_BARIS), _mentah(teks, calon), strict=False) if sel]
        except csv.Error:
            continue
        if contoh and contoh[0] > 1:
            nilai[calon] = (sum(n == contoh[0] for n in contoh) / len(contoh), contoh[0])
    if not nilai:
        raise ValidationError(
            "Pemisah kolomnya tidak kami temukan. Pakai titik koma, koma, atau tab, dan paling sedikit dua kolom."
        )
    return max(nilai, key=nilai.get)


def _mentah(teks: str, pemisah: str):
    return csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)


def _rapikan_xlsx(baris):
    """Without the empty columns a sheet trails; the header says how many there are."""
    lebar = 0
    for nomor, sel in baris:
        isi = [_nilai_xlsx(s) for s in sel]
        while isi and isi[-1] == "" and (not lebar or len(isi) > lebar):
            isi.pop()
        lebar = lebar or len(isi)
        yield nomor, isi + [""] * (lebar - len(isi)) if isi else []


def _nilai_xlsx(nilai) -> str | int | float:
    """A value of a sheet as text or number; dates as people and machines both read them."""
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, int | float):
        return _wajar(nilai)
    if isinstance(nilai, datetime.datetime):
        return nilai.isoformat(" ", "minutes") if nilai.time() != datetime.time() else nilai.date().isoformat()
    return nilai.isoformat() if isinstance(nilai, datetime.date | datetime.time) else str(nilai)


def _wajar(nilai: float) -> str | int | float:
    """A number every database keeps as it is; what is none (infinite, or digits of an identity) stays text."""
    if not math.isfinite(nilai) or abs(nilai) >= 1e15:
        return str(nilai)
    return int(nilai) if nilai == int(nilai) else nilai


# --- From rows to a table --------------------------------------------------------------------------------------------
def _tabel(sumber, desimal: str) -> TabelTerbaca:
    nama, baris = None, []
    for nomor, mentah in sumber:
        sel = [_bersih(s, nomor) for s in mentah]
        if not any(s != "" for s in sel):
            continue
        if nama is None:
            nama = _judul(sel)
            continue
        if len(sel) != len(nama):
            raise ValidationError(
                f"Baris {bilangan(nomor)} berisi {bilangan(len(sel))} kolom, padahal judulnya "
                f"{bilangan(len(nama))} kolom. Perbaiki baris itu, lalu kirim lagi."
            )
        if len(baris) == BARIS_TERBANYAK:
            raise ValidationError(
                f"Tabel ini lebih dari {bilangan(BARIS_TERBANYAK)} baris. Bagi menjadi beberapa tabel, lalu kirim lagi."
            )
        baris.append(sel)
    if not baris:
        raise ValidationError("Tabel ini tidak berisi baris data. Baris pertama harus judul kolom, lalu datanya.")
    return _dengan_jenis(nama, baris, desimal)


def _bersih(nilai, nomor: int):
    """Text without signs that no page, database or spreadsheet accepts."""
    if not isinstance(nilai, str):
        return nilai
    teks = " ".join("".join(c if c.isprintable() else " " for c in nilai).split())
    if len(teks) > SEL_TERPANJANG:
        raise ValidationError(
            f"Satu sel di baris {bilangan(nomor)} lebih dari {bilangan(SEL_TERPANJANG)} tanda; persingkat isinya."
        )
    return teks


def _judul(sel: list) -> list[str]:
    """The names of the columns."""
    nama = [str(s) for s in sel]
    if len(nama) > KOLOM_TERBANYAK:
        raise ValidationError(f"Tabel ini lebih dari {KOLOM_TERBANYAK} kolom. Bagi menjadi beberapa tabel.")
    if "" in nama:
        raise ValidationError(f"Kolom ke-{nama.index('') + 1} tidak berjudul. Beri judul pada setiap kolom.")
    if panjang := next((n for n in nama if len(n) > NAMA_TERPANJANG), None):
        raise ValidationError(f"Judul kolom “{panjang[:40]}…” terlalu panjang, paling banyak {NAMA_TERPANJANG} tanda.")
    if kembar := next((n for n in nama if nama.count(n) > 1), None):
        raise ValidationError(f"Judul kolom “{kembar}” dipakai dua kali. Beri setiap kolom judul yang berbeda.")
    return nama


def _dengan_jenis(nama: list[str], baris: list[list], desimal: str) -> TabelTerbaca:
    """Turn the columns that hold only numbers into numbers; an empty cell there is None."""
    kolom = []
    for k, satu in enumerate(nama):
        angka = _angka([b[k] for b in baris], POLA_ANGKA[desimal], desimal)
        if angka is not None:
            for b, nilai in zip(baris, angka, strict=True):
                b[k] = nilai
        else:
            for b in baris:
                b[k] = str(b[k])
        kolom.append({"nama": satu, "jenis": _jenis(angka)})
    return TabelTerbaca(kolom, baris)


def _angka(nilai: list, pola: re.Pattern, desimal: str) -> list[int | float | None] | None:
    """The values of a column as numbers; None when one of them is none, or all are empty."""
    hasil, ada = [], False
    for satu in nilai:
        if satu == "":
            hasil.append(None)
            continue
        if isinstance(satu, str):
            if not pola.fullmatch(satu):
                return None
            teks = satu.replace(".", "").replace(",", ".") if desimal == "koma" else satu
            satu = _wajar(float(teks)) if "." in teks else int(teks)
        hasil.append(satu)
        ada = True
    return hasil if ada else None


def _jenis(angka: list | None) -> str:
    """A column of years is written without the dot that parts thousands."""
    if angka is None:
        return TEKS
    return TAHUN if all(isinstance(n, int) and 1900 <= n <= 2100 for n in angka if n is not None) else ANGKA
