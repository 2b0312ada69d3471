"""Infographics for the sample data: a bar per value with its number, drawn as a picture."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw, ImageFont

LEBAR, KEPALA, BARIS, PANJANG = 1200, 240, 150, 860
PASIR, TINTA, TINTA_LEMBUT, LAUT, KARANG = "#faf5ea", "#10242f", "#46565f", "#0a4f75", "#bf3f26"


def gambar_bagan(judul: str, nilai: dict[str, int]) -> SimpleUploadedFile:
    """Percentages as an upload; the first and largest bar in coral."""
    kanvas = Image.new("RGB", (LEBAR, KEPALA + BARIS * len(nilai)), PASIR)
    pena = ImageDraw.Draw(kanvas)
    pena.text((70, 60), judul, fill=TINTA, font=ImageFont.load_default(64))
    for n, (nama, angka) in enumerate(nilai.items()):
        y, ujung = KEPALA - 50 + BARIS * n, 70 + PANJANG * angka // max(nilai.values())
        pena.text((70, y), nama, fill=TINTA_LEMBUT, font=ImageFont.load_default(38))
        pena.rectangle((70, y + 54, ujung, y + 108), fill=LAUT if n else KARANG)
        pena.text((ujung + 20, y + 54), f"{angka}%", fill=TINTA, font=ImageFont.load_default(44))
    keluar = io.BytesIO()
    kanvas.save(keluar, "PNG")
    return SimpleUploadedFile("bagan.png", keluar.getvalue())
