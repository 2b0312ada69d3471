"""Rumours and what is true of them. Open to everybody."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from berita.data_terstruktur import klaim
from berita.models import Klarifikasi
from layanan.halaman_umum import bersih_kueri, umum

PER_HALAMAN = 20


@require_safe
@umum
def daftar(request):
    """The clarifications, the newest first; ?putusan= narrows."""
    putusan = bersih_kueri(request.GET.get("putusan", ""))
    baris = Klarifikasi.objects.terbit()
    if putusan:
        baris = baris.filter(putusan=putusan)
    halaman = Paginator(baris.defer("fakta"), PER_HALAMAN).get_page(request.GET.get("halaman"))
    konteks = {"halaman": halaman, "putusan": putusan, "pilihan": Klarifikasi.Putusan.choices}
    return render(request, "berita/klarifikasi_daftar.html", konteks)


@require_safe
@umum
def detail(request, slug):
    """One clarification, also as ClaimReview for search engines."""
    satu = get_object_or_404(Klarifikasi.objects.terbit(), slug=slug)
    konteks = {
        "klarifikasi": satu,
        "kelas": satu.kelas,
        "sumber": satu.sumber.all(),
        "jsonld": klaim(satu),
    }
    return render(request, "berita/klarifikasi_detail.html", konteks)
