"""The columns of SP4N-LAPOR! as data: which of our fields stands under which heading, and which must be there."""

import csv
from dataclasses import dataclass
from pathlib import Path

from layanan.csv_aman import AWAL_RUMUS
from pengaduan.rules import Klasifikasi

BERKAS = Path(__file__).parents[1] / "data" / "sp4n_kolom.csv"
# As SP4N-LAPOR! writes them; officers there split the first kind in two.
KLASIFIKASI = {
    "pengaduan": Klasifikasi.PENGADUAN,
    "pengaduan berkadar pengawasan": Klasifikasi.PENGADUAN,
    "pengaduan tidak berkadar pengawasan": Klasifikasi.PENGADUAN,
    "aspirasi": Klasifikasi.ASPIRASI,
    "permintaan informasi": Klasifikasi.PERMINTAAN_INFORMASI,
}
YA, TIDAK = "Ya", "Tidak"
BENAR, SALAH = {"ya", "1", "true", "anonim", "rahasia"}, {"", "tidak", "0", "false"}


@dataclass(frozen=True)
class Kolom:
    """One column: our field, its heading, and whether a file without it is refused."""

    ruas: str
    judul: str
    wajib: bool


def kolom() -> list[Kolom]:
    """All columns in the order of a file."""
    with BERKAS.open(encoding="utf-8", newline="") as berkas:
        return [Kolom(b["ruas"], b["kolom"], bool(b["wajib"])) for b in csv.DictReader(berkas)]


def tanpa_apostrof(teks: str) -> str:
    """A cell as it was before `csv_aman.sel` kept a spreadsheet from taking it for a formula."""
    return teks[1:] if teks.startswith("'") and teks[1:].startswith(AWAL_RUMUS) else teks
