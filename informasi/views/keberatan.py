"""Filing an objection, and the receipt. What can be seen here belongs to one visitor alone: nothing may be cached."""

from functools import partial

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from informasi import lacakan
from informasi.acts import keberatan as acts
from informasi.formulir_keberatan import KeberatanForm
from informasi.models import Keberatan, Permohonan
from layanan import akses, jangka_waktu, laju
from layanan.halaman_kirim import TERLALU_SERING, halaman_diterima, kirim, pdf_diterima
from layanan.halaman_pemohon import baca_tulis
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.pintu import cocokkan

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
    permohonan = _terbuka(request, request.POST.get("nomor_permohonan", ""))
    form = KeberatanForm(request.POST, request.FILES, permohonan=permohonan)
    if laju.banjir(request):
        return _terlalu_sering(request, form)
    form.is_valid()
    form.titipkan()
    if not permohonan and (nomor := form.cleaned_data.get("nomor_permohonan")):
        return _buka_dahulu(request, form, nomor)
    if "_periksa" in request.POST:
        return _formulir(request, form.tanpa_galat())
    if form.errors:
        return _formulir(request, form, 400 if form.terperangkap else 422)
    if laju.penuh(request, "keberatan", KEBERATAN_PER_JAM):
        return _terlalu_sering(request, form)
    return _kirim(request, form)


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
    return _kirim(request, form)


def _kirim(request, form: KeberatanForm) -> HttpResponse:
    ajukan = partial(
        acts.ajukan, form.isian, token=form.token_kirim, permohonan=form.permohonan, titipan=form.titipan_act
    )
    return kirim(
        request, form, ajukan, _formulir, tanpa_kalender=KALENDER_BELUM_ADA, tujuan="informasi:keberatan_diterima"
    )


def _terlalu_sering(request, form: KeberatanForm) -> HttpResponse:
    return _formulir(request, form.tanpa_galat(), 429, peringatan=TERLALU_SERING)


def _formulir(request, form: KeberatanForm, status=200, **lain) -> HttpResponse:
    kalender = Kalender.muat()
    konteks = {"form": form, "permohonan": form.permohonan, **lain}
    if form.permohonan:
        konteks["jendela"] = lacakan.jendela_kalimat(form.permohonan, kalender)
        konteks["berjalan"] = form.permohonan.keberatan.terbuka().first()
    try:
        konteks["tenggat"] = jangka_waktu.hitung("keberatan_ditanggapi", timezone.localdate(), kalender).tenggat
    except TahunTanpaLibur as galat:
        konteks["tahun_tanpa_libur"] = galat.tahun
    return render(request, "informasi/keberatan_ajukan.html", konteks, status=status)


@never_cache
@require_safe
def diterima(request):
    """The receipt: number, code, due date."""
    langkah = lacakan.langkah_keberatan
    return halaman_diterima(request, Keberatan, url_pdf="informasi:keberatan_diterima_pdf", langkah=langkah)


@never_cache
@require_safe
def diterima_pdf(request):
    """The receipt as PDF, with the code."""
    return pdf_diterima(request, Keberatan)
