"""The citizen's own pages of a case, behind number and access code: the guard, letters and files, the verbs."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, re_path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from layanan import akses
from layanan.forms import VersiForm, pasang_galat
from layanan.lacakan import alamat, surat_pemohon
from layanan.lampiran import sajikan
from layanan.models import Perkara, Surat
from layanan.pdf import jawab_unduhan, pdf_surat
from layanan.peran import Peran
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


# --- Letters and files -----------------------------------------------------------------------------------------------
def alamat_berkas(jalur: str, jaga: Callable, awalan: str = "") -> list[URLPattern]:
    """The addresses of letters and files below a case: `jalur` and `jaga` are its own, `awalan` its AWALAN_ALAMAT."""
    halaman = (
        (r"surat/(?P<pk>\d{1,18})/$", surat, "surat"),
        (r"surat/(?P<pk>\d{1,18})/pdf/$", surat_pdf, "surat_pdf"),
        (r"berkas/(?P<pk>\d{1,18})/$", berkas, "berkas"),
    )
    return [re_path(jalur + akhir, require_safe(jaga(view)), name=f"{awalan}lacak_{n}") for akhir, view, n in halaman]


def surat(request, p: Perkara, pk: str) -> HttpResponse:
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


def berkas(request, p: Perkara, pk: str) -> HttpResponse:
    """One file of the case. The policy of the case decides; the look is written down."""
    satu = get_object_or_404(p.lampiran(), pk=pk)
    if not p.boleh_lihat_lampiran(satu, Peran.PEMOHON):
        raise Http404("Berkas ini tidak ada.")
    return sajikan(request, satu, oleh=None, peran=Peran.PEMOHON, keperluan="Diunduh dari halaman lacak")


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
def langkah(jaga: Callable, tindakan, formulir: type[VersiForm], templat: str, selesai: str):
    """The page of one verb, around the function that calls its act with the case and the form.

    Closed it is a sentence, open a form (a VersiForm), done the sentence `selesai`. The case stands in the template as
    `perkara`, and under the name of its kind.
    """

    def bungkus(act):
        @baca_tulis
        @jaga
        @wraps(act)
        def view(request, p: Perkara) -> HttpResponse:
            if halangan := p.halangan(tindakan, Peran.PEMOHON):
                return _kembali(request, p, halangan, messages.INFO)
            kiriman = (request.POST, request.FILES) if request.method == "POST" else ()
            form = formulir(*kiriman, perkara=p)
            if kiriman and _sah(form) and _jalankan(form, act, p):
                return _kembali(request, p, selesai)
            konteks = {"perkara": p, p._meta.model_name: p, "form": form}
            return render(request, templat, konteks, status=422 if form.errors else 200)

        return view

    return bungkus


def _sah(form) -> bool:
    """Whether a form is in order; files that are, are kept in any case."""
    form.is_valid()
    if hasattr(form, "titipkan"):
        form.titipkan()
    return not form.errors


def _jalankan(form, act: Callable, p: Perkara) -> bool:
    """Run the act; its refusal becomes sentences in the form."""
    try:
        act(p, form)
    except ValidationError as galat:
        if hasattr(form, "lupakan_yang_basi"):
            form.lupakan_yang_basi()
        pasang_galat(form, galat)
        return False
    return True


def _kembali(request, p: Perkara, kalimat: str, tingkat=messages.SUCCESS) -> HttpResponseRedirect:
    """Back to the case, with a sentence."""
    messages.add_message(request, tingkat, kalimat)
    return HttpResponseRedirect(p.get_absolute_url())
