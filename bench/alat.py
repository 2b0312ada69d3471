"""How things are measured, and the table they end up in."""

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from django.db import connection, connections
from django.test.utils import CaptureQueriesContext


@dataclass
class Hasil:
    """The rows of the report. A ratio compares a row with the one it names."""

    baris: list[tuple[str, str, str]] = field(default_factory=list)

    def catat(self, apa: str, nilai: float, satuan: str, *, banding: tuple[str, float] | None = None) -> float:
        """Add a row and print it at once; returns the value for later comparisons."""
        rasio = f"{nilai / banding[1]:.2f} x {banding[0]}" if banding and banding[1] else ""
        self.baris.append((apa, f"{nilai:,.{_angka(nilai)}f} {satuan}", rasio))
        print(f"{apa:<58} {self.baris[-1][1]:>18}  {rasio}", flush=True)
        return nilai

    def tabel(self) -> str:
        """The report as Markdown."""
        return "\n".join(
            ["| what | value | ratio |", "|---|---:|---|", *(f"| {a} | {n} | {r} |" for a, n, r in self.baris)]
        )


def _angka(nilai: float) -> int:
    return 0 if nilai >= 100 or nilai == int(nilai) else 1 if nilai >= 10 else 2


def median_milidetik(fungsi: Callable[[], object], *, kali: int) -> float:
    """Milliseconds of the middle one of `kali` calls."""
    waktu = []
    for _ in range(kali):
        mulai = time.perf_counter()
        fungsi()
        waktu.append(time.perf_counter() - mulai)
    return statistics.median(waktu) * 1000


def kueri(fungsi: Callable[[], object]) -> int:
    """How many queries one call makes."""
    with CaptureQueriesContext(connection) as tangkapan:
        fungsi()
    return len(tangkapan)


def per_detik(fungsi: Callable[[], object], *, utas: int, detik: float) -> float:
    """Calls per second of `utas` threads, each with its own connection, that call for so many seconds."""
    batas = time.perf_counter() + detik

    def ulang() -> int:
        jumlah = 0
        try:
            while time.perf_counter() < batas:
                fungsi()
                jumlah += 1
        finally:
            if utas > 1:
                connections.close_all()
        return jumlah

    mulai = time.perf_counter()
    if utas == 1:
        return ulang() / (time.perf_counter() - mulai)
    with ThreadPoolExecutor(utas) as kolam:
        jumlah = sum(satu.result() for satu in [kolam.submit(ulang) for _ in range(utas)])
    return jumlah / (time.perf_counter() - mulai)
