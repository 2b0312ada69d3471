"""A complaint in a real browser: a phone and photographs, three officers' steps, "not fixed", and the end."""

from io import StringIO

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from layanan.models import Surat
from layanan.peran import Peran
from pengaduan.models import Pengaduan
from tests.browser.meja import SANDI
from tests.browser.pemohon import Tanda
from tests.informasi.bahan import perangkat_daerah
from tests.informasi.warga import petugas
from tests.layanan.unggahan import gambar

FOTO = [
    {"name": f"IMG_{n}.jpg", "mimeType": "image/jpeg", "buffer": gambar(ukuran=(1600, 1200), warna=warna)}
    for n, warna in enumerate(("gray", "black"), 1)
]
SESUDAH = {"name": "sesudah.jpg", "mimeType": "image/jpeg", "buffer": gambar(ukuran=(800, 600), warna="white")}


@pytest.fixture
def kota(kota):
    """The city with the officers of complaints."""
    dishub = perangkat_daerah("Dinas Perhubungan", "dishub")
    for perintah in ("muat_wilayah", "muat_kategori"):
        call_command(perintah, verbosity=0, stdout=StringIO())
    orang = {"petra": (Peran.PETUGAS_PENGADUAN, {}), "hubert": (Peran.PEJABAT_PENGHUBUNG, {"perangkat_daerah": dishub})}
    for nama, (peran, lain) in orang.items():
        petugas(peran, nama, password=SANDI, email=f"{nama}@kupang.example", is_staff=True, **lain)


def lapor(ani) -> Tanda:
    """Fill in the form on a phone, with two photographs, anonymous."""
    page = ani.page
    page.goto("/pengaduan/buat/")
    page.get_by_label("Tentang apa").select_option(label="Lampu jalan dan lalu lintas: Lampu jalan padam")
    page.get_by_label("Judul").fill("Lampu jalan padam di depan SD")
    page.get_by_label("Ceritakan").fill("Sudah seminggu gelap, anak-anak takut pulang sore.")
    page.get_by_label("Tanggal kejadian").fill("2026-11-20")
    page.get_by_label("Tempat kejadian").fill("Jalan Timor Raya")
    page.get_by_label("Kelurahan").select_option("53.71.03.1010")
    page.get_by_label("Foto").set_input_files(FOTO)
    page.locator("#id_nama").fill("Ani Tefa")
    page.get_by_label("Anonim").check()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ani.tekan("Kirim laporan")
    return ani.tanda_terima("Laporan")


def buka(meja, nomor):
    """The complaint, by its row in the worklist."""
    meja.page.goto("/admin/")
    meja.page.get_by_role("link", name=nomor, exact=True).first.click()
    expect(meja.page.get_by_role("heading", name=nomor)).to_be_visible()
    return meja


def tanggapi(hubert, nomor, teks):
    buka(hubert, nomor).tindakan("Tanggapi", Tanggapan=teks).selesai("Tanggapi")


def test_from_the_dark_street_to_the_light(pemohon, meja):
    ani, petra, hubert = pemohon(), meja("petra"), meja("hubert")
    tanda = lapor(ani)
    assert (tanda.nomor, tanda.tenggat) == ("PD-2026-000001", "Senin, 14 Desember 2026")
    buka(petra, tanda.nomor).tampak("Ani Tefa")
    petra.tindakan("Verifikasi").pratinjau()
    petra.selesai("Verifikasi dan kirim surat")
    petra.tindakan("Teruskan ke perangkat daerah", **{"Yang harus dikerjakan": "Ganti lampunya."}).pratinjau()
    petra.selesai("Teruskan ke perangkat daerah dan kirim surat")
    expect(buka(hubert, tanda.nomor).page.locator("body")).not_to_contain_text("Ani Tefa")
    hubert.tindakan("Catat tindak lanjut", **{"Yang sudah dikerjakan": "Kabel diganti."})
    hubert.page.get_by_label("Foto sesudah dikerjakan").set_input_files(SESUDAH)
    hubert.selesai("Catat tindak lanjut")
    tanggapi(hubert, tanda.nomor, "Lampu sudah menyala.")
    belum_lalu_sudah(ani, petra, tanda)


def belum_lalu_sudah(ani, petra, tanda) -> None:
    """Not fixed: the officer answers once more; then it is."""
    ani.lacak(tanda, "Pengaduan")
    ani.tampak("Lampu sudah menyala.")
    assert ani.unduh("foto-1.jpg").startswith(b"\xff\xd8")
    ani.ikuti("Belum beres")
    ani.page.get_by_label("Apa yang belum beres").fill("Semalam padam lagi.")
    ani.tekan("Buka kembali")
    ani.tampak("Pengaduan Anda terbuka kembali.")
    tanggapi(petra, tanda.nomor, "Trafonya kami ganti.")
    ani.lacak(tanda, "Pengaduan")
    ani.ikuti("Sudah beres")
    ani.tekan("Ya, sudah beres")
    ani.status("Selesai")
    assert ani.riwayat()[0] == "Pengaduan selesai" and Pengaduan.objects.get().kali_dibuka == 1
    assert Surat.objects.filter(jenis="pengaduan_ditanggapi").count() == 2
