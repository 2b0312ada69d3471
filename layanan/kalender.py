"""The legal calendar: working days counted with the holidays in the database.

Every result is a WITA date. A year without national holidays in the table is an error that names the year, never
silently "weekends only". Each function reads the table once; a page that counts for many rows loads one ``Kalender``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from layanan import hari_kerja
from layanan.hari_kerja import Hitungan
from layanan.models.hari_libur import HariLibur, kunci_kalender, setelah_perubahan


class TahunTanpaLibur(ValidationError):
    """A count touches a year whose national holidays have not been entered; ``tahun`` is that year."""

    def __init__(self, tahun: int):
        self.tahun = tahun
        super().__init__(
            "Hari libur nasional tahun %(tahun)s belum diisi, jadi tenggat belum dapat dihitung. "
            "Isi dahulu daftar hari libur tahun %(tahun)s.",
            code="tahun_tanpa_libur",
            params={"tahun": tahun},
        )


@dataclass(frozen=True)
class Kalender:
    """The holiday table, loaded once: counting with it costs no further query."""

    hari_libur: Mapping[date, str]
    tahun_terisi: frozenset[int]

    @classmethod
    def muat(cls) -> "Kalender":
        """Load the whole table in one query (about 25 rows a year).

        Joint leave (cuti bersama) counts as non-working unless ``settings.CUTI_BERSAMA_LIBUR`` is off.
        """
        baris = HariLibur.objects.order_by("jenis").values_list("tanggal", "jenis", "nama")
        if not settings.CUTI_BERSAMA_LIBUR:
            baris = baris.exclude(jenis=HariLibur.Jenis.CUTI_BERSAMA)
        baris = list(baris)
        # Ordered by jenis, a national holiday gives its name to a day that is also joint leave.
        hari_libur = {tanggal: nama for tanggal, _jenis, nama in baris}
        nasional = (tanggal for tanggal, jenis, _nama in baris if jenis == HariLibur.Jenis.LIBUR_NASIONAL)
        return cls(hari_libur, frozenset(tanggal.year for tanggal in nasional))

    def libur(self, dari: date, sampai: date) -> dict[date, str]:
        """Return the holidays from ``dari`` to ``sampai`` (both included), by date."""
        self._periksa_tahun(dari, sampai)
        return {tanggal: nama for tanggal, nama in sorted(self.hari_libur.items()) if dari <= tanggal <= sampai}

    def adalah_hari_kerja(self, tanggal: date) -> bool:
        """Say whether ``tanggal`` is a working day."""
        self._periksa_tahun(tanggal, tanggal)
        return hari_kerja.adalah_hari_kerja(tanggal, self.hari_libur)

    def tenggat(self, mulai: date, jumlah: int) -> Hitungan:
        """Return the period of ``jumlah`` working days after ``mulai``, see ``hari_kerja.hari_kerja_ke``."""
        self._periksa_tahun(mulai, mulai)
        hitungan = hari_kerja.hari_kerja_ke(mulai, jumlah, self.hari_libur)
        self._periksa_tahun(mulai, hitungan.tenggat)
        return hitungan

    def sebelum(self, tanggal: date, jumlah: int) -> date:
        """Return the ``jumlah``-th working day before ``tanggal``."""
        self._periksa_tahun(tanggal, tanggal)
        hari = hari_kerja.hari_kerja_sebelum(tanggal, jumlah, self.hari_libur)
        self._periksa_tahun(hari, tanggal)
        return hari

    def sisa(self, tenggat: date, hari_ini: date) -> int:
        """Return the working days left from ``hari_ini`` to ``tenggat``; 0 on the day itself, negative after it."""
        self._periksa_tahun(min(tenggat, hari_ini), max(tenggat, hari_ini))
        return hari_kerja.selisih_hari_kerja(hari_ini, tenggat, self.hari_libur)

    def _periksa_tahun(self, dari: date, sampai: date) -> None:
        for tahun in range(dari.year, sampai.year + 1):
            if tahun not in self.tahun_terisi:
                raise TahunTanpaLibur(tahun)


def libur(dari: date, sampai: date) -> dict[date, str]:
    """Return the holidays from ``dari`` to ``sampai`` (both included). Raises TahunTanpaLibur."""
    return Kalender.muat().libur(dari, sampai)


def tenggat(mulai: date, jumlah: int) -> Hitungan:
    """Return the period of ``jumlah`` working days after the WITA date ``mulai``. Raises TahunTanpaLibur."""
    return Kalender.muat().tenggat(mulai, jumlah)


def sisa(tenggat: date, hari_ini: date) -> int:
    """Return the working days left from ``hari_ini`` to ``tenggat``. Raises TahunTanpaLibur."""
    return Kalender.muat().sisa(tenggat, hari_ini)


def sebelum(tanggal: date, jumlah: int) -> date:
    """Return the ``jumlah``-th working day before ``tanggal`` (as PP 61/2010 Pasal 11). Raises TahunTanpaLibur."""
    return Kalender.muat().sebelum(tanggal, jumlah)


@transaction.atomic
def simpan_libur(*daftar: HariLibur, sebab: str = "") -> None:
    """Save the holidays and recompute the open deadlines once for all of them, all or nothing.

    ``sebab`` is the sentence for the history and the letters; without it the changes themselves are listed.
    Raises ValidationError when a row is incomplete or its date and kind are taken.
    """
    kunci_kalender()
    tanggal, rincian = set(), []
    for hari_libur in daftar:
        hari_libur.full_clean()
        tanggal_berubah, kalimat = hari_libur.perubahan()
        hari_libur.save(hitung_ulang=False)
        tanggal |= tanggal_berubah
        rincian.append(kalimat)
    setelah_perubahan(tanggal, sebab or " ".join(rincian))
