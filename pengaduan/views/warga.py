"""Saying "me too" and following by mail. The forms have pages of their own, so that a report stays without a cookie."""

from django.core.exceptions import ValidationError
from django.core.signing import BadSignature
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache

from layanan import laju, tanda_halaman
from layanan.forms import pasang_galat
from layanan.halaman_pemohon import baca_tulis
from pengaduan import acts
from pengaduan.forms_warga import IkutiForm
from pengaduan.models import Pengaduan, PengikutPengaduan
from pengaduan.umum import baris

SATU_JAM, SATU_HARI = 60, 24 * 60
# Per address; a whole kelurahan may share one. Per mailbox: nobody's may be flooded in our name.
DUKUNGAN_PER_LAPORAN, DUKUNGAN_PER_JAM = 30, 100
IKUTI_PER_JAM, SURAT_PER_KOTAK = 30, 3
TERLALU_SERING = "Kami menerima sangat banyak kiriman dari jaringan Anda. Tunggu beberapa menit, lalu coba lagi."
FORMULIR_LAMA = "Halaman ini sudah terlalu lama terbuka. Tekan tombolnya sekali lagi."


def token_dukungan(p: Pengaduan) -> str:
    """What a support form carries: drawn by us, for this report, good for a day and for one count."""
    return tanda_halaman.baru(f"dukungan.{p.nomor}")


@never_cache
@baca_tulis
def dukung(request, nomor):
    """One question (GET), one count (POST)."""
    p = get_object_or_404(baris(), nomor=nomor)
    if request.method != "POST":
        return _dukung(request, p, terkirim="terkirim" in request.GET)
    alamat = laju.alamat_klien(request)
    banyak = laju.hitung("dukungan", alamat, nomor, menit=SATU_HARI) > DUKUNGAN_PER_LAPORAN
    if banyak or laju.hitung("dukungan", alamat, menit=SATU_JAM) > DUKUNGAN_PER_JAM:
        return _dukung(request, p, 429, peringatan=TERLALU_SERING)
    try:
        token = tanda_halaman.baca(request.POST.get("token", ""), f"dukungan.{nomor}").kunci
        acts.dukung(p, token=token)
    except BadSignature:
        return _dukung(request, p, 422, peringatan=FORMULIR_LAMA)
    except ValidationError as galat:
        return _dukung(request, p, 409, peringatan=galat.messages[0])
    return HttpResponseRedirect(f"{request.path}?terkirim=1")


def _dukung(request, p: Pengaduan, status=200, **lain) -> HttpResponse:
    konteks = {"p": p, "laporan": p.laporan_publik, "token": token_dukungan(p), **lain}
    return render(request, "pengaduan/publik_dukung.html", konteks, status=status)


@never_cache
@baca_tulis
def ikuti(request, nomor):
    """Leave an address; whether it already follows is told to its mailbox alone."""
    p = get_object_or_404(baris(), nomor=nomor)
    form = IkutiForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _ikuti(request, p, form, terkirim="terkirim" in request.GET)
    if laju.hitung("ikuti", laju.alamat_klien(request), menit=SATU_JAM) > IKUTI_PER_JAM:
        return _ikuti(request, p, IkutiForm(initial=request.POST.dict()), 429, peringatan=TERLALU_SERING)
    if not form.is_valid():
        return _ikuti(request, p, form, 400 if form.terperangkap else 422)
    surel = form.cleaned_data["email"].lower()
    if laju.hitung("ikuti-kotak", surel, menit=SATU_HARI) <= SURAT_PER_KOTAK:
        try:
            acts.ikuti(p, email=surel)
        except ValidationError as galat:
            pasang_galat(form, galat)
            return _ikuti(request, p, form, 409)
    return HttpResponseRedirect(f"{request.path}?terkirim=1")


def _ikuti(request, p: Pengaduan, form: IkutiForm, status=200, **lain) -> HttpResponse:
    konteks = {"p": p, "laporan": p.laporan_publik, "form": form, **lain}
    return render(request, "pengaduan/publik_ikuti.html", konteks, status=status)


@never_cache
@baca_tulis
def ikutan(request, token):
    """The signed page of one address: yes, or stop. A program that only opens links changes nothing."""
    pengikut = PengikutPengaduan.dari_token(token)
    hasil = ""
    if request.method == "POST" and pengikut:
        hasil = "berhenti" if request.POST.get("pilihan") == "berhenti" else "konfirmasi"
        (acts.berhenti if hasil == "berhenti" else acts.konfirmasi)(pengikut)
    konteks = {"pengikut": pengikut, "hasil": hasil}
    return render(request, "pengaduan/ikutan.html", konteks, status=200 if pengikut else 404)
