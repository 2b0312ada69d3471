"""An editor's day: written, illustrated, checked, published at an hour, corrected, restored, and talked about."""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from berita.models import Berita
from layanan.peran import Peran
from tests.berita.bahan import kategori
from tests.browser.conftest import KOMPUTER, PONSEL
from tests.browser.meja import SANDI
from tests.browser.redaksi import ALT, Redaksi
from tests.browser.test_anggaran import TABLET, WCAG
from tests.informasi.warga import petugas

JUDUL = "Nelayan Lasiana mendapat tempat sandar baru"
KOMENTAR = "Kapan lampu dermaganya dipasang?"


@pytest.fixture
def redaksi(kota, peramban):
    """Somebody of the newsroom at a computer, logged in by name: rina writes, rini is Redaktur."""
    kategori("Pemerintahan", "pemerintahan")
    for nama, peran in (("rina", Peran.PENULIS), ("rini", Peran.REDAKTUR)):
        petugas(peran, nama, password=SANDI, email=f"{nama}@kupang.example", is_staff=True)
    return lambda nama, **pilihan: Redaksi(peramban(**{"viewport": KOMPUTER, **pilihan})).masuk(nama)


@pytest.fixture
def rina(redaksi):
    """rina with a new text begun: title and first sentence."""
    orang = redaksi("rina")
    orang.ikuti("Tulis berita")
    orang.page.get_by_label("Judul:").fill(JUDUL)
    return orang.tulis("Dermaga kecil itu dibuka pagi ini. ")


def siapkan(rina):
    """The text complete, saved, as a draft."""
    rina.tebal("Dua puluh perahu").unggah_ke_naskah().gambar_utama()
    rina.page.get_by_label("Kategori:").select_option(label="Pemerintahan")
    return rina.simpan()


def test_the_day(rina, redaksi, peramban, kalender_bergerak):
    siapkan(rina)
    periksa_naskah(Berita.objects.get())
    pengawas = peramban(viewport=PONSEL)
    pengawas.goto(urlsplit(rina.page.locator("#tautan-pratinjau").inner_text()).path)
    expect(pengawas.get_by_role("heading", level=1)).to_have_text(JUDUL)
    rina.gerakkan("Ajukan untuk ditinjau")
    rini = redaksi("rini")
    rini.ikuti(JUDUL)
    rini.gerakkan("Terbitkan", **{"Terbit pada": "2026-11-24T10:20"})
    pembaca = peramban(viewport=PONSEL)
    belum_terbit(pembaca)
    kalender_bergerak.move_to("2026-11-24T02:21:00+00:00")
    sudah_terbit(pembaca)
    betulkan_dan_pulihkan(rini)
    pembaca.goto(Berita.objects.get().get_absolute_url())
    expect(pembaca.get_by_role("main")).to_contain_text("dibuka pagi ini")
    moderasi(pembaca, rini)


def moderasi(pembaca, rini):
    """A reader's comment appears when the Redaktur has let it, and not before."""
    berita = Berita.objects.get()
    kirim_komentar(pembaca, berita)
    pembaca.goto(berita.get_absolute_url())
    expect(pembaca.get_by_text(KOMENTAR)).to_have_count(0)
    rini.page.goto("/admin/berita/komentar/")
    rini.page.get_by_role("link", name=KOMENTAR).click()
    rini.page.get_by_label("Setujui: tampilkan").check()
    rini.page.get_by_role("button", name="Simpan", exact=True).click()
    pembaca.goto(berita.get_absolute_url())
    expect(pembaca.get_by_text(KOMENTAR)).to_be_visible()
    expect(pembaca.get_by_text("maria@warga.example")).to_have_count(0)


def kirim_komentar(pembaca, berita):
    pembaca.goto(berita.get_absolute_url())
    pembaca.get_by_role("link", name="Tulis komentar").click()
    pembaca.get_by_label("Nama").fill("Maria")
    pembaca.get_by_label("Surel").fill("maria@warga.example")
    pembaca.get_by_label("Komentar", exact=False).last.fill(KOMENTAR)
    pembaca.get_by_role("button", name="Kirim").click()
    expect(pembaca.get_by_role("main")).to_contain_text("Redaksi membacanya dahulu")


def periksa_naskah(b):
    assert b.slug == "nelayan-lasiana-mendapat-tempat-sandar-baru" and b.gambar_utama.teks_alternatif == ALT
    assert "<strong>" in b.isi and b.gambar_utama.berkas.url in b.isi and "style" not in b.isi


def belum_terbit(pembaca):
    for alamat in ("/berita/", "/cari/?q=sandar+nelayan"):
        pembaca.goto(alamat)
        expect(pembaca.get_by_role("main").get_by_text(JUDUL)).to_have_count(0)


def sudah_terbit(pembaca):
    """At home, in the list, in the search, in feed and sitemap, and as a page with its picture in a modern format."""
    pembaca.goto("/")
    expect(pembaca.get_by_role("main").get_by_role("link", name=JUDUL)).to_be_visible()
    pembaca.goto("/berita/")
    pembaca.get_by_role("link", name=JUDUL).first.click()
    expect(pembaca.get_by_role("heading", level=1)).to_have_text(JUDUL)
    expect(pembaca.locator("main picture source[type='image/avif']").first).to_be_attached()
    pembaca.goto("/cari/?q=sandar+nelayan")
    expect(pembaca.get_by_role("main").get_by_role("link", name=JUDUL)).to_be_visible()
    for alamat in ("/berita/rss/", "/berita/atom/", "/sitemap.xml"):
        isi = pembaca.request.get(alamat)
        assert isi.ok and "nelayan-lasiana" in isi.text(), alamat


def betulkan_dan_pulihkan(rini):
    """A wrong correction, seen in the comparison, taken back."""
    rini.tulis("Dermaga kecil itu ditutup sore ini.", ganti=True).simpan()
    assert "ditutup sore ini" in Berita.objects.get().isi
    rini.ikuti("Riwayat dan versi").tekan("Bandingkan")
    expect(rini.page.locator("main del").last).to_be_visible()
    rini.ikuti("Buka versi lama untuk dipakai lagi")
    expect(rini.naskah).to_contain_text("dibuka pagi ini")
    assert "ditutup sore ini" in Berita.objects.get().isi
    rini.simpan()
    assert "dibuka pagi ini" in Berita.objects.get().isi


# --- Nothing typed is lost -------------------------------------------------------------------------------------------
def test_what_was_typed_survives_a_closed_window(rina):
    rina.tersimpan_di_peramban()
    konteks = rina.page.context
    rina.page.close()
    lagi = Redaksi(konteks.new_page())
    lagi.page.goto("/admin/berita/berita/add/")
    lagi.page.get_by_role("button", name="Pulihkan isian itu").click()
    expect(lagi.page.get_by_label("Judul:")).to_have_value(JUDUL)
    expect(lagi.naskah).to_contain_text("Dermaga kecil itu dibuka pagi ini.")
    siapkan(lagi)
    lagi.page.goto("/admin/berita/berita/add/")
    expect(lagi.naskah).to_be_visible()
    expect(lagi.page.locator("[data-simpanan]")).to_be_hidden()


def test_an_expired_session_loses_nothing(rina):
    rina.page.get_by_label("Kategori:").select_option(label="Pemerintahan")
    rina.page.context.clear_cookies()
    rina.tekan("Simpan")
    expect(rina.page.get_by_role("alert")).to_contain_text("Sesi Anda sudah berakhir")
    with rina.page.expect_popup() as jendela:
        rina.page.get_by_role("link", name="Masuk lagi di tab baru").click()
    Redaksi(jendela.value).masuk("rina")
    rina.simpan()
    assert Berita.objects.get().judul == JUDUL


def test_a_lost_connection_loses_nothing(rina):
    rina.page.get_by_label("Kategori:").select_option(label="Pemerintahan")
    rina.page.context.set_offline(True)
    rina.tekan("Simpan")
    expect(rina.page.get_by_role("alert")).to_contain_text("Server tidak dapat dihubungi")
    rina.page.context.set_offline(False)
    rina.simpan()
    assert Berita.objects.get().judul == JUDUL


def test_verbs_wait_for_unsaved_words(rina):
    siapkan(rina)
    rina.tulis(" Kalimat yang belum disimpan.")
    rina.ikuti("Ajukan untuk ditinjau")
    expect(rina.page.get_by_text("Ada perubahan yang belum disimpan.")).to_be_visible()
    assert Berita.objects.get().status == "draf"


def test_another_person_at_the_same_computer_is_not_offered_the_words(rina):
    rina.tersimpan_di_peramban()
    rina.tekan("Keluar")
    rini = Redaksi(rina.page).masuk("rini")
    rini.page.goto("/admin/berita/berita/add/")
    expect(rini.naskah).to_be_visible()
    expect(rini.page.locator("[data-simpanan]")).to_be_hidden()


@pytest.mark.parametrize("layar", [KOMPUTER, TABLET], ids=["komputer", "tablet"])
def test_the_page_of_a_text_is_accessible_and_fits(redaksi, layar):
    rina = redaksi("rina", viewport=layar, bypass_csp=True)
    rina.page.goto("/admin/berita/berita/add/")
    expect(rina.naskah).to_be_visible()
    # What stands inside CKEditor's frame of buttons is not ours to mend.
    hasil = Axe().run(rina.page, context={"exclude": [[".cke"]]}, options={"runOnly": WCAG, "preload": False})
    assert not [f"{v['id']}: {n['html'][:120]}" for v in hasil.response["violations"] for n in v["nodes"]]
    lebar = rina.page.evaluate("() => document.documentElement.scrollWidth")
    assert lebar <= layar["width"]
