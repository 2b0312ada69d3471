"""Catat permohonan: a request that came to the counter, by telephone, letter or e-mail, filed with the same act."""

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from informasi import acts
from informasi.formulir_catat import CatatForm
from informasi.rules import BOLEH, Tindakan
from layanan import akses
from layanan.forms import pasang_galat
from layanan.lacakan import alamat_lacak
from layanan.papan import Sudut
from layanan.qr import qr_svg


class CatatPermohonan(admin.ModelAdmin):
    """The add page of PermohonanAdmin and the receipt it ends in."""

    def has_add_permission(self, request):
        """A role decides, not the superuser flag: whoever files acts in an office."""
        return not Sudut.untuk(request).peran.isdisjoint(BOLEH[Tindakan.AJUKAN].peran)

    def get_urls(self):
        return [
            path(
                "<int:pk>/tanda-terima/",
                self.admin_site.admin_view(require_safe(never_cache(self.tanda_terima_view))),
                name="informasi_permohonan_tanda_terima",
            ),
            *super().get_urls(),
        ]

    def add_view(self, request, form_url="", extra_context=None):
        """The citizen's form in the officer's hands."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return self._halaman_catat(request, CatatForm())
        form = CatatForm(request.POST, request.FILES)
        form.is_valid()
        form.titipkan()
        if form.errors:
            return self._halaman_catat(request, form, status=422)
        isi = form.cleaned_data
        try:
            permohonan, kode = acts.ajukan(
                form.isian,
                token=form.token_kirim,
                titipan=form.titipan_act,
                oleh=request.user,
                saluran=isi["saluran"],
                diterima_pada=isi["diterima_pada"],
            )
        except ValidationError as galat:
            pasang_galat(form, galat)
            return self._halaman_catat(request, form, status=422)
        akses.titip_kode(request, permohonan.nomor, kode)
        return HttpResponseRedirect(reverse("admin:informasi_permohonan_tanda_terima", args=[permohonan.pk]))

    def tanda_terima_view(self, request, pk: int):
        """The receipt to print, with the access code: shown for one hour to the officer who has just filed it."""
        permohonan = self.get_object(request, str(pk))
        nomor, kode = akses.kode_titipan(request, self.model.JENIS_NOMOR) or ("", "")
        if nomor != permohonan.nomor:
            raise Http404("Kode akses tidak ditampilkan lagi.")
        alamat = f"{settings.ALAMAT_SITUS}{reverse('lacak')}"
        konteks = {
            **self.admin_site.each_context(request),
            "title": "Tanda terima permohonan",
            "opts": self.opts,
            "permohonan": permohonan,
            "kode": kode,
            "alamat_lacak": alamat,
            "qr": qr_svg(alamat_lacak(permohonan)),
        }
        return TemplateResponse(request, "admin/informasi/permohonan/tanda_terima.html", konteks)

    def _halaman_catat(self, request, form, status=200):
        konteks = {
            **self.admin_site.each_context(request),
            "title": "Catat permohonan",
            "opts": self.opts,
            "form": form,
        }
        return TemplateResponse(request, "admin/informasi/permohonan/catat.html", konteks, status=status)
