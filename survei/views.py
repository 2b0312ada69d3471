"""The questionnaire and its published results. Open to everybody."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from layanan import laju
from layanan.csv_aman import jawab_csv
from layanan.forms import pasang_galat
from layanan.halaman_pemohon import baca_tulis
from layanan.halaman_umum import umum
from layanan.pdf import jawab_unduhan, pdf_templat
from layanan.undangan import Undangan, buka_undangan
from survei import acts, penyajian
from survei.forms import SurveiForm
from survei.models import JenisLayanan, UndanganTerpakai

# Per address and hour. A whole kelurahan, or the tablet of a service desk, may share one address.
ISIAN_PER_JAM = 60
TERLALU_SERING = (
    "Kami menerima sangat banyak penilaian dari jaringan Anda dalam satu jam ini. "
    "Jawaban Anda tetap ada di bawah; tunggu beberapa menit, lalu kirim lagi."
)


@never_cache
@baca_tulis
def isi(request):
    """The questionnaire for whoever comes by: the service is asked."""
    return _layani(request, None, None)


@never_cache
@baca_tulis
def undangan(request, token):
    """The questionnaire behind a link in a letter: the service is known, the citizen is not."""
    undangan = buka_undangan(token)
    if undangan is None:
        kalimat = "Tautan survei ini tidak utuh. Salin lagi seluruhnya dari surat kami, atau isi survei tanpa tautan."
        konteks = {"kode": 404, "judul": "Tautan tidak dikenal", "kalimat": kalimat}
        konteks |= {"url": reverse("survei:isi"), "teks_url": "Isi survei tanpa tautan"}
        return render(request, "galat.html", konteks, status=404)
    if request.method != "POST" and UndanganTerpakai.objects.filter(pk=undangan.kunci).exists():
        return render(request, "survei/terima_kasih.html", {"sudah": True})
    return _layani(request, undangan, get_object_or_404(JenisLayanan, slug=undangan.layanan))


def _layani(request, undangan: Undangan | None, layanan: JenisLayanan | None) -> HttpResponse:
    """Errors come all at once as 4xx, and nothing chosen is lost."""
    if request.method != "POST":
        return _formulir(request, SurveiForm(layanan=layanan))
    form = SurveiForm(request.POST, layanan=layanan)
    if laju.banjir(request) or laju.penuh(request, "survei", ISIAN_PER_JAM):
        return _formulir(request, SurveiForm(initial=request.POST.dict(), layanan=layanan), 429, TERLALU_SERING)
    if not form.is_valid():
        return _formulir(request, form, 400 if form.terperangkap else 422)
    try:
        acts.catat(form.isian, token=form.cleaned_data["token"], undangan=undangan)
    except ValidationError as galat:
        pasang_galat(form, galat)
        return _formulir(request, form, 422)
    laju.catat(request, "survei")
    return HttpResponseRedirect(reverse("survei:terima_kasih"))


def _formulir(request, form, status=200, peringatan="") -> HttpResponse:
    return render(request, "survei/isi.html", {"form": form, "peringatan": peringatan}, status=status)


@require_safe
@umum
def terima_kasih(request):
    """After an answer: thanks, and where the results are."""
    return render(request, "survei/terima_kasih.html", {})


@require_safe
@umum
def hasil_survei(request):
    """What the answers add up to, as numbers, chart and words. Small cells are hidden."""
    return render(request, "survei/hasil.html", _konteks(request))


@require_safe
@umum
def hasil_pdf(request):
    """The same results as a tagged PDF."""
    konteks = _konteks(request)
    if konteks["sel"] is None:
        raise Http404("Belum ada hasil survei.")
    nama = f"survei-kepuasan-{konteks['periode'].kode}.pdf"
    return jawab_unduhan(request, nama, lambda: pdf_templat("survei/hasil_pdf.html", konteks))


def _konteks(request) -> dict:
    return penyajian.konteks(request.GET.get("periode", ""), request.GET.get("layanan", ""))


@require_safe
@umum
def hasil_csv(request):
    """Every published cell: one row per period and service."""
    return jawab_csv("survei-kepuasan.csv", penyajian.KOLOM, penyajian.baris_csv())
