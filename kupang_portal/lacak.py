"""/lacak/: one door to a case, by registration number and access code.

A wrong code and an unknown number get the same answer after the same work. Only wrong tries are counted, so that no
neighbour behind the same address can lock anybody out.
"""

import re

from django import forms
from django.contrib.auth.hashers import check_password, make_password
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from informasi.models import Permohonan
from layanan import akses, laju
from layanan.forms import RuasTeks
from layanan.kripto import normalkan_kode
from layanan.models import Perkara
from pengaduan.models import Pengaduan

PERKARA: dict[str, type[Perkara]] = {m.JENIS_NOMOR: m for m in (Permohonan, Pengaduan)}
NOMOR = re.compile(rf"({'|'.join(PERKARA)})[^0-9A-Z]*([0-9]{{4}})[^0-9A-Z]*([0-9]{{1,6}})", re.ASCII)
MENIT = 15
# Wrong tries in 15 minutes: for one number from one address, and for one address in all.
SALAH_PER_NOMOR = 10
SALAH_PER_ALAMAT = 300
TIDAK_COCOK = "Nomor dan kode ini tidak cocok. Periksa keduanya pada tanda terima Anda."
TERLALU_SERING = "Terlalu banyak percobaan untuk nomor ini. Tunggu 15 menit, lalu coba lagi."


class LacakForm(forms.Form):
    """Number and code as people type them: small letters, spaces and missing dashes are fine."""

    nomor = RuasTeks(
        label="Nomor pendaftaran",
        max_length=40,
        wajib="Isi nomor pendaftaran dari tanda terima Anda.",
        help_text="Seperti PI-2026-000123 atau PD-2026-000123.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    kode = RuasTeks(
        label="Kode akses",
        max_length=40,
        wajib="Isi kode akses dari tanda terima Anda.",
        help_text="16 huruf dan angka. Huruf kecil dan tanpa tanda hubung juga boleh.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_nomor(self):
        cocok = NOMOR.fullmatch(self.cleaned_data["nomor"].upper())
        if not cocok:
            raise ValidationError("Nomor ini tidak lengkap. Tulis seperti PI-2026-000123.")
        jenis, tahun, urutan = cocok.groups()
        return f"{jenis}-{tahun}-{int(urutan):06d}"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lacak(request):
    """Ask for number and code; open the case for this session when they belong together."""
    if request.method != "POST":
        konteks = {"form": LacakForm(initial={"nomor": request.GET.get("nomor", "")[:40]})}
        return render(request, "lacak.html", konteks | {"keluar": "keluar" in request.GET})
    form = LacakForm(request.POST)
    if not form.is_valid():
        return _tolak(request, form)
    nomor, alamat = form.cleaned_data["nomor"], laju.alamat_klien(request)
    if _tertutup(nomor, alamat):
        form.add_error(None, TERLALU_SERING)
        return _tolak(request, form, 429)
    perkara = _buka(nomor, form.cleaned_data["kode"])
    if perkara is None:
        laju.hitung("lacak", nomor, alamat, menit=MENIT)
        laju.hitung("lacak", alamat, menit=MENIT)
        form.add_error(None, TIDAK_COCOK)
        return _tolak(request, form)
    akses.buka(request, nomor)
    return HttpResponseRedirect(perkara.get_absolute_url())


def _tolak(request, form: LacakForm, status: int = 422) -> HttpResponse:
    return render(request, "lacak.html", {"form": form}, status=status)


def _buka(nomor: str, kode: str) -> Perkara | None:
    """The case, if the code is its own. An unknown number costs one password hash too, as Django's own log-in does."""
    perkara = PERKARA[nomor.partition("-")[0]].objects.filter(nomor=nomor).first()
    if perkara is None:
        make_password(normalkan_kode(kode))
        return None
    return perkara if check_password(normalkan_kode(kode), perkara.kode_hash) else None


def _tertutup(nomor: str, alamat: str) -> bool:
    """Whether this address has tried this number too often.

    Where an address has failed very often in all, a number gets one wrong try instead of ten; a number nobody there
    has failed on is never closed, so the right code of a neighbour still opens.
    """
    batas = 1 if laju.terhitung("lacak", alamat, menit=MENIT) >= SALAH_PER_ALAMAT else SALAH_PER_NOMOR
    return laju.terhitung("lacak", nomor, alamat, menit=MENIT) >= batas


@never_cache
@require_POST
def lacak_keluar(request):
    """Close every case this session has opened."""
    akses.tutup(request)
    response = HttpResponseRedirect(f"{reverse('lacak')}?keluar=1")
    response["Clear-Site-Data"] = '"cache"'
    return response
