"""A secret report in a real browser without JavaScript, and the Inspektorat at the desk: a conversation both ways."""

import re

import pytest
from playwright.sync_api import expect

from layanan.peran import Peran
from tests.browser.conftest import PONSEL
from tests.browser.meja import SANDI
from tests.informasi.warga import petugas
from tests.layanan.unggahan import gambar
from wbs import acts
from wbs.models import PesanWBS

WBS = "/pengaduan/wbs/"
SANDI_KUNCI = "lontar karang sasando tenun"
FOTO = {"name": "IMG_Ani.jpg", "mimeType": "image/jpeg", "buffer": gambar(ukuran=(800, 600), warna="gray")}


@pytest.fixture
def kota(kota):
    """The city with its Inspektorat and the key."""
    tia = petugas(Peran.INSPEKTORAT, "tia", password=SANDI, is_staff=True)
    acts.buat_kunci(SANDI_KUNCI, oleh=tia)


def lapor(ani) -> str:
    """Report with a photograph and no name; return the code. The address stays the same all the way."""
    page = ani.page
    page.goto(WBS)
    ani.tekan("Tulis laporan")
    ani.tekan("Kirim laporan")
    ani.tampak("Ceritakan apa yang terjadi.")
    page.get_by_label("Suap, gratifikasi").check()
    page.get_by_label("Siapa yang dilaporkan").fill("Petugas loket")
    page.get_by_label("Apa yang terjadi").fill("Ia meminta uang rokok.")
    page.get_by_label("Bukti").set_input_files(FOTO)
    ani.tekan("Kirim laporan")
    expect(page.get_by_role("heading", name="Laporan Anda tersegel")).to_be_visible()
    assert page.url.endswith(WBS) and not page.context.cookies()
    tulisan = page.get_by_role("region", name="Kode Anda").locator(".angka-besar")
    kode, kotak = tulisan.inner_text(), tulisan.bounding_box()
    assert kotak["x"] + kotak["width"] <= PONSEL["width"]
    ani.ikuti("Kode sudah saya tulis, tinggalkan halaman ini")
    expect(page).not_to_have_url(re.compile(f"{WBS}$"))
    return kode


def kembali(ani, kode: str) -> None:
    ani.page.goto(WBS)
    ani.page.get_by_label("Kode Anda").fill(kode.lower().replace("-", " "))
    ani.tekan("Baca jawaban")


def buka(tia) -> None:
    """The report from the worklist, opened with the passphrase."""
    tia.page.goto("/admin/")
    tia.page.get_by_role("link", name="Buka daftarnya").click()
    tia.page.get_by_role("link", name=re.compile("^WB-")).click()
    expect(tia.page.locator("body")).not_to_contain_text("uang rokok")
    tia.page.get_by_label("Kata sandi kunci").fill(SANDI_KUNCI)
    tia.tekan("Buka laporan")


def test_a_conversation_that_nobody_else_can_read(pemohon, meja):
    ani, tia = pemohon(java_script_enabled=False), meja("tia")
    kode = lapor(ani)
    buka(tia)
    tia.tampak("Ia meminta uang rokok.")
    tia.page.get_by_label("Kata sandi kunci").fill(SANDI_KUNCI)
    with tia.page.expect_download() as unduhan:
        tia.page.get_by_role("button", name="Unduh Bukti 1").click()
    assert unduhan.value.path().read_bytes().startswith(b"\xff\xd8") and "Ani" not in unduhan.value.suggested_filename
    tia.page.get_by_label("Jawaban untuk pelapor").fill("Kapan terjadinya?")
    tia.tekan("Kirim jawaban")
    tia.tekan("Mulai menelaah")
    kembali(ani, kode)
    ani.tampak("Kapan terjadinya?")
    ani.status("Ditelaah")
    ani.page.get_by_label("Pesan Anda").fill("Senin pagi.")
    ani.tekan("Kirim pesan")
    ani.tampak("sudah disegel")
    assert not ani.page.context.cookies() and PesanWBS.objects.count() == 3
    buka(tia)
    tia.tampak("Senin pagi.")
