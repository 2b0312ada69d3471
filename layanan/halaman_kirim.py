"""Filing a case from a public form, and the receipt. Both belong to one visitor alone: nothing may be cached."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from layanan import akses, laju
from layanan.forms import pasang_galat
from layanan.halaman_pemohon import jawab_pdf, samarkan_surel
from layanan.kalender import TahunTanpaLibur
from layanan.lacakan import alamat_lacak, surat_pemohon
from layanan.models import Perkara
from layanan.qr import qr_svg

TERLALU_SERING = (
    "Kami menerima sangat banyak kiriman dari jaringan Anda dalam satu jam ini. "
    "Isian Anda tetap ada di bawah; tunggu beberapa menit, lalu kirim lagi."
)


def kirim(
    request, form, ajukan: Callable[[], tuple[Perkara, str]], formulir: Callable, *, tanpa_kalender: str, tujuan: str
) -> HttpResponse:
    """Call the act that files the case, and lead to its receipt at `tujuan`.

    A refusal becomes sentences on the page `formulir`; `tanpa_kalender` is the one for a year without holidays.
    """
    try:
        perkara, kode = ajukan()
    except TahunTanpaLibur as galat:
        form.add_error(None, tanpa_kalender % galat.tahun)
        return formulir(request, form, 503)
    except ValidationError as galat:
        form.lupakan_yang_basi()
        if not form.errors:
            pasang_galat(form, galat)
        return formulir(request, form, 422)
    laju.catat(request, perkara._meta.model_name)
    akses.titip_kode(request, perkara.nomor, kode)
    akses.buka(request, perkara.nomor)
    return HttpResponseRedirect(reverse(tujuan))


def halaman_diterima(request, model: type[Perkara], *, url_pdf: str, langkah: Callable) -> HttpResponse:
    """The receipt: number, code, dates, in the template `<app>/<kind>_diterima.html`.

    The code is shown for 60 minutes, to the visitor who filed; `langkah` says of the case what happens next.
    """
    if (titipan := _titipan(request, model)) is None:
        return _lewat(request, model)
    perkara, kode = titipan
    konteks = {
        "perkara": perkara,
        "kode": kode,
        "surel": samarkan_surel(perkara.email),
        "url_pdf": reverse(url_pdf),
        "qr": qr_svg(alamat_lacak(perkara)),
        "langkah": langkah(perkara),
    }
    return render(request, _templat(model, "diterima"), konteks)


def pdf_diterima(request, model: type[Perkara]) -> HttpResponse:
    """The receipt as PDF, with the code, for the visitor who filed."""
    if (titipan := _titipan(request, model)) is None:
        return _lewat(request, model)
    perkara, kode = titipan
    return jawab_pdf(request, surat_pemohon(perkara).first(), kode)


def _titipan(request, model: type[Perkara]) -> tuple[Perkara, str] | None:
    titipan = akses.kode_titipan(request, model.JENIS_NOMOR)
    return titipan and (get_object_or_404(model, nomor=titipan[0]), titipan[1])


def _lewat(request, model: type[Perkara]) -> HttpResponse:
    return render(request, _templat(model, "diterima_lewat"))


def _templat(model: type[Perkara], halaman: str) -> str:
    return f"{model._meta.app_label}/{model._meta.model_name}_{halaman}.html"
