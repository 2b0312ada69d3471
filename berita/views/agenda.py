"""The agenda: as pages for people and as iCalendar for their calendars. Open to everybody."""

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from berita.kalender import MIME, kalender
from berita.models import Agenda
from layanan.halaman_umum import bersih_kueri, umum

PER_HALAMAN = 20
# What a subscribed calendar holds: it keeps the past for a while, and has a bound however long the city plans.
HARI_LAMPAU = timedelta(days=90)
ACARA_TERBANYAK = 500


@require_safe
@umum
def daftar(request):
    """What is to come, the next one first; then what is over. ?kategori= narrows."""
    kategori = bersih_kueri(request.GET.get("kategori", ""))
    baris = Agenda.objects.terbit().terdekat_dahulu()
    if kategori:
        baris = baris.filter(kategori=kategori)
    konteks = {
        "halaman": Paginator(baris.defer("isi"), PER_HALAMAN).get_page(request.GET.get("halaman")),
        "kategori": kategori,
        "pilihan": Agenda.Kategori.choices,
    }
    return render(request, "berita/agenda_daftar.html", konteks)


@require_safe
@umum
def detail(request, slug):
    """One event: when, where, how to take part."""
    return render(request, "berita/agenda_detail.html", {"agenda": _satu(slug)})


@require_safe
@umum
def ics(request):
    """The calendar to subscribe to: everything to come, and the last ninety days."""
    sejak = timezone.now() - HARI_LAMPAU
    acara = Agenda.objects.terbit().filter(selesai__gte=sejak).order_by("mulai", "pk")[:ACARA_TERBANYAK]
    return HttpResponse(kalender(acara), content_type=MIME)


@require_safe
@umum
def ics_satu(request, slug):
    """One event, to be put into one's own calendar."""
    nama = {"Content-Disposition": f'attachment; filename="{slug}.ics"'}
    return HttpResponse(kalender([_satu(slug)]), content_type=MIME, headers=nama)


def _satu(slug: str) -> Agenda:
    return get_object_or_404(Agenda.objects.terbit(), slug=slug)
