"""The form under hard conditions: no JavaScript, a hasty double click, no mouse, an old phone."""

import re

from playwright.sync_api import expect

from informasi.models import Permohonan
from tests.browser.pemohon import AJUKAN, FOTO_KTP, RINCIAN
from tests.informasi.warga import isian


def test_without_javascript_all_errors_come_at_once_and_nothing_is_lost(pemohon):
    ani = pemohon(java_script_enabled=False)
    ani.page.goto(AJUKAN)
    ani.isi_formulir(**{"NIK atau nomor SK": "537101550590000", "Surel": "ani@contoh", "Nama lengkap": ""})
    ani.lampirkan()
    ani.tekan("Kirim permohonan")
    ringkasan = ani.page.get_by_role("group", name="Ada yang perlu diperbaiki")
    expect(ringkasan).to_be_focused()
    for kalimat in ("NIK terdiri dari 16 angka; yang Anda tulis 15 angka.", "tidak lengkap", "nama lengkap Anda"):
        expect(ringkasan).to_contain_text(kalimat)
    expect(ani.page.get_by_label("Informasi yang Anda minta")).to_have_value(RINCIAN)
    expect(ani.page.get_by_role("radio", name="Perorangan")).to_be_checked()
    ani.tampak("Sudah kami simpan: ktp.jpg.")
    ani.isi_formulir()
    ani.tekan("Kirim permohonan")
    assert ani.tanda_terima().nomor == Permohonan.objects.get().nomor
    assert Permohonan.objects.get().lampiran().get().nama_asli == FOTO_KTP["name"]


def test_a_double_click_makes_one_case(pemohon):
    ani = pemohon()
    ani.page.goto(AJUKAN)
    ani.isi_formulir()
    ani.lampirkan()
    ani.page.get_by_role("button", name="Kirim permohonan").dblclick()
    assert ani.tanda_terima().nomor == Permohonan.objects.get().nomor


def test_a_double_click_without_javascript_makes_one_case(pemohon):
    ani = pemohon(java_script_enabled=False)
    ani.page.goto(AJUKAN)
    ani.isi_formulir()
    ani.lampirkan()
    ani.page.get_by_role("button", name="Kirim permohonan").dblclick()
    assert ani.tanda_terima().nomor == Permohonan.objects.get().nomor


# The controls that must be filled in, in the order in which Tab reaches them.
URUTAN = (
    "rincian_informasi",
    "tujuan_penggunaan",
    "cara_memperoleh",
    "cara_penyampaian",
    "jenis_pemohon",
    "nama",
    "nomor_identitas",
    "berkas_identitas",
    "alamat",
    "email",
    "pernyataan",
)


def tab_ke(page, nama: str) -> str:
    """Press Tab until the control of this name has the focus, which must be visible; return its type."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == nama:
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            return page.evaluate("document.activeElement.type")
    raise AssertionError(f"Tab does not reach {nama}")


def dengan_papan_ketik(page, jenis: str, teks: str) -> None:
    """What the keyboard does at a control of this type."""
    if jenis == "file":
        page.keyboard.press("Enter")
        expect(page.get_by_label("Foto atau pindaian identitas")).to_have_value(re.compile("ktp.jpg"))
    elif jenis in ("radio", "checkbox"):
        page.keyboard.press("Space")
    else:
        page.keyboard.type(teks)


def test_the_form_can_be_filled_in_and_sent_with_the_keyboard_alone(pemohon):
    ani = pemohon()
    # From the start: a chooser that opens before anybody listens would wait for a hand.
    ani.page.on("filechooser", lambda pemilih: pemilih.set_files(FOTO_KTP))
    ani.page.goto(AJUKAN)
    ani.page.keyboard.press("Tab")
    expect(ani.page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    ani.page.keyboard.press("Enter")
    for nama in URUTAN:
        dengan_papan_ketik(ani.page, tab_ke(ani.page, nama), isian()[nama])
    ani.page.keyboard.press("Tab")
    ani.page.keyboard.press("Enter")
    assert ani.tanda_terima().nomor == Permohonan.objects.get().nomor
