"""What an editor does in the browser: writes in CKEditor, takes pictures from the library, presses verbs."""

from playwright.sync_api import Page, expect

from tests.browser.meja import Meja
from tests.layanan.unggahan import gambar

FOTO = {"name": "perahu.jpg", "mimeType": "image/jpeg", "buffer": gambar(ukuran=(1000, 640), warna="teal")}
ALT = "Perahu nelayan bersandar di Pantai Lasiana"


class Redaksi(Meja):
    """A Penulis or Redaktur in front of the staff site."""

    @property
    def naskah(self):
        """The paper inside the rich-text editor."""
        return self.page.frame_locator("iframe.cke_wysiwyg_frame").locator("body")

    def tulis(self, teks: str, *, ganti: bool = False) -> "Redaksi":
        """Type into the editor; `ganti` replaces what is there."""
        self.naskah.click()
        self.page.keyboard.press("Control+A" if ganti else "Control+End")
        self.page.keyboard.type(teks)
        return self

    def tebal(self, teks: str) -> "Redaksi":
        """The same in bold, by the keyboard."""
        self.tulis("").page.keyboard.press("Control+B")
        self.page.keyboard.type(teks)
        return self

    def buka_dialog_gambar(self) -> None:
        self.page.locator("a.cke_button__image").click()
        expect(self.page.get_by_role("dialog")).to_be_visible()

    def pemilih(self, tombol) -> Page:
        """The picker's window, opened by this button."""
        with self.page.expect_popup() as jendela:
            tombol.click()
        jendela.value.wait_for_load_state()
        return jendela.value

    def unggah_ke_naskah(self, berkas=FOTO, alt=ALT) -> "Redaksi":
        """A new picture into the text, by the picker of the editor's own dialog."""
        self.buka_dialog_gambar()
        dialog = self.page.get_by_role("dialog")
        jendela = self.pemilih(dialog.locator("a.cke_dialog_ui_button:visible", has_text="Server").first)
        jendela.get_by_role("link", name="Unggah gambar").click()
        jendela.get_by_label("Berkas gambar").set_input_files(berkas)
        jendela.get_by_label("Teks alternatif").fill(alt)
        with jendela.expect_event("close"):
            jendela.get_by_role("button", name="Unggah").click()
        expect(dialog.get_by_label("Teks alternatif")).to_have_value(alt)
        dialog.locator("a.cke_dialog_ui_button_ok").click()
        expect(self.naskah.locator("img")).to_have_count(1)
        return self

    def gambar_utama(self, alt=ALT) -> "Redaksi":
        """The main picture, chosen from the library."""
        jendela = self.pemilih(self.page.get_by_role("button", name="Pilih gambar"))
        with jendela.expect_event("close"):
            jendela.get_by_role("button", name=alt).click()
        expect(self.page.get_by_role("button", name="Ganti gambar")).to_be_visible()
        return self

    def simpan(self) -> "Redaksi":
        # The page before may carry a message of its own.
        with self.page.expect_navigation():
            self.tekan("Simpan")
        expect(self.page.locator(".messagelist .success")).to_be_visible()
        return self

    def gerakkan(self, nama: str, **isian: str) -> "Redaksi":
        """Press a verb, fill in its small form, confirm."""
        self.page.get_by_role("link", name=nama, exact=True).click()
        for label, nilai in isian.items():
            self.page.get_by_label(label).fill(nilai)
        self.tekan(nama)
        expect(self.page.locator(".messagelist .success")).to_be_visible()
        return self

    def ikuti(self, nama: str) -> "Redaksi":
        self.page.get_by_role("link", name=nama, exact=True).first.click()
        return self

    def tersimpan_di_peramban(self) -> None:
        """Wait until the browser has kept what was typed."""
        self.page.wait_for_function("() => Object.keys(localStorage).some((k) => k.startsWith('simpanan:'))")
