"""The citizen's own pages of a case, behind number and access code. Every change goes through the acts."""

from functools import wraps
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from informasi import acts, lacakan
from informasi.forms import LengkapiForm, NilaiForm, VersiForm
from informasi.models import Permohonan
from informasi.papan import KELAS_STATUS
from informasi.rules import Tindakan
from informasi.views.permohonan import jawab_pdf
from layanan import akses
from layanan import lampiran as lampiran_layanan
from layanan.forms import pasang_galat
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.peran import Peran
from layanan.surat import isi_surat

baca_tulis = require_http_methods(["GET", "HEAD", "POST"])


def milik_pemohon(view):
    """Only for a visitor whose session has opened this case; anybody else is asked for the code.

    The answer is the same for a number that does not exist.
    """

    @never_cache
    @wraps(view)
    def terjaga(request, nomor, **lain):
        if not akses.terbuka(request, nomor):
            return HttpResponseRedirect(f"{reverse('lacak')}?{urlencode({'nomor': nomor})}")
        perkara = get_object_or_404(Permohonan.objects.select_related("opd_tujuan"), nomor=nomor)
        return view(request, perkara, **lain)

    return terjaga


@require_safe
@milik_pemohon
def permohonan(request, p: Permohonan):
    """The case: clock, history, letters, files, and what the requester can do now."""
    kalender = Kalender.muat()
    materi, milik = lacakan.berkas_pemohon(p)
    konteks = {
        "permohonan": p,
        "kelas": KELAS_STATUS[p.status],
        "terlambat": p.terlambat(),
        "tenggat_info": lacakan.tenggat_info(p, kalender),
        "batas_keberatan": lacakan.batas_keberatan(p, kalender),
        "boleh": lacakan.tindakan_pemohon(p),
        "riwayat": lacakan.riwayat(p),
        "materi": materi,
        "berkas_milik": milik,
        "pembuka": lacakan.pembuka_identitas(p),
    }
    return render(request, "informasi/lacak_permohonan.html", konteks)


@require_safe
@milik_pemohon
def hitungan(request, p: Permohonan):
    """How the due date was counted: every day, and why some did not count."""
    konteks = {"permohonan": p}
    try:
        konteks |= lacakan.hitungan(p, Kalender.muat())
    except TahunTanpaLibur as galat:
        konteks["tahun_tanpa_libur"] = galat.tahun
    return render(request, "informasi/lacak_hitungan.html", konteks)


@require_safe
@milik_pemohon
def surat(request, p: Permohonan, pk: str):
    """One letter as a page."""
    satu = get_object_or_404(lacakan.surat_pemohon(p), pk=pk)
    konteks = {
        "surat": satu,
        "isi": isi_surat(satu),
        "kembali_url": p.get_absolute_url(),
        "pdf_url": reverse("informasi:lacak_surat_pdf", args=[p.nomor, satu.pk]),
    }
    return render(request, "layanan/surat.html", konteks)


@require_safe
@milik_pemohon
def surat_pdf(request, p: Permohonan, pk: str):
    """One letter as PDF."""
    return jawab_pdf(request, get_object_or_404(lacakan.surat_pemohon(p), pk=pk))


@require_safe
@milik_pemohon
def berkas(request, p: Permohonan, pk: str):
    """One file: material, or what the requester sent in. The policy of the case decides; the look is written down."""
    satu = get_object_or_404(p.lampiran(), pk=pk)
    if not p.boleh_lihat_lampiran(satu, Peran.PEMOHON):
        raise Http404("Berkas ini tidak ada.")
    return lampiran_layanan.sajikan(
        request, satu, oleh=None, peran=Peran.PEMOHON, keperluan="Diunduh pemohon dari halaman lacak"
    )


@baca_tulis
@milik_pemohon
def lengkapi(request, p: Permohonan):
    """Send what was missing: files, words, or both."""
    if halangan := p.halangan(Tindakan.LENGKAPI, Peran.PEMOHON):
        return _kembali(request, p, halangan, messages.INFO)
    form = LengkapiForm(*_kiriman(request))
    if request.method == "POST" and _sah(form) and _jalankan(form, _lengkapi, p):
        return _kembali(request, p, "Terima kasih. Kelengkapan Anda sudah kami terima.")
    return _halaman(request, "informasi/lacak_lengkapi.html", p, form)


def _lengkapi(p: Permohonan, form: LengkapiForm) -> None:
    isi = form.cleaned_data
    acts.lengkapi(
        p,
        oleh=Peran.PEMOHON,
        titipan=form.token_berkas.get("berkas", []),
        rincian_tambahan=isi["rincian_tambahan"],
        versi=isi["versi"],
    )


@baca_tulis
@milik_pemohon
def cabut(request, p: Permohonan):
    """Withdraw, after one question."""
    if halangan := p.halangan(Tindakan.CABUT, Peran.PEMOHON):
        return _kembali(request, p, halangan, messages.INFO)
    form = VersiForm(*_kiriman(request))
    if request.method == "POST" and _sah(form) and _jalankan(form, _cabut, p):
        return _kembali(request, p, "Permohonan sudah Anda cabut.")
    return _halaman(request, "informasi/lacak_cabut.html", p, form)


def _cabut(p: Permohonan, form: VersiForm) -> None:
    acts.cabut(p, oleh=Peran.PEMOHON, versi=form.cleaned_data["versi"])


@baca_tulis
@milik_pemohon
def nilai(request, p: Permohonan):
    """A word on the service, once."""
    if halangan := p.halangan(Tindakan.NILAI, Peran.PEMOHON):
        return _kembali(request, p, halangan, messages.INFO)
    form = NilaiForm(*_kiriman(request))
    if request.method == "POST" and _sah(form) and _jalankan(form, _nilai, p):
        return _kembali(request, p, "Terima kasih. Penilaian Anda sudah kami catat.")
    return _halaman(request, "informasi/lacak_nilai.html", p, form)


def _nilai(p: Permohonan, form: NilaiForm) -> None:
    isi = form.cleaned_data
    acts.nilai(p, nilai=isi["nilai"], saran=isi["saran"], oleh=Peran.PEMOHON, versi=isi["versi"])


# --- What the three verbs share --------------------------------------------------------------------------------------
def _kiriman(request) -> tuple:
    return (request.POST, request.FILES) if request.method == "POST" else ()


def _sah(form) -> bool:
    form.is_valid()
    if hasattr(form, "titipkan"):
        form.titipkan()
    return not form.errors


def _jalankan(form, act, p: Permohonan) -> bool:
    """Run the act; its refusal becomes sentences in the form."""
    try:
        act(p, form)
    except ValidationError as galat:
        if hasattr(form, "lupakan_yang_basi"):
            form.lupakan_yang_basi()
        pasang_galat(form, galat)
        return False
    return True


def _halaman(request, templat: str, p: Permohonan, form) -> HttpResponse:
    return render(request, templat, {"permohonan": p, "form": form}, status=422 if form.errors else 200)


def _kembali(request, p: Permohonan, kalimat: str, tingkat=messages.SUCCESS) -> HttpResponseRedirect:
    messages.add_message(request, tingkat, kalimat)
    return HttpResponseRedirect(p.get_absolute_url())
