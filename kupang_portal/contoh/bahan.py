"""What the rooms of the sample data share: their data files, the officers, and drawn papers that say CONTOH."""

import csv
import datetime
import io
import textwrap
import tomllib
from pathlib import Path

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.text import slugify
from PIL import Image, ImageDraw, ImageFont

from layanan.berkas import BerkasBersih, periksa
from layanan.models import PerangkatDaerah, Petugas

FOLDER = Path(__file__).parent / "data"
# Reserved for examples (RFC 2606): a letter to it reaches nobody, even where mail is really sent.
RANAH = "kupang.example"
A4 = (595, 842)


def csv_data(nama: str) -> list[dict[str, str]]:
    """The rows of a CSV file of the sample data."""
    with (FOLDER / nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def toml_data(nama: str) -> dict:
    """A TOML file of the sample data."""
    return tomllib.loads((FOLDER / nama).read_text(encoding="utf-8"))


def isi_tahun(baris: dict, hari_ini: datetime.date) -> dict:
    """A row with {tahun} and {lalu} filled in, tables inside it too: this year and the last one."""
    tahun = {"tahun": hari_ini.year, "lalu": hari_ini.year - 1}
    return {kunci: _isi(nilai, tahun, hari_ini) for kunci, nilai in baris.items()}


def _isi(nilai, tahun: dict, hari_ini: datetime.date):
    if isinstance(nilai, dict):
        return isi_tahun(nilai, hari_ini)
    return nilai.format_map(tahun) if isinstance(nilai, str) else nilai


def petugas(username: str) -> Petugas:
    """An officer of the sample data."""
    return Petugas.objects.get(username=username)


def perangkat_daerah() -> dict[str, PerangkatDaerah]:
    """All bodies by their slug."""
    return {opd.slug: opd for opd in PerangkatDaerah.objects.all()}


def pdf(judul: str, *baris: str) -> BerkasBersih:
    """A one-page document with a title and lines of text, checked like any upload.

    Made with pikepdf, because WeasyPrint needs system libraries that a machine may lack.
    """
    tulisan = [("Helvetica-Bold", 15, potong) for potong in textwrap.wrap(judul, 55)]
    tulisan += [("Helvetica", 11, potong) for satu in ("", *baris, "") for potong in textwrap.wrap(satu, 85) or [""]]
    tulisan.append(("Helvetica-Bold", 11, "CONTOH: isi berkas ini karangan, bukan dokumen resmi."))
    isi, y = [], A4[1] - 90
    for huruf, ukuran, teks in tulisan:
        aman = teks.encode("latin-1", "replace").decode("latin-1")
        aman = aman.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        isi.append(f"BT /{huruf} {ukuran} Tf 60 {y} Td ({aman}) Tj ET")
        y -= ukuran + 8
    with pikepdf.new() as dokumen:
        dokumen.add_blank_page(page_size=A4)
        halaman = dokumen.pages[0]
        for huruf in ("Helvetica", "Helvetica-Bold"):
            kamus = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": f"/{huruf}", "/Encoding": "/WinAnsiEncoding"}
            huruf_pdf = pikepdf.Dictionary({k: pikepdf.Name(v) for k, v in kamus.items()})
            halaman.add_resource(huruf_pdf, pikepdf.Name.Font, pikepdf.Name(f"/{huruf}"))
        halaman.Contents = dokumen.make_stream("\n".join(isi).encode("latin-1"))
        dokumen.Root.Lang = pikepdf.String("id-ID")
        keluar = io.BytesIO()
        dokumen.save(keluar, deterministic_id=True)
    return periksa(SimpleUploadedFile(f"{slugify(judul)[:80]}.pdf", keluar.getvalue()))


def kartu(nama: str, nomor: str, judul: str = "KARTU IDENTITAS") -> BerkasBersih:
    """A drawing in place of a photographed identity card, checked like any upload."""
    gambar = Image.new("RGB", (640, 400), "#dfeaf3")
    pena = ImageDraw.Draw(gambar)
    pena.rectangle((12, 12, 628, 388), outline="#33546d", width=3)
    pena.rectangle((470, 120, 600, 290), fill="#c2ccd4", outline="#33546d")
    for y, ukuran, teks in ((30, 28, judul), (110, 22, f"Nomor: {nomor}"), (160, 22, f"Nama: {nama}")):
        pena.text((36, y), teks, fill="#1d2f3d", font=ImageFont.load_default(ukuran))
    pena.text((36, 280), "CONTOH", fill="#b3261e", font=ImageFont.load_default(72))
    keluar = io.BytesIO()
    gambar.save(keluar, "JPEG", quality=80)
    return periksa(SimpleUploadedFile("kartu-contoh.jpg", keluar.getvalue()))
