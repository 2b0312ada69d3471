"""A phone loses its connection while somebody reports: the words stay on it, the name does not, and nothing is left."""

from io import StringIO

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from pengaduan.models import Pengaduan
from tests.browser.conftest import PONSEL


@pytest.fixture
def ponsel(kota, peramban):
    for perintah in ("muat_wilayah", "muat_kategori"):
        call_command(perintah, verbosity=0, stdout=StringIO())
    return peramban(viewport=PONSEL)


def isi(page) -> None:
    page.goto("/pengaduan/buat/")
    page.get_by_label("Tentang apa").select_option(label="Lampu jalan dan lalu lintas: Lampu jalan padam")
    page.get_by_label("Judul").fill("Lampu padam di jembatan")
    page.get_by_label("Ceritakan").fill("Gelap sejak Senin.")
    page.get_by_label("Tanggal kejadian").fill("2026-11-20")
    page.get_by_label("Tempat kejadian").fill("Jembatan Liliba")
    page.get_by_label("Kelurahan", exact=False).select_option("53.71.04.1001")
    page.locator("#id_nama").fill("Ani Tefa")
    page.get_by_role("button", name="Pilih titik di peta").click(position={"x": 140, "y": 140})


def tersimpan(page) -> str:
    # A heading is seen before the script under it has run; only the load event waits for that.
    page.wait_for_load_state()
    return page.evaluate("() => localStorage.getItem('laporan-warga') || ''")


def test_a_lost_connection_costs_no_word_and_leaves_no_name(ponsel):
    page = ponsel
    isi(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Kirim laporan").click()
    expect(page.get_by_role("heading", name="Sambungan terputus")).to_be_visible()
    assert "Jembatan Liliba" in tersimpan(page) and "Tefa" not in tersimpan(page)
    page.context.set_offline(False)
    page.goto("/pengaduan/buat/")
    page.get_by_role("button", name="Lanjutkan tulisan itu").click()
    expect(page.get_by_label("Ceritakan")).to_have_value("Gelap sejak Senin.")
    expect(page.locator("#id_nama")).to_have_value("")
    page.get_by_role("button", name="Kirim laporan").click()
    expect(page.get_by_role("heading", name="Laporan Anda sudah kami terima")).to_be_visible()
    p = Pengaduan.objects.get()
    assert (p.lokasi, p.nama, tersimpan(page)) == ("Jembatan Liliba", "", "") and p.lintang


def test_on_a_shared_phone_everything_can_be_deleted_and_a_secret_is_never_kept(ponsel):
    page = ponsel
    isi(page)
    page.get_by_label("Simpan semuanya di ponsel ini").check()
    assert "Tefa" in tersimpan(page)
    page.get_by_label("Simpan semuanya di ponsel ini").uncheck()
    page.get_by_label("Rahasia").check()
    assert tersimpan(page) == ""
    page.get_by_label("Rahasia").uncheck()
    assert "Jembatan" in tersimpan(page) and "Tefa" not in tersimpan(page)
    page.get_by_role("button", name="Hapus dari ponsel ini").click()
    assert tersimpan(page) == ""
    page.goto("/pengaduan/wbs/")
    assert not page.locator("[data-simpan-laporan]").count()
