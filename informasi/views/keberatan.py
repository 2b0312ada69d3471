"""Filing an objection, and the receipt. What can be seen here belongs to one visitor alone: nothing may be cached."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from informasi import lacakan
from informasi.acts import keberatan as acts
from informasi.formulir_keberatan import KeberatanForm
from informasi.models import Keberatan, Permohonan
from informasi.views.permohonan import KIRIMAN_PER_JAM, SATU_JAM, TERLALU_SERING
from layanan import akses, jangka_waktu, laju
from layanan.forms import pasang_galat
from layanan.halaman_pemohon import baca_tulis, jawab_pdf, samarkan_surel
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.lacakan import alamat_lacak, surat_pemohon
from layanan.pintu import cocokkan
from layanan.qr import qr_svg

KEBERATAN_PER_JAM = 30
KALENDER_BELUM_ADA = (
    "Keberatan belum dapat kami catat: hari libur tahun %d belum ada di kalender kami, sehingga batas tanggapannya "
    "belum dapat dihitung. Isian Anda tetap ada. Kirim lagi nanti, atau tulis ke ppid@kupangkota.go.id."
)


@never_cache
@baca_tulis
def ajukan(request):
    """The form. From the tracking page the request is known; otherwise number and code open it first."""
    if request.method != "POST":
        permohonan = _terbuka(request, request.GET.get("nomor", ""))
        awal = {"nomor_permohonan": permohonan.nomor if permohonan else request.GET.get("nomor", "")[:40]}
        return _formulir(request, KeberatanForm(initial=awal, permohonan=permohonan))
    alamat = laju.alamat_klien(request)
    permohonan = _terbuka(request, request.POST.get("nomor_permohonan", ""))
    form = KeberatanForm(request.POST, request.FILES, permohonan=permohonan)
    if laju.hitung("kiriman", alamat, menit=SATU_JAM) > KIRIMAN_PER_JAM:
        return _terlalu_sering(request, form)
    form.is_valid()
    form.titipkan()
    if not permohonan and (nomor := form.cleaned_data.get("nomor_permohonan")):
        return _buka_dahulu(request, form, nomor)
    if "_periksa" in request.POST:
        return _formulir(request, form.tanpa_galat())
    if form.errors:
        return _formulir(request, form, 400 if form.terperangkap else 422)
    if laju.terhitung("keberatan", alamat, menit=SATU_JAM) >= KEBERATAN_PER_JAM:
        return _terlalu_sering(request, form)
    return _kirim(request, form, alamat)


def _terbuka(request, nomor: str) -> Permohonan | None:
    """The request with this number, if this visitor has opened it with its code."""
    nomor = nomor.strip().upper()
    return Permohonan.objects.filter(nomor=nomor).first() if akses.terbuka(request, nomor) else None


def _buka_dahulu(request, form: KeberatanForm, nomor: str) -> HttpResponse:
    """Number and code: wrong, and nothing is told; right, and the form goes on with what the request knows."""
    try:
        permohonan = cocokkan(request, {"PI": Permohonan}, nomor, form.cleaned_data.get("kode", ""))
    except ValidationError as galat:
        form.add_error(None, galat)
        return _formulir(request, form, 429 if galat.code == "sering" else 422)
    akses.buka(request, permohonan.nomor, *permohonan.nomor_terkait())
    form = form.dengan(permohonan)
    if "_periksa" in request.POST:
        return _formulir(request, form.tanpa_galat())
    if not form.is_valid():
        return _formulir(request, form, 400 if form.terperangkap else 422)
    return _kirim(request, form, laju.alamat_klien(request))


def _kirim(request, form: KeberatanForm, alamat: str) -> HttpResponse:
    try:
        keberatan, kode = acts.ajukan(
            form.isian, token=form.token_kirim, permohonan=form.permohonan, titipan=form.titipan_act
        )
    except TahunTanpaLibur as galat:
        form.add_error(None, KALENDER_BELUM_ADA % galat.tahun)
        return _formulir(request, form, 503)
    except ValidationError as galat:
        form.lupakan_yang_basi()
        if not form.errors:
            pasang_galat(form, galat)
        return _formulir(request, form, 422)
    laju.hitung("keberatan", alamat, menit=SATU_JAM)
    akses.titip_kode(request, keberatan.nomor, kode)
    akses.buka(request, keberatan.nomor)
    return HttpResponseRedirect(reverse("informasi:keberatan_diterima"))


def _terlalu_sering(request, form: KeberatanForm) -> HttpResponse:
    return _formulir(request, form.tanpa_galat(), 429, peringatan=TERLALU_SERING)


def _formulir(request, form: KeberatanForm, status=200, **lain) -> HttpResponse:
    kalender = Kalender.muat()
    konteks = {"form": form, "permohonan": form.permohonan, **lain}
    if form.permohonan:
        konteks["jendela"] = lacakan.jendela_kalimat(form.permohonan, kalender)
    try:
        konteks["tenggat"] = jangka_waktu.hitung("keberatan_ditanggapi", timezone.localdate(), kalender).tenggat
    except TahunTanpaLibur as galat:
        konteks["tahun_tanpa_libur"] = galat.tahun
    return render(request, "informasi/keberatan_ajukan.html", konteks, status=status)


@never_cache
@require_safe
def diterima(request):
    """The receipt: number, code, due date. The code is shown for 60 minutes, to the visitor who filed."""
    if (titipan := _titipan(request)) is None:
        return render(request, "informasi/keberatan_diterima_lewat.html")
    keberatan, kode = titipan
    konteks = {
        "keberatan": keberatan,
        "kode": kode,
        "surel": samarkan_surel(keberatan.email),
        "url_pdf": reverse("informasi:keberatan_diterima_pdf"),
        "qr": qr_svg(alamat_lacak(keberatan)),
        "langkah": lacakan.langkah_keberatan(keberatan.tenggat),
    }
    return render(request, "informasi/keberatan_diterima.html", konteks)


@never_cache
@require_safe
def diterima_pdf(request):
    """The receipt as PDF, with the code, for the visitor who filed."""
    if (titipan := _titipan(request)) is None:
        return render(request, "informasi/keberatan_diterima_lewat.html")
    keberatan, kode = titipan
    return jawab_pdf(request, surat_pemohon(keberatan).first(), kode)


def _titipan(request) -> tuple[Keberatan, str] | None:
    titipan = akses.kode_titipan(request, Keberatan.JENIS_NOMOR)
    return titipan and (get_object_or_404(Keberatan, nomor=titipan[0]), titipan[1])
