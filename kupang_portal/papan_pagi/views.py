"""The page of the morning board, and the wish to get it by mail."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.formats import date_format
from django.views.decorators.http import require_POST, require_safe

from kupang_portal.models import LanggananPapan
from kupang_portal.papan_pagi import langganan
from kupang_portal.papan_pagi.isi import Papan, susun
from kupang_portal.papan_pagi.lingkup import Lingkup
from layanan.grafik import garis
from layanan.papan import Sudut

TANPA_SUREL = "Akun Anda belum punya alamat surel. Minta admin situs mengisinya dahulu."


def alamat(jaga) -> list:
    """The addresses below /admin/; `jaga` is the staff site's guard."""
    return [
        path("papan-pagi/", jaga(papan_pagi), name="papan_pagi"),
        path("papan-pagi/langganan/", jaga(ubah_langganan), name="papan_pagi_langganan"),
    ]


def _lingkup(request) -> Lingkup:
    lingkup = Lingkup.untuk(Sudut.untuk(request))
    if lingkup is None:
        raise PermissionDenied
    return lingkup


@require_safe
def papan_pagi(request):
    """Everything a leader asks in the morning, on one page that also prints."""
    lingkup = _lingkup(request)
    papan = susun(lingkup)
    konteks = {
        **admin.site.each_context(request),
        "title": "Papan pagi",
        "papan": papan,
        "grafik": _grafik(papan),
        "berlangganan": LanggananPapan.objects.filter(petugas=request.user).exists(),
    }
    return TemplateResponse(request, "admin/papan_pagi.html", konteks)


def _grafik(papan: Papan) -> list:
    """The two lines of the trend."""
    judul = {"masuk": "Masuk tiap bulan", "dijawab": "Ditanggapi tiap bulan"}
    data = {
        "masuk": [(date_format(bulan, "M Y"), masuk) for bulan, masuk, _ in papan.tren],
        "dijawab": [(date_format(bulan, "M Y"), dijawab) for bulan, _, dijawab in papan.tren],
    }
    return [(judul[nama], garis(f"tren-{nama}", judul[nama], data[nama])) for nama in judul]


@require_POST
def ubah_langganan(request):
    """Say yes or no to the daily mail; only for oneself."""
    _lingkup(request)
    if request.POST.get("mau") != "ya":
        langganan.berhenti(request.user)
        messages.success(request, "Papan pagi tidak lagi dikirim ke surel Anda.")
    elif not request.user.email:
        messages.error(request, TANPA_SUREL)
    else:
        langganan.mulai(request.user)
        messages.success(request, f"Papan pagi dikirim setiap pagi ke {request.user.email}.")
    return redirect("admin:papan_pagi")
