"""Two reports of one dark street become one, and a question becomes a request that keeps its first date."""

import uuid
from io import StringIO

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from layanan.peran import Peran
from pengaduan import acts
from pengaduan.models import Pengaduan
from tests.browser.meja import SANDI
from tests.browser.pemohon import FOTO_KTP
from tests.browser.test_pengaduan import buka
from tests.informasi.warga import petugas
from tests.pengaduan.warga import data_act

IDENTITAS = {"Nama lengkap": "Ani Tefa", "NIK atau nomor SK": "5371994101900001", "Alamat": "RT 001, Oesapa"}


@pytest.fixture
def kota(kota):
    for perintah in ("muat_wilayah", "muat_kategori"):
        call_command(perintah, verbosity=0, stdout=StringIO())
    petugas(Peran.PETUGAS_PENGADUAN, "petra", password=SANDI, email="petra@kupang.example", is_staff=True)


def lapor(**ganti) -> tuple[Pengaduan, str]:
    return acts.ajukan(data_act(**ganti), token=str(uuid.uuid4()))


def test_two_reports_of_one_street_get_one_answer(pemohon, meja):
    ani, petra = pemohon(), meja("petra")
    tua, _ = lapor(judul="Lampu padam di depan sekolah")
    muda, kode = lapor(judul="Jalan gelap dekat SD")
    buka(petra, muda.nomor).tindakan("Gabungkan", centang=(f"{tua.nomor}: Lampu padam",)).pratinjau()
    petra.selesai("Gabungkan dan kirim surat")
    petra.tampak("Digabung ke")
    ani.masuk(muda.nomor, kode)
    ani.tampak(f"Dikerjakan bersama laporan {tua.nomor}")
    buka(petra, tua.nomor).tindakan("Verifikasi").pratinjau()
    petra.selesai("Verifikasi dan kirim surat")
    petra.tindakan("Tanggapi", Tanggapan="Lampu sudah menyala.").selesai("Tanggapi")
    ani.masuk(muda.nomor, kode)
    ani.tampak("Sudah beres?")
    ani.tampak("Lampu sudah menyala.")


def test_a_question_becomes_a_request_counted_from_its_first_date(pemohon, meja, kalender_bergerak):
    p, kode = lapor(klasifikasi="permintaan_informasi", judul="Anggaran lampu jalan", nama="", email="")
    kalender_bergerak.move_to("2026-11-27T02:00:00+00:00")
    ani, petra = pemohon(), meja("petra")
    buka(petra, p.nomor).tindakan("Jadikan permohonan informasi").pratinjau()
    petra.selesai("Jadikan permohonan informasi dan kirim surat")
    ani.masuk(p.nomor, kode)
    expect(ani.page.get_by_role("heading", name="Permohonan PI-2026-000001")).to_be_visible()
    # Ten working days from Tuesday, 24 November, the day of the question; not from the 27th.
    ani.tampak("Selasa, 8 Desember 2026")
    ani.ikuti("Lengkapi identitas")
    for label, isi in IDENTITAS.items():
        ani.page.get_by_role("textbox", name=label).fill(isi)
    ani.page.get_by_role("textbox", name="Untuk apa informasi itu").fill("Rapat RT.")
    ani.lampirkan(FOTO_KTP)
    ani.tekan("Kirim identitas")
    ani.tampak("Identitas Anda sudah kami catat")
    ani.tampak("Selasa, 8 Desember 2026")
