"""Filing a request, and the receipt. What can be seen here belongs to one visitor alone: nothing may be cached."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from informasi import acts
from informasi import saran as saran_tersedia
from informasi.forms import PermohonanForm
from informasi.lacakan import langkah_bila_dikirim, langkah_pelayanan
from informasi.models import Permohonan
from layanan import akses, laju
from layanan.forms import pasang_galat
from layanan.halaman_pemohon import jawab_pdf, samarkan_surel
from layanan.kalender import TahunTanpaLibur
from layanan.lacakan import alamat_lacak
from layanan.models import Surat
from layanan.qr import qr_svg

# Per address and hour. A whole kelurahan may share one address, so only a flood is slowed down.
PERMOHONAN_PER_JAM = 30
KIRIMAN_PER_JAM = 300
SATU_JAM = 60
TERLALU_SERING = (
    "Kami menerima sangat banyak kiriman dari jaringan Anda dalam satu jam ini. "
    "Isian Anda tetap ada di bawah; tunggu beberapa menit, lalu kirim lagi."
)
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
    alamat = laju.alamat_klien(request)
    if laju.hitung("kiriman", alamat, menit=SATU_JAM) > KIRIMAN_PER_JAM:
        return _terlalu_sering(request, PermohonanForm(request.POST))
    form = PermohonanForm(request.POST, request.FILES)
    form.is_valid()
    form.titipkan()
    if "_cari" in request.POST:
        return _formulir(request, form.tanpa_galat(), teks=request.POST.get("rincian_informasi", ""), dicari=True)
    if form.errors:
        return _formulir(request, form, 400 if form.terperangkap else 422)
    if laju.terhitung("permohonan", alamat, menit=SATU_JAM) >= PERMOHONAN_PER_JAM:
        return _terlalu_sering(request, form)
    return _kirim(request, form, alamat)


def _kirim(request, form: PermohonanForm, alamat: str) -> HttpResponse:
    try:
        permohonan, kode = acts.ajukan(form.isian, token=form.token_kirim, titipan=form.titipan_act)
    except TahunTanpaLibur as galat:
        form.add_error(None, KALENDER_BELUM_ADA % galat.tahun)
        return _formulir(request, form, 503)
    except ValidationError as galat:
        form.lupakan_yang_basi()
        if not form.errors:
            pasang_galat(form, galat)
        return _formulir(request, form, 422)
    laju.hitung("permohonan", alamat, menit=SATU_JAM)
    akses.titip_kode(request, permohonan.nomor, kode)
    akses.buka(request, permohonan.nomor)
    return HttpResponseRedirect(reverse("informasi:permohonan_diterima"))


def _terlalu_sering(request, form: PermohonanForm) -> HttpResponse:
    return _formulir(request, form.tanpa_galat(), 429, peringatan=TERLALU_SERING)


def _formulir(request, form, status=200, *, teks=None, **lain) -> HttpResponse:
    """The form page. `teks` is what suggestions are looked up for: after an error, the request as typed."""
    teks = teks if teks is not None else form.data.get("rincian_informasi", "")
    konteks = {"form": form, "saran": saran_tersedia.cari(teks), **langkah_bila_dikirim(timezone.localdate()), **lain}
    return render(request, "informasi/permohonan_ajukan.html", konteks, status=status)


@never_cache
@require_safe
def diterima(request):
    """The receipt: number, code, due date. The code is shown for 60 minutes, to the visitor who filed."""
    titipan = akses.kode_titipan(request, Permohonan.JENIS_NOMOR)
    if titipan is None:
        return render(request, "informasi/permohonan_diterima_lewat.html")
    nomor, kode = titipan
    permohonan = get_object_or_404(Permohonan, nomor=nomor)
    konteks = {
        "permohonan": permohonan,
        "kode": kode,
        "surel": samarkan_surel(permohonan.email),
        "url_pdf": reverse("informasi:permohonan_diterima_pdf"),
        "qr": qr_svg(alamat_lacak(permohonan)),
        "langkah": langkah_pelayanan(permohonan.batas_pemeriksaan, permohonan.tenggat)[1:],
    }
    return render(request, "informasi/permohonan_diterima.html", konteks)


@never_cache
@require_safe
def diterima_pdf(request):
    """The receipt as PDF, with the code, for the visitor who filed."""
    titipan = akses.kode_titipan(request, Permohonan.JENIS_NOMOR)
    if titipan is None:
        return render(request, "informasi/permohonan_diterima_lewat.html")
    nomor, kode = titipan
    surat = Surat.objects.untuk_pemohon().filter(nomor_perkara=nomor, jenis="tanda_terima").first()
    return jawab_pdf(request, surat, kode)


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
