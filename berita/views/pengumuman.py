"""Announcements: what is in force, what once was, and their files. Open to everybody."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from berita.models import BerkasPengumuman, Pengumuman
from layanan import berkas_publik
from layanan.halaman_umum import umum

PER_HALAMAN = 20


@require_safe
@umum
def daftar(request):
    """What is in force, important things first; with ?arsip=1 what is over."""
    arsip = request.GET.get("arsip") == "1"
    baris = Pengumuman.objects.berakhir() if arsip else Pengumuman.objects.berlaku()
    halaman = Paginator(baris.select_related("perangkat_daerah"), PER_HALAMAN).get_page(request.GET.get("halaman"))
    return render(request, "berita/pengumuman_daftar.html", {"halaman": halaman, "arsip": arsip})


@require_safe
@umum
def detail(request, slug):
    """One announcement. After its last day it stays readable and says that it is over."""
    satu = get_object_or_404(Pengumuman.objects.terbit().select_related("perangkat_daerah"), slug=slug)
    tersedia = satu.berkas.filter(lampiran__dihapus_pada=None).select_related("lampiran")
    konteks = {"pengumuman": satu, "berkas": [_butir(satu, b) for b in tersedia]}
    return render(request, "berita/pengumuman_detail.html", konteks)


def _butir(pengumuman, berkas) -> dict:
    berkas.pengumuman = pengumuman  # spares a query per file for its address
    return berkas_publik.butir(berkas)


@require_safe
def unduh(request, slug, pk):
    """A file of a published announcement, counted. Before its first day an announcement has no files to the public."""
    terbit = Pengumuman.objects.terbit().filter(slug=slug)
    berkas = get_object_or_404(BerkasPengumuman.objects.select_related("lampiran"), pk=pk, pengumuman__in=terbit)
    return berkas_publik.unduh(request, berkas, keperluan="Unduhan dari pengumuman")
