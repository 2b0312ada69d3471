"""The filters of a public list, as they stand in its query string."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from layanan.halaman_umum import bersih_kueri


@dataclass(frozen=True)
class Saringan:
    """What the visitor asked a list for, cleaned of what no database accepts. An unknown value finds nothing.

    A subclass names its filters as fields, and for each of them has a method `_menurut_<name>(rows, value)`.
    """

    @classmethod
    def dari(cls, isian) -> Self:
        """Read the query string; of a repeated key the last one counts."""
        return cls(**{nama: bersih_kueri(isian.get(nama, "")) for nama in cls.__dataclass_fields__})

    def terapkan(self, baris, *, kecuali: str = ""):
        """Narrow the rows by every filter in use but `kecuali`."""
        for nama, nilai in self.aktif().items():
            if nama != kecuali:
                baris = getattr(self, f"_menurut_{nama}")(baris, nilai)
        return baris

    def aktif(self) -> dict[str, str]:
        """The filters in use."""
        return {nama: getattr(self, nama) for nama in self.__dataclass_fields__ if getattr(self, nama)}

    def kueri(self, **ganti) -> str:
        """The filters in use as a query string, some replaced ("" lifts one); empty when none is left."""
        kueri = urlencode({nama: nilai for nama, nilai in {**self.aktif(), **ganti}.items() if nilai})
        return f"?{kueri}" if kueri else ""

    def chip(self, kata: dict) -> list[dict]:
        """The filters in use, in the words that `kata[name](value)` gives, each with the query that lifts it."""
        return [{"teks": kata[n](nilai), "kueri": self.kueri(**{n: ""})} for n, nilai in self.aktif().items()]


def tahun_empat_angka(nilai: str) -> int | None:
    """The year in a query string; None for what is no year."""
    return int(nilai) if len(nilai) == 4 and nilai.isascii() and nilai.isdecimal() and nilai[0] != "0" else None


def sebutan(pilihan: dict[str, str], nilai: str) -> str:
    """The label of a chosen value; a value nobody offered is quoted and called unknown."""
    return pilihan.get(nilai, f"“{nilai}” (tidak dikenal)")
