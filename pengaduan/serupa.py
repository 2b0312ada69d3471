"""Open public reports that may tell of the same thing, offered before another one is sent."""

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Greatest

from layanan.pencarian import cari_kata
from pengaduan.models import KategoriPengaduan, Pengaduan
from pengaduan.umum import TEKS, baris

PALING_BANYAK = 3
# pg_trgm: from here on two titles share most of their words, also with a letter amiss.
CUKUP_MIRIP = 0.45


def laporan_serupa(*, judul: str, kategori: KategoriPengaduan, kelurahan, **_) -> list[Pengaduan]:
    """In the same kelurahan, of the same category or with nearly the same title; the nearest first. One query."""
    if kelurahan is None:
        return []
    di_sini = baris().terbuka().filter(kelurahan=kelurahan)
    mirip = _mirip_postgresql if connection.vendor == "postgresql" else _mirip_lain
    return list(mirip(di_sini, judul, Q(kategori=kategori))[:PALING_BANYAK])


def _mirip_postgresql(di_sini: QuerySet, judul: str, sekategori: Q) -> QuerySet:
    """Both ways, because either title may be the longer one."""
    kolom = TEKS[0]
    dekat = Greatest(TrigramWordSimilarity(judul, kolom), TrigramWordSimilarity(F(kolom), Value(judul)))
    di_sini = di_sini.annotate(kemiripan=dekat)
    return di_sini.filter(sekategori | Q(kemiripan__gte=CUKUP_MIRIP)).order_by("-kemiripan", "-pk")


def _mirip_lain(di_sini: QuerySet, judul: str, sekategori: Q) -> QuerySet:
    """SQLite has no trigrams: any word of the title will do."""
    ada = cari_kata(di_sini.order_by(), judul, TEKS[0], semua=False)
    return di_sini.filter(sekategori | Q(pk__in=ada.order_by().values("pk")))
