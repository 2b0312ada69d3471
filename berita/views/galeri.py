"""Albums, infographics and videos. Open to everybody, and nothing of it comes from another host."""

from csp.decorators import csp_update
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from berita.models import Galeri
from layanan.bagian_berkas import sajikan_bagian
from layanan.halaman_umum import bersih_kueri, umum

PER_HALAMAN = 18


@require_safe
@umum
def daftar(request):
    """Everything published, the newest first; ?jenis= narrows."""
    jenis = bersih_kueri(request.GET.get("jenis", ""))
    baris = Galeri.objects.terbit().select_related("gambar").defer("uraian", "takarir")
    if jenis:
        baris = baris.filter(jenis=jenis)
    halaman = Paginator(baris, PER_HALAMAN).get_page(request.GET.get("halaman"))
    return render(
        request, "berita/galeri_daftar.html", {"halaman": halaman, "jenis": jenis, "pilihan": Galeri.Jenis.choices}
    )


@require_safe
@umum
@csp_update({"media-src": ["'self'"]})
def detail(request, slug):
    """One album, infographic or video. A video on YouTube is a link: before a click nothing is asked of YouTube."""
    satu = get_object_or_404(Galeri.objects.terbit().select_related("gambar"), slug=slug)
    return render(
        request, "berita/galeri_detail.html", {"galeri": satu, "foto": satu.foto.select_related("gambar").all()}
    )


@require_safe
def video(request, slug):
    """The file of a published video, in parts where the player asks for parts."""
    satu = get_object_or_404(Galeri.objects.terbit().exclude(video=""), slug=slug)
    return sajikan_bagian(request, satu.video.path, "video/mp4")


@require_safe
@umum
def takarir(request, slug):
    """The captions of a published video."""
    satu = get_object_or_404(Galeri.objects.terbit().exclude(takarir=""), slug=slug)
    return HttpResponse(satu.takarir, content_type="text/vtt; charset=utf-8")
