"""Pictures for the sample data, drawn in the colours of the house: sea, coral, lontar palm, sand, woven ikat.

`lukis("teluk 2")` is a scene and its variant: the hour of the day and the place of things. The same words draw the same
picture, so that the media library keeps it once.
"""

import io
import random

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

LEBAR, TINGGI = 960, 540  # drawn; smaller when stored, because the first run turns each into six files
UKURAN = 800, 450
# Sky above, sky below, sun: morning, noon, evening, night.
LANGIT = [
    ("#f6c9a0", "#fdf0d8", "#fff8e7"),
    ("#8ec7e0", "#e3eef3", "#fff8e7"),
    ("#c9533a", "#f4b183", "#ffe3b8"),
    ("#0b2c3d", "#2c5f7c", "#f7efde"),
]
LAUT, LAUT_DALAM, PASIR, KARANG = "#0a4f75", "#0b2c3d", "#e8d8b4", "#bf3f26"
LONTAR, LONTAR_TUA, BATANG, TANAH, TEMBOK = "#2a6238", "#173d22", "#6b5536", "#b98f5a", "#faf5ea"

TEKS = {
    "teluk": "Lukisan teluk dengan perahu nelayan di depan matahari.",
    "bukit": "Lukisan bukit kering dengan beberapa rumah beratap merah.",
    "lontar": "Lukisan pohon-pohon lontar di padang rumput.",
    "kota": "Lukisan deretan bangunan kota di bawah langit cerah.",
    "jalan": "Lukisan jalan kota yang menuju cakrawala, dengan lampu di kedua sisinya.",
    "pasar": "Lukisan lapak pasar dengan atap kain bergaris.",
    "ikat": "Lukisan kain tenun ikat bermotif belah ketupat.",
}


def lukis(nama: str) -> SimpleUploadedFile:
    """A scene as an upload, such as "lontar 1"."""
    adegan, varian = nama.split()
    kanvas = Image.new("RGB", (LEBAR, TINGGI))
    pena, acak = ImageDraw.Draw(kanvas), random.Random(nama)  # noqa: S311  a drawing, no secret
    langit(pena, *LANGIT[(len(adegan) + int(varian)) % len(LANGIT)], acak)
    ADEGAN[adegan](pena, acak)
    keluar = io.BytesIO()
    kanvas.resize(UKURAN).save(keluar, "PNG")
    return SimpleUploadedFile(f"{adegan}.png", keluar.getvalue())


def teks_alternatif(nama: str) -> str:
    """What the scene shows."""
    return TEKS[nama.split()[0]]


def langit(pena, atas, bawah, matahari, acak) -> None:
    a, b = (tuple(int(w[i : i + 2], 16) for i in (1, 3, 5)) for w in (atas, bawah))
    for y in range(TINGGI):
        pena.line((0, y, LEBAR, y), tuple(int(p + (q - p) * y / TINGGI) for p, q in zip(a, b, strict=True)))
    x, y, r = acak.randint(200, 760), acak.randint(90, 210), 56
    pena.ellipse((x - r, y - r, x + r, y + r), fill=matahari)


def punggung(pena, acak, tinggi: int, warna: str) -> None:
    """A line of hills."""
    titik = [(x, tinggi + acak.randint(-36, 36)) for x in range(0, LEBAR + 121, 120)]
    pena.polygon([(0, TINGGI), *titik, (LEBAR, TINGGI)], fill=warna)


def rumah(pena, x: int, y: int, lebar: int) -> None:
    tinggi = lebar * 2 // 3
    pena.rectangle((x, y - tinggi, x + lebar, y), fill=TEMBOK)
    pena.polygon(
        [(x - 10, y - tinggi), (x + lebar // 2, y - tinggi - lebar // 2), (x + lebar + 10, y - tinggi)], KARANG
    )
    pena.rectangle((x + lebar // 2 - 8, y - 30, x + lebar // 2 + 8, y), fill=LAUT_DALAM)


def pohon(pena, x: int, y: int, tinggi: int) -> None:
    """A lontar palm: a straight stem and a round head of fans."""
    pena.polygon([(x - 7, y), (x - 4, y - tinggi), (x + 4, y - tinggi), (x + 7, y)], fill=BATANG)
    pucuk = y - tinggi
    for sudut in range(0, 360, 30):
        pena.pieslice((x - 58, pucuk - 58, x + 58, pucuk + 58), sudut + 4, sudut + 24, fill=LONTAR)
    pena.ellipse((x - 24, pucuk - 24, x + 24, pucuk + 24), fill=LONTAR_TUA)


def _teluk(pena, acak) -> None:
    punggung(pena, acak, 300, "#46707f")
    pena.rectangle((0, 320, LEBAR, TINGGI), fill=LAUT)
    for y in range(345, 480, 22):
        x = acak.randint(0, 160)
        for mulai in range(x, LEBAR, 240):
            pena.line((mulai, y, mulai + acak.randint(40, 120), y), fill="#5f9ab5", width=3)
    for _ in range(3):
        x, y = acak.randint(80, 780), acak.randint(350, 430)
        pena.polygon([(x, y), (x + 120, y), (x + 92, y + 26), (x + 26, y + 26)], fill=LAUT_DALAM)
        pena.polygon([(x + 60, y - 8), (x + 60, y - 108), (x + 112, y - 8)], fill=TEMBOK)
        pena.line((x + 58, y, x + 58, y - 112), fill=BATANG, width=4)
    pena.polygon([(0, 490), (LEBAR, 452), (LEBAR, TINGGI), (0, TINGGI)], fill=PASIR)


def _bukit(pena, acak) -> None:
    for tinggi, warna in ((290, "#a9b48a"), (350, "#c8a76a"), (430, TANAH)):
        punggung(pena, acak, tinggi, warna)
    for x in (120, 330, 610):
        rumah(pena, x + acak.randint(-40, 40), 470 + acak.randint(-10, 30), acak.randint(84, 110))
    pohon(pena, acak.randint(780, 880), 500, 220)


def _lontar(pena, acak) -> None:
    punggung(pena, acak, 380, "#c8a76a")
    punggung(pena, acak, 440, TANAH)
    for x in range(90, LEBAR, 170):
        pohon(pena, x + acak.randint(-40, 40), acak.randint(440, 520), acak.randint(190, 320))


def _kota(pena, acak) -> None:
    punggung(pena, acak, 330, "#7c93a0")
    x = 0
    while x < LEBAR:
        lebar, tinggi = acak.randint(90, 160), acak.randint(110, 260)
        pena.rectangle((x, 470 - tinggi, x + lebar, 470), fill=acak.choice([TEMBOK, PASIR, "#c5d2d6", "#d9a679"]))
        pena.rectangle((x, 470 - tinggi, x + lebar, 482 - tinggi), fill=acak.choice([KARANG, LAUT]))
        for jx in range(x + 16, x + lebar - 22, 30):
            for jy in range(500 - tinggi, 440, 40):
                pena.rectangle((jx, jy, jx + 14, jy + 20), fill=LAUT_DALAM)
        x += lebar + acak.randint(4, 30)
    pena.rectangle((0, 470, LEBAR, TINGGI), fill="#84775c")


def _jalan(pena, acak) -> None:
    punggung(pena, acak, 300, "#7a8f6d")
    pena.rectangle((0, 320, LEBAR, TINGGI), fill=TANAH)
    tengah = acak.randint(400, 560)
    pena.polygon([(tengah - 14, 320), (tengah + 14, 320), (LEBAR - 140, TINGGI), (140, TINGGI)], fill="#46565f")
    for n in range(5):
        y, t = 340 + n * n * 9, 4 + n * 3
        pena.rectangle((tengah - t // 2, y, tengah + t // 2, y + 8 + n * 7), fill=TEMBOK)
    for n in range(1, 5):
        for arah in (-1, 1):
            x, y = tengah + arah * (30 + n * n * 24), 320 + n * n * 12
            pena.line((x, y, x, y - 60 - n * 34), fill=LAUT_DALAM, width=2 + n)
            pena.ellipse((x - 5 - n, y - 66 - n * 34, x + 5 + n, y - 54 - n * 34), fill="#ffe3b8")


def _pasar(pena, acak) -> None:
    pena.rectangle((0, 430, LEBAR, TINGGI), fill=TANAH)
    for n, x in enumerate(range(30, LEBAR - 200, 310)):
        warna = (KARANG, LAUT, LONTAR)[(n + acak.randint(0, 2)) % 3]
        pena.line((x + 8, 210, x + 8, 470), fill=BATANG, width=8)
        pena.line((x + 262, 210, x + 262, 470), fill=BATANG, width=8)
        for g in range(6):
            kiri = x + g * 45
            pena.polygon(
                [(kiri + 10, 170), (kiri + 46, 170), (kiri + 45, 240), (kiri, 240)], warna if g % 2 else TEMBOK
            )
        pena.rectangle((x, 370, x + 270, 460), fill="#8a6a3f")
        for _ in range(16):
            bx, by = x + acak.randint(12, 240), acak.randint(345, 368)
            pena.ellipse((bx, by, bx + 24, by + 24), fill=acak.choice([KARANG, LONTAR, "#e0a03a", "#f4b183"]))


def _ikat(pena, acak) -> None:
    pena.rectangle((0, 0, LEBAR, TINGGI), fill=acak.choice([LAUT_DALAM, "#5c1d14", "#2b1a12"]))
    for y0, warna in ((90, KARANG), (270, PASIR), (450, "#d98a4b")):
        for x0 in range(0, LEBAR + 160, 160):
            for langkah, isi in ((72, warna), (52, LAUT_DALAM), (34, PASIR), (14, KARANG)):
                for d in range(0, langkah, 6):  # in steps, as threads do
                    s = langkah - d
                    pena.rectangle((x0 - s, y0 - d - 6, x0 + s, y0 - d), fill=isi)
                    pena.rectangle((x0 - s, y0 + d, x0 + s, y0 + d + 6), fill=isi)
    for y in (0, 176, 356, 530):
        for x in range(0, LEBAR, 24):
            pena.rectangle((x, y, x + 11, y + 9), fill=PASIR)


ADEGAN = {
    "teluk": _teluk,
    "bukit": _bukit,
    "lontar": _lontar,
    "kota": _kota,
    "jalan": _jalan,
    "pasar": _pasar,
    "ikat": _ikat,
}
