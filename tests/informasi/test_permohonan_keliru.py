"""Bad input at /permohonan/ajukan/: a 4xx with a sentence, nothing half-written, nothing typed lost."""

import re
import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from layanan.models import HariLibur, Lampiran
from tests.informasi.warga import AJUKAN, isian, pastikan_tak_berbekas, titipan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kalender(settings, tmp_path, db):
    settings.PRIVATE_ROOT = tmp_path / "privat"
    call_command("muat_hari_libur")


# --- What is refused -------------------------------------------------------------------------------------------------
KELIRU = [
    ({"nomor_identitas": "537101550590001"}, "NIK terdiri dari 16 angka; yang Anda tulis 15 angka."),
    ({"nomor_identitas": "5371013205900001"}, "NIK ini tidak mungkin benar"),
    ({"nomor_identitas": "5371017205900001"}, "NIK ini tidak mungkin benar"),
    ({"nomor_identitas": "5371011513900001"}, "NIK ini tidak mungkin benar"),
    ({"nomor_identitas": "5371O15505900001"}, "tanpa huruf"),
    ({"nomor_identitas": "٥٣٧١٠١٥٥٠٥٩٠٠٠٠١"}, "tanpa huruf"),
    ({"jenis_pemohon": "badan_hukum", "nomor_identitas": "AHU"}, "5 sampai 60"),
    ({"jenis_pemohon": "kelompok"}, "surat kuasa"),
    ({"jenis_pemohon": "siluman"}, "Pilih salah satu dari daftar."),
    ({"email": "", "telepon": ""}, "Isi surel atau nomor telepon"),
    ({"email": "ani@"}, "Alamat surel ini tidak lengkap."),
    ({"email": "ani@contoh.id\nBcc: x@y.z"}, "Alamat surel ini tidak lengkap."),
    ({"telepon": "nol delapan"}, "Nomor telepon ini tidak dapat dibaca."),
    ({"telepon": "12345"}, "Nomor telepon ini tidak dapat dibaca."),
    ({"nama": "A" * 151}, "Paling banyak 150 huruf; yang Anda tulis 151 huruf."),
    ({"alamat": "A" * 301}, "Paling banyak 300 huruf"),
    ({"tujuan_penggunaan": "A" * 2001}, "Paling banyak 2.000 huruf"),
    ({"rincian_informasi": "x" * 100_000}, "Paling banyak 5.000 huruf; yang Anda tulis 100.000 huruf."),
    ({"rincian_informasi": "data\x00rahasia"}, "karakter kendali"),
    ({"nama": "Ani\x00Tefa"}, "karakter kendali"),
    ({"nama": "Ani\nTefa"}, "karakter kendali"),
    ({"nama": "Ani \u202eafeT"}, "karakter kendali"),
    ({"nama": "   "}, "Tulis nama lengkap Anda."),
    ({"opd_tujuan": "99999999999999999999"}, "Pilih salah satu dari daftar."),
    ({"opd_tujuan": "\x00"}, "Karakter null tidak diizinkan."),
    ({"cara_memperoleh": "\x00"}, "Pilih salah satu dari daftar."),
    ({"pernyataan": None}, "Centang pernyataan ini"),
    ({"berkas_identitas": None}, "Unggah foto atau pindaian KTP"),
    ({"berkas_identitas": "bukan berkas"}, "Unggah foto atau pindaian KTP"),
]


@pytest.mark.parametrize(("ganti", "kalimat"), KELIRU)
def test_bad_input_is_refused_with_a_sentence_and_leaves_nothing(client, ganti, kalimat):
    jawaban = client.post(AJUKAN, isian(**ganti))
    assert jawaban.status_code == 422
    assert kalimat in jawaban.content.decode()
    assert "Bahan pelajaran" in jawaban.content.decode() or "tujuan_penggunaan" in ganti
    pastikan_tak_berbekas()


def png_raksasa():
    """A PNG of a few hundred bytes that claims 30,000 x 30,000 pixels."""

    def bagian(nama, isi):
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    kepala = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    isi = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + bagian(b"IHDR", kepala) + bagian(b"IDAT", isi) + bagian(b"IEND", b"")


BERKAS_BURUK = {
    "svg": ("ktp.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "bukan foto JPEG"),
    "php": ("ktp.jpg", b"<?php system($_GET['x']); ?>", "bukan foto JPEG"),
    "php_png": ("ktp.php", b"\x89PNG\r\n\x1a\n<?php ?>", "berakhiran .php"),
    "kosong": ("ktp.jpg", b"", "Berkas ini kosong"),
    "bom": ("ktp.png", png_raksasa(), "terlalu besar"),
    "besar": ("ktp.jpg", b"\xff\xd8\xff" + b"0" * (5 * 2**20), "paling besar 5 MB"),
    "rusak": ("ktp.jpg", b"\xff\xd8\xff\xe0 bukan gambar", "rusak"),
}


@pytest.mark.parametrize("jenis", BERKAS_BURUK)
def test_a_bad_file_is_refused_with_a_sentence_and_leaves_nothing(client, jenis):
    nama, isi, kalimat = BERKAS_BURUK[jenis]
    jawaban = client.post(AJUKAN, isian(berkas_identitas=SimpleUploadedFile(nama, isi, content_type="image/jpeg")))
    assert jawaban.status_code == 422 and kalimat in jawaban.content.decode()
    assert "Bahan pelajaran" in jawaban.content.decode()
    assert not Lampiran.objects.exists()
    pastikan_tak_berbekas()


def test_all_errors_come_at_once(client):
    jawaban = client.post(AJUKAN, {"nama": "Ani"})
    for kalimat in ("Tulis informasi apa yang Anda minta.", "Isi NIK Anda", "Unggah foto", "Tulis alamat Anda."):
        assert kalimat in jawaban.content.decode()


def test_everything_typed_is_kept(client):
    data = isian(nomor_identitas="537101", cara_memperoleh="melihat", jenis_pemohon="kelompok")
    halaman = client.post(AJUKAN, data).content.decode()
    for nama in ("nama", "alamat", "pekerjaan", "telepon", "email", "rincian_informasi", "nomor_identitas", "token"):
        assert data[nama] in halaman, nama
    for nilai in ("melihat", "kelompok", "email"):
        assert re.search(rf'value="{nilai}"[^>]* checked', halaman), nilai


def test_markup_in_a_text_is_shown_as_text(client):
    halaman = client.post(AJUKAN, isian(nama="<script>alert(1)</script>", email="")).content.decode()
    assert (
        "<script>alert" not in client.post(AJUKAN, isian(nama="<script>alert(1)</script>", alamat="")).content.decode()
    )
    assert "<script>alert" not in halaman


def test_a_program_in_the_trap_is_told_so_and_a_person_gets_out(client):
    jawaban = client.post(AJUKAN, isian(jangan_diisi="https://spam.example"))
    assert jawaban.status_code == 400 and "spam.example" not in jawaban.content.decode()
    assert "Ani Tefa" in jawaban.content.decode()
    pastikan_tak_berbekas()


def test_a_form_without_csrf_token_is_refused(client):
    assert Client(enforce_csrf_checks=True).post(AJUKAN, isian()).status_code == 403
    pastikan_tak_berbekas()


def test_a_year_without_holidays_stops_the_filing_but_loses_nothing(client):
    HariLibur.objects.all().delete()
    jawaban = client.post(AJUKAN, isian())
    assert jawaban.status_code == 503 and "belum ada di kalender kami" in jawaban.content.decode()
    assert "Ani Tefa" in jawaban.content.decode() and titipan(jawaban)
    pastikan_tak_berbekas()
