"""When an objection is open, ground by ground: from which day to which, and why. Pure: no models, no clock.

Pasal 36 ayat (1) UU 14/2008: within 30 working days after the ground was found. A ground is found on the day the
citizen receives what gives it; where silence gives it, on the calendar day after the lapsed due date.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from informasi.rules.keberatan import Alasan
from informasi.rules.permohonan import Status
from layanan.waktu import tanggal_panjang

# The last day of a window that a ground opened on this day; None where the calendar lacks a year.
Batas = Callable[[datetime.date], datetime.date | None]
SATU_HARI = datetime.timedelta(days=1)
BERBAGIAN_DITOLAK = (Status.DITOLAK, Status.DIKABULKAN_SEBAGIAN)
DIBERI = (Status.DIKABULKAN, Status.DIKABULKAN_SEBAGIAN)


@dataclass(frozen=True)
class Fakta:
    """What the law asks about a request. `keputusan` is "" while there is no answer; the days are WITA dates."""

    tenggat: datetime.date | None
    diperpanjang: bool = False
    dijawab: datetime.date | None = None
    keputusan: str = ""
    batas_penyampaian: datetime.date | None = None
    disampaikan: datetime.date | None = None
    gugur: str = ""  # why no ground can exist at all: withdrawn, or never complete


@dataclass(frozen=True)
class Jendela:
    """One ground: open from `dari` to `sampai`, both included (None: no end), for the reason `sebab`.

    Without `dari` the ground does not exist, and `sebab` says why not.
    """

    alasan: Alasan | None
    sebab: str
    dari: datetime.date | None = None
    sampai: datetime.date | None = None

    def terbuka(self, hari_ini: datetime.date) -> bool:
        """Whether an objection on this ground can be filed on this day."""
        return self.dari is not None and self.dari <= hari_ini and (self.sampai is None or hari_ini <= self.sampai)

    def halangan(self, hari_ini: datetime.date) -> str:
        """Why not, as a sentence for a person; empty when it can."""
        if self.terbuka(hari_ini):
            return ""
        if self.dari is None:
            return self.sebab
        if hari_ini < self.dari:
            return f"{self.sebab} Alasan ini baru terbuka {tanggal_panjang(self.dari)}."
        return f"{self.sebab} Hari terakhir mengajukan keberatan dengan alasan ini {tanggal_panjang(self.sampai)}."


def jendela(f: Fakta, batas: Batas) -> dict[Alasan, Jendela]:
    """The windows of all seven grounds, in the order of the law."""
    buat = {Alasan.A: _a, Alasan.C: _c, Alasan.D: _d, Alasan.E: _e, Alasan.F: _f, Alasan.G: _g}
    if f.gugur:
        hasil = {alasan: Jendela(alasan, f.gugur) for alasan in buat}
    else:
        hasil = {alasan: satu(f, batas) for alasan, satu in buat.items()}
    berkala = "Selama informasi berkala itu belum disediakan; untuk alasan ini permohonan tidak diperlukan."
    hasil[Alasan.B] = Jendela(Alasan.B, berkala, datetime.date.min)
    return dict(sorted(hasil.items()))


def _a(f: Fakta, batas: Batas) -> Jendela:
    if f.keputusan in BERBAGIAN_DITOLAK:
        apa = "ditolak" if f.keputusan == Status.DITOLAK else "ditolak sebagian"
        return _sejak(Alasan.A, f.dijawab, batas, f"Permohonan Anda {apa} {tanggal_panjang(f.dijawab)}.")
    return Jendela(Alasan.A, "Permohonan ini tidak ditolak, jadi alasan a tidak dapat dipakai.")


def _c(f: Fakta, batas: Batas) -> Jendela:
    if f.dijawab:
        return Jendela(Alasan.C, "Permohonan ini sudah ditanggapi. Bila tanggapannya terlambat, pakai alasan g.")
    return _diam(Alasan.C, f, batas)


def _d(f: Fakta, batas: Batas) -> Jendela:
    if not f.dijawab:
        return Jendela(Alasan.D, "Permohonan ini belum ditanggapi.")
    sebab = f"Kami menanggapi permohonan Anda {tanggal_panjang(f.dijawab)}"
    sebab += f" dan menyerahkan informasinya {tanggal_panjang(f.disampaikan)}." if f.disampaikan else "."
    # What is missing may show only in the material itself: the right lasts from the first day, counted from the last.
    return Jendela(Alasan.D, sebab, f.dijawab, batas(f.disampaikan or f.dijawab))


def _e(f: Fakta, batas: Batas) -> Jendela:
    if not f.dijawab:
        return Jendela(Alasan.E, "Permohonan ini belum dijawab. Setelah tenggatnya lewat, pakai alasan c.")
    if f.keputusan != Status.DIKABULKAN:
        sebab = f"Permohonan Anda tidak dipenuhi seluruhnya menurut jawaban {tanggal_panjang(f.dijawab)}."
        return _sejak(Alasan.E, f.dijawab, batas, sebab)
    if f.disampaikan:
        return Jendela(Alasan.E, "Informasi ini sudah diserahkan. Bila tidak sesuai permintaan, pakai alasan d.")
    return _penyerahan(Alasan.E, f, batas)


def _f(f: Fakta, batas: Batas) -> Jendela:
    if f.keputusan in DIBERI:
        sebab = f"Biaya disebut dalam jawaban kami {tanggal_panjang(f.dijawab)}."
        return _sejak(Alasan.F, f.dijawab, batas, sebab)
    return Jendela(Alasan.F, "Tidak ada biaya yang dikenakan atas permohonan ini.")


def _g(f: Fakta, batas: Batas) -> Jendela:
    if not f.dijawab:
        return _diam(Alasan.G, f, batas)
    if f.tenggat and f.dijawab > f.tenggat:
        sebab = f"Jawaban terlambat: tenggatnya {tanggal_panjang(f.tenggat)}, dijawab {tanggal_panjang(f.dijawab)}."
        return Jendela(Alasan.G, sebab, f.tenggat + SATU_HARI, batas(f.dijawab))
    if f.batas_penyampaian and f.disampaikan and f.disampaikan > f.batas_penyampaian:
        sebab = f"Informasi diserahkan {tanggal_panjang(f.disampaikan)}, sesudah batasnya."
        return Jendela(Alasan.G, sebab, f.batas_penyampaian + SATU_HARI, batas(f.disampaikan))
    if f.keputusan in DIBERI and not f.disampaikan:
        return _penyerahan(Alasan.G, f, batas)
    return Jendela(Alasan.G, "Permohonan ini dijawab dalam waktunya.")


def _diam(alasan: Alasan, f: Fakta, batas: Batas) -> Jendela:
    if not f.tenggat:
        return Jendela(alasan, "Permohonan ini belum lengkap, jadi waktu jawabannya belum berjalan.")
    kata = "tenggatnya (setelah diperpanjang)" if f.diperpanjang else "tenggatnya"
    sebab = f"Permohonan Anda belum dijawab; {kata} {tanggal_panjang(f.tenggat)}."
    return _sejak(alasan, f.tenggat + SATU_HARI, batas, sebab)


def _penyerahan(alasan: Alasan, f: Fakta, batas: Batas) -> Jendela:
    sebab = f"Informasi yang dikabulkan belum diserahkan; batasnya {tanggal_panjang(f.batas_penyampaian)}."
    return _sejak(alasan, f.batas_penyampaian + SATU_HARI, batas, sebab)


def _sejak(alasan: Alasan, hari: datetime.date, batas: Batas, sebab: str) -> Jendela:
    return Jendela(alasan, sebab, hari, batas(hari))


def jendela_sengketa(tenggat: datetime.date, disampaikan: datetime.date | None, batas: Batas) -> Jendela:
    """When the Komisi Informasi is open: from the written answer, or from silence after the due date.

    Pasal 37 ayat (2) UU 14/2008. After a late answer the way stays open from the silence on, and its last day is
    counted from the answer: the right of the citizen takes the later date.
    """
    diam = f"Keberatan Anda tidak ditanggapi sampai {tanggal_panjang(tenggat)}."
    if disampaikan is None:
        return Jendela(None, diam, tenggat + SATU_HARI, batas(tenggat + SATU_HARI))
    sebab = f"Keputusan atas keberatan Anda disampaikan {tanggal_panjang(disampaikan)}."
    dari = disampaikan if disampaikan <= tenggat else tenggat + SATU_HARI
    return Jendela(None, sebab, dari, batas(disampaikan))
