"""Charts as SVG, drawn on the server: they work without JavaScript, print, and follow the colours of the page.

A chart has no words but its own labels; the table beside it is its text alternative, so a screen reader is told the
title and the extremes and sent there. Widths are per cent, so that letters keep their size on a phone; looks are
classes of css/grafik.css.
"""

from xml.etree.ElementTree import Element, SubElement, tostring

from django.utils.safestring import SafeString

from layanan.waktu import bilangan

Titik = tuple[str, float]

LANGKAH = 48  # pixels per bar: a line of text, the bar, and air
TEBAL = 16
TEKS_DI = 18
BATANG_DI = 25
PANJANG_LABEL = 30  # what fits beside the number on a phone

TINGGI_GARIS = 240
ATAS, BAWAH = 40, 196  # where the highest and the lowest value of a line are drawn
KIRI, KANAN = 3.0, 97.0
# Per cent of a phone's width that a digit takes, and the air between two numbers.
LEBAR_ANGKA, SELA_ANGKA = 2.7, 3.0
LEBAR_CETAK = 480
GAYA_CETAK = (
    "><style>text{font:13px sans-serif;fill:#10242f}.grafik-angka{font-weight:bold}"
    ".grafik-isi,.grafik-titik{fill:#0b4f78}.grafik-batang-negatif{fill:#bf3f26}"
    ".grafik-dasar{stroke:#84775c;stroke-width:2}.grafik-garis-isi{stroke:#0b4f78;stroke-width:3}</style>"
)
TITIK_TERBANYAK = 30  # more points than this stand too close to be drawn


def batang(kode: str, judul: str, data: list[Titik]) -> SafeString:
    """Bars, one under the other, each with its label and number above it. `kode` makes the ids unique in the page."""
    svg = _kanvas(kode, "grafik grafik-batang", LANGKAH * len(data) + 4, judul, data)
    rendah, tinggi = min(0, *(n for _, n in data)), max(0, *(n for _, n in data))
    lebar = (tinggi - rendah) or 1
    nol = -rendah / lebar * 100
    for urutan, (label, nilai) in enumerate(data):
        y = LANGKAH * urutan
        _teks(svg, _potong(label), {"x": "0", "y": str(y + TEKS_DI)})
        _teks(svg, bilangan(nilai), {"x": "100%", "y": str(y + TEKS_DI), "text-anchor": "end", "class": "grafik-angka"})
        panjang = abs(nilai) / lebar * 100
        kiri = nol if nilai >= 0 else nol - panjang
        posisi = {"x": _persen(kiri), "y": str(y + BATANG_DI), "width": _persen(panjang), "height": str(TEBAL)}
        SubElement(svg, "rect", {**posisi, "class": "grafik-batang-negatif" if nilai < 0 else "grafik-isi"})
        if rendah < 0:  # otherwise zero is the left edge
            tegak = {"x1": _persen(nol), "x2": _persen(nol), "y1": str(y + BATANG_DI - 3), "y2": str(y + LANGKAH - 4)}
            SubElement(svg, "line", {**tegak, "class": "grafik-dasar"})
    return _jadi(svg)


def garis(kode: str, judul: str, data: list[Titik]) -> SafeString:
    """A line through the values in their order, from zero up; the numbers that matter stand at their points."""
    svg = _kanvas(kode, "grafik grafik-garis", TINGGI_GARIS, judul, data)
    nilai = [n for _, n in data]
    rendah, tinggi = min(0, *nilai), max(0, *nilai)
    skala = (BAWAH - ATAS) / ((tinggi - rendah) or 1)
    x = [KIRI + (KANAN - KIRI) * i / max(1, len(data) - 1) for i in range(len(data))]
    y = [BAWAH - (n - rendah) * skala for n in nilai]
    nol = f"{BAWAH + rendah * skala:.1f}"
    SubElement(svg, "line", {"x1": "0", "x2": "100%", "y1": nol, "y2": nol, "class": "grafik-dasar"})
    for i in range(len(data) - 1):
        ruas = {"x1": _persen(x[i]), "y1": f"{y[i]:.1f}", "x2": _persen(x[i + 1]), "y2": f"{y[i + 1]:.1f}"}
        SubElement(svg, "line", {**ruas, "class": "grafik-garis-isi"})
    berangka = _berangka(nilai, x)
    for i in range(len(data)) if len(data) <= TITIK_TERBANYAK else sorted(berangka):
        SubElement(svg, "circle", {"cx": _persen(x[i]), "cy": f"{y[i]:.1f}", "r": "4.5", "class": "grafik-titik"})
    for i in sorted(berangka):
        letak = {"x": _persen(x[i]), "y": f"{y[i] - 12:.1f}", "class": "grafik-angka", "text-anchor": _sandar(i, data)}
        _teks(svg, bilangan(nilai[i]), letak)
    for i in sorted({0, len(data) - 1}):
        letak = {"x": _persen(x[i]), "y": str(TINGGI_GARIS - 16), "text-anchor": _sandar(i, data)}
        _teks(svg, _potong(data[i][0], PANJANG_LABEL // 2), letak)
    return _jadi(svg)


def untuk_cetak(gambar: str) -> bytes:
    """A drawing for a PDF: of a fixed width and with its looks inside, since no stylesheet of the page reaches it."""
    return gambar.replace('width="100%"', f'width="{LEBAR_CETAK}"', 1).replace(">", GAYA_CETAK, 1).encode()


def _berangka(nilai: list[float], x: list[float]) -> set[int]:
    """Which points carry their number: the last, the highest, the lowest, the first, then what has room."""
    lebar = LEBAR_ANGKA * max(len(bilangan(n)) for n in nilai)
    # The first and the last number lean on their point, the others stand above theirs.
    tengah = [x[0] + lebar / 2, *x[1:-1], x[-1] - lebar / 2][: len(x)]
    tertinggi, terendah = nilai.index(max(nilai)), nilai.index(min(nilai))
    dipilih: list[int] = []
    for i in (len(nilai) - 1, tertinggi, terendah, 0, *range(len(nilai))):
        if all(abs(tengah[i] - tengah[j]) >= lebar + SELA_ANGKA for j in dipilih):
            dipilih.append(i)
    return set(dipilih)


def _kanvas(kode: str, kelas: str, tinggi: int, judul: str, data: list[Titik]) -> Element:
    """The drawing with its title and description for a screen reader."""
    ids = f"{kode}-judul", f"{kode}-uraian"
    atribut = {"class": kelas, "width": "100%", "height": str(tinggi), "role": "img", "aria-labelledby": " ".join(ids)}
    svg = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **atribut})
    SubElement(svg, "title", {"id": ids[0]}).text = _bersih(judul)
    SubElement(svg, "desc", {"id": ids[1]}).text = _uraian(data)
    return svg


def _uraian(data: list[Titik]) -> str:
    tinggi, rendah = max(data, key=lambda t: t[1]), min(data, key=lambda t: t[1])
    return (
        f"Grafik dengan {bilangan(len(data))} nilai. Tertinggi: {_bersih(tinggi[0])}, {bilangan(tinggi[1])}. "
        f"Terendah: {_bersih(rendah[0])}, {bilangan(rendah[1])}. Angkanya ada di tabel."
    )


def _sandar(i: int, data: list[Titik]) -> str:
    if i == 0:
        return "start"
    return "end" if i == len(data) - 1 else "middle"


def _teks(svg: Element, teks: str, atribut: dict[str, str]) -> None:
    SubElement(svg, "text", atribut).text = _bersih(teks)


def _potong(label: str, panjang: int = PANJANG_LABEL) -> str:
    return label if len(label) <= panjang else f"{label[: panjang - 1].rstrip()}…"


def _bersih(teks: str) -> str:
    """Without the signs that no XML may hold."""
    return "".join(c if c.isprintable() else " " for c in teks)


def _persen(nilai: float) -> str:
    return f"{nilai:.2f}%"


def _jadi(svg: Element) -> SafeString:
    # Every text and attribute went through the serialiser: nothing in it is markup of the data.
    return SafeString(tostring(svg, encoding="unicode"))
