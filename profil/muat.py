"""What the portal ships for this room: read from `profil/data` and added where it is missing.

What is there already is the work of an editor and is left alone. Menu and chart are whole things: they are filled only
while they are empty, so that an entry somebody took out does not come back.
"""

import csv
from pathlib import Path

from django.utils import timezone

from layanan.models import PerangkatDaerah
from profil.acts import isi_tabel, simpan_simpul
from profil.menu import baris_bawaan
from profil.models import ButirMenu, Halaman, Jabatan, KanalResmi, Regulasi, TabelData
from profil.rules import Jenis
from profil.tabel import baca_bita

DATA = Path(__file__).parent / "data"
PEMILIK_STRUKTUR = "diskominfo"
KEADAAN_STRUKTUR = "2022, penelitian tentang layanan informasi publik di Diskominfo Kota Kupang"
TAHUN_HITUNG = "2022"
ALAMAT_KANAL = {
    "Instagram": "https://www.instagram.com/diskominfokotakupang/",
    "Situs web": "https://kupangkota.go.id",
}


def baca(nama: str) -> list[dict[str, str]]:
    """The rows of one of our data files."""
    with (DATA / nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def muat_menu() -> int:
    """The main menu, into an empty table."""
    if ButirMenu.objects.exists():
        return 0
    dibuat = {}
    for n, b in enumerate(baris_bawaan(), 1):
        induk = dibuat.get(b["induk"])
        dibuat[b["label"]] = ButirMenu.objects.create(label=b["label"], alamat=b["alamat"], induk=induk, urutan=n)
    return len(dibuat)


def _naskah(nama: str) -> str:
    """The text of a page; empty where there is none in easy language."""
    berkas = DATA / "halaman" / f"{nama}.html"
    return berkas.read_text(encoding="utf-8") if berkas.exists() else ""


def muat_halaman() -> int:
    """The pages of the profile, published but for those still to be written."""
    ada = {h.slug: h for h in Halaman.objects.all()}
    baru = [b for b in baca("halaman.csv") if b["slug"] not in ada]
    for b in baru:
        halaman = Halaman(
            judul=b["judul"],
            slug=b["slug"],
            urutan=int(b["urutan"]),
            ringkasan=b["ringkasan"],
            isi=_naskah(b["slug"]),
            isi_mudah=_naskah(f"{b['slug']}.mudah"),
            terbit_pada=timezone.now() if b["terbit"] == "1" else None,
        )
        ada[b["slug"]] = simpan_simpul(halaman, induk=ada.get(b["induk"]))
    return len(baru)


def muat_jabatan() -> int:
    """The posts of Diskominfo, into an empty chart: the head, below it secretary and heads, below them the rest."""
    pemilik = PerangkatDaerah.objects.get(slug=PEMILIK_STRUKTUR)
    if pemilik.jabatan.exists():
        return 0
    kepala, cabang, baris = None, {}, baca("struktur_diskominfo.csv")
    for n, b in enumerate(baris, 1):
        jabatan = Jabatan(
            perangkat_daerah=pemilik,
            nama=b["jabatan"],
            bidang=b["bidang"],
            eselon=b["eselon"],
            formasi=int(b["formasi"]),
            terisi=int(b["terisi"]),
            keadaan=KEADAAN_STRUKTUR,
            urutan=n,
        )
        if kepala is None:
            kepala = simpan_simpul(jabatan, induk=None)
        else:
            atasan = cabang.get(b["bidang"])
            simpan_simpul(jabatan, induk=atasan or kepala)
            cabang.setdefault(b["bidang"], jabatan)
    return len(baris)


def muat_kanal() -> int:
    """The official channels with their counted figures."""
    baru = 0
    for n, b in enumerate(baca("media_sosial.csv"), 1):
        angka = {nama: int(b[f"{nama}_2022"]) if b[f"{nama}_2022"] else None for nama in ("pengikut", "unggahan")}
        isi = {"alamat": ALAMAT_KANAL.get(b["kanal"], ""), "urutan": n, **angka}
        isi["waktu_hitung"] = TAHUN_HITUNG if any(angka.values()) else ""
        baru += KanalResmi.objects.get_or_create(kanal=b["kanal"], akun=b["akun"], defaults=isi)[1]
    return baru


def muat_regulasi() -> int:
    """The legal basis; what changed a regulation is tied to it once both are there."""
    jenis = {label: nilai for nilai, label in Jenis.choices}
    baris, baru = baca("dasar_hukum.csv"), []
    for b in baris:
        isi = {nama: b[nama] for nama in ("nomor", "tentang", "status", "catatan")}
        isi |= {"jenis": jenis[b["jenis"]], "tahun": int(b["tahun"])}
        regulasi, dibuat = Regulasi.objects.get_or_create(slug=b["slug"], defaults=isi)
        if dibuat:
            baru.append((regulasi, b["oleh"]))
    for regulasi, oleh in baru:
        if oleh:
            regulasi.oleh_regulasi = Regulasi.objects.get(slug=oleh)
            regulasi.save(update_fields=["oleh_regulasi"])
    return len(baru)


def muat_data() -> int:
    """The tables of data, each read from its file as an officer's upload would be."""
    ada = set(TabelData.objects.values_list("slug", flat=True))
    baru = [b for b in baca("data.csv") if b["slug"] not in ada]
    for b in baru:
        berkas = DATA / b.pop("berkas")
        isi_tabel(TabelData(**b), baca_bita(berkas.read_bytes()))
    return len(baru)


ISI = {
    "Halaman": muat_halaman,
    "Jabatan": muat_jabatan,
    "Kanal resmi": muat_kanal,
    "Regulasi": muat_regulasi,
    "Tabel data": muat_data,
    "Butir menu": muat_menu,
}
