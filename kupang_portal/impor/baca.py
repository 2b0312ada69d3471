"""Reads a WordPress export (WXR) item by item: a file of 200 MB needs the memory of its largest item.

Pure reading, no database. What cannot be trusted (a DTD, entities) or is broken raises BerkasRusak with its line.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree.ElementTree import Element, ParseError, TreeBuilder  # noqa: S405  only the names; defusedxml parses

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, iterparse
from django.utils import timezone
from django.utils.text import slugify

RUANG_WP = re.compile(r"https?://wordpress\.org/export/[\d.]+/(excerpt/)?")
RUANG_LAIN = {"http://purl.org/rss/1.0/modules/content/": "content", "http://purl.org/dc/elements/1.1/": "dc"}
META_DIPAKAI = {"_thumbnail_id", "_wp_attachment_image_alt", "_wp_attached_file", "footnotes"}
NOL = "0000-00-00"


class BerkasRusak(Exception):
    """The file cannot be imported; the message is one sentence for whoever started the import."""


@dataclass(slots=True)
class Istilah:
    """A category, a tag, or a term of another kind."""

    ranah: str
    slug: str
    nama: str
    induk: str = ""

    @property
    def kunci(self) -> str:
        """What an item and the head of the file call it alike; some exports give only its name."""
        return unquote(self.slug) or slugify(self.nama) or self.nama.casefold()


@dataclass(slots=True)
class KomentarWp:
    """A comment as it stands in the file."""

    kunci: str
    induk: str
    nama: str
    email: str
    isi: str
    setuju: str
    jenis: str
    waktu: datetime.datetime | None


@dataclass(slots=True)
class Isian:
    """An <item>: a post, a page, an attachment, or a thing of another kind."""

    nomor: int | None
    kunci: str
    jenis: str
    judul: str
    tautan: str
    slug: str
    status: str
    sandi: str
    penulis: str
    waktu: datetime.datetime | None
    diubah: datetime.datetime | None
    isi: str
    ringkasan: str
    induk: int | None
    urutan: int
    tersorot: bool
    komentar_dibuka: bool
    url_lampiran: str
    istilah: list[Istilah] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    komentar: list[KomentarWp] = field(default_factory=list)


def alur(jalur: Path) -> Iterator[tuple[str, Element]]:
    """Every child of <channel>, as (name, element), each forgotten again before the next is read."""
    pengurai = DefusedXMLParser(target=TreeBuilder(), forbid_dtd=True)
    try:
        yield from _anak_kanal(jalur, pengurai)
    except DefusedXmlException:
        raise BerkasRusak(
            f"Berkas ditolak di baris {pengurai.parser.CurrentLineNumber}: memuat DTD atau entitas, yang tidak pernah "
            "ada di ekspor WordPress. Tidak ada yang diimpor."
        ) from None
    except ParseError as galat:
        baris, kolom = galat.position
        raise BerkasRusak(
            f"Berkas rusak atau terpotong di baris {baris}, kolom {kolom + 1}. Ekspor ulang dari WordPress. "
            "Tidak ada yang diimpor."
        ) from None
    except (LookupError, ValueError):  # an encoding that nobody knows, or that expat cannot read
        raise BerkasRusak("Penyandian huruf berkas ini tidak dikenal; simpan sebagai UTF-8.") from None


def _anak_kanal(jalur: Path, pengurai) -> Iterator[tuple[str, Element]]:
    dalam, kanal, wordpress = 0, None, False
    with jalur.open("rb") as berkas:
        for kejadian, elemen in iterparse(berkas, events=("start", "end"), parser=pengurai):
            dalam += 1 if kejadian == "start" else -1
            if kejadian == "start":
                kanal = elemen if dalam == 2 and nama(elemen.tag) == "channel" else kanal
            elif dalam == 2 and kanal is not None:
                wordpress = wordpress or nama(elemen.tag).startswith("wp:") or _berisi_wp(elemen)
                yield nama(elemen.tag), elemen
                del kanal[:]
            elif dalam == 1:
                elemen.clear()
    if not wordpress:
        raise BerkasRusak("Berkas ini bukan ekspor WordPress (WXR). Tidak ada yang diimpor.")


def _berisi_wp(elemen: Element) -> bool:
    return any(nama(anak.tag).startswith("wp:") for anak in elemen)


@lru_cache(maxsize=500)
def nama(tag: str) -> str:
    """A short name for a tag in a namespace: "wp:post_id", "content:encoded"; all versions of WXR look alike."""
    if not isinstance(tag, str) or not tag.startswith("{"):
        return str(tag)
    ruang, lokal = tag[1:].split("}", 1)
    if cocok := RUANG_WP.fullmatch(ruang):
        return f"{'excerpt' if cocok[1] else 'wp'}:{lokal}"
    return f"{RUANG_LAIN.get(ruang, 'lain')}:{lokal}"


def bidang(elemen: Element) -> dict[str, str]:
    """The texts of the direct children by name; the first one wins."""
    hasil: dict[str, str] = {}
    for anak in elemen:
        hasil.setdefault(nama(anak.tag), (anak.text or "").strip())
    return hasil


def istilah_kanal(jenis: str, elemen: Element) -> Istilah | None:
    """A term that the head of the file lists: wp:category, wp:tag or wp:term."""
    b = bidang(elemen)
    if jenis == "wp:category":
        return Istilah(
            "category", b.get("wp:category_nicename", ""), b.get("wp:cat_name", ""), b.get("wp:category_parent", "")
        )
    if jenis == "wp:tag":
        return Istilah("post_tag", b.get("wp:tag_slug", ""), b.get("wp:tag_name", ""))
    if jenis == "wp:term":
        ranah = b.get("wp:term_taxonomy", "")
        return Istilah(ranah, b.get("wp:term_slug", ""), b.get("wp:term_name", ""), b.get("wp:term_parent", ""))
    return None


def isian(elemen: Element) -> Isian:
    """An <item> as plain data."""
    b = bidang(elemen)
    nomor = _nomor(b)
    return Isian(
        nomor=nomor,
        kunci=f"isi:{nomor}" if nomor else f"isi:{_sidik(b)}",
        jenis=b.get("wp:post_type") or "post",
        judul=b.get("title", ""),
        tautan=b.get("link", ""),
        slug=b.get("wp:post_name", ""),
        status=b.get("wp:status", ""),
        sandi=b.get("wp:post_password", ""),
        penulis=b.get("dc:creator", ""),
        waktu=_waktu(b.get("wp:post_date_gmt"), b.get("wp:post_date")) or _waktu_surel(b.get("pubDate")),
        diubah=_waktu(b.get("wp:post_modified_gmt"), b.get("wp:post_modified")),
        isi=b.get("content:encoded", ""),
        ringkasan=b.get("excerpt:encoded") or b.get("description", ""),
        induk=_bilangan(b.get("wp:post_parent")) or None,
        urutan=_bilangan(b.get("wp:menu_order")) or 0,
        tersorot=b.get("wp:is_sticky") == "1",
        komentar_dibuka=b.get("wp:comment_status", "open") == "open",
        url_lampiran=b.get("wp:attachment_url", ""),
        istilah=[
            Istilah(a.get("domain") or "category", a.get("nicename") or "", (a.text or "").strip())
            for a in elemen.iterfind("category")
            if (a.text or "").strip()
        ],
        meta=_meta(elemen),
        komentar=[_komentar(bidang(a)) for a in elemen if nama(a.tag) == "wp:comment"],
    )


def _nomor(b: dict[str, str]) -> int | None:
    """The number of the item; where the file has none, the one in its plain address (?p=19)."""
    if nomor := _bilangan(b.get("wp:post_id")):
        return nomor
    for alamat in (b.get("link", ""), b.get("guid", "")):
        try:
            kueri = parse_qs(urlsplit(alamat).query)
        except ValueError:
            continue
        for nama_kueri in ("p", "page_id", "attachment_id"):
            if nomor := _bilangan(kueri.get(nama_kueri, [""])[0]):
                return nomor
    return None


def _sidik(b: dict[str, str]) -> str:
    tanda = b.get("guid") or b.get("link") or f"{b.get('title')}|{b.get('wp:post_date')}"
    return sha256(tanda.encode()).hexdigest()[:24]


def _meta(elemen: Element) -> dict[str, str]:
    hasil = {}
    for anak in elemen:
        if nama(anak.tag) == "wp:postmeta":
            b = bidang(anak)
            if b.get("wp:meta_key") in META_DIPAKAI:
                hasil[b["wp:meta_key"]] = b.get("wp:meta_value", "")
    return hasil


def _komentar(b: dict[str, str]) -> KomentarWp:
    isi = b.get("wp:comment_content", "")
    waktu = b.get("wp:comment_date_gmt"), b.get("wp:comment_date")
    nomor = _bilangan(b.get("wp:comment_id"))
    sidik = sha256(f"{b.get('wp:comment_author')}|{waktu}|{isi}".encode()).hexdigest()[:24]
    return KomentarWp(
        kunci=f"komentar:{nomor or sidik}",
        induk=f"komentar:{_bilangan(b.get('wp:comment_parent'))}",
        nama=b.get("wp:comment_author", ""),
        email=b.get("wp:comment_author_email", ""),
        isi=isi,
        setuju=b.get("wp:comment_approved", ""),
        jenis=b.get("wp:comment_type") or "comment",
        waktu=_waktu(*waktu),
    )


def _bilangan(teks: str | None) -> int:
    return int(teks) if teks and re.fullmatch(r"[0-9]{1,18}", teks) else 0


def _waktu(utc: str | None, setempat: str | None) -> datetime.datetime | None:
    """The instant: from the UTC field, or from the local one read as WITA. WordPress writes zeros for "none"."""
    for teks, zona in ((utc, datetime.UTC), (setempat, timezone.get_default_timezone())):
        if teks and not teks.startswith(NOL):
            try:
                return datetime.datetime.fromisoformat(teks).replace(tzinfo=zona)
            except ValueError:
                continue
    return None


def _waktu_surel(teks: str | None) -> datetime.datetime | None:
    try:
        waktu = parsedate_to_datetime(teks or "")
    except ValueError:
        return None
    return waktu if waktu.tzinfo else waktu.replace(tzinfo=datetime.UTC)
