"""What an officer does in the browser: logs in, opens a case from the worklist, presses a verb, reads, confirms."""

import re

from playwright.sync_api import Page, expect

from tests.layanan.unggahan import dokumen

SANDI = "sandi panjang untuk uji peramban"
MATERI = {"name": "daftar puskesmas.pdf", "mimeType": "application/pdf", "buffer": dokumen()}


class Meja:
    """An officer in front of the staff site."""

    def __init__(self, page: Page):
        self.page = page

    def masuk(self, nama: str, sandi: str = SANDI) -> "Meja":
        self.page.goto("/admin/")
        self.page.get_by_label("Nama pengguna").fill(nama)
        self.page.get_by_label("Sandi").fill(sandi)
        self.page.get_by_role("button", name="Masuk").click()
        expect(self.page.get_by_role("heading", name="Daftar kerja")).to_be_visible()
        return self

    def buka(self, nomor: str) -> "Meja":
        """The case, by its row in the worklist or, once nobody waits for it, in the list."""
        self.page.goto("/admin/")
        baris = self.page.get_by_role("link", name=nomor, exact=True)
        if not baris.count():
            jenis = "keberatan" if nomor.startswith("KB-") else "permohonan"
            self.page.goto(f"/admin/informasi/{jenis}/?q={nomor}")
        baris.first.click()
        expect(self.page.get_by_role("heading", name=nomor)).to_be_visible()
        return self

    def tindakan(self, nama: str, *, centang=(), berkas=None, pilih=None, **isian: str) -> "Meja":
        """Press a verb and fill in its form: texts by label, boxes and radio buttons by name."""
        self.page.get_by_role("link", name=nama, exact=True).click()
        for label, nilai in (pilih or {}).items():
            self.page.get_by_label(label).select_option(label=nilai)
        for label, teks in isian.items():
            self.page.get_by_label(label).fill(teks)
        for kotak in centang:
            self.page.get_by_label(kotak).check()
        if berkas:
            self.page.get_by_label("Berkas", exact=False).first.set_input_files(berkas)
        return self

    def blok(self, **isian: str) -> "Meja":
        """Adapt blocks of the written notice, named by their letter."""
        for huruf, teks in isian.items():
            self.page.get_by_label(re.compile(rf"^{huruf}\. ")).fill(teks)
        return self

    def pratinjau(self) -> str:
        """Read the letters before they go."""
        self.tekan("Lihat surat sebelum dikirim")
        expect(self.page.get_by_text("Belum ada yang dikirim.")).to_be_visible()
        self.page.wait_for_load_state()
        return self.page.get_by_role("main").inner_text()

    def tekan(self, nama: str) -> "Meja":
        self.page.get_by_role("button", name=nama, exact=True).click()
        return self

    def selesai(self, nama: str) -> "Meja":
        """Confirm the verb; the case page says that it is on record."""
        self.tekan(nama)
        expect(self.page.get_by_text(re.compile("tercatat"))).to_be_visible()
        return self

    def tampak(self, teks: str) -> None:
        expect(self.page.get_by_role("main")).to_contain_text(teks)
