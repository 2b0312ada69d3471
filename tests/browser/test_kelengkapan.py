"""Incompleteness and withdrawal, from the citizen's own page."""

from informasi.models import Permohonan
from layanan.models import Lampiran
from tests.browser.pemohon import FOTO_KTP

BESOK = "2026-11-25T02:00:00+00:00"


def test_completing_from_the_tracking_page_restarts_the_clock(pemohon, meja, kirim_surat, kalender_bergerak):
    ani, budi = pemohon(), meja("budi")
    tanda = ani.ajukan()
    budi.buka(tanda.nomor).tindakan("Nyatakan belum lengkap", centang=["Kartu identitas (KTP)"])
    assert "Kartu identitas (KTP) belum dilampirkan" in budi.pratinjau()
    budi.selesai("Nyatakan belum lengkap dan kirim surat")
    perihal, teks = kirim_surat()[-1]
    assert "Jumat, 27 November 2026" in perihal and "Kartu identitas (KTP)" in teks
    kalender_bergerak.move_to(BESOK)
    ani.lacak(tanda)
    ani.status("Menunggu kelengkapan")
    ani.tampak("Sampai saat itu hitungan waktu jawaban berhenti.")
    ani.ikuti("Lengkapi sekarang")
    ani.lampirkan({**FOTO_KTP, "name": "ktp jelas.jpg"}, ruas="Berkas yang diminta")
    ani.tekan("Kirim kelengkapan")
    ani.tampak("Kelengkapan Anda sudah kami terima.")
    ani.tampak("Jawaban paling lambat Rabu, 9 Desember 2026")
    assert "Rabu, 9 Desember 2026" in kirim_surat()[-1][1]
    assert Permohonan.objects.get().lampiran().get(jenis=Lampiran.Jenis.KELENGKAPAN).nama_asli == "ktp jelas.jpg"


def test_an_empty_completion_is_sent_back_in_words(pemohon, meja):
    ani, budi = pemohon(), meja("budi")
    tanda = ani.ajukan()
    budi.buka(tanda.nomor).tindakan("Nyatakan belum lengkap", centang=["Kartu identitas (KTP)"]).pratinjau()
    budi.selesai("Nyatakan belum lengkap dan kirim surat")
    ani.lacak(tanda)
    ani.ikuti("Lengkapi sekarang")
    ani.tekan("Kirim kelengkapan")
    ani.tampak("Unggah berkas atau tulis keterangan yang diminta.")
    assert Permohonan.objects.get().status == "dinyatakan_tidak_lengkap"


def test_withdrawing_ends_the_case_and_is_confirmed_by_mail(pemohon, kirim_surat):
    ani = pemohon()
    tanda = ani.ajukan()
    ani.ikuti("Lacak permohonan")
    ani.ikuti("Cabut permohonan")
    ani.tampak("tidak dapat dibatalkan")
    ani.tekan("Ya, cabut permohonan")
    ani.status("Dicabut pemohon")
    ani.tampak("Tidak ada lagi yang perlu ditunggu.")
    assert "Pencabutan" in kirim_surat()[-1][0]
    ani.tekan("Keluar dari halaman ini")
    ani.page.go_back()
    ani.page.reload()
    assert tanda.nomor not in ani.page.get_by_role("main").inner_text()
