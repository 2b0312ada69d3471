"""Uploaded tables: what is read, how, and every sentence that refuses one. No database."""

import csv
import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from layanan.xlsx import tulis_xlsx
from profil import tabel

JUDUL = "kecamatan;penduduk\n"


def xlsx(*baris) -> bytes:
    """A workbook as a spreadsheet program would save it, formulas live."""
    buku = Workbook()
    for satu in baris:
        buku.active.append(satu)
    hasil = io.BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


def ganti_bagian(bita: bytes, nama: str, isi: bytes) -> bytes:
    """The same archive with one part replaced."""
    hasil = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bita)) as lama, zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as baru:
        for bagian in lama.namelist():
            baru.writestr(bagian, isi if bagian == nama else lama.read(bagian))
    return hasil.getvalue()


# --- What is read ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("pemisah", [";", ",", "\t"])
def test_the_separator_is_found(pemisah):
    hasil = tabel.baca_bita(f"kecamatan{pemisah}penduduk\nAlak{pemisah}12\n\nOebobo{pemisah}\n".encode())
    assert hasil.kolom == [{"nama": "kecamatan", "jenis": "teks"}, {"nama": "penduduk", "jenis": "angka"}]
    assert hasil.baris == [["Alak", 12], ["Oebobo", None]]


def test_commas_inside_quotes_do_not_part_columns():
    assert tabel.baca_bita(b'a,b\n"x, y; z",1\n"p; q",2\n').baris == [["x, y; z", 1], ["p; q", 2]]


@pytest.mark.parametrize("pengodean", ["utf-8", "utf-8-sig", "cp1252"])
def test_letters_survive_what_windows_writes(pengodean):
    assert tabel.baca_bita("nama;n\nSão Café;1\n".encode(pengodean)).baris == [["São Café", 1]]


@pytest.mark.parametrize(
    ("desimal", "nilai", "dibaca"),
    [
        ("koma", ["1.250", "3"], [1250, 3]),
        ("koma", ["1.250,5", "-7"], [1250.5, -7]),
        ("titik", ["1.250", "3"], [1.25, 3]),
        ("koma", ["74.94", "1"], ["74.94", "1"]),
        ("koma", ["0812", "1"], ["0812", "1"]),
        ("koma", ["5371014101900001", "1"], ["5371014101900001", "1"]),
        ("titik", ["1e9", "1"], ["1e9", "1"]),
        ("titik", ["NaN", "1"], ["NaN", "1"]),
        ("koma", ["٣", "1"], ["٣", "1"]),
    ],
)
def test_a_column_is_numbers_only_when_every_cell_is_one(desimal, nilai, dibaca):
    isi = "a;b\n" + "".join(f"x;{n}\n" for n in nilai)
    assert [b[1] for b in tabel.baca_bita(isi.encode(), desimal=desimal).baris] == dibaca


def test_a_column_of_years_is_known_as_such():
    assert tabel.baca_bita(b"tahun;n\n2024;1\n2025;2\n").kolom[0]["jenis"] == "tahun"


def test_a_workbook_is_read_with_its_types():
    import_baris = xlsx(["nama", "n", "ya"], ["Alak", 1.0, True], ["Oebobo", 2.5, False], [None, None, None])
    hasil = tabel.baca_bita(import_baris)
    assert hasil.baris == [["Alak", 1, "ya"], ["Oebobo", 2.5, "tidak"]]


def test_formulas_of_a_workbook_are_values_and_text_that_looks_like_one_stays_text():
    assert tabel.baca_bita(xlsx(["a", "b"], ["x", "=1+1"])).baris == [["x", ""]]
    assert tabel.baca_bita(tulis_xlsx(["a", "b"], [["x", "=1+1"]])).baris == [["x", "=1+1"]]


# --- What is refused -------------------------------------------------------------------------------------------------
TERLALU_BANYAK_BARIS = JUDUL.encode() + b"a;1\n" * (tabel.BARIS_TERBANYAK + 1)
SALAH = {
    "kosong": (b"\n \n", "Pemisah kolom"),
    "satu kolom": (b"kecamatan\nAlak\n", "Pemisah kolom"),
    "pemisah lain": (b"a|b\n1|2\n", "Pemisah kolom"),
    "hanya judul": (JUDUL.encode(), "tidak berisi baris data"),
    "baris timpang": (b"a;b\n1;2\n1;2;3\n", "Baris 3 berisi 3 kolom, padahal judulnya 2 kolom"),
    "judul kosong": (b"a;;c\n1;2;3\n", "Kolom ke-2 tidak berjudul"),
    "judul kembar": (b"a;a\n1;2\n", "dipakai dua kali"),
    "kutip terbuka": (b'a;b\n1;"' + b"x" * 200_000, "tidak dapat dibaca|Pemisah kolom"),
    "sel panjang": (b"a;b\n1;" + b"x" * 6000 + b"\n", "lebih dari 5.000 tanda"),
    "biner": (b"\x7fELF\x00\x01\x02;,\n", "bukan CSV atau XLSX"),
    "gambar": (b"\x89PNG\r\n\x1a\n\x00\x00", "bukan CSV atau XLSX"),
    "xls lama": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "XLS lama"),
    "zip rusak": (b"PK\x03\x04 bukan zip", "rusak"),
    "kolom terlalu banyak": (b";".join(b"k%d" % n for n in range(61)) + b"\n" + b";".join([b"1"] * 61), "60 kolom"),
    "baris terlalu banyak": (TERLALU_BANYAK_BARIS, "lebih dari 200.000 baris"),
    "huruf tak dikenal": (b"a;b\n\x81\x8d;1\n", "CSV UTF-8"),
}


@pytest.mark.parametrize("nama", SALAH)
def test_a_table_that_cannot_be_one_is_refused_with_a_sentence(nama):
    bita, kalimat = SALAH[nama]
    with pytest.raises(ValidationError, match=kalimat) as galat:
        tabel.baca_bita(bita)
    assert len(galat.value.messages) == 1


def test_two_hundred_thousand_rows_are_read():
    assert len(tabel.baca_bita(TERLALU_BANYAK_BARIS[:-4]).baris) == 200_000


def test_a_file_over_the_limit_is_refused_before_it_is_read(settings):
    settings.BERKAS_MAKS_TABEL = 100
    with pytest.raises(ValidationError, match="paling besar"):
        tabel.baca(SimpleUploadedFile("a.csv", b"a;b\n" + b"1;2\n" * 100))


# --- Hostile workbooks -----------------------------------------------------------------------------------------------
def test_a_zip_bomb_is_refused_by_its_declared_size():
    bom = ganti_bagian(xlsx(["a", "b"], ["x", 1]), "xl/worksheets/sheet1.xml", b" " * (61 * 2**20))
    assert len(bom) < 200_000
    with pytest.raises(ValidationError, match="terlalu besar setelah dibuka"):
        tabel.baca_bita(bom)


LEMBAR = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
SEL = b'<row r="%s"><c r="%s" t="inlineStr"><is><t>a</t></is></c></row>'


@pytest.mark.parametrize(
    "isi",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        + LEMBAR % (SEL % (b"1", b"A1")).replace(b">a<", b">&b;<"),
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + LEMBAR % b"&a;",
        LEMBAR % (SEL % (b"99999999999", b"A99999999999")),
        LEMBAR % (SEL % (b"1", b"ZZZZZZZ1")),
        b"<worksheet>",
        b"",
    ],
)
def test_a_hostile_sheet_is_refused_and_costs_little(isi):
    jahat = ganti_bagian(xlsx(["a", "b"], ["x", 1]), "xl/worksheets/sheet1.xml", isi)
    with pytest.raises(ValidationError):
        tabel.baca_bita(jahat)


def test_a_workbook_without_sheets_or_with_half_its_bytes_is_refused():
    utuh = xlsx(["a", "b"], ["x", 1])
    for bita in (utuh[: len(utuh) // 2], ganti_bagian(utuh, "xl/workbook.xml", b"<x/>")):
        with pytest.raises(ValidationError, match="rusak"):
            tabel.baca_bita(bita)


def test_csv_written_by_the_standard_module_comes_back():
    baris = [["x;y", "a"], ['kata "kutip"', "b"], ["dua\nbaris", "c"]]
    tujuan = io.StringIO()
    csv.writer(tujuan).writerows([["satu", "dua"], *baris])
    assert tabel.baca_bita(tujuan.getvalue().encode()).baris[0] == ["x;y", "a"]
    assert tabel.baca_bita(tujuan.getvalue().encode()).baris[2] == ["dua baris", "c"]
