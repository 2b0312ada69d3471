"""The search of the site over many news items: questions, pages and mended spelling at two sizes."""

import datetime
import random
import re

from django.db import connection
from django.test import Client
from django.utils import timezone

from bench.alat import Hasil, kueri, median_milidetik
from berita.models import Berita, Kategori
from berita.rules import Status

BANYAK = (10_000, 100_000)
WARTA = """Warga kelurahan pesisir menata pasar ikan, taman, drainase, dan lampu jalan; dokter dan guru melayani
layanan kesehatan, sekolah, air bersih, sampah, jembatan, pelabuhan, pajak, retribusi, kartu keluarga, dan tenun."""
KATA = re.findall(r"\w+", WARTA.lower())
PERTANYAAN = {
    "one rare item": "berita 77",
    "a word in most": "layanan",
    "eight words": "air pasar sekolah kesehatan layanan warga sampah ikan",
    "a typing error": "pelabuhann jembatann",
    "nothing": "qqqq wwww",
    "the last page": "layanan&halaman=100000000000",
}


def pencarian(hasil: Hasil) -> None:
    """Every kind of question with 10,000 and with 100,000 items; the answer is bounded, so it may grow little."""
    publik, dulu = Client(), {}
    for jumlah in BANYAK:
        _isi_sampai(jumlah)
        for nama, q in PERTANYAAN.items():

            def buka(q=q):
                return publik.get(f"/cari/?q={q.replace(' ', '+')}")

            if (jawaban := buka()).status_code != 200:
                raise SystemExit(f"search, {nama}: {jawaban.status_code}")
            k, ms = kueri(buka), median_milidetik(buka, kali=5)
            lama = dulu.get(nama)
            hasil.catat(f"search, {nama}, {jumlah:,} items: queries", k, "")
            hasil.catat(f"search, {nama}, {jumlah:,} items", ms, "ms", banding=lama and (f"at {BANYAK[0]:,}", lama))
            dulu[nama] = ms
    Berita.objects.all().delete()


def _isi_sampai(jumlah: int) -> None:
    kategori, _ = Kategori.objects.get_or_create(slug="bench", defaults={"nama": "Bench"})
    awal = Berita.objects.count()
    for mulai in range(awal, jumlah, 5_000):
        Berita.objects.bulk_create(_berita(n, kategori) for n in range(mulai, min(mulai + 5_000, jumlah)))
    with connection.cursor() as kursor:
        kursor.execute("VACUUM ANALYZE berita_berita")


def _berita(n: int, kategori: Kategori) -> Berita:
    acak = random.Random(n)  # noqa: S311
    return Berita(
        judul=f"{' '.join(acak.sample(KATA, 4)).capitalize()}, berita {n}",
        slug=f"bench-{n}",
        ringkasan=" ".join(acak.sample(KATA, 8)),
        isi=f"<p>{' '.join(acak.choices(KATA, k=120))}</p>",
        kategori=kategori,
        status=Status.TERBIT,
        terbit_pada=timezone.now() - datetime.timedelta(minutes=20 * n),
    )
