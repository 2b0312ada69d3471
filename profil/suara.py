"""Pages read aloud, offline: espeak-ng speaks Indonesian, lame makes it small. Nothing is asked of another host.

A recording is found by the hash of what is spoken, so that a page that was changed is silent until it is spoken anew,
and never says what it no longer says.
"""

import hashlib
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import nh3
from django.conf import settings

from layanan.isi_html import AKHIR_BLOK, bersihkan
from profil.models import Halaman

FOLDER = "suara"
BATAS_DETIK = 120
# Spoken letter by letter, or in other words than they are written.
UCAPAN = (
    (r"\b(\d+)/(\d{4})\b", r"\1 tahun \2"),
    (r"\bPPID\b", "pe pe i de"),
    (r"\bSOP\b", "es o pe"),
    (r"\bKTP\b", "ka te pe"),
    (r"\bRSUD\b", "er es u de"),
    (r"@", " et "),
    (r"\((\w+)\)", r"\1"),
)
BACA = ("espeak-ng", "-v", "id", "-s", "150", "--stdin", "--stdout")
PADATKAN = ("lame", "--quiet", "-m", "m", "-b", "32", "-q", "9", "-", "-")


class TanpaSuara(Exception):
    """The programs that speak are missing."""


def naskah(judul: str, html: str) -> str:
    """What is spoken: title and text, a pause after every block, abbreviations in words."""
    blok = AKHIR_BLOK.sub(r"\g<0>\n", bersihkan(html))
    baris = [b.strip() for b in [judul, *unescape(nh3.clean(blok, tags=set())).splitlines()]]
    teks = "\n".join(b if b[-1] in ".?!:" else f"{b}." for b in baris if b)
    for pola, ganti in UCAPAN:
        teks = re.sub(pola, ganti, teks)
    return teks


def jalur(teks: str) -> Path:
    """Where the recording of this text lies."""
    return Path(settings.MEDIA_ROOT) / FOLDER / f"{hashlib.sha256(teks.encode()).hexdigest()[:32]}.mp3"


def rekaman(judul: str, html: str) -> Path | None:
    """The recording of this text, None where nobody has made it."""
    berkas = jalur(naskah(judul, html))
    return berkas if berkas.is_file() else None


def semua_naskah() -> list[str]:
    """Everything that should be heard: the published pages that have an easy version, and that version."""
    halaman = Halaman.objects.terbit().exclude(isi_mudah="")
    return [naskah(h.judul, isi) for h in halaman for isi in (h.isi, h.isi_mudah)]


def suarakan() -> tuple[int, int]:
    """Record what is missing and remove what no page says any more; return both numbers. Raises TanpaSuara."""
    if not (shutil.which(BACA[0]) and shutil.which(PADATKAN[0])):
        raise TanpaSuara("Program espeak-ng dan lame belum dipasang: sudo apt-get install espeak-ng lame")
    teks = {jalur(n): n for n in semua_naskah()}
    folder = Path(settings.MEDIA_ROOT) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    ada = set(folder.glob("*.mp3"))
    for berkas in teks.keys() - ada:
        _rekam(teks[berkas], berkas)
    for usang in ada - teks.keys():
        usang.unlink()
    return len(teks.keys() - ada), len(ada - teks.keys())


def _rekam(teks: str, berkas: Path) -> None:
    """Speak and compress; the file appears whole or not at all."""
    bunyi = _jalankan(BACA, teks.encode())
    sementara = berkas.with_suffix(".baru")
    sementara.write_bytes(_jalankan(PADATKAN, bunyi))
    sementara.replace(berkas)


def _jalankan(perintah: tuple[str, ...], masukan: bytes) -> bytes:
    # Fixed programs and arguments; the text goes through standard input.
    return subprocess.run(perintah, input=masukan, capture_output=True, check=True, timeout=BATAS_DETIK).stdout  # noqa: S603
