"""A box to be blacked out, and whether it lies on its page."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError

TERBANYAK = 500
# A box drawn to the very edge may miss it by what a percentage loses in rounding.
LEBIH = 0.0001


@dataclass(frozen=True)
class Kotak:
    """A box on a page (counted from 1) as it is seen upright: left, top, width and height as parts of 1; and why."""

    halaman: int
    x: float
    y: float
    w: float
    h: float
    dasar: str = ""

    def piksel(self, ukuran: tuple[int, int], kisi: int = 1) -> tuple[int, int, int, int]:
        """Left, top, right, bottom in a picture of this size: never less than the box, widened to a grid of `kisi`."""
        lebar, tinggi = ukuran
        return (
            math.floor(self.x * lebar / kisi) * kisi,
            math.floor(self.y * tinggi / kisi) * kisi,
            min(lebar, math.ceil((self.x + self.w) * lebar / kisi) * kisi),
            min(tinggi, math.ceil((self.y + self.h) * tinggi / kisi) * kisi),
        )


def periksa_kotak(daftar: Sequence[Kotak], jumlah_halaman: int) -> None:
    """Raise ValidationError with one sentence for each box that does not lie on a page."""
    if len(daftar) > TERBANYAK:
        raise ValidationError(f"Paling banyak {TERBANYAK} kotak untuk satu berkas; yang Anda kirim {len(daftar)}.")
    galat = [k for urut, satu in enumerate(daftar, 1) if (k := _halangan(satu, urut, jumlah_halaman))]
    if galat:
        raise ValidationError(galat)


def _halangan(k: Kotak, urut: int, jumlah_halaman: int) -> str:
    if not 1 <= k.halaman <= jumlah_halaman:
        return f"Kotak {urut}: halaman {k.halaman} tidak ada. Berkas ini berisi {jumlah_halaman} halaman."
    if not all(math.isfinite(n) for n in (k.x, k.y, k.w, k.h)):
        return f"Kotak {urut}: isi letak dan ukurannya dengan angka."
    if k.w <= 0 or k.h <= 0:
        return f"Kotak {urut}: lebar dan tingginya harus lebih dari nol."
    if k.x < 0 or k.y < 0 or k.x + k.w > 1 + LEBIH or k.y + k.h > 1 + LEBIH:
        return f"Kotak {urut} keluar dari halaman {k.halaman}. Geser atau kecilkan kotaknya."
    return ""
