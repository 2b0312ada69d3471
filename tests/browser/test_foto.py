"""An officer covers a face and a number plate with mouse and keyboard, looks at the result, and publishes it."""

import datetime
import io
import uuid
from io import StringIO

import pytest
from django.core.management import call_command
from PIL import Image
from playwright.sync_api import expect

from layanan import lampiran
from layanan.berkas import GAMBAR, periksa
from layanan.models import Lampiran, Wilayah
from layanan.peran import Peran
from pengaduan import acts
from pengaduan.models import FotoTerbit, KategoriPengaduan
from tests.browser.meja import SANDI
from tests.informasi.warga import petugas
from tests.layanan.unggahan import gambar, unggahan


@pytest.fixture
def laporan(kota):
    """A verified report with one white photograph, shown to everybody."""
    for perintah in ("muat_wilayah", "muat_kategori"):
        call_command(perintah, verbosity=0, stdout=StringIO())
    petra = petugas(Peran.PETUGAS_PENGADUAN, "petra", password=SANDI, email="petra@kupang.example", is_staff=True)
    foto = lampiran.titip(periksa(unggahan(gambar(ukuran=(800, 600))), GAMBAR), jenis=Lampiran.Jenis.FOTO)
    isian = {
        "klasifikasi": "pengaduan",
        "kategori": KategoriPengaduan.objects.get(nama="Lampu jalan padam"),
        "judul": "Lampu padam",
        "isi": "Gelap.",
        "tanggal_kejadian": datetime.date(2026, 11, 20),
        "lokasi": "Jalan Timor Raya",
        "kelurahan": Wilayah.objects.get(kode="53.71.03.1010"),
    }
    p, _ = acts.ajukan(isian, token=str(uuid.uuid4()), titipan=[foto])
    publik = {"judul": "Lampu padam", "isi": "Gelap.", "lokasi": ""}
    return acts.verifikasi(p, oleh=petra, kelas="tidak_berkadar", publik=publik)


def tarik(page, kiri, atas, lebar, tinggi) -> None:
    """Draw a box on the picture with the mouse; parts of 1."""
    alas = page.locator("[data-kanvas]").bounding_box()
    x, y = alas["x"] + kiri * alas["width"], alas["y"] + atas * alas["height"]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + lebar * alas["width"], y + tinggi * alas["height"], steps=3)
    page.mouse.up()


def test_black_out_and_publish_a_photograph(laporan, meja):
    petra = meja("petra")
    page = petra.page
    page.goto(f"/admin/pengaduan/pengaduan/{laporan.pk}/change/")
    page.get_by_role("link", name="Hitamkan dan tampilkan foto-1.jpg").click()
    expect(page.locator(".lembar img")).to_have_js_property("complete", True)
    tarik(page, 0.1, 0.1, 0.2, 0.2)
    page.get_by_label("Alasan untuk kotak berikutnya").select_option(label="Pelat nomor kendaraan")
    tarik(page, 0.5, 0.5, 0.2, 0.1)
    page.get_by_role("button", name="Pelat nomor kendaraan").focus()
    for tombol in ("ArrowRight", "ArrowRight", "Shift+ArrowDown"):
        page.keyboard.press(tombol)
    page.get_by_label("Yang terlihat di foto").fill("Tiang lampu yang padam")
    petra.tekan("Lihat hasil")
    expect(page.get_by_text("Beginilah foto ini tampil")).to_be_visible()
    petra.tekan("Terbitkan")
    petra.tampak("tampil untuk umum")
    foto = FotoTerbit.objects.publik().get()
    hasil = Image.open(io.BytesIO(lampiran.isi(foto.berkas))).convert("L")
    titik = {(100, 80): 0, (420, 310): 0, (570, 362): 0, (300, 300): 255, (410, 310): 255, (590, 310): 255}
    assert {letak: hasil.getpixel(letak) for letak in titik} == titik
