"""The second factor of officers: a code from their phone (TOTP), with recovery codes on paper.

A password can be guessed, read over a shoulder or used twice; identity cards of citizens must not hang on it alone.
The devices, their throttling and the refusal of a code used before are django-otp's; here stand only our three pages
and the guard that no staff page opens without it (`WAJIB_DUA_FAKTOR`).
"""

from base64 import b32encode

from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_otp import devices_for_user, login, match_token
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from layanan.qr import qr_svg

KODE_CADANGAN = 8
SALAH = "Kode ini tidak cocok atau sudah dipakai. Tunggu kode berikutnya di ponsel Anda, lalu coba lagi."
BEBAS = ("logout", "jsi18n", "dua_faktor_pasang", "dua_faktor_periksa")


class KodeForm(forms.Form):
    """Six digits from the phone, or one recovery code."""

    kode = forms.CharField(
        label="Kode",
        max_length=16,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}),
        error_messages={"required": "Isi kodenya."},
    )

    def clean_kode(self):
        kode = "".join(self.cleaned_data["kode"].split())
        if not kode.isalnum() or not kode.isascii():
            raise ValidationError(SALAH)
        return kode


def wajib_dua_faktor(get_response):
    """Lead an officer whose session is not verified to the page that asks for the code, or that sets it up."""

    def middleware(request):
        if not settings.WAJIB_DUA_FAKTOR or not request.path_info.startswith(reverse("admin:index")):
            return get_response(request)
        petugas = request.user
        if not petugas.is_authenticated or petugas.is_verified() or request.path_info in _bebas():
            return get_response(request)
        tujuan = "dua_faktor_periksa" if _punya_alat(petugas) else "dua_faktor_pasang"
        return redirect_to_login(request.get_full_path(), reverse(f"admin:{tujuan}"))

    return middleware


def _bebas() -> set[str]:
    return {reverse(f"admin:{nama}") for nama in BEBAS}


def _punya_alat(petugas) -> bool:
    return TOTPDevice.objects.devices_for_user(petugas, confirmed=True).exists()


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def periksa(request):
    """Ask for the code; a right one opens this session."""
    if not _punya_alat(request.user):
        return _ke(request, "dua_faktor_pasang")
    form = KodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        if alat := match_token(request.user, form.cleaned_data["kode"]):
            login(request, alat)
            request.session.cycle_key()
            return HttpResponseRedirect(_tujuan(request))
        form.add_error("kode", _kalimat_salah(request.user))
    return _halaman(request, "periksa", "Masukkan kode dari ponsel Anda", form)


def _kalimat_salah(petugas) -> str:
    """Why the code did not open: after wrong ones the device rests for a while, longer each time."""
    for alat in devices_for_user(petugas):
        boleh, sebab = alat.verify_is_allowed()
        if not boleh and sebab and sebab.get("failure_count", 0) > 1:
            return "Terlalu banyak kode yang salah. Tunggu sebentar, lalu masukkan kode yang baru."
    return SALAH


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def pasang(request):
    """Set the second factor up: scan, type one code, keep the recovery codes. Only for who has none yet."""
    if _punya_alat(request.user):
        return _ke(request, "dua_faktor_periksa")
    alat, _ = TOTPDevice.objects.get_or_create(user=request.user, confirmed=False, defaults={"name": "ponsel"})
    form = KodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        if alat.verify_token(form.cleaned_data["kode"]):
            return _terpasang(request, alat)
        form.add_error("kode", SALAH)
    rahasia = b32encode(alat.bin_key).decode()
    konteks = {
        "qr": qr_svg(alat.config_url),
        "rahasia": " ".join(rahasia[i : i + 4] for i in range(0, len(rahasia), 4)),
    }
    return _halaman(request, "pasang", "Pasang kode kedua untuk akun Anda", form, **konteks)


def _terpasang(request, alat: TOTPDevice):
    """Confirm the device and show the recovery codes once."""
    with transaction.atomic():
        alat.confirmed = True
        alat.save(update_fields=["confirmed"])
        cadangan, _ = StaticDevice.objects.get_or_create(user=request.user, name="cadangan")
        cadangan.token_set.all().delete()
        kode = [StaticToken.random_token() for _ in range(KODE_CADANGAN)]
        for satu in kode:
            cadangan.token_set.create(token=satu)
    login(request, alat)
    request.session.cycle_key()
    return _halaman(request, "cadangan", "Kode kedua sudah terpasang", None, kode=kode, tujuan=_tujuan(request))


def _ke(request, nama: str) -> HttpResponseRedirect:
    return redirect_to_login(_tujuan(request), reverse(f"admin:{nama}"))


def _tujuan(request) -> str:
    """Where the officer was going; never another host."""
    lanjut = request.POST.get("next") or request.GET.get("next", "")
    aman = url_has_allowed_host_and_scheme(lanjut, {request.get_host()}, require_https=request.is_secure())
    return lanjut if aman else reverse("admin:index")


def _halaman(request, nama: str, judul: str, form, **konteks):
    konteks |= {**admin.site.each_context(request), "title": judul, "form": form, "next": _tujuan(request)}
    # Nobody is inside yet: no menu of the staff site, and no way to its pages.
    konteks |= {"has_permission": False, "available_apps": []}
    status = 422 if form is not None and form.errors else 200
    return TemplateResponse(request, f"admin/dua_faktor_{nama}.html", konteks, status=status)
