"""The words of a question, with the ways in which they may be written, as conditions for both databases."""

import re
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import Q, QuerySet

from layanan.pencarian import KATA_TERBANYAK, KATA_TUGAS
from layanan.vektor import vektor

# A single letter says nothing, a single digit may be the number of a regulation.
KATA = re.compile(r"[^\W_]{2,40}|\d")
# Cutting a long word in two at every place costs a condition each; nobody writes longer ones as two.
BELAH_TERPANJANG = 16
BAGIAN_TERPENDEK = 3


@dataclass(frozen=True)
class Istilah:
    """A word looked for: `tulisan` are the ways to write it, each of one word or of two that follow each other."""

    kata: str
    tulisan: tuple[tuple[str, ...], ...]


def uraikan(teks: str) -> list[Istilah]:
    """At most eight distinct words, each also joined with its neighbours ("wali kota": "walikota") and cut in two."""
    semua = [k.lower() for k in KATA.findall(teks)]
    penting = [k for k in semua if k not in KATA_TUGAS] or semua
    dipakai = list(dict.fromkeys(penting))[:KATA_TERBANYAK]
    pasangan = list(zip(semua, semua[1:], strict=False))
    return [
        Istilah(kata, ((kata,), *((a + b,) for a, b in pasangan if kata in (a, b)), *_belah(kata))) for kata in dipakai
    ]


def _belah(kata: str) -> list[tuple[str, str]]:
    if len(kata) > BELAH_TERPANJANG or not kata.isalpha():
        return []
    return [(kata[:i], kata[i:]) for i in range(BAGIAN_TERPENDEK, len(kata) - BAGIAN_TERPENDEK + 1)]


def sebagai_tsquery(istilah: list[Istilah], *, semua: bool) -> SearchQuery:
    """For PostgreSQL: all the words, or any of them; each by its stem or as it stands."""
    return reduce(and_ if semua else or_, [_satu_tsquery(i) for i in istilah])


def _satu_tsquery(istilah: Istilah) -> SearchQuery:
    # Quoted, and of letters and digits only: nothing in it is an operator.
    utuh = " | ".join(f"'{t[0]}'" for t in istilah.tulisan if len(t) == 1)
    apa_adanya = " | ".join(" <-> ".join(f"'{k}'" for k in t) for t in istilah.tulisan)
    kata_dasar = SearchQuery(utuh, config="indonesian", search_type="raw")
    return kata_dasar | SearchQuery(apa_adanya, config="simple", search_type="raw")


def memuat(baris: QuerySet, istilah: list[Istilah], *, semua: bool) -> QuerySet:
    """The rows (of `Jenis.baris`) that hold all the words, or any of them."""
    if connection.vendor == "postgresql":
        return baris.annotate(vektor=vektor(baris)).filter(vektor=sebagai_tsquery(istilah, semua=semua))
    syarat = [sebagai_q(i, "cari_judul", "cari_ringkas", "cari_isi") for i in istilah]
    return baris.filter(reduce(and_ if semua else or_, syarat))


def sebagai_q(istilah: Istilah, *bidang: str) -> Q:
    """For SQLite: the word stands, in one of its writings, in one of these fields."""
    return reduce(or_, [Q(**{f"{b}__icontains": " ".join(t)}) for t in istilah.tulisan for b in bidang])
