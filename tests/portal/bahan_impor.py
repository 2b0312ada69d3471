"""Items as the reader of the export gives them, and what the importer makes of one text."""

import re

from kupang_portal.impor.baca import Isian
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.peta import LampiranWp, Peta
from kupang_portal.impor.ubah import Pengubah
from layanan.isi_html import bersihkan
from layanan.models import Gambar

LAMA = "https://lama.example.id"
UNGGAHAN = f"{LAMA}/wp-content/uploads/2024"
GAMBAR = '<img src="/media/gambar/a.jpg" alt="Alt">'


def isian(**lain):
    """A plain post, with these fields instead."""
    kosong = dict.fromkeys(("tautan", "slug", "sandi", "penulis", "ringkasan", "url_lampiran"), "")
    dasar = {"nomor": 1, "kunci": "isi:1", "jenis": "post", "judul": "Uji", "status": "publish", "isi": ""}
    lagi = {"waktu": None, "diubah": None, "induk": None, "urutan": 0, "tersorot": False, "komentar_dibuka": True}
    return Isian(**{**kosong, **dasar, **lagi, **lain})


class PustakaUji:
    """Has every picture but those called "hilang"."""

    def ambil(self, url, *, nomor, alt="", keterangan="", di=""):
        return None if "hilang" in url else Gambar(berkas="gambar/a.jpg", lebar=1, tinggi=1, teks_alternatif="Alt")


def ubah(html, **lain):
    peta = Peta(situs="lama.example.id", inang={"lama.example.id"})
    peta.tautan = {"/2024/05/pasar": "/berita/pasar/", "?19": "/berita/pasar/"}
    peta.lampiran = {n: LampiranWp(f"{UNGGAHAN}/{n}.jpg", f"2024/{n}.jpg", f"Foto {n}", "", "") for n in (7, 8)}
    peta.lampiran[8].keterangan = "Teluk"
    peta.halaman_lampiran = {"/2024/05/pasar/foto-7", "?7"}
    peta.anak_lampiran[1] = [7, 8]
    peta.blok = {
        50: "<!-- wp:paragraph --><p>Dari blok lain</p><!-- /wp:paragraph -->",
        51: '<!-- wp:block {"ref":51} /-->',
    }
    laporan = Laporan()
    hasil = Pengubah(peta, PustakaUji(), laporan).isi(isian(isi=html, **lain))
    assert bersihkan(hasil) == hasil and "wp:" not in hasil and "<!--" not in hasil
    return re.sub(r"\n\s*", "", hasil), laporan
