"""A walk through the whole site: sample data, and three readers whose browsers already are where they have to be."""

from collections.abc import Callable
from io import StringIO

from django.core.management import call_command
from playwright.sync_api import Browser, Page

from kupang_portal.contoh.permohonan import daftar_lacak
from kupang_portal.contoh.petugas import SANDI
from layanan.models import Petugas
from tests.browser.meja import Meja
from tests.browser.pemohon import Pemohon, Tanda
from tests.browser.saksi import Saksi
from tests.browser.situs import (
    PEMOHON,
    PETUGAS,
    REDAKSI,
    UMUM,
    Halaman,
    milik_pemohon,
    milik_petugas,
    milik_redaksi,
    umum,
)
from tests.informasi.warga import ajukan_langsung, kurang

PUBLIK = (UMUM, PEMOHON)


class Kunjungan:
    """Opens every page with a budget for whoever reads it, on the site at this address."""

    def __init__(self, browser: Browser, alamat: str):
        self.browser, self.alamat, self.saksi = browser, alamat, Saksi(alamat)
        call_command("contoh", "--paksa", stdout=StringIO())
        perkara = self._perkara()
        self.sesi = {
            UMUM: None,
            PEMOHON: self._masuk_pemohon(perkara),
            PETUGAS: self._masuk_petugas("utama"),
            REDAKSI: self._masuk_petugas("redaktur"),
        }
        nomor = {nama: tanda.nomor for nama, tanda in perkara.items()}
        self.semua = [*umum(), *milik_pemohon(nomor), *milik_petugas(), *milik_redaksi()]

    def _perkara(self) -> dict[str, Tanda]:
        nomor, kode, _ = next(baris for baris in daftar_lacak() if baris[2] == "Informasi disampaikan")
        (berjalan, kode_1), (belum, kode_2) = ajukan_langsung(), ajukan_langsung()
        kurang(belum, Petugas.objects.get(username="utama"))
        return {
            "sampai": Tanda(nomor, kode, ""),
            "berjalan": Tanda(berjalan.nomor, kode_1, ""),
            "kurang": Tanda(belum.nomor, kode_2, ""),
        }

    def _masuk_pemohon(self, perkara: dict[str, Tanda]) -> dict:
        ani = Pemohon(self.buka())
        ani.ajukan()
        for tanda in perkara.values():
            ani.lacak(tanda)
        return _tutup(ani.page)

    def _masuk_petugas(self, nama: str) -> dict:
        return _tutup(Meja(self.buka()).masuk(nama, SANDI).page)

    def buka(self, pembaca: str = UMUM, **pilihan) -> Page:
        """A fresh browser of this reader: nothing in its cache, only their cookies."""
        sesi = getattr(self, "sesi", {}).get(pembaca)
        konteks = self.browser.new_context(base_url=self.alamat, storage_state=sesi, locale="id-ID", **pilihan)
        self.saksi.ikuti(konteks)
        return konteks.new_page()

    def halaman(self, *pembaca: str) -> list[Halaman]:
        """The pages of these readers; of all when none is named."""
        return [h for h in self.semua if not pembaca or h.pembaca in pembaca]

    def cacat(self, periksa: Callable[[Page], object], *pembaca: str, **pilihan) -> dict[str, object]:
        """What `periksa` and the witness find amiss, by page; `pilihan` are options of the browser."""
        page = {p: self.buka(p, **pilihan) for p in pembaca or self.sesi}
        temuan = {}
        for h in self.halaman(*pembaca):
            assert page[h.pembaca].goto(h.alamat).status == h.status, h
            if hasil := [*(periksa(page[h.pembaca]) or []), *self.saksi.ambil()]:
                temuan[h.nama] = hasil
        for satu in page.values():
            satu.context.close()
        return temuan


def _tutup(page: Page) -> dict:
    """Close this browser; return its cookies."""
    keadaan = page.context.storage_state()
    page.context.close()
    return keadaan
