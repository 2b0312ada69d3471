"""Writing a comment. The form has its own page, so that the article stays without a cookie and can be cached whole."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from berita import acts
from berita.forms import KomentarForm
from berita.models import Berita, Komentar
from layanan import laju
from layanan.forms import pasang_galat

# Per address and hour. A whole kelurahan may share one address, so only a flood is slowed down.
KOMENTAR_PER_JAM = 30
UTAS_PER_HALAMAN = 30
TERLALU_SERING = (
    "Kami menerima sangat banyak komentar dari jaringan Anda dalam satu jam ini. "
    "Tulisan Anda tetap ada di bawah; tunggu beberapa menit, lalu kirim lagi."
)


def utas(request, berita: Berita):
    """A page of the visible threads below an article."""
    return Paginator(berita.komentar.utas(), UTAS_PER_HALAMAN).get_page(request.GET.get("halaman"))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tulis(request, slug):
    """The form (GET) and sending it (POST). Nothing typed is lost; what is sent waits for a Redaktur."""
    berita = get_object_or_404(Berita.objects.terbit(), slug=slug)
    if request.method != "POST":
        induk = _induk(berita, request.GET.get("balas", ""))
        form = KomentarForm(initial={"induk": induk.pk if induk else None})
        return _halaman(request, berita, form, terkirim="terkirim" in request.GET)
    form = KomentarForm(request.POST)
    if laju.banjir(request, "komentar-kiriman"):
        return _terlalu_sering(request, berita)
    if not form.is_valid():
        return _halaman(request, berita, form, 400 if form.terperangkap else 422)
    if laju.penuh(request, "komentar", KOMENTAR_PER_JAM):
        return _terlalu_sering(request, berita)
    return _kirim(request, berita, form)


def _kirim(request, berita: Berita, form: KomentarForm) -> HttpResponse:
    try:
        acts.kirim_komentar(berita, **form.argumen)
    except ValidationError as galat:
        pasang_galat(form, galat)
        return _halaman(request, berita, form, 422)
    laju.catat(request, "komentar")
    return HttpResponseRedirect(f"{reverse('berita:komentar', args=[berita.slug])}?terkirim=1")


def _terlalu_sering(request, berita: Berita) -> HttpResponse:
    """The form as it was typed, not judged."""
    form = KomentarForm(initial=request.POST.dict())
    return _halaman(request, berita, form, 429, peringatan=TERLALU_SERING)


def _induk(berita: Berita, pk: str) -> Komentar | None:
    """The visible comment that is answered, from a query string that may hold anything."""
    if not (pk.isascii() and pk.isdecimal() and len(pk) <= 18):
        return None
    return Komentar.objects.tampil().filter(berita=berita, induk=None, pk=pk).first()


def _halaman(request, berita: Berita, form: KomentarForm, status=200, **lain) -> HttpResponse:
    induk = _induk(berita, str(form["induk"].value() or ""))
    konteks = {"berita": berita, "form": form, "induk": induk, "terbuka": berita.menerima_komentar(), **lain}
    return render(request, "berita/komentar_tulis.html", konteks, status=status)
