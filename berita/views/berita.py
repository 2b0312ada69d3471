"""The news: the list, the page of one item, its preview and its share image. Open to everybody."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.core.signing import BadSignature
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from berita import data_terstruktur, gambar_bagikan, pratinjau
from berita.models import Berita, Kategori
from berita.views.komentar import utas
from layanan.halaman_umum import umum
from layanan.saringan import Saringan, sebutan

UTAMA = 3  # with pictures, on the first page; the others are lines
PER_HALAMAN = UTAMA + 20
TERKAIT = 4
sebulan = cache_control(public=True, max_age=30 * 24 * 60 * 60)
rahasia = cache_control(private=True, no_store=True)


@dataclass(frozen=True)
class SaringanBerita(Saringan):
    """The filters of the list."""

    kategori: str = ""
    tag: str = ""
    cari: str = ""

    def _menurut_kategori(self, baris, nilai):
        return baris.filter(kategori__slug=nilai)

    def _menurut_tag(self, baris, nilai):
        return baris.filter(tag__slug=nilai)

    def _menurut_cari(self, baris, nilai):
        return baris.cari(nilai)


@require_safe
@umum
def daftar(request):
    """The published news, pinned first, then the newest. The number of queries does not depend on the rows."""
    saringan = SaringanBerita.dari(request.GET)
    terbit = Berita.objects.terbit()
    baris = saringan.terapkan(terbit).untuk_daftar().tersorot_dahulu()
    halaman = Paginator(baris, PER_HALAMAN).get_page(request.GET.get("halaman"))
    semua, utama = list(halaman), UTAMA if halaman.number == 1 else 0
    kategori = list(Kategori.objects.filter(berita__in=terbit).distinct())
    konteks = {
        "saringan": saringan,
        "halaman": halaman,
        "utama": semua[:utama],
        "lain": semua[utama:],
        "tab": _tab(saringan, terbit, kategori),
        "chip": _chip(saringan, terbit, kategori),
    }
    return render(request, "berita/berita_daftar.html", konteks)


def _tab(saringan, terbit, kategori) -> list[dict]:
    """The categories as links, each with the number of items the other filters leave in it."""
    kelompok = saringan.terapkan(terbit, kecuali="kategori").order_by().values_list("kategori__slug")
    jumlah = dict(kelompok.annotate(Count("pk", distinct=True)))
    berisi = [k for k in kategori if k.slug in jumlah or k.slug == saringan.kategori]
    pilihan = [("", "Semua", sum(jumlah.values())), *((k.slug, k.nama, jumlah.get(k.slug, 0)) for k in berisi)]
    return [
        {"teks": teks, "jumlah": n, "kueri": saringan.kueri(kategori=nilai), "ini": nilai == saringan.kategori}
        for nilai, teks, n in pilihan
    ]


def _chip(saringan, terbit, kategori) -> list[dict]:
    """The filters in use, in words, each with the query that lifts it. A tag is named by what is published with it."""
    tag = dict(terbit.filter(tag__slug=saringan.tag).values_list("tag__slug", "tag__name")[:1]) if saringan.tag else {}
    return saringan.chip(
        {
            "kategori": lambda n: sebutan({k.slug: k.nama for k in kategori}, n),
            "tag": lambda n: f"Tag: {sebutan(tag, n)}",
            "cari": lambda n: f"“{n}”",
        }
    )


@require_safe
@umum
def detail(request, slug):
    """One published item. What was public once says that it is gone; of what never was, nobody learns anything."""
    terbit = Berita.objects.terbit()
    berita = terbit.untuk_daftar().filter(slug=slug).first()
    if berita is None:
        if Berita.objects.pernah_terbit().filter(slug=slug).exists():
            return _berakhir(request, "Berita ini sudah diturunkan", "Berita ini tidak lagi tampil di situs ini.")
        raise Http404
    tag = list(berita.tag.order_by("name"))
    konteks = {
        **_isi(berita, tag),
        "terkait": _terkait(terbit, berita, tag),
        "sebelumnya": terbit.sebelum(berita).first(),
        "berikutnya": terbit.sesudah(berita).first(),
        "komentar": utas(request, berita),
        "gambar_bagikan": gambar_bagikan.alamat(berita),
        "data": data_terstruktur.artikel(berita, tag),
    }
    return render(request, "berita/berita_detail.html", konteks)


def _isi(berita, tag) -> dict:
    return {"berita": berita, "tag": tag, "menit_baca": berita.menit_baca}


def _terkait(terbit, berita, tag) -> list[Berita]:
    """Published items that share tags, most of them first; then the newest of the same category."""
    lain = terbit.exclude(pk=berita.pk).untuk_daftar()
    setag = list(lain.bertag(tag)[:TERKAIT]) if tag else []
    sekategori = lain.filter(kategori=berita.kategori_id).exclude(pk__in=[b.pk for b in setag])
    return [*setag, *sekategori[: TERKAIT - len(setag)]]


@require_safe
@rahasia
def lihat_pratinjau(request, token):
    """A text that is not public, for whoever holds the signed address."""
    try:
        berita = pratinjau.buka(token)
    except BadSignature as galat:
        raise Http404 from galat
    except pratinjau.TautanBerakhir:
        kalimat = "Naskahnya sudah berubah, atau tautannya lewat tujuh hari. Minta tautan baru kepada penulisnya."
        return _berakhir(request, "Tautan pratinjau ini sudah berakhir", kalimat)
    if berita.sudah_terbit():
        return redirect(berita)
    konteks = {**_isi(berita, list(berita.tag.order_by("name"))), "pratinjau": True}
    jawaban = render(request, "berita/berita_detail.html", konteks)
    jawaban["X-Robots-Tag"] = "noindex, nofollow"
    return jawaban


def _berakhir(request, judul: str, kalimat: str) -> HttpResponse:
    konteks = {"kode": 410, "judul": judul, "kalimat": kalimat, "url": "/berita/", "teks_url": "Baca berita lain"}
    return render(request, "galat.html", konteks, status=410)


@require_safe
@sebulan
def bagikan(request, slug):
    """The share image of a published item."""
    berita = get_object_or_404(Berita.objects.terbit().untuk_daftar(), slug=slug)
    return HttpResponse(gambar_bagikan.png(berita), content_type="image/png")
