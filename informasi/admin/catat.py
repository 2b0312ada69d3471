"""Intake at the desk and the receipt to print, for every kind of case the PPID takes in (Pasal 22 ayat (1)-(4))."""

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from informasi import acts
from informasi.acts import keberatan as acts_keberatan
from informasi.formulir_catat import CatatForm, CatatKeberatanForm
from informasi.rules import BOLEH, Tindakan
from layanan import akses
from layanan.forms import pasang_galat
from layanan.lacakan import alamat_lacak
from layanan.papan import Sudut
from layanan.qr import qr_svg


class CatatPerkara(admin.ModelAdmin):
    """The add page of a kind of case and the receipt it ends in.

    A subclass gives `formulir_catat` and `ajukan_dari_meja`, which calls the act.
    """

    pengantar_catat = ""

    def formulir_catat(self, request):
        """The form of the intake, empty or with what was posted."""
        raise NotImplementedError

    def ajukan_dari_meja(self, form, **argumen) -> tuple:
        """Call the act; returns the case and its access code."""
        raise NotImplementedError

    def rincian_tanda_terima(self, perkara) -> list[tuple[str, object]]:
        """What the receipt repeats, as (label, text)."""
        raise NotImplementedError

    def has_add_permission(self, request):
        """A role decides, not the superuser flag: whoever files acts in an office."""
        return not Sudut.untuk(request).peran.isdisjoint(BOLEH[Tindakan.AJUKAN].peran)

    def get_urls(self):
        return [
            path(
                "<int:pk>/tanda-terima/",
                self.admin_site.admin_view(require_safe(never_cache(self.tanda_terima_view))),
                name=f"informasi_{self.opts.model_name}_tanda_terima",
            ),
            *super().get_urls(),
        ]

    def add_view(self, request, form_url="", extra_context=None):
        """The citizen's form in the officer's hands."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = self.formulir_catat(request)
        if request.method != "POST":
            return self._halaman_catat(request, form)
        form.is_valid()
        form.titipkan()
        if form.errors:
            return self._halaman_catat(request, form, status=422)
        isi = form.cleaned_data
        waktu = {"saluran": isi["saluran"], "diterima_pada": isi["diterima_pada"]}
        try:
            perkara, kode = self.ajukan_dari_meja(
                form, token=form.token_kirim, titipan=form.titipan_act, oleh=request.user, **waktu
            )
        except ValidationError as galat:
            pasang_galat(form, galat)
            return self._halaman_catat(request, form, status=422)
        akses.titip_kode(request, perkara.nomor, kode)
        return HttpResponseRedirect(reverse(f"admin:informasi_{self.opts.model_name}_tanda_terima", args=[perkara.pk]))

    def tanda_terima_view(self, request, pk: int):
        """The receipt to print, with the access code: shown for one hour to the officer who has just filed it."""
        perkara = self.get_object(request, str(pk))
        nomor, kode = akses.kode_titipan(request, self.model.JENIS_NOMOR) or ("", "")
        if nomor != perkara.nomor:
            raise Http404("Kode akses tidak ditampilkan lagi.")
        konteks = {
            **self._konteks(request, f"Tanda terima {self.opts.verbose_name}"),
            "perkara": perkara,
            "url_perkara": reverse(f"admin:informasi_{self.opts.model_name}_change", args=[perkara.pk]),
            "url_lain": reverse(f"admin:informasi_{self.opts.model_name}_add"),
            "rincian": self.rincian_tanda_terima(perkara),
            "kode": kode,
            "alamat_lacak": f"{settings.ALAMAT_SITUS}{reverse('lacak')}",
            "qr": qr_svg(alamat_lacak(perkara)),
        }
        return TemplateResponse(request, "admin/perkara/tanda_terima.html", konteks)

    def _halaman_catat(self, request, form, status=200):
        konteks = {
            **self._konteks(request, f"Catat {self.opts.verbose_name}"),
            "form": form,
            "pengantar": self.pengantar_catat,
            "url_daftar": reverse(f"admin:informasi_{self.opts.model_name}_changelist"),
        }
        return TemplateResponse(request, "admin/perkara/catat.html", konteks, status=status)

    def _konteks(self, request, judul: str) -> dict:
        return {**self.admin_site.each_context(request), "title": judul, "opts": self.opts}


class CatatPermohonan(CatatPerkara):
    """Intake of a request."""

    pengantar_catat = (
        "Untuk permohonan yang datang ke meja layanan, lewat telepon, surat, atau surel. "
        "Nomor pendaftaran diberikan seketika."
    )

    def formulir_catat(self, request):
        return CatatForm(request.POST, request.FILES) if request.method == "POST" else CatatForm()

    def ajukan_dari_meja(self, form, **argumen):
        return acts.ajukan(form.isian, **argumen)

    def rincian_tanda_terima(self, perkara):
        return [("Informasi yang diminta", perkara.rincian_informasi)]


class CatatKeberatan(CatatPerkara):
    """Intake of an objection: against a request named by its number, or on ground b without one."""

    pengantar_catat = (
        "Untuk keberatan yang datang ke meja layanan, lewat telepon, surat, atau surel. Periksa dahulu bahwa yang "
        "mengajukan adalah pemohonnya atau kuasanya. Alasan yang tidak terbuka pada hari itu ditolak dengan tanggalnya."
    )

    def formulir_catat(self, request):
        isian = (request.POST, request.FILES) if request.method == "POST" else ()
        nomor = (request.POST or request.GET).get("nomor_permohonan", "")
        return CatatKeberatanForm(
            *isian, permohonan=CatatKeberatanForm.cari(nomor), initial={"nomor_permohonan": nomor}
        )

    def ajukan_dari_meja(self, form, **argumen):
        return acts_keberatan.ajukan(form.isian, permohonan=form.permohonan, **argumen)

    def rincian_tanda_terima(self, perkara):
        alasan = "\n".join(a.label for a in perkara.daftar_alasan)
        return [("Alasan", alasan), ("Informasi yang dipersoalkan", perkara.rincian_informasi)]
