"""Finding: which rows of which kind hold the words, the best first, with their counts by kind and year.

The visibility rules are asked anew in every query (`Jenis.baris`), so nothing that is hidden now is found, counted,
suggested or shown, whatever any index holds. The number of queries does not depend on the number of rows.
"""

from collections import Counter
from dataclasses import dataclass, field
from functools import reduce
from html import unescape

from django.contrib.postgres.search import SearchRank
from django.core.paginator import Page, Paginator
from django.db import connection, transaction
from django.db.models import Case, Count, F, FloatField, QuerySet, Value, When
from django.utils.safestring import SafeString

from kupang_portal.pencarian import sorot
from kupang_portal.pencarian.jenis import JENIS, Jenis
from kupang_portal.pencarian.kata import Istilah, memuat, sebagai_q, sebagai_tsquery, uraikan, vektor
from kupang_portal.pencarian.usul import perbaikan, pisahkan

PER_HALAMAN = 15
# Of each kind so many are counted and ranked, the latest written: words that stand in more of them find everything,
# and counting that would make a page as slow as the table is long.
PALING_BANYAK = 2_000
BATAS_MILIDETIK = 4_000


@dataclass(frozen=True)
class Butir:
    """One result, ready for the page."""

    jenis: str
    judul: SafeString
    cuplikan: SafeString
    url: str
    tanggal: object


@dataclass
class Temuan:
    """What a question found. `cara`: "semua" words, a "perbaikan" of the spelling, or only "sebagian" of the words."""

    teks: str
    cara: str
    jumlah: dict[tuple[str, int | None], int] = field(default_factory=dict)
    halaman: Page | None = None
    butir: list[Butir] = field(default_factory=list)

    @property
    def terpotong(self) -> bool:
        """Whether there is more than was counted."""
        per_jenis = Counter()
        for (jenis, _), n in self.jumlah.items():
            per_jenis[jenis] += n
        return any(n >= PALING_BANYAK for n in per_jenis.values())


def cari(teks: str, jenis: str, tahun: int | None, halaman: str | None) -> Temuan:
    """Search for all the words; else with the spelling mended; else for any of the words there are."""
    with transaction.atomic():
        _batasi()
        temuan, istilah = _temukan(teks)
        if temuan.jumlah:
            _isi_halaman(temuan, istilah, jenis, tahun, halaman)
        return temuan


def _temukan(teks: str) -> tuple[Temuan, list[Istilah]]:
    """The first way of asking that finds something, with the words it asked for."""
    istilah = uraikan(teks)
    temuan = Temuan(teks, "semua", _hitung(istilah) if istilah else {})
    if temuan.jumlah or not istilah:
        return temuan, istilah
    dikenal, asing = pisahkan(istilah)
    if baru := perbaikan(teks, asing):
        istilah_baru = uraikan(baru)
        if jumlah := _hitung(istilah_baru):
            return Temuan(baru, "perbaikan", jumlah), istilah_baru
    sisa = dikenal if len(istilah) > 1 else []
    return Temuan(teks, "sebagian", _hitung(sisa, semua=False) if sisa else {}), sisa


def _batasi() -> None:
    """This search alone may take no longer, and finds words that are so similar (settings of this transaction)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as kursor:
            kursor.execute(
                "SELECT set_config('statement_timeout', %s, true),"
                " set_config('pg_trgm.word_similarity_threshold', '0.4', true)",
                [str(BATAS_MILIDETIK)],
            )


# --- Which rows ------------------------------------------------------------------------------------------------------
def _cocok(jenis: Jenis, istilah: list[Istilah], semua: bool) -> QuerySet:
    """The visible rows of a kind that hold the words, bounded."""
    ditemukan = memuat(jenis.baris(), istilah, semua=semua).order_by("-pk")
    return jenis.baris().filter(pk__in=ditemukan.values("pk")[:PALING_BANYAK])


def _hitung(istilah: list[Istilah], *, semua: bool = True) -> dict[tuple[str, int | None], int]:
    """How many rows of each kind and year hold the words: every count of the page comes from here. One query."""
    per_jenis = [
        _cocok(j, istilah, semua).values_list("cari_jenis", "cari_tahun").annotate(Count("pk")) for j in JENIS.values()
    ]
    return {(jenis, tahun): n for jenis, tahun, n in _gabung(per_jenis)}


def _isi_halaman(temuan: Temuan, istilah, jenis: str, tahun: int | None, nomor: str | None) -> None:
    """One page of what is left after the filters: two queries, one for the order and one for the texts."""
    semua = temuan.cara != "sebagian"
    dipilih = [JENIS[jenis]] if jenis in JENIS else JENIS.values()
    urut = _gabung([_peringkat(j, istilah, semua, tahun) for j in dipilih]).order_by(
        F("peringkat").desc(), F("cari_tahun").desc(nulls_last=True), "cari_jenis", "-pk"
    )
    pemecah = Paginator(urut, PER_HALAMAN)
    pemecah.count = sum(n for (j, t), n in temuan.jumlah.items() if jenis in ("", j) and tahun in (None, t))
    temuan.halaman = pemecah.get_page(nomor)
    kunci = [(jenis, pk) for jenis, pk, *_ in temuan.halaman]
    temuan.butir = _butir(kunci, istilah, semua)


def _peringkat(jenis: Jenis, istilah, semua: bool, tahun: int | None) -> QuerySet:
    baris = _cocok(jenis, istilah, semua)
    if tahun is not None:
        baris = baris.filter(cari_tahun=tahun)
    if connection.vendor == "postgresql":
        peringkat = SearchRank(vektor(baris), sebagai_tsquery(istilah, semua=semua), normalization=Value(1))
    else:
        judul = [Case(When(sebagai_q(i, "cari_judul"), then=Value(1.0)), default=Value(0.0)) for i in istilah]
        peringkat = reduce(lambda a, b: a + b, judul, Value(0.0, FloatField()))
    return baris.annotate(peringkat=peringkat).values_list("cari_jenis", "pk", "peringkat", "cari_tahun")


def _gabung(per_jenis: list[QuerySet]) -> QuerySet:
    return per_jenis[0].union(*per_jenis[1:], all=True)


# --- How they look ---------------------------------------------------------------------------------------------------
def _butir(kunci: list[tuple[str, int]], istilah: list[Istilah], semua: bool) -> list[Butir]:
    """The results in this order. Asked of every kind, so that the number of queries is always the same."""
    pk = {kode: [p for j, p in kunci if j == kode] for kode in JENIS}
    baris = _gabung([_teks(j.baris().filter(pk__in=pk[j.kode] or [0]), istilah, semua) for j in JENIS.values()])
    ada = {(jenis, p): sisanya for jenis, p, *sisanya in baris}
    return [_satu_butir(j, istilah, *ada[j, p]) for j, p in kunci if (j, p) in ada]


def _teks(baris: QuerySet, istilah: list[Istilah], semua: bool) -> QuerySet:
    judul, ringkas, isi = "cari_judul", "cari_ringkas", "cari_isi"
    if connection.vendor == "postgresql":
        kueri = sebagai_tsquery(istilah, semua=semua)
        baris = baris.annotate(judul_sorot=sorot.judul_bertanda(kueri), cuplikan=sorot.cuplikan_bertanda(kueri))
        judul, ringkas, isi = "judul_sorot", "cuplikan", "kosong"
        baris = baris.annotate(kosong=Value(""))
    return baris.values_list("cari_jenis", "pk", "slug", "cari_tanggal", judul, ringkas, isi)


def _satu_butir(jenis: str, istilah, slug: str, tanggal, judul: str, ringkas: str, isi: str) -> Butir:
    if connection.vendor == "postgresql":
        cuplikan = ringkas
    else:
        judul, cuplikan = sorot.tandai_sendiri(judul, istilah), sorot.cuplik_sendiri(ringkas, isi, istilah)
    satu = JENIS[jenis]
    return Butir(satu.sebutan, sorot.tandai(judul), sorot.tandai(unescape(cuplikan)), satu.url(slug), tanggal)
