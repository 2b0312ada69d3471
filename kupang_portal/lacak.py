"""/lacak/: one door to a case, by registration number and access code."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from informasi.models import Keberatan, Permohonan
from layanan import akses
from layanan.models import Perkara
from layanan.pintu import RuasKode, RuasNomor, cocokkan
from pengaduan.models import Pengaduan

PERKARA: dict[str, type[Perkara]] = {m.JENIS_NOMOR: m for m in (Permohonan, Keberatan, Pengaduan)}


class LacakForm(forms.Form):
    """Number and code as people type them."""

    nomor = RuasNomor(
        *PERKARA,
        wajib="Isi nomor pendaftaran dari tanda terima Anda.",
        help_text="Seperti PI-2026-000123, KB-2026-000123, atau PD-2026-000123.",
    )
    kode = RuasKode(wajib="Isi kode akses dari tanda terima Anda.")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lacak(request):
    """Ask for number and code; open the case for this session when they belong together."""
    if request.method != "POST":
        konteks = {"form": LacakForm(initial={"nomor": request.GET.get("nomor", "")[:40]})}
        return render(request, "lacak.html", konteks | {"keluar": "keluar" in request.GET})
    form = LacakForm(request.POST)
    if not form.is_valid():
        return _tolak(request, form)
    try:
        perkara = cocokkan(request, PERKARA, form.cleaned_data["nomor"], form.cleaned_data["kode"])
    except ValidationError as galat:
        form.add_error(None, galat)
        return _tolak(request, form, 429 if galat.code == "sering" else 422)
    akses.buka(request, perkara.nomor, *perkara.nomor_terkait())
    return HttpResponseRedirect(_terakhir(perkara).get_absolute_url())


def _terakhir(perkara: Perkara) -> Perkara:
    """The case itself, or the request that a complaint has become: the old number leads to the new case."""
    baru = getattr(perkara, "dialihkan_ke", "")
    return Permohonan.objects.get(nomor=baru) if baru else perkara


def _tolak(request, form: LacakForm, status: int = 422) -> HttpResponse:
    return render(request, "lacak.html", {"form": form}, status=status)


@never_cache
@require_POST
def lacak_keluar(request):
    """Close every case this session has opened."""
    akses.tutup(request)
    response = HttpResponseRedirect(f"{reverse('lacak')}?keluar=1")
    response["Clear-Site-Data"] = '"cache"'
    return response
