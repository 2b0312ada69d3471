"""Shortcodes: the ones WordPress itself has become HTML, every other one stays as text and is reported."""

import re
from dataclasses import dataclass, field
from html import escape, unescape

from kupang_portal.impor.baca import Isian
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.peta import LampiranWp, Peta

KODE = re.compile(r"\[(/?)([A-Za-z][\w-]{0,40})([^\[\]]{0,2000})\]")
ATRIBUT = re.compile(r"""([\w-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))""")
GAMBAR_DI_AWAL = re.compile(r"\s*(?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*</a>)?", re.IGNORECASE)
BERPASANGAN = {"caption", "wp_caption", "embed", "video", "audio", "playlist"}
SUMBER_MEDIA = ("src", "mp4", "m4v", "webm", "ogv", "mov", "wmv", "flv", "mp3", "ogg", "m4a", "wav", "wma", "flac")
TAK_DIKENAL = "Kode singkat tak dikenal, dibiarkan sebagai teks"


@dataclass
class _Pengurai:
    html: str
    isian: Isian
    peta: Peta
    laporan: Laporan
    hasil: list[str] = field(default_factory=list)
    tanpa_penutup: set[str] = field(default_factory=set)

    def jalan(self) -> str:
        mulai = 0
        for cocok in KODE.finditer(self.html):
            if cocok.start() < mulai:  # inside what the one before has swallowed
                continue
            self.hasil.append(self.html[mulai : cocok.start()])
            ganti, mulai = self._satu(cocok)
            self.hasil.append(ganti)
        return "".join([*self.hasil, self.html[mulai:]])

    def _satu(self, cocok: re.Match) -> tuple[str, int]:
        nama, akhir = cocok[2].lower(), cocok.end()
        if self.html[cocok.start() - 1 : cocok.start()] == "[" and self.html[akhir : akhir + 1] == "]":
            self.hasil[-1] = self.hasil[-1][:-1]  # [[name]] is how WordPress writes a shortcode that shall be read
            return cocok.group(), akhir + 1
        if cocok[1] or nama not in PENGUBAH:
            if nama not in PENGUBAH and ("=" in cocok[3] or f"[/{cocok[2]}]" in self.html[akhir : akhir + 5000]):
                self.laporan.lihat(TAK_DIKENAL, f"[{cocok[2]}], di “{self.isian.judul}”")
            return ("" if cocok[1] and nama in BERPASANGAN else cocok.group()), akhir
        isi = ""
        if nama in BERPASANGAN and not cocok[3].rstrip().endswith("/"):
            isi, akhir = self._sampai_penutup(cocok[2], akhir)
        atribut = {n.lower(): a or b or c for n, a, b, c in ATRIBUT.findall(unescape(cocok[3]))}
        return PENGUBAH[nama](atribut, isi, self.isian, self.peta), akhir

    def _sampai_penutup(self, nama: str, mulai: int) -> tuple[str, int]:
        """The text up to [/name]; without one the shortcode stands alone. A name that is never closed is asked once."""
        penutup = f"[/{nama}]"
        tutup = -1 if nama in self.tanpa_penutup else self.html.find(penutup, mulai)
        if tutup < 0:
            self.tanpa_penutup.add(nama)
            return "", mulai
        return self.html[mulai:tutup], tutup + len(penutup)


def uraikan_kode(html: str, isian: Isian, peta: Peta, laporan: Laporan) -> str:
    """The text with the shortcodes of WordPress replaced."""
    return _Pengurai(html, isian, peta, laporan).jalan() if "[" in html else html


def _keterangan(atribut, isi, isian, peta) -> str:
    cocok = GAMBAR_DI_AWAL.match(isi)
    gambar, sisa = (cocok.group(), isi[cocok.end() :]) if cocok else (isi, "")
    teks = sisa.strip() or atribut.get("caption", "")
    return f"\n\n<figure>{gambar}<figcaption>{teks}</figcaption></figure>\n\n"


def _galeri(atribut, isi, isian, peta) -> str:
    """The pictures by their numbers; without numbers, those that were uploaded to this text."""
    nomor = [int(n) for n in re.findall(r"[0-9]{1,18}", atribut.get("ids") or atribut.get("include") or "")]
    if not nomor:
        buang = {int(n) for n in re.findall(r"[0-9]{1,18}", atribut.get("exclude", ""))}
        nomor = [n for n in peta.anak_lampiran.get(isian.nomor, []) if n not in buang]
    return "\n\n" + "\n".join(_figur(n, peta.lampiran.get(n)) for n in nomor) + "\n\n"


def _figur(nomor: int, lampiran: LampiranWp | None) -> str:
    url, keterangan = (lampiran.url, lampiran.keterangan) if lampiran else ("", "")
    bawah = f"<figcaption>{keterangan}</figcaption>" if keterangan else ""
    return f'<figure><img class="wp-image-{nomor}" src="{escape(url)}">{bawah}</figure>'


def _sematan(atribut, isi, isian, peta) -> str:
    return f'\n\n<iframe src="{escape(unescape((isi or atribut.get("src", "")).strip()))}"></iframe>\n\n'


def _media(tag: str):
    def ubah(atribut, isi, isian, peta) -> str:
        url = next((atribut[n] for n in SUMBER_MEDIA if atribut.get(n)), "")
        return f'\n\n<{tag} src="{escape(url)}"></{tag}>\n\n' if url else isi

    return ubah


def _daftar_putar(atribut, isi, isian, peta) -> str:
    nomor = [int(n) for n in re.findall(r"[0-9]{1,18}", atribut.get("ids", ""))]
    ada = [peta.lampiran[n] for n in nomor if n in peta.lampiran]
    butir = [f'<li><a href="{escape(a.url)}">{escape(a.judul)}</a></li>' for a in ada]
    return f"<ul>{''.join(butir)}</ul>" if butir else ""


PENGUBAH = {
    "caption": _keterangan,
    "wp_caption": _keterangan,
    "gallery": _galeri,
    "embed": _sematan,
    "video": _media("video"),
    "audio": _media("audio"),
    "playlist": _daftar_putar,
}
