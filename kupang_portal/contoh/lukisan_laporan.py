"""The photographs of sample complaints, drawn: what was wrong, and the same place after the work."""

import functools
import io
import random

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from kupang_portal.contoh.lukisan import (
    BATANG,
    KARANG,
    LANGIT,
    LAUT,
    LAUT_DALAM,
    LEBAR,
    LONTAR,
    LONTAR_TUA,
    PASIR,
    TANAH,
    TEMBOK,
    TINGGI,
    UKURAN,
    langit,
    pohon,
    punggung,
    rumah,
)
from layanan import lampiran
from layanan.berkas import BerkasBersih, periksa
from layanan.models import Lampiran

ASPAL, LUMPUR, AIR, CAHAYA = "#46565f", "#6d5a35", "#5f9ab5", "#ffe3b8"


@functools.cache
def foto(nama: str, *, sesudah: bool) -> BerkasBersih:
    """A scene such as "sampah 1", before or after the work, checked like any upload."""
    adegan, varian = nama.split()
    kanvas = Image.new("RGB", (LEBAR, TINGGI))
    pena, acak = ImageDraw.Draw(kanvas), random.Random(nama)  # noqa: S311  a drawing, no secret
    langit(pena, *LANGIT[3 if adegan == "lampu" else int(varian) % 3], acak)
    ADEGAN[adegan](pena, acak, sesudah)
    keluar = io.BytesIO()
    kanvas.resize(UKURAN).save(keluar, "JPEG", quality=80)
    return periksa(SimpleUploadedFile(f"{adegan}.jpg", keluar.getvalue()))


def titip_foto(nama: str, *, sesudah: bool) -> list[str]:
    """The photograph as the form stages it."""
    return [lampiran.titip(foto(nama, sesudah=sesudah), jenis=Lampiran.Jenis.FOTO)]


def _jalan(pena, acak, sesudah) -> None:
    punggung(pena, acak, 280, "#7a8f6d")
    pena.rectangle((0, 300, LEBAR, TINGGI), fill=TANAH)
    pena.polygon([(420, 300), (520, 300), (LEBAR, TINGGI), (0, TINGGI)], fill=ASPAL)
    for n in range(5):
        y = 315 + n * n * 11
        pena.rectangle((468 - n * 2, y, 474 + n * 2, y + 8 + n * 7), fill=TEMBOK)
    for n in range(6):
        x, y, r = acak.randint(280, 640), 350 + n * 32, 22 + n * 10
        if sesudah:  # patches of fresh asphalt
            pena.rectangle((x - r, y - r // 3, x + r, y + r // 3), fill="#36454d")
        else:
            pena.ellipse((x - r, y - r // 3, x + r, y + r // 3), fill="#2a2320", outline=PASIR, width=3)
            pena.ellipse((x - r // 2, y - r // 7, x + r // 2, y + r // 5), fill="#8ba4ab")


def _saluran(pena, acak, sesudah) -> None:
    punggung(pena, acak, 290, "#a9b48a")
    pena.rectangle((0, 310, LEBAR, TINGGI), fill=PASIR)
    for x in (90, 380, 700):
        rumah(pena, x, 320, 110)
    pena.polygon([(0, 400), (LEBAR, 370), (LEBAR, 480), (0, 520)], fill="#8f9a9e")
    air = AIR if sesudah else LUMPUR
    pena.polygon([(0, 420 if sesudah else 395), (LEBAR, 388 if sesudah else 366), (LEBAR, 470), (0, 508)], fill=air)
    for _ in range(24):
        x, y = acak.randint(20, 900), acak.randint(405, 465)
        if sesudah:
            pena.line((x, y, x + 46, y - 2), fill=TEMBOK, width=3)
        else:
            pena.rectangle((x, y, x + 30, y + 16), fill=acak.choice([KARANG, TEMBOK, LAUT, LONTAR]))


def _lampu(pena, acak, sesudah) -> None:
    punggung(pena, acak, 330, "#0e2733")
    pena.rectangle((0, 390, LEBAR, TINGGI), fill="#2d3b42" if sesudah else "#10191e")
    for n, x in enumerate((110, 360, 610, 860)):
        if sesudah:
            pena.polygon([(x + 40, 160), (x - 70, 470), (x + 150, 470)], fill="#6a6a4e")
            pena.ellipse((x - 80, 446, x + 160, 494), fill="#b9ad7a")
        pena.rectangle((x, 150, x + 8, 470), fill="#8f9a9e" if sesudah else "#39464d")
        pena.line((x + 4, 152, x + 44, 152), fill="#8f9a9e", width=6)
        pena.ellipse((x + 26, 146, x + 58, 168), fill=CAHAYA if sesudah else "#26323a")
        if not sesudah and n == acak.randint(0, 3):
            pena.line((x + 42, 168, x + 20, 240), fill="#5b686f", width=3)


def _sampah(pena, acak, sesudah) -> None:
    punggung(pena, acak, 300, "#a9b48a")
    pena.rectangle((0, 360, LEBAR, TINGGI), fill=TANAH)
    rumah(pena, 60, 380, 150)
    pohon(pena, 860, 420, 230)
    if sesudah:
        for n, warna in enumerate((LONTAR, LAUT, KARANG)):
            x = 380 + n * 110
            pena.rectangle((x, 350, x + 78, 460), fill=warna)
            pena.rectangle((x - 6, 336, x + 84, 354), fill=LAUT_DALAM)
        return
    for n in range(90):
        x = int(acak.gauss(500, 130))
        y, r = 470 - max(0, 120 - abs(x - 500) // 2) * acak.random(), acak.randint(14, 34)
        warna = (LAUT_DALAM, TEMBOK, KARANG, "#3d3a38", AIR, "#e0a03a")[n % 6]
        pena.ellipse((x - r, y - r, x + r, y + r * 0.8), fill=warna)


def _pohon(pena, acak, sesudah) -> None:
    punggung(pena, acak, 310, "#c8a76a")
    pena.rectangle((0, 400, LEBAR, TINGGI), fill=ASPAL)
    for x in (60, 220, 880):
        pohon(pena, x + acak.randint(-20, 20), 410, acak.randint(190, 260))
    if sesudah:
        pena.rectangle((560, 370, 596, 408), fill=BATANG)
        pena.ellipse((556, 360, 600, 380), fill=PASIR)
        return
    pena.polygon([(560, 392), (568, 420), (330, 500), (324, 482)], fill=BATANG)
    for n in range(12):
        x, y = 320 + acak.randint(-70, 60), 480 + acak.randint(-50, 30)
        pena.pieslice((x - 60, y - 60, x + 60, y + 60), n * 30, n * 30 + 20, fill=LONTAR if n % 2 else LONTAR_TUA)


def _air(pena, acak, sesudah) -> None:
    pena.rectangle((0, 0, LEBAR, 420), fill=TEMBOK)
    pena.rectangle((0, 420, LEBAR, TINGGI), fill="#b9b3a2")
    for y in range(0, 420, 60):
        pena.line((0, y, LEBAR, y), fill="#e3dac4", width=2)
    pena.rectangle((470, 60, 494, 210), fill="#8f9a9e")
    pena.rectangle((494, 186, 590, 210), fill="#8f9a9e")
    pena.rectangle((566, 206, 590, 240), fill="#8f9a9e")
    pena.ellipse((520, 150, 570, 180), fill=KARANG)
    if sesudah:
        pena.rectangle((570, 240, 586, 410), fill=AIR)
    for n in range(3):
        x = 520 - n * 170 + acak.randint(-10, 10)
        pena.polygon([(x, 400), (x + 120, 400), (x + 104, 500), (x + 16, 500)], fill=(LAUT, LONTAR, KARANG)[n])
        pena.ellipse((x, 386, x + 120, 414), fill=AIR if sesudah else LAUT_DALAM)


def _kantor(pena, acak, sesudah) -> None:
    pena.rectangle((0, 0, LEBAR, 430), fill=PASIR)
    pena.rectangle((0, 430, LEBAR, TINGGI), fill="#c5b58f")
    pena.rectangle((0, 0, LEBAR, 60), fill=LAUT)
    for n in range(3):
        x = 110 + n * 270
        pena.rectangle((x, 130, x + 200, 330), fill=TEMBOK, outline=LAUT_DALAM, width=5)
        if sesudah or n == 0:  # somebody sits behind the window
            pena.ellipse((x + 75, 190, x + 125, 240), fill="#8a5a3c")
            pena.rectangle((x + 55, 240, x + 145, 330), fill=LONTAR)
    for n in range(3 if sesudah else 11):
        x, y = 100 + (n * 270 if sesudah else n * 74), 400 + acak.randint(-8, 8)
        pena.ellipse((x, y - 60, x + 42, y - 18), fill="#5b3d2a")
        pena.rectangle((x - 10, y - 18, x + 52, y + 90), fill=acak.choice([KARANG, LAUT, "#e0a03a", LAUT_DALAM]))


ADEGAN = {
    "jalan": _jalan,
    "saluran": _saluran,
    "lampu": _lampu,
    "sampah": _sampah,
    "pohon": _pohon,
    "air": _air,
    "kantor": _kantor,
}
