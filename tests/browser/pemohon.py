"""What a citizen does in the browser: files, keeps the receipt, opens the case, reads, completes, withdraws, rates."""

from typing import NamedTuple

from playwright.sync_api import Page, expect

from tests.layanan.unggahan import gambar

AJUKAN = "/permohonan/ajukan/"
FOTO_KTP = {"name": "ktp.jpg", "mimeType": "image/jpeg", "buffer": gambar(ukuran=(1600, 1000), warna="lightblue")}
NAMA = "Ani Tefa"
SUREL = "ani@contoh.id"
RINCIAN = "Daftar puskesmas di Kota Kupang dan jam bukanya tahun 2026"
TEKS = {
    "Informasi yang Anda minta": RINCIAN,
    "Untuk apa informasi itu": "Bahan pelajaran di sekolah.",
    "Nama lengkap": NAMA,
    "NIK atau nomor SK": "5371015505900001",
    "Alamat": "Jalan Timor Raya 12, Oesapa",
    "Pekerjaan": "Guru",
    "Surel": SUREL,
    "Telepon": "0812 3456 7890",
}
PILIHAN = ("Salinan digital", "Surel dan halaman lacak", "Perorangan")


def isi_permohonan(page: Page, teks: dict[str, str]) -> None:
    """The texts by label and the choices of a request, on the citizen's form or at the desk."""
    for label, isi in teks.items():
        page.get_by_role("textbox", name=label).fill(isi)
    for pilihan in PILIHAN:
        page.get_by_role("radio", name=pilihan).check()


class Tanda(NamedTuple):
    """What the receipt shows."""

    nomor: str
    kode: str
    tenggat: str


class Pemohon:
    """A citizen in front of one page."""

    def __init__(self, page: Page):
        self.page = page

    # --- Filing ------------------------------------------------------------------------------------------------------
    def isi_formulir(self, **ganti: str) -> None:
        """Fill in the form; `ganti` replaces texts by their label."""
        isi_permohonan(self.page, TEKS | ganti)
        self.page.get_by_label("Data di atas benar").check()

    def lampirkan(self, berkas=FOTO_KTP, ruas="Foto atau pindaian identitas") -> None:
        self.page.get_by_label(ruas).set_input_files(berkas)

    def tekan(self, nama: str) -> None:
        self.page.get_by_role("button", name=nama, exact=True).click()

    def ikuti(self, nama: str) -> None:
        self.page.get_by_role("link", name=nama, exact=True).click()

    def ajukan(self, **ganti: str) -> Tanda:
        """File the request with a photo of the identity card; return what the receipt says."""
        self.page.goto(AJUKAN)
        self.isi_formulir(**ganti)
        self.lampirkan()
        self.tekan("Kirim permohonan")
        return self.tanda_terima()

    def tanda_terima(self, sebutan: str = "Permohonan") -> Tanda:
        """What the receipt of a case of this kind says."""
        expect(self.page.get_by_role("heading", name=f"{sebutan} Anda sudah kami terima")).to_be_visible()
        self.page.wait_for_load_state()  # a heading is seen before the rest of its page has come
        panel = self.page.get_by_role("region", name="Simpan nomor dan kode ini")
        nomor, kode = panel.locator("dd").all_inner_texts()
        return Tanda(nomor, kode, panel.locator("time").inner_text())

    # --- Following ---------------------------------------------------------------------------------------------------
    def lacak(self, tanda: Tanda, sebutan: str = "Permohonan") -> None:
        """Open the case with number and code."""
        self.masuk(tanda.nomor, tanda.kode)
        expect(self.page.get_by_role("heading", name=f"{sebutan} {tanda.nomor}")).to_be_visible()

    def masuk(self, nomor: str, kode: str) -> None:
        """Go through the door, wherever it leads."""
        self.page.goto("/lacak/")
        self.page.get_by_label("Nomor pendaftaran").fill(nomor)
        self.page.get_by_label("Kode akses").fill(kode)
        self.tekan("Lacak")

    def riwayat(self) -> list[str]:
        """The titles of the timeline, newest first."""
        self.page.wait_for_load_state()
        return self.page.locator(".riwayat h3").all_inner_texts()

    def unduh(self, nama: str) -> bytes:
        """Follow a link that is a download."""
        with self.page.expect_download() as unduhan:
            self.ikuti(nama)
        return unduhan.value.path().read_bytes()

    def status(self, kata: str) -> None:
        expect(self.page.get_by_role("main").locator(".status").first).to_have_text(kata)

    def tampak(self, teks: str) -> None:
        expect(self.page.get_by_role("main")).to_contain_text(teks)
