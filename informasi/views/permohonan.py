"""Filing a request, and the receipt. What can be seen here belongs to one visitor alone: nothing may be cached."""

from functools import partial

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from informasi import acts
from informasi import saran as saran_tersedia
from informasi.forms import PermohonanForm
from informasi.lacakan import langkah_bila_dikirim, langkah_pelayanan
from informasi.models import Permohonan
from layanan import laju
from layanan.halaman_kirim import TERLALU_SERING, halaman_diterima, kirim, pdf_diterima

# Per address and hour. A whole kelurahan may share one address, so only a flood is slowed down.
PERMOHONAN_PER_JAM = 30
KALENDER_BELUM_ADA = (
    "Permohonan belum dapat kami catat: hari libur tahun %d belum ada di kalender kami, sehingga batas jawabannya "
    "belum dapat dihitung. Isian Anda tetap ada. Kirim lagi nanti, atau tulis ke ppid@kupangkota.go.id."
)


@require_safe
@cache_control(public=True, max_age=60)
def tentang(request):
    """How a request works: steps, clocks, rights, costs."""
    return render(request, "informasi/permohonan_tentang.html")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ajukan(request):
    """The form. Errors come all at once as 4xx, and nothing typed or uploaded is lost."""
    if request.method != "POST":
        return _formulir(request, PermohonanForm())
    if laju.banjir(request):
        return _terlalu_sering(request, PermohonanForm(request.POST))
    form = PermohonanForm(request.POST, request.FILES)
    form.is_valid()
    form.titipkan()
    if "_cari" in request.POST:
        return _formulir(request, form.tanpa_galat(), teks=request.POST.get("rincian_informasi", ""), dicari=True)
    if form.errors:
        return _formulir(request, form, 400 if form.terperangkap else 422)
    if laju.penuh(request, "permohonan", PERMOHONAN_PER_JAM):
        return _terlalu_sering(request, form)
    return _kirim(request, form)


def _kirim(request, form: PermohonanForm) -> HttpResponse:
    ajukan = partial(acts.ajukan, form.isian, token=form.token_kirim, titipan=form.titipan_act)
    return kirim(
        request, form, ajukan, _formulir, tanpa_kalender=KALENDER_BELUM_ADA, tujuan="informasi:permohonan_diterima"
    )


def _terlalu_sering(request, form: PermohonanForm) -> HttpResponse:
    return _formulir(request, form.tanpa_galat(), 429, peringatan=TERLALU_SERING)


def _formulir(request, form, status=200, *, teks=None, **lain) -> HttpResponse:
    """The form page. `teks` is what suggestions are looked up for: after an error, the request as typed."""
    teks = teks if teks is not None else form.data.get("rincian_informasi", "")
    konteks = {"form": form, "saran": saran_tersedia.cari(teks), **langkah_bila_dikirim(timezone.localdate()), **lain}
    return render(request, "informasi/permohonan_ajukan.html", konteks, status=status)


def _langkah(p: Permohonan) -> list[dict]:
    return langkah_pelayanan(p.batas_pemeriksaan, p.tenggat)[1:]


@never_cache
@require_safe
def diterima(request):
    """The receipt: number, code, due date."""
    return halaman_diterima(request, Permohonan, url_pdf="informasi:permohonan_diterima_pdf", langkah=_langkah)


@never_cache
@require_safe
def diterima_pdf(request):
    """The receipt as PDF, with the code."""
    return pdf_diterima(request, Permohonan)


@never_cache
@require_safe
def saran(request):
    """A fragment of HTML: what may be available already. Asked while somebody types; it holds nothing personal."""
    return render(request, "informasi/permohonan_saran.html", {"saran": saran_tersedia.cari(request.GET.get("q", ""))})


@require_POST
def saran_ambil(request):
    """Count that a suggestion was taken, and go there."""
    objek = saran_tersedia.temukan(request.POST.get("pilih", ""))
    if objek is None:
        raise Http404("Informasi ini tidak ada lagi.")
    acts.ambil_saran(objek)
    return HttpResponseRedirect(objek.get_absolute_url())
