"""What stands on the board, in the order in which it is read."""

import datetime
from dataclasses import dataclass

from kupang_portal.papan_pagi import baris, hitung
from kupang_portal.papan_pagi.baris import Daftar
from kupang_portal.papan_pagi.lingkup import Lingkup
from layanan.kalender import TahunTanpaLibur
from layanan.papan import Sudut
from layanan.waktu import tanggal_panjang

HARI_TERLAMA = 31  # as far back as "what came in" reaches, when nobody looked for long


@dataclass(frozen=True)
class Papan:
    """The board of one reader on one day."""

    lingkup: Lingkup
    sejak: datetime.date
    keadaan: list
    terlambat: Daftar
    hari_ini: Daftar
    belum_disentuh: Daftar
    masuk: Daftar
    pemegang: list
    peringkat: list
    tren: list
    kategori: list
    kelurahan: list

    @property
    def daftar(self) -> list[Daftar]:
        """The blocks with cases, the most urgent first."""
        return [self.terlambat, self.hari_ini, self.belum_disentuh, self.masuk]

    @property
    def jumlah_tahun_ini(self) -> int:
        return sum(jumlah for _, _, jumlah in self.keadaan)


def susun(lingkup: Lingkup, dilihat: datetime.date | None = None) -> Papan:
    """Count everything, one query a block. `dilihat`: the day of the last board this reader got."""
    sejak = _sejak(lingkup.sudut, dilihat)
    return Papan(
        lingkup,
        sejak,
        keadaan=hitung.keadaan(lingkup),
        terlambat=baris.terlambat(lingkup),
        hari_ini=baris.hari_ini(lingkup),
        belum_disentuh=baris.belum_disentuh(lingkup),
        masuk=baris.masuk(lingkup, sejak, _judul_masuk(lingkup.sudut, sejak)),
        pemegang=hitung.pemegang(lingkup),
        peringkat=hitung.peringkat(lingkup),
        tren=hitung.tren(lingkup),
        kategori=hitung.kategori(lingkup),
        kelurahan=hitung.kelurahan(lingkup),
    )


def _sejak(sudut: Sudut, dilihat: datetime.date | None) -> datetime.date:
    """Yesterday; after days off from the last working day on, and never later than the board that was missed."""
    kemarin = sudut.hari_ini - datetime.timedelta(days=1)
    try:
        sejak = sudut.kalender.sebelum(sudut.hari_ini, 1)
    except TahunTanpaLibur:
        sejak = kemarin
    terlama = sudut.hari_ini - datetime.timedelta(days=HARI_TERLAMA)
    return max(min(sejak, kemarin, dilihat or sejak), terlama)


def _judul_masuk(sudut: Sudut, sejak: datetime.date) -> str:
    if sejak == sudut.hari_ini - datetime.timedelta(days=1):
        return "Masuk kemarin"
    return f"Masuk sejak {tanggal_panjang(sejak)}"
