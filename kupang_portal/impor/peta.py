"""The first pass: what the export holds, and where each of its texts will stand here.

Addresses are decided before anything is written, so that a link to a text further down in the file is right too.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from django.urls import reverse
from django.utils.text import slugify

from berita.models import Berita
from berita.models.berita import SLUG_TERPAKAI as SLUG_BERITA
from kupang_portal.impor import baca
from kupang_portal.impor.asal import Asal
from kupang_portal.impor.baca import BerkasRusak, Isian, Istilah
from layanan.slug import slug_bebas
from profil.models import Halaman
from profil.models.halaman import SLUG_TERPAKAI as SLUG_HALAMAN

PANJANG_SLUG = 90  # with a number behind it still below what every table of addresses holds
RUMAH = {"post": (Berita, "berita:detail", SLUG_BERITA), "page": (Halaman, "profil:halaman", SLUG_HALAMAN)}
STATUS_DILEWATI = {"trash": "di tempat sampah WordPress", "auto-draft": "draf kosong otomatis", "inherit": "revisi"}
# What WordPress keeps for itself; a person has nothing to move here.
JENIS_DALAMAN = {
    "nav_menu_item": "butir menu; menu diatur di admin",
    "revision": "revisi lama",
    "attachment": "lampiran; ikut bila dipakai di naskah",
    "wp_block": "blok pakai ulang; isinya masuk ke naskah yang memakainya",
}
BERKAS_UNGGAHAN = re.compile(r"/(?:uploads|files)/(?:sites/\d+/)?(.+)$|/(\d{4}/\d{2}/[^/]+)$")


@dataclass(slots=True)
class LampiranWp:
    """A file of the media library of WordPress."""

    url: str
    jalur: str
    judul: str
    alt: str
    keterangan: str


@dataclass(slots=True)
class Butir:
    """A text that will stand here, as small as it can be kept for the whole run."""

    kunci: str
    nomor: int | None
    jenis: str
    judul: str
    induk: int | None
    tautan: str
    slug: str
    alamat: str = ""


@dataclass
class Peta:
    """The table of contents of an export."""

    situs: str = ""
    inang: set[str] = field(default_factory=set)
    penulis: dict[str, str] = field(default_factory=dict)
    istilah: dict[tuple[str, str], Istilah] = field(default_factory=dict)
    lampiran: dict[int, LampiranWp] = field(default_factory=dict)
    anak_lampiran: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    halaman_lampiran: set[str] = field(default_factory=set)  # links to the page that WordPress makes of a file
    blok: dict[int, str] = field(default_factory=dict)
    butir: dict[str, Butir] = field(default_factory=dict)
    tautan: dict[str, str] = field(default_factory=dict)
    jumlah: int = 0

    def kunci_tautan(self, url: str) -> str | None:
        """An address of the old site in one form, as "/2024/05/pasar" or "?19"; None for an address elsewhere."""
        try:
            bagian = urlsplit(url.strip())
        except ValueError:
            return None
        if bagian.scheme not in ("", "http", "https") or (bagian.netloc and polos(bagian.netloc) not in self.inang):
            return None
        kueri = parse_qs(bagian.query)
        for nama in ("p", "page_id", "attachment_id"):
            if (nilai := kueri.get(nama, [""])[0]).isdecimal():
                return f"?{int(nilai)}"
        return unquote(bagian.path).rstrip("/").lower() or "/"


def polos(inang: str) -> str:
    """A host without what does not make it another site."""
    return inang.lower().removeprefix("www.").removesuffix(":80").removesuffix(":443")


def jalur_unggahan(url: str) -> str:
    """The place of a file below wp-content/uploads; empty for an address that is no upload."""
    try:
        jalur = unquote(urlsplit(url.strip()).path)
    except ValueError:
        return ""
    cocok = BERKAS_UNGGAHAN.search(jalur)
    return (cocok[1] or cocok[2]) if cocok else ""


def alasan_lewat(isian: Isian) -> str:
    """Why an item is not taken over; empty when it is."""
    if isian.jenis in RUMAH:
        return STATUS_DILEWATI.get(isian.status, "")
    return JENIS_DALAMAN.get(isian.jenis) or f"jenis isian “{isian.jenis}” tidak ada padanannya di sini"


def petakan(jalur: Path) -> Peta:
    """Read the whole file once. Raises BerkasRusak before anything was written anywhere."""
    peta = Peta()
    alamat: list[str] = []
    for nama, elemen in baca.alur(jalur):
        if nama == "item":
            _catat_isian(peta, baca.isian(elemen))
        elif nama in ("link", "wp:base_site_url", "wp:base_blog_url"):
            alamat.append((elemen.text or "").strip())
        elif nama == "wp:author":
            b = baca.bidang(elemen)
            peta.penulis[b.get("wp:author_login", "")] = b.get("wp:author_display_name", "")
        elif istilah := baca.istilah_kanal(nama, elemen):
            _catat_istilah(peta, istilah)
    _kenali_situs(peta, alamat)
    # Only now is it known which hosts are the old site.
    kunci = {peta.kunci_tautan(tautan) for tautan in peta.halaman_lampiran if tautan}
    peta.halaman_lampiran = {k for k in kunci if k and k != "/"} | {f"?{n}" for n in peta.lampiran}
    return peta


def _kenali_situs(peta: Peta, alamat: list[str]) -> None:
    try:
        bagian = [urlsplit(a) for a in alamat if "://" in a]
    except ValueError:
        bagian = []
    if not bagian:
        raise BerkasRusak("Berkas ini tidak menyebut alamat situs asalnya (<link>). Tidak ada yang diimpor.")
    peta.inang = {polos(b.netloc) for b in bagian}
    peta.situs = (polos(bagian[0].netloc) + bagian[0].path.rstrip("/"))[:200]


def _catat_isian(peta: Peta, isian: Isian) -> None:
    peta.jumlah += 1
    for istilah in isian.istilah:
        _catat_istilah(peta, istilah)
    if isian.jenis == "attachment" and isian.nomor:
        jalur = jalur_unggahan(isian.url_lampiran) or isian.meta.get("_wp_attached_file", "")
        alt = isian.meta.get("_wp_attachment_image_alt", "")
        peta.halaman_lampiran.add(isian.tautan)
        peta.lampiran[isian.nomor] = LampiranWp(isian.url_lampiran, jalur, isian.judul, alt, isian.ringkasan)
        if isian.induk:
            peta.anak_lampiran[isian.induk].append(isian.nomor)
    elif isian.jenis == "wp_block" and isian.nomor:
        peta.blok[isian.nomor] = isian.isi
    elif not alasan_lewat(isian) and isian.kunci not in peta.butir:
        slug = slugify(unquote(isian.slug)) or slugify(isian.judul)
        peta.butir[isian.kunci] = Butir(
            isian.kunci,
            isian.nomor,
            isian.jenis,
            isian.judul,
            isian.induk,
            isian.tautan,
            slug[:PANJANG_SLUG].strip("-"),
        )


def _catat_istilah(peta: Peta, istilah: Istilah) -> None:
    if istilah.nama:
        peta.istilah.setdefault((istilah.ranah, istilah.kunci), istilah)


def beri_alamat(peta: Peta, asal: Asal) -> None:
    """Decide where each text will stand; what was imported before stays where it is now."""
    lama = asal.semua("isi:")
    for jenis, (model, rute, terlarang) in RUMAH.items():
        slug_di_sini = dict(model.objects.values_list("pk", "slug").iterator())
        terpakai = {*slug_di_sini.values(), *terlarang}
        for butir in peta.butir.values():
            if butir.jenis != jenis:
                continue
            sudah = slug_di_sini.get(lama.get(butir.kunci))
            butir.slug = sudah or slug_bebas(butir.slug or ("berita" if jenis == "post" else "halaman"), terpakai)
            terpakai.add(butir.slug)
            butir.alamat = reverse(rute, args=[butir.slug])
            if butir.tautan and (kunci := peta.kunci_tautan(butir.tautan)) not in (None, "/"):
                peta.tautan.setdefault(kunci, butir.alamat)
            if butir.nomor:
                peta.tautan[f"?{butir.nomor}"] = butir.alamat
