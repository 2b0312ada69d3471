"""The news: the list and the page of one item. Open to everybody."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from berita.models import Berita
from berita.views.komentar import utas
from layanan.halaman_umum import umum

PER_HALAMAN = 23


@require_safe
@umum
def daftar(request):
    """The published news, pinned first, then the newest."""
    baris = Berita.objects.terbit().untuk_daftar().tersorot_dahulu()
    halaman = Paginator(baris, PER_HALAMAN).get_page(request.GET.get("halaman"))
    return render(request, "berita/berita_daftar.html", {"halaman": halaman})


@require_safe
@umum
def detail(request, slug):
    """One published item."""
    berita = get_object_or_404(Berita.objects.terbit().select_related("kategori", "gambar_utama", "penulis"), slug=slug)
    return render(request, "berita/berita_detail.html", {"berita": berita, "komentar": utas(request, berita)})
