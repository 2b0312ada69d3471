"""How satisfaction is counted (Permenpan RB 14/2017). Pure, and exact until it is shown.

Every unsur weighs exactly one ninth. With 0.11 a service that everybody gives the highest mark would reach 99, with
0.111 it would reach 99.9.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from django.db.models import TextChoices

# By code, never by position: printed questionnaires put U8 and U9 in either order.
KODE = tuple(f"U{n}" for n in range(1, 10))
BOBOT = Fraction(1, len(KODE))
NILAI = (1, 2, 3, 4)
PENGALI = 25  # takes the scale 1-4 to 25-100
SEMESTER = {1: "Semester I", 2: "Semester II"}


class Umur(TextChoices):
    """Ages in bands: a birthday would be personal data."""

    DI_BAWAH_20 = "di_bawah_20", "Di bawah 20 tahun"
    DUA_PULUHAN = "20_29", "20 sampai 29 tahun"
    TIGA_PULUHAN = "30_39", "30 sampai 39 tahun"
    EMPAT_PULUHAN = "40_49", "40 sampai 49 tahun"
    LIMA_PULUHAN = "50_59", "50 sampai 59 tahun"
    ENAM_PULUH_LEBIH = "60_lebih", "60 tahun atau lebih"


class Kelamin(TextChoices):
    PEREMPUAN = "perempuan", "Perempuan"
    LAKI_LAKI = "laki_laki", "Laki-laki"


class Pendidikan(TextChoices):
    SD = "sd", "SD atau di bawahnya"
    SLTP = "sltp", "SMP atau sederajat"
    SLTA = "slta", "SMA, SMK, atau sederajat"
    DIPLOMA = "diploma", "D1 sampai D4"
    S1 = "s1", "S1"
    S2 = "s2", "S2 atau di atasnya"


class Pekerjaan(TextChoices):
    ASN = "asn", "PNS, TNI, atau Polri"
    SWASTA = "swasta", "Pegawai swasta"
    WIRASWASTA = "wiraswasta", "Wiraswasta"
    PELAJAR = "pelajar", "Pelajar atau mahasiswa"
    LAINNYA = "lainnya", "Lainnya"


CIRI = {"umur": Umur, "kelamin": Kelamin, "pendidikan": Pendidikan, "pekerjaan": Pekerjaan}


@dataclass(frozen=True)
class Hitungan:
    """What some answers add up to: how many there are, and the sum of the marks of each unsur."""

    responden: int
    jumlah: tuple[int, ...]

    def __add__(self, lain: "Hitungan") -> "Hitungan":
        pasangan = zip(self.jumlah, lain.jumlah, strict=True)
        return Hitungan(self.responden + lain.responden, tuple(a + b for a, b in pasangan))

    @property
    def nrr(self) -> tuple[Fraction, ...]:
        """The mean mark of each unsur, in the order of KODE."""
        return tuple(Fraction(satu, self.responden) for satu in self.jumlah)

    @property
    def ikm(self) -> Decimal:
        """The index, 25.00 to 100.00. Bands are decided on this rounded value: unrounded it could fall between two."""
        return bulat(sum(rata * BOBOT for rata in self.nrr) * PENGALI, 2)


KOSONG = Hitungan(0, (0,) * len(KODE))


def jumlahkan(bagian: Iterable[Hitungan]) -> Hitungan:
    """All of them together."""
    return sum(bagian, KOSONG)


def bulat(nilai: Fraction, angka: int) -> Decimal:
    """Rounded half up, without a detour through binary fractions."""
    return Decimal(floor(nilai * 10**angka + Fraction(1, 2))).scaleb(-angka)


def kelas_untuk(ikm: Decimal, kelas: Iterable):
    """The band (anything with a `batas_bawah`) an index falls into: the highest one whose lower bound it reaches."""
    tercapai = [satu for satu in kelas if satu.batas_bawah <= ikm]
    return max(tercapai, key=lambda satu: satu.batas_bawah, default=None)
