"""The outlines of the kelurahan: in which one a point lies, and how they are drawn on a map of our own.

Pure: everything comes from layanan/data/kelurahan.geojson. Points are (latitude, longitude) in degrees.
"""

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

BERKAS = Path(__file__).parent / "data" / "kelurahan.geojson"
METER_PER_DERAJAT = 111_320
# How far outside the city a point may be: a pier, the beach at low tide, a phone that is not sure.
LEWAT_METER = 150
# A degree of longitude is shorter than one of latitude by this much at 10 degrees south.
SEMPIT = math.cos(math.radians(10.2))
Titik = tuple[float, float]


@dataclass(frozen=True)
class Batas:
    """One kelurahan: its Kemendagri code, its name, and its outline as (x, y) = (longitude, latitude)."""

    kode: str
    nama: str
    garis: tuple[Titik, ...]

    def memuat(self, lintang: float, bujur: float) -> bool:
        """Whether a point lies inside: a ray to the east crosses the outline an odd number of times."""
        dalam = False
        for (x1, y1), (x2, y2) in zip(self.garis, self.garis[1:], strict=False):
            if (y1 > lintang) != (y2 > lintang) and bujur < x1 + (lintang - y1) / (y2 - y1) * (x2 - x1):
                dalam = not dalam
        return dalam

    def jarak(self, lintang: float, bujur: float) -> float:
        """Meters from a point to the outline."""
        kaki = [((x - bujur) * SEMPIT, y - lintang) for x, y in self.garis]
        dekat = min(_jarak_ruas(a, b) for a, b in zip(kaki, kaki[1:], strict=False))
        return dekat * METER_PER_DERAJAT

    @property
    def kotak(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        x, y = zip(*self.garis, strict=True)
        return min(x), min(y), max(x), max(y)


def _jarak_ruas(a: Titik, b: Titik) -> float:
    """From the origin to the line between two points."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    panjang = dx * dx + dy * dy
    t = max(0, min(1, -(a[0] * dx + a[1] * dy) / panjang)) if panjang else 0
    return math.hypot(a[0] + t * dx, a[1] + t * dy)


@lru_cache(maxsize=1)
def semua() -> dict[str, Batas]:
    """The outlines by code, in the order of the codes."""
    daftar = json.loads(BERKAS.read_text())["features"]
    hasil = {}
    for satu in sorted(daftar, key=lambda f: f["properties"]["kode"]):
        garis = tuple((x, y) for x, y in satu["geometry"]["coordinates"][0])
        hasil[satu["properties"]["kode"]] = Batas(**satu["properties"], garis=garis)
    return hasil


def kelurahan_di(lintang: float, bujur: float) -> str | None:
    """The code of the kelurahan of a point, of the nearest one just outside the city; None farther away."""
    for batas in semua().values():
        if batas.memuat(lintang, bujur):
            return batas.kode
    jarak, kode = min((b.jarak(lintang, bujur), b.kode) for b in semua().values())
    return kode if jarak <= LEWAT_METER else None


@dataclass(frozen=True)
class Bingkai:
    """A square piece of the map and how large it is drawn: turns points into places of the picture and back."""

    barat: float
    utara: float
    skala: float  # pixels per degree of latitude
    sisi: int

    @classmethod
    def untuk(cls, kode: str = "", *, sisi: int) -> "Bingkai":
        """The whole city, or one kelurahan with what lies around it."""
        kotak = [b.kotak for b in ([semua()[kode]] if kode in semua() else semua().values())]
        barat, selatan, timur, utara = (
            f(n) for f, n in zip((min, min, max, max), zip(*kotak, strict=True), strict=True)
        )
        lebar = max((timur - barat) * SEMPIT, utara - selatan) * (1.25 if kode in semua() else 1.04)
        tengah_x, tengah_y = (barat + timur) / 2, (selatan + utara) / 2
        return cls(tengah_x - lebar / SEMPIT / 2, tengah_y + lebar / 2, sisi / lebar, sisi)

    def letak(self, lintang: float, bujur: float) -> Titik:
        """Where a point lies in the picture, from its upper left corner."""
        return (bujur - self.barat) * SEMPIT * self.skala, (self.utara - lintang) * self.skala

    def titik(self, x: float, y: float) -> Titik:
        """The point (latitude, longitude) at a place of the picture."""
        return self.utara - y / self.skala, self.barat + x / SEMPIT / self.skala

    def jalur(self, batas: Batas, sederhana: float = 0) -> str:
        """The outline as the path of an SVG in whole pixels; empty when it lies outside the picture.

        Bends of less than `sederhana` pixels are straightened: a page that is looked at need not carry them.
        """
        letak = [tuple(round(n) for n in self.letak(y, x)) for x, y in batas.garis]
        (kiri, atas), (kanan, bawah) = (tuple(f(n) for n in zip(*letak, strict=True)) for f in (min, max))
        if kanan < 0 or bawah < 0 or kiri > self.sisi or atas > self.sisi:
            return ""
        separuh = len(letak) // 2  # a ring begins where it ends: straightened in halves
        garis = _luruskan(letak[: separuh + 1], sederhana)[:-1] + _luruskan(letak[separuh:], sederhana)
        geser = [f"{x - a} {y - b}" for (a, b), (x, y) in zip(garis, garis[1:], strict=False) if (x, y) != (a, b)]
        return f"M{garis[0][0]} {garis[0][1]}l{' '.join(geser)}z".replace(" -", "-")


def _luruskan(garis: list[Titik], batas: float) -> list[Titik]:
    """The line without the points that lie no farther than `batas` from the straight one (Douglas and Peucker)."""
    (x1, y1), (x2, y2) = garis[0], garis[-1]
    panjang = math.hypot(x2 - x1, y2 - y1) or 1
    jarak = [abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / panjang for x, y in garis[1:-1]]
    if not batas or not jarak or max(jarak) <= batas:
        return garis if not batas else [garis[0], garis[-1]]
    jauh = jarak.index(max(jarak)) + 1
    return _luruskan(garis[: jauh + 1], batas)[:-1] + _luruskan(garis[jauh:], batas)
