"""Search by words within one list, the same on both databases. The search of the site is kupang_portal.pencarian."""

import re

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

# Words that hold a sentence together and say nothing by themselves.
KATA_TUGAS = frozenset(
    [
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "untuk",
        "dengan",
        "pada",
        "atau",
        "ini",
        "itu",
        "dalam",
        "oleh",
        "adalah",
        "akan",
        "bagi",
        "para",
        "serta",
        "tersebut",
    ]
)
# Words that stand in nearly every question and therefore find everything.
KATA_UMUM = KATA_TUGAS | frozenset(
    [
        "saya",
        "kami",
        "ingin",
        "mohon",
        "minta",
        "meminta",
        "permohonan",
        "tentang",
        "mengenai",
        "apakah",
        "berapa",
        "bagaimana",
        "kota",
        "kupang",
        "tahun",
        "data",
        "informasi",
        "salinan",
        "dokumen",
        "terkait",
        "setiap",
        "seluruh",
        "semua",
        "ada",
    ]
)
KATA_TERBANYAK = 8


def kata_kunci(teks: str) -> list[str]:
    """The distinct words worth looking for, at most eight."""
    kata = re.findall(r"\w{3,40}", teks[:2000].replace("\x00", " ").lower())
    return list(dict.fromkeys(k for k in kata if k not in KATA_UMUM))[:KATA_TERBANYAK]


def cari_kata(baris: QuerySet, teks: str, *bidang: str, semua: bool) -> QuerySet:
    """Rows that hold the words of `teks` in one of the fields: all of them, or any, the best match first."""
    kata = kata_kunci(teks) or [k for k in [teks.replace("\x00", " ").strip()[:40]] if k]
    if not kata:
        return baris.none() if not semua else baris
    syarat = [_salah_satu(bidang, k) for k in kata]
    if semua:
        return baris.filter(*syarat)
    cocok = sum((Case(When(s, then=1), default=0, output_field=IntegerField()) for s in syarat), start=Value(0))
    return baris.annotate(kecocokan=cocok).filter(kecocokan__gt=0).order_by("-kecocokan", "-pk")


def _salah_satu(bidang, kata) -> Q:
    syarat = Q()
    for nama in bidang:
        syarat |= Q(**{f"{nama}__icontains": kata})
    return syarat
