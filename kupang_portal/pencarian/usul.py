"""Mended spelling: for a word that stands nowhere, the nearest word in the titles that the public can see now."""

from difflib import get_close_matches

from django.contrib.postgres.lookups import TrigramWordSimilar
from django.db import connection
from django.db.models import F, QuerySet, Value

from kupang_portal.pencarian.jenis import JENIS
from kupang_portal.pencarian.kata import KATA, Istilah, memuat

TERPENDEK = 4  # shorter words have too many neighbours
DIPERIKSA = 4  # words of one question
JUDUL_PER_JENIS = 50
CUKUP = 2_000
JUDUL_TERBANYAK = 2_000
KEMIRIPAN = 0.72


def pisahkan(istilah: list[Istilah]) -> tuple[list[Istilah], list[Istilah]]:
    """The words that stand in something visible, and those that stand nowhere. One query.

    On SQLite every word counts as both: there the titles alone decide.
    """
    if connection.vendor != "postgresql":
        return istilah, istilah
    ada = [_ada(j.baris(), i) for i in istilah for j in JENIS.values()]
    dikenal = {kata for (kata,) in ada[0].union(*ada[1:])}
    return [i for i in istilah if i.kata in dikenal], [i for i in istilah if i.kata not in dikenal]


def perbaikan(teks: str, asing: list[Istilah]) -> str:
    """The question with every unknown word replaced by its nearest known one; empty where nothing is to be mended."""
    panjang = [i.kata for i in asing if len(i.kata) >= TERPENDEK and i.kata.isalpha()][:DIPERIKSA]
    if not panjang:
        return ""
    dikenal = {k.lower() for judul in _judul(panjang) for k in KATA.findall(judul) if len(k) >= TERPENDEK}
    ganti = {}
    for kata in panjang:
        dekat = get_close_matches(kata, dikenal, n=1, cutoff=KEMIRIPAN)
        if dekat and dekat[0] != kata:
            ganti[kata] = dekat[0]
    return KATA.sub(lambda k: ganti.get(k.group().lower(), k.group()), teks) if ganti else ""


def _ada(baris: QuerySet, istilah: Istilah) -> QuerySet:
    # One row would do, but for a single row PostgreSQL prefers reading the table to asking the index.
    sama = memuat(baris, [istilah], semua=True).annotate(kata=Value(istilah.kata))
    return sama.order_by("-pk").values_list("kata")[:CUKUP]


def _judul(kata: list[str]) -> list[str]:
    """Titles to take words from: on PostgreSQL those with a similar word, by trigrams; on SQLite so many of all."""
    if connection.vendor != "postgresql":
        semua = _gabung([j.baris().values_list("cari_judul") for j in JENIS.values()])
        return [judul for (judul,) in semua[:JUDUL_TERBANYAK]]
    mirip = [_mirip(j.baris(), j.judul, k) for j in JENIS.values() for k in kata]
    return [judul for (judul,) in _gabung(mirip)]


def _mirip(baris: QuerySet, judul: str, kata: str) -> QuerySet:
    # The bare column: the trigram index is on it.
    return baris.filter(TrigramWordSimilar(F(judul), Value(kata))).values_list("cari_judul")[:JUDUL_PER_JENIS]


def _gabung(bagian: list[QuerySet]) -> QuerySet:
    return bagian[0].union(*bagian[1:], all=True)
