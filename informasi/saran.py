"""Answers that are ready: DIP entries and published answers that match what somebody is about to ask for."""

from itertools import zip_longest

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug

from informasi.models import InformasiPublik, JawabanPublik
from layanan.pencarian import kata_kunci

SUMBER = {"informasi": InformasiPublik, "jawaban": JawabanPublik}
SEBUTAN = {"informasi": "Informasi publik", "jawaban": "Jawaban terbit"}
TERBANYAK = 5
PANJANG_KALIMAT = 140


def cari(teks: str) -> list[dict]:
    """At most five published things that share words with the text, the best of each kind in turn.

    Two words must match where the text has three or more that say something: one common word is no match.
    """
    if not (kata := kata_kunci(teks)):
        return []
    sedikit = 2 if len(kata) > 2 else 1
    temuan = []
    for jenis, model in SUMBER.items():
        cocok = model.objects.terbit().cari(teks, semua=False).filter(kecocokan__gte=sedikit)
        temuan.append([_butir(jenis, x) for x in cocok[:TERBANYAK]])
    return [x for pasangan in zip_longest(*temuan) for x in pasangan if x][:TERBANYAK]


def _butir(jenis: str, objek) -> dict:
    kalimat = objek.ringkasan if jenis == "informasi" else objek.jawaban
    ringkas = kalimat if len(kalimat) <= PANJANG_KALIMAT else f"{kalimat[:PANJANG_KALIMAT].rsplit(' ', 1)[0]} …"
    return {
        "judul": objek.judul,
        "url": objek.get_absolute_url(),
        "jenis": SEBUTAN[jenis],
        "kalimat": ringkas,
        "pilih": f"{jenis}:{objek.slug}",
    }


def temukan(pilih: str) -> InformasiPublik | JawabanPublik | None:
    """The published thing behind the value of a suggestion's button ("jenis:slug")."""
    jenis, _, slug = pilih.partition(":")
    try:
        validate_slug(slug)
    except ValidationError:
        return None
    return SUMBER[jenis].objects.terbit().filter(slug=slug).first() if jenis in SUMBER else None
