"""The chart of a table: which rows it shows, under which title, and its drawing. Reads, never writes."""

from dataclasses import dataclass

from django.db.models import Count
from django.db.models.fields.json import KT
from django.utils.safestring import SafeString

from layanan.grafik import batang, garis
from layanan.waktu import bilangan
from profil.models import TabelData
from profil.rules import JenisGrafik

BATANG_TERBANYAK = 20
TITIK_TERBANYAK = 120


@dataclass(frozen=True)
class Gambaran:
    """A drawn chart, its title, and what a reader must know about it."""

    judul: str
    svg: SafeString
    catatan: str = ""


def gambaran(tabel: TabelData) -> Gambaran | None:
    """The chart the officer chose; None without one, or when its columns hold nothing to draw. At most one query."""
    nama = tabel.nama_kolom
    if not tabel.grafik or tabel.kolom_label not in nama or (tabel.kolom_nilai and tabel.kolom_nilai not in nama):
        return None
    label = nama.index(tabel.kolom_label)
    if tabel.kolom_nilai:
        data, judul = _nilai(tabel, label, nama.index(tabel.kolom_nilai))
    else:
        data, judul = _hitungan(tabel, label), f"Jumlah baris menurut {tabel.kolom_label}"
    if not data:
        return None
    gambar = garis if tabel.grafik == JenisGrafik.GARIS else batang
    batas = TITIK_TERBANYAK if tabel.grafik == JenisGrafik.GARIS else BATANG_TERBANYAK
    catatan = f"Yang digambar {bilangan(batas)} saja; selebihnya ada di tabel." if len(data) > batas else ""
    judul = f"{judul[:1].upper()}{judul[1:]}"
    return Gambaran(judul, gambar("grafik-data", judul, data[:batas]), catatan)


def _nilai(tabel: TabelData, label: int, nilai: int) -> tuple[list, str]:
    """The values of a column: for bars the highest ones first where not all fit, for a line in their own order."""
    baris = tabel.baris.exclude(**{f"sel__{nilai}": None})
    batas = TITIK_TERBANYAK if tabel.grafik == JenisGrafik.GARIS else BATANG_TERBANYAK
    if tabel.grafik == JenisGrafik.BATANG and tabel.jumlah_baris > BATANG_TERBANYAK:
        baris = baris.order_by(f"-sel__{nilai}", "urutan")
    sel = baris.values_list("sel", flat=True)[: batas + 1]
    data = [(str(s[label]), s[nilai]) for s in sel if isinstance(s[nilai], int | float)]
    return data, f"{tabel.kolom_nilai} menurut {tabel.kolom_label}"


def _hitungan(tabel: TabelData, label: int) -> list:
    """How many rows carry each label, the most frequent first; for a line in the order of the labels."""
    urutan = ("label",) if tabel.grafik == JenisGrafik.GARIS else ("-jumlah", "label")
    kelompok = tabel.baris.order_by().values(label=KT(f"sel__{label}")).annotate(jumlah=Count("pk")).order_by(*urutan)
    return [(b["label"] or "(kosong)", b["jumlah"]) for b in kelompok[: TITIK_TERBANYAK + 1]]
