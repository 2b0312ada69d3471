"""Against floods, without keeping who came: counts in memory under a key that is thrown away after minutes.

Not `layanan.laju`: its rows lie in the database and say in which quarter of an hour somebody was here. Above a limit
nobody is turned away; a plain question is asked, so a flood slows itself and silences nobody who shares its address.
Each process counts for itself.
"""

import hmac
import secrets
import threading
import time

from layanan.kripto import GagalBuka, buka_teks, segel_teks

MENIT = 60
BANYAK = 50_000
BILANGAN = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
KONTEKS = "wbs.banjir"
LAMA_PERTANYAAN = 30 * MENIT


class Hitungan:
    """How often something was tried in the present window of ten minutes."""

    def __init__(self, batas: int, jendela: int = 10 * MENIT):
        self.batas, self.jendela = batas, jendela
        self._pintu, self._sampai = threading.Lock(), 0.0
        self.lupakan()

    def lupakan(self) -> None:
        """Throw away the counts and the key under which they could be told apart."""
        self._kunci, self._jumlah = secrets.token_bytes(32), {}

    def catat(self, *tentang: str) -> None:
        """Count one try for each of these."""
        with self._pintu:
            self._segarkan()
            for satu in tentang:
                tanda = self._tanda(satu)
                # Full: everybody is asked the question until the window ends, and the memory grows no more.
                if tanda in self._jumlah or len(self._jumlah) < BANYAK:
                    self._jumlah[tanda] = self._jumlah.get(tanda, 0) + 1

    def penuh(self, *tentang: str) -> bool:
        """Whether any of these has reached the limit."""
        with self._pintu:
            self._segarkan()
            return len(self._jumlah) >= BANYAK or any(
                self._jumlah.get(self._tanda(satu), 0) >= self.batas for satu in tentang
            )

    def _segarkan(self) -> None:
        if (kini := time.monotonic()) >= self._sampai:
            self.lupakan()
            self._sampai = kini + self.jendela

    def _tanda(self, satu: str) -> bytes:
        return hmac.digest(self._kunci, satu.encode("utf-8", "replace"), "sha256")[:16]


# Per address: reports and messages; per address and per beginning of a code: wrong codes.
LAPORAN, KODE = Hitungan(10), Hitungan(20)


def pertanyaan() -> tuple[str, str]:
    """A plain question, and the sealed note of its answer for a hidden field."""
    a, b = secrets.randbelow(9) + 1, secrets.randbelow(9) + 1
    kalimat = f"Berapa {BILANGAN[a - 1]} ditambah {BILANGAN[b - 1]}? Tulis dengan angka."
    return kalimat, segel_teks(f"{a + b} {int(time.time())}", KONTEKS)


def terjawab(jawaban: str, catatan: str) -> bool:
    """Whether the question was answered, within half an hour."""
    try:
        benar, pada = buka_teks(catatan, KONTEKS).split()
    except GagalBuka:
        return False
    return jawaban.strip() == benar and time.time() - int(pada) < LAMA_PERTANYAAN
