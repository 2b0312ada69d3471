"""The citizen's own pages of a case, behind number and access code: the guard, the forms of verbs, the letters."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from layanan import akses
from layanan.forms import pasang_galat
from layanan.lacakan import alamat, surat_pemohon
from layanan.models import Perkara, Surat
from layanan.pdf import jawab_unduhan, pdf_surat
from layanan.surat import isi_surat

baca_tulis = require_http_methods(["GET", "HEAD", "POST"])


def milik_pemohon(semua: Callable[[], QuerySet]):
    """Only for a visitor whose session has opened this case (one of `semua()`); anybody else is asked for the code.

    The answer is the same for a number that does not exist.
    """

    def jaga(view):
        @never_cache
        @wraps(view)
        def terjaga(request, nomor, **lain):
            if not akses.terbuka(request, nomor):
                return HttpResponseRedirect(f"{reverse('lacak')}?{urlencode({'nomor': nomor})}")
            return view(request, get_object_or_404(semua(), nomor=nomor), **lain)

        return terjaga

    return jaga


# --- Letters ---------------------------------------------------------------------------------------------------------
def halaman_surat(request, p: Perkara, pk: str) -> HttpResponse:
    """One letter to the citizen as a page."""
    satu = get_object_or_404(surat_pemohon(p), pk=pk)
    konteks = {
        "surat": satu,
        "isi": isi_surat(satu),
        "kembali_url": p.get_absolute_url(),
        "pdf_url": alamat(p, "lacak_surat_pdf", satu.pk),
    }
    return render(request, "layanan/surat.html", konteks)


def surat_pdf(request, p: Perkara, pk: str) -> HttpResponse:
    """One letter to the citizen as PDF."""
    return jawab_pdf(request, get_object_or_404(surat_pemohon(p), pk=pk))


def jawab_pdf(request, surat: Surat | None, kode: str = "") -> HttpResponse:
    """A letter as a PDF download; 503 with a sentence where the machine cannot make one."""
    if surat is None:
        raise Http404("Surat ini tidak ada.")
    return jawab_unduhan(request, f"{surat.nomor.replace('/', '-')}.pdf", lambda: pdf_surat(surat, kode))


def samarkan_surel(surel: str) -> str:
    """An e-mail address as the receipt shows it, "a***@contoh.id"."""
    nama, _, ranah = surel.partition("@")
    return f"{nama[:1]}***@{ranah}" if ranah else ""


# --- Verbs -----------------------------------------------------------------------------------------------------------
def kiriman(request) -> tuple:
    """The arguments of a form: what was posted, or nothing."""
    return (request.POST, request.FILES) if request.method == "POST" else ()


def sah(form) -> bool:
    """Whether a form is in order; files that are, are kept in any case."""
    form.is_valid()
    if hasattr(form, "titipkan"):
        form.titipkan()
    return not form.errors


def jalankan(form, act, p: Perkara) -> bool:
    """Run the act; its refusal becomes sentences in the form."""
    try:
        act(p, form)
    except ValidationError as galat:
        if hasattr(form, "lupakan_yang_basi"):
            form.lupakan_yang_basi()
        pasang_galat(form, galat)
        return False
    return True


def halaman(request, templat: str, p: Perkara, form, **lain) -> HttpResponse:
    """The page of a verb; the case stands in the template under the name of its kind."""
    konteks = {p._meta.model_name: p, "form": form, **lain}
    return render(request, templat, konteks, status=422 if form.errors else 200)


def kembali(request, p: Perkara, kalimat: str, tingkat=messages.SUCCESS) -> HttpResponseRedirect:
    """Back to the case, with a sentence."""
    messages.add_message(request, tingkat, kalimat)
    return HttpResponseRedirect(p.get_absolute_url())
