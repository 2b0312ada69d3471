"""The desk: intake with a printed receipt, and an answer published without a word on who asked."""

import re

from playwright.sync_api import expect

from informasi import acts
from informasi.models import Permohonan
from layanan.models import Petugas
from tests.browser.pemohon import NAMA, RINCIAN, TEKS, Tanda, isi_permohonan
from tests.informasi.warga import ajukan_langsung, disampaikan

# The desk speaks to the officer: the same fields under other labels.
SEBUTAN_MEJA = {
    {"Informasi yang Anda minta": "Informasi yang diminta", "Untuk apa informasi itu": "Tujuan penggunaan"}.get(k, k): v
    for k, v in TEKS.items()
}


def test_intake_at_the_counter_ends_in_a_receipt_with_code_and_qr(meja, pemohon):
    budi, ani = meja("budi"), pemohon()
    budi.page.goto("/admin/informasi/permohonan/add/")
    budi.page.get_by_role("radio", name="Datang langsung").check()
    isi_permohonan(budi.page, SEBUTAN_MEJA)
    budi.page.get_by_label("Pemohon menyatakan").check()
    budi.tekan("Catat dan beri nomor")
    lembar = budi.page.get_by_role("region", name="Nomor dan kode akses")
    expect(lembar.get_by_role("img", name="Kode QR menuju halaman lacak")).to_be_visible()
    budi.page.wait_for_load_state()
    nomor, kode = lembar.locator("dd.angka-besar").all_inner_texts()
    expect(lembar).to_contain_text("Selasa, 8 Desember 2026")
    budi.page.emulate_media(media="print")
    expect(budi.page.get_by_role("button", name="Cetak tanda terima")).to_be_hidden()
    expect(lembar.get_by_text(kode)).to_be_visible()
    ani.lacak(Tanda(nomor, kode, ""))
    ani.tampak("Anda datang ke meja layanan; petugas mencatat permohonan Anda.")
    assert Permohonan.objects.get().saluran == "langsung"


def test_an_answer_is_published_only_without_the_requesters_name(meja, pemohon):
    p, utama = ajukan_langsung()[0], Petugas.objects.get(username="yosefina")
    acts.selesaikan(disampaikan(p, utama), oleh=Petugas.objects.get(username="budi"))
    yosefina = meja("yosefina").buka(p.nomor)
    yosefina.tindakan("Terbitkan jawaban", Judul="Jam buka puskesmas", Pertanyaan=f"{NAMA} bertanya: {RINCIAN}?")
    yosefina.tekan("Terbitkan jawaban")
    yosefina.tampak("Teks ini memuat nama pemohon. Hapus dahulu, lalu terbitkan.")
    expect(yosefina.page.get_by_label("Judul")).to_have_value("Jam buka puskesmas")
    yosefina.page.get_by_label("Pertanyaan").fill(f"{RINCIAN}?")
    yosefina.selesai("Terbitkan jawaban")
    pembaca = pemohon()
    pembaca.page.goto("/permohonan/jawaban/")
    pembaca.ikuti("Jam buka puskesmas")
    expect(pembaca.page.get_by_role("region", name="Pertanyaan", exact=True)).to_contain_text(RINCIAN)
    assert not re.search("Ani|Tefa", pembaca.page.content())
