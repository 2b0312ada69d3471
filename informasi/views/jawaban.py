"""The archive of answered requests, without a word on who asked: Pasal 11 ayat (2) UU 14/2008."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from informasi.models import JawabanPublik
from layanan.halaman_umum import bersih_kueri, umum

PER_HALAMAN = 25


@require_safe
@umum
def daftar(request):
    """The published answers, the newest first, searched by word."""
    cari = bersih_kueri(request.GET.get("cari", ""))
    baris = JawabanPublik.objects.terbit().cari(cari)
    halaman = Paginator(baris, PER_HALAMAN).get_page(request.GET.get("halaman"))
    return render(request, "informasi/jawaban_daftar.html", {"halaman": halaman, "cari": cari})


@require_safe
@umum
def detail(request, slug):
    """One question with its answer, and the entry of the list it became, where that is public."""
    jawaban = get_object_or_404(JawabanPublik.objects.terbit().select_related("informasi"), slug=slug)
    return render(request, "informasi/jawaban_detail.html", {"jawaban": jawaban})
