"""The public deadline calculator: anybody can check our dates, in the browser or as JSON."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from layanan.jangka_waktu import JENIS, baca_mulai, hitung
from layanan.kalender import TahunTanpaLibur
from layanan.models import HariLibur

UMUM = {jenis: j for jenis, j in JENIS.items() if not j.internal}
TAHUN_BELUM_ADA = "Hari libur nasional tahun %d belum ada di kalender kami, jadi tenggatnya belum dapat dihitung."
KALENDER_HABIS = "Tanggal ini berada di luar kalender yang dapat kami hitung."


class HitungTenggatForm(forms.Form):
    """Which clock, and from which day. `mulai` also takes a time as ISO 8601; its WITA date counts."""

    jenis = forms.ChoiceField(label="Yang dihitung", choices=[(jenis, j.nama) for jenis, j in UMUM.items()])
    mulai = forms.CharField(
        label="Mulai dari tanggal",
        help_text="Misalnya hari permohonan diterima atau surat sampai kepada Anda.",
        # Not max_length: HTML knows no maxlength on a date field.
        validators=[MaxLengthValidator(40)],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_mulai(self):
        return baca_mulai(self.cleaned_data["mulai"])

    def clean(self):
        isian = super().clean()
        if "jenis" in isian and "mulai" in isian:
            isian["hasil"] = _hitung(isian["jenis"], isian["mulai"])
        return isian

    @property
    def kalimat_galat(self) -> str:
        """All that is wrong, in one line, for a program to show."""
        return " ".join(f"{kalimat}" for daftar in self.errors.values() for kalimat in daftar)


def _hitung(jenis, mulai):
    try:
        return hitung(jenis, mulai)
    except TahunTanpaLibur as galat:
        raise ValidationError({"mulai": TAHUN_BELUM_ADA % galat.tahun}) from galat
    except ValueError as galat:
        raise ValidationError({"mulai": KALENDER_HABIS}) from galat


@require_safe
@cache_control(public=True, max_age=60)
def hitung_tenggat(request):
    """Without a query string the empty form; `format=json` answers programs. What cannot be counted is a 400."""
    sebagai_json = request.GET.get("format") == "json"
    if not sebagai_json and "mulai" not in request.GET:
        awal = {"jenis": request.GET.get("jenis"), "mulai": timezone.localdate()}
        return render(request, "informasi/hitung_tenggat.html", {"formulir": HitungTenggatForm(initial=awal)})
    formulir = HitungTenggatForm(request.GET)
    benar = formulir.is_valid()
    if sebagai_json:
        isi = formulir.cleaned_data["hasil"].sebagai_json() if benar else {"galat": formulir.kalimat_galat}
        return JsonResponse(isi, status=200 if benar else 400, json_dumps_params={"ensure_ascii": False})
    if not benar:
        return render(request, "informasi/hitung_tenggat.html", {"formulir": formulir}, status=400)
    hasil = formulir.cleaned_data["hasil"]
    # A fresh form shows the day that was counted from, also when a time was given.
    awal = HitungTenggatForm(initial={"jenis": hasil.jangka_waktu.jenis, "mulai": hasil.mulai})
    konteks = {"formulir": awal, "hasil": hasil, "perkiraan": _perkiraan(hasil)}
    return render(request, "informasi/hitung_tenggat.html", konteks)


def _perkiraan(hasil) -> bool:
    """Whether the count skipped a holiday whose date no decree has settled yet."""
    tanggal = [hari for hari, _alasan in hasil.dilewati]
    if not hasil.tahun_tanpa_libur:
        tanggal += [hari for hari, _alasan in hasil.dilewati_perpanjangan]
    return HariLibur.objects.filter(tanggal__in=tanggal, perkiraan=True).exists()
