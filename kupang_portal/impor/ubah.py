"""One text of WordPress as HTML of this site: blocks, shortcodes, tree, and the one allow-list at the end."""

from dataclasses import dataclass

from kupang_portal.impor.baca import Isian
from kupang_portal.impor.blok import uraikan_blok
from kupang_portal.impor.kode import uraikan_kode
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.peta import Peta
from kupang_portal.impor.pohon import Pohon
from kupang_portal.impor.pustaka import Pustaka
from layanan.isi_html import PANJANG_TERBESAR, bersihkan

TERLALU_PANJANG = "Naskah lebih panjang daripada yang dapat disunting di sini"


@dataclass
class Pengubah:
    """Everything a text needs to be converted."""

    peta: Peta
    pustaka: Pustaka
    laporan: Laporan

    def isi(self, isian: Isian) -> str:
        """The text of an item, ready to be saved."""
        teks = isian.isi.replace("\r\n", "\n").replace("\r", "\n")
        teks = uraikan_kode(uraikan_blok(teks, isian, self.peta, self.laporan), isian, self.peta, self.laporan)
        bersih = bersihkan(Pohon(isian, self.peta, self.pustaka, self.laporan).terjemahkan(teks))
        if len(bersih) > PANJANG_TERBESAR:
            self.laporan.lihat(TERLALU_PANJANG, f"“{isian.judul}”")
        return bersih
