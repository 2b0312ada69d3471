"""The numbers of chapter four of the annual report: objections and disputes of one year, counted at every call.

An objection belongs to the half-year in which it was received, a dispute to that in which the Komisi Informasi took it.
"""

import statistics
from dataclasses import dataclass

from django.utils import timezone

from informasi.laporan import SEMESTER, Baris, matriks
from informasi.models import Keberatan, Sengketa
from informasi.rules.keberatan import BERJALAN, Alasan, HasilSengketa, Putusan, Status
from layanan.waktu import bilangan

Kunci = tuple[int, str]  # half-year, and what is counted
TEPAT, LEWAT, DIAM = "tepat", "lewat", "diam"
WAKTU = {
    TEPAT: "Keputusan disampaikan tepat waktu",
    LEWAT: "Keputusan disampaikan lewat tenggat",
    DIAM: "Belum ada keputusan, tenggat sudah lewat",
}


@dataclass(frozen=True)
class AngkaKeberatan:
    """Everything chapter four counts."""

    hasil: list[Kunci]  # of each objection: its decision, "dicabut", or nothing yet
    alasan: list[Kunci]  # one for each ground of each objection
    sengketa: list[Kunci]
    ketepatan: list[Kunci]  # of each objection that was answered or is late
    hari: list[int]  # calendar days from receipt to the delivered answer

    @property
    def keberatan(self) -> list[Baris]:
        """What became of the objections."""
        kata = {p.value: p.label for p in Putusan} | {Status.DICABUT.value: Status.DICABUT.label, "": "Masih diperiksa"}
        return [matriks("Diterima", [s for s, _ in self.hasil]), *_baris(kata, self.hasil)]

    @property
    def waktu(self) -> list[Baris]:
        """How many decisions went out within the 30 working days of Pasal 36 ayat (2), and how many did not."""
        return _baris(WAKTU, self.ketepatan)

    @property
    def menurut_alasan(self) -> list[Baris]:
        """The seven grounds; one objection may give several."""
        return _baris(dict(Alasan.choices), self.alasan)

    @property
    def menurut_sengketa(self) -> list[Baris]:
        """Disputes by their outcome."""
        kata = {"": "Masih berjalan", **dict(HasilSengketa.choices)}
        return [matriks("Didaftarkan", [s for s, _ in self.sengketa]), *_baris(kata, self.sengketa)]

    @property
    def hari_tengah(self) -> str:
        """The median of days until the answer."""
        return bilangan(statistics.median(self.hari)).removesuffix(",0") if self.hari else ""


def _baris(kata: dict[str, str], semua: list[Kunci]) -> list[Baris]:
    return [matriks(label, [s for s, k in semua if k == kunci]) for kunci, label in kata.items()]


def angka_keberatan(tahun: int) -> AngkaKeberatan:
    """Count one year, in two queries."""
    kolom = ("diterima_pada", "disampaikan_pada", "tenggat", "alasan", "status", "putusan__putusan")
    hasil, alasan, ketepatan, hari = [], [], [], []
    semua = Keberatan.objects.filter(diterima_pada__year=tahun).values_list(*kolom)
    for diterima, disampaikan, tenggat, huruf, status, putusan in semua:
        tanggal = timezone.localdate(diterima)
        semester = _semester(tanggal)
        hasil.append((semester, putusan or (status if status == Status.DICABUT else "")))
        alasan += [(semester, satu) for satu in huruf]
        ketepatan.append((semester, _ketepatan(disampaikan, tenggat, status)))
        if disampaikan:
            hari.append((timezone.localdate(disampaikan) - tanggal).days)
    sengketa = Sengketa.objects.filter(didaftarkan_pada__year=tahun).values_list("didaftarkan_pada", "hasil")
    return AngkaKeberatan(hasil, alasan, [(_semester(pada), akhir) for pada, akhir in sengketa], ketepatan, hari)


def _ketepatan(disampaikan, tenggat, status: str) -> str:
    """Against the due date; "" while it is still ahead, and for what the citizen withdrew."""
    if disampaikan:
        return TEPAT if timezone.localdate(disampaikan) <= tenggat else LEWAT
    return DIAM if status in BERJALAN and tenggat < timezone.localdate() else ""


def _semester(tanggal) -> int:
    return SEMESTER[tanggal.month > 6]
