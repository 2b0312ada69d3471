"""The statute as data, third part: excluding information after a consequence test (Pasal 17-20 UU 14/2008, PP 61/2010).

The terms of the ten letters stand in `JANGKA`. An article marked [from memory] is to be confirmed with the text.
"""

import datetime
import re
from dataclasses import dataclass

from django.db.models import TextChoices

from informasi.rules.permohonan import AlasanPasal17
from layanan.alur import Aturan, terbuka
from layanan.peran import Peran

# PP 61/2010 Pasal 11: the decision to open is due so many working days before the term ends.
HARI_SEBELUM_BERAKHIR = 30
# Our own rule: an end that nobody alive will see is none, and a-f must have one (Pasal 20 ayat (1) UU 14/2008).
TAHUN_TERJAUH = 100
PESERTA_PALING_SEDIKIT = 2  # our own rule: nobody weighs alone


class Status(TextChoices):
    """The state of a consequence test."""

    DIUSULKAN = "diusulkan", "Diusulkan"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan kepada pengusul"
    DIUJI = "diuji", "Diuji, menunggu persetujuan"
    DISETUJUI = "disetujui", "Disetujui, belum ditetapkan"
    DITETAPKAN = "ditetapkan", "Ditetapkan dikecualikan"
    TETAP_TERBUKA = "dinyatakan_terbuka", "Tetap terbuka"
    DIBUKA = "dibuka", "Dibuka sebelum waktunya"
    DICABUT = "dicabut", "Dicabut pengusul"


# Somebody still has to move: an information of which this is said is not excluded yet.
BERJALAN = (Status.DIUSULKAN, Status.DIKEMBALIKAN, Status.DIUJI, Status.DISETUJUI)


class Saat(TextChoices):
    """When the test is done: Perki 1/2021 Pasal 49 ayat (1)."""

    SEBELUM = "sebelum", "Sebelum ada permohonan"
    PERMOHONAN = "permohonan", "Saat ada permohonan"
    SENGKETA = "sengketa", "Saat sengketa, atas perintah Majelis Komisioner"


class Kejadian(TextChoices):
    """What can stand in the history of a consequence test and of the exclusion that came of it."""

    DIUSULKAN = "diusulkan", "Pengecualian diusulkan"
    DIPERBAIKI = "diperbaiki", "Usulan diperbaiki"
    DIKEMBALIKAN = "dikembalikan", "Usulan dikembalikan untuk diperbaiki"
    DIUJI = "diuji", "Uji konsekuensi dilakukan"
    DISETUJUI = "disetujui", "Pimpinan menyetujui pengecualian"
    DITETAPKAN = "ditetapkan", "Pengecualian ditetapkan"
    TETAP_TERBUKA = "dinyatakan_terbuka", "Informasi tetap terbuka"
    DIBUKA = "dibuka", "Informasi dibuka sebelum waktunya"
    DICABUT = "dicabut", "Usulan dicabut"
    DIINGATKAN = "diingatkan", "Diingatkan bahwa pengecualian segera berakhir"
    BERAKHIR = "berakhir", "Pengecualian berakhir, informasinya terbuka"
    SURAT_TERKIRIM = "surat_terkirim", "Surat dikirim"


class Tindakan(TextChoices):
    """The verbs. The value is also the name of the act in `informasi.acts.uji_konsekuensi`."""

    USULKAN = "usulkan", "Usulkan pengecualian"
    PERBAIKI = "perbaiki", "Perbaiki usulan"
    CABUT = "cabut", "Cabut usulan"
    KEMBALIKAN = "kembalikan", "Kembalikan kepada pengusul"
    UJI = "uji", "Catat uji konsekuensi"
    NYATAKAN_TERBUKA = "nyatakan_terbuka", "Nyatakan tetap terbuka"
    SETUJUI = "setujui", "Setujui pengecualian"
    TETAPKAN = "tetapkan", "Tetapkan dengan surat"
    BUKA = "buka", "Buka sebelum waktunya"


_UTAMA = (Peran.PPID_UTAMA,)
_ATASAN = (Peran.ATASAN_PPID,)
_PENGUSUL = (Peran.PPID_PELAKSANA, Peran.PPID_UTAMA)

BOLEH: dict[Tindakan, Aturan] = {
    Tindakan.USULKAN: Aturan(
        (), _PENGUSUL, Status.DIUSULKAN, "Permendagri 3/2017: PPID Pelaksana; Pasal 19 UU 14/2008"
    ),
    Tindakan.PERBAIKI: Aturan((Status.DIKEMBALIKAN,), _PENGUSUL, Status.DIUSULKAN, "Pasal 19 UU 14/2008"),
    Tindakan.CABUT: Aturan(
        (Status.DIUSULKAN, Status.DIKEMBALIKAN), _PENGUSUL, Status.DICABUT, "Permendagri 3/2017: PPID Pelaksana"
    ),
    Tindakan.KEMBALIKAN: Aturan((Status.DIUSULKAN,), _UTAMA, Status.DIKEMBALIKAN, "Perki 1/2021 Pasal 49 ayat (2)"),
    Tindakan.UJI: Aturan((Status.DIUSULKAN,), _UTAMA, Status.DIUJI, "Pasal 19 UU 14/2008; Perki 1/2021 Pasal 49"),
    Tindakan.NYATAKAN_TERBUKA: Aturan(
        (Status.DIUSULKAN, Status.DIUJI, Status.DISETUJUI),
        (*_UTAMA, *_ATASAN),
        Status.TETAP_TERBUKA,
        "Pasal 2 ayat (4) UU 14/2008",
    ),
    Tindakan.SETUJUI: Aturan((Status.DIUJI,), _ATASAN, Status.DISETUJUI, "PP 61/2010 Pasal 3 ayat (2)"),
    Tindakan.TETAPKAN: Aturan((Status.DISETUJUI,), _UTAMA, Status.DITETAPKAN, "PP 61/2010 Pasal 3 ayat (2) dan 4"),
    Tindakan.BUKA: Aturan((Status.DITETAPKAN,), _UTAMA, Status.DIBUKA, "PP 61/2010 Pasal 5 ayat (2), 10, dan 11"),
}


def boleh(tindakan: Tindakan, status: Status | None, peran: frozenset[str]) -> bool:
    """Whether the table opens a verb in a state to somebody who holds these roles."""
    return terbuka(BOLEH, tindakan, status, peran)


# --- How long: PP 61/2010 ---------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class JangkaWaktu:
    """How long a letter of Pasal 17 may close information; `dasar`: the law that gives the term must be named."""

    pasal: str
    kalimat: str
    berbatas: bool = True
    tahun_terlama: int | None = None
    dasar: bool = False


_DIPERLUKAN = "Selama diperlukan, dengan batas yang disetujui pimpinan."
JANGKA: dict[str, JangkaWaktu] = {
    AlasanPasal17.A: JangkaWaktu("PP 61/2010 Pasal 5 ayat (1)", "Paling lama 30 tahun.", tahun_terlama=30),
    AlasanPasal17.B: JangkaWaktu("PP 61/2010 Pasal 6", "Sesuai undang-undang di bidangnya.", dasar=True),
    AlasanPasal17.C: JangkaWaktu("PP 61/2010 Pasal 7 ayat (1) dan (5)", _DIPERLUKAN),
    AlasanPasal17.D: JangkaWaktu("PP 61/2010 Pasal 7 ayat (2) dan (5)", _DIPERLUKAN),
    AlasanPasal17.E: JangkaWaktu("PP 61/2010 Pasal 7 ayat (3) dan (5)", _DIPERLUKAN),
    AlasanPasal17.F: JangkaWaktu("PP 61/2010 Pasal 7 ayat (4) dan (5)", _DIPERLUKAN),
    AlasanPasal17.G: JangkaWaktu(
        "PP 61/2010 Pasal 8 ayat (1)", "Sesuai undang-undang di bidangnya.", berbatas=False, dasar=True
    ),
    AlasanPasal17.H: JangkaWaktu("PP 61/2010 Pasal 8 ayat (2)", "Selama diperlukan.", berbatas=False),
    AlasanPasal17.I: JangkaWaktu(
        "PP 61/2010 Pasal 9", "Sesuai undang-undang di bidangnya.", berbatas=False, dasar=True
    ),
    # [from memory] PP 61/2010 sets no term of its own for letter j: the named law rules.
    AlasanPasal17.J: JangkaWaktu("Pasal 17 huruf j UU 14/2008", "Selama diminta undang-undang itu.", berbatas=False),
}


def galat_jangka(alasan: str, mulai: datetime.date, sampai: datetime.date | None) -> str:
    """Why a term is not lawful, as a sentence; empty when it is. Pasal 20 ayat (1) UU 14/2008: a-f always end."""
    jangka = JANGKA[alasan]
    if sampai is None:
        return "Alasan huruf a sampai f tidak berlaku selamanya: isi batasnya." if jangka.berbatas else ""
    if sampai < mulai:
        return "Batas berlaku mendahului awal berlakunya."
    if jangka.berbatas and sampai.year > mulai.year + TAHUN_TERJAUH:
        return f"Lebih dari {TAHUN_TERJAUH} tahun sama saja dengan selamanya. Alasan huruf a sampai f harus berakhir."
    tahun = jangka.tahun_terlama
    if tahun and (sampai.year - tahun, sampai.month, sampai.day) > (mulai.year, mulai.month, mulai.day):
        return f"Alasan huruf {alasan} berlaku paling lama {tahun} tahun."
    return ""


# --- By which law -----------------------------------------------------------------------------------------------------
_UNDANG_UNDANG = re.compile(
    r"\b(?:uu|undang-undang)\b(?:\s+(?:nomor|no\.?))?\s*(\d{1,3})\s*(?:/|tahun)\s*((?:19|20)\d{2})\b", re.IGNORECASE
)
_PASAL = re.compile(r"\bpasal\s+\d", re.IGNORECASE)
UU_KIP = ("14", "2008")


def galat_dasar(teks: str) -> str:
    """Why a text names no law that can close information, as a sentence; empty when it does.

    Pasal 17 UU 14/2008 says what may be closed at all; that this piece is to be closed, another law must say. A
    regional regulation or a decision of the mayor is none (Pasal 2 ayat (4), 17 huruf j).
    """
    disebut = _UNDANG_UNDANG.findall(teks)
    if not disebut:
        return (
            "Sebut nomor dan tahun undang-undangnya, misalnya “Undang-Undang Nomor 27 Tahun 2022 Pasal 16”. "
            "Peraturan daerah atau peraturan wali kota tidak cukup."
        )
    if all((nomor.lstrip("0"), tahun) == UU_KIP for nomor, tahun in disebut):
        return "Selain Pasal 17 UU 14/2008, sebut undang-undang lain yang meminta informasi ini ditutup."
    return "" if _PASAL.search(teks) else "Sebut juga pasal undang-undangnya."
