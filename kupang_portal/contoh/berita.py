"""Forty news items with drawn pictures: written, handed in and published by the acts, over half a year."""

import datetime
from itertools import groupby

from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify

from berita import acts
from berita.models import Berita, Kategori
from kupang_portal.contoh.bahan import petugas, toml_data
from kupang_portal.contoh.lukisan import lukis, teks_alternatif
from kupang_portal.contoh.waktu import pada
from layanan.gambar import simpan_gambar
from layanan.models import Gambar

KETERANGAN = "Gambar contoh, dilukis untuk situs ini."
PENUTUP = SafeString("<p><em>Berita contoh: isinya karangan.</em></p>")
DITULIS = datetime.timedelta(hours=20)
DITINJAU = datetime.timedelta(hours=3)


def isi(hari_ini: datetime.date) -> int:
    """Add the items whose address is still free."""
    data, ada = toml_data("berita.toml"), set(Berita.objects.values_list("slug", flat=True))
    kategori = {k["nama"]: _kategori(k["nama"], urutan) for urutan, k in enumerate(data["kategori"], 1)}
    baru = [b for b in data["berita"] if slugify(b["judul"]) not in ada]
    gambar = {nama: _gambar(nama) for nama in sorted({b["gambar"] for b in baru})}
    for nomor, baris in enumerate(baru):
        bahan = {"kategori": kategori[baris["kategori"]], "gambar_utama": gambar[baris["gambar"]]}
        _satu(baris, bahan, _saat(hari_ini, baris["hari"], nomor))
    return len(baru)


def _kategori(nama: str, urutan: int) -> Kategori:
    return Kategori.objects.get_or_create(slug=slugify(nama), defaults={"nama": nama, "urutan": urutan})[0]


def _saat(hari_ini: datetime.date, hari: int, nomor: int) -> datetime.datetime:
    """The hour of publication: in the morning, later for some; never exactly the same."""
    jam = datetime.time(8 + nomor % 4, 10 + nomor)
    return timezone.make_aware(datetime.datetime.combine(hari_ini - datetime.timedelta(days=hari), jam))


def _satu(baris: dict, bahan: dict, terbit: datetime.datetime) -> None:
    """One item through its steps, each at its own hour; what is not public stops on the way."""
    penulis, redaktur, keadaan = petugas("penulis"), petugas("redaktur"), baris.get("keadaan", "terbit")
    sekarang = timezone.now()
    with pada(min(terbit, sekarang) - DITULIS):
        berita = acts.simpan(_naskah(baris, bahan), oleh=penulis)
        berita.tag.add(*baris["tag"])
    if keadaan == "draf":
        return
    with pada(min(terbit, sekarang) - DITINJAU):
        berita = acts.ajukan_tinjauan(berita, oleh=penulis)
    if keadaan == "ditinjau":
        return
    with pada(min(terbit, sekarang)):
        acts.terbitkan(berita, oleh=redaktur, pada=terbit if keadaan == "terjadwal" else None)


def _gambar(nama: str) -> Gambar:
    return simpan_gambar(lukis(nama), teks_alternatif=teks_alternatif(nama), keterangan=KETERANGAN)


def _naskah(baris: dict, bahan: dict) -> Berita:
    return Berita(
        judul=baris["judul"],
        slug=slugify(baris["judul"]),
        ringkasan=baris["ringkasan"],
        isi=html(baris["isi"]) + PENUTUP,
        sumber=baris.get("sumber", ""),
        nama_penulis="Diskominfo Kota Kupang",
        sorotan=baris.get("sorotan", False),
        **bahan,
    )


def html(teks: str) -> SafeString:
    """Paragraphs, headings ("## ") and lists ("- ") of the data file as rich text."""
    baris = [b.strip() for b in teks.strip().splitlines() if b.strip()]
    bagian = []
    for jenis, kelompok in groupby(
        baris, key=lambda b: "li" if b.startswith("- ") else "h2" if b.startswith("## ") else "p"
    ):
        isi = [(b.removeprefix("- ").removeprefix("## "),) for b in kelompok]
        if jenis == "li":
            bagian.append(format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", isi)))
        else:
            bagian.append(format_html_join("", f"<{jenis}>{{}}</{jenis}>", isi))
    return SafeString("".join(bagian))
