"""Letters and files of a request in the staff site. Each address asks the policy; what it refuses does not exist."""

from django.contrib import admin
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.views.decorators.http import require_safe

from informasi.rules import TERBUKA, Status
from layanan.lampiran import sajikan
from layanan.models import Lampiran, Surat
from layanan.pdf import PdfTidakTersedia, pdf_surat
from layanan.peran import Peran, peran_dari
from layanan.surat import isi_surat

TANPA_PERAN = "Admin situs"


def boleh_lihat_surat(permohonan, surat: Surat, petugas) -> bool:
    """Whether this officer may read a letter of a case they see: letters to the citizen say who asked."""
    return surat.untuk == Surat.Untuk.PETUGAS or permohonan.boleh_lihat_identitas(petugas)


def peran_tercatat(petugas) -> str:
    """The role written beside a look at a file."""
    peran = peran_dari(petugas)
    return next((p.value for p in Peran if p.value in peran), TANPA_PERAN)


def keperluan(permohonan) -> str:
    """Why an officer opens a file in this state: the requester can be told so (UU 27/2022 Pasal 32)."""
    if permohonan.status in (Status.DIAJUKAN, Status.TIDAK_LENGKAP):
        return "Memeriksa kelengkapan permohonan"
    return "Menangani permohonan" if permohonan.status in TERBUKA else "Melihat kembali permohonan yang sudah dijawab"


class BerkasPermohonan(admin.ModelAdmin):
    """The addresses of letters and files below a case."""

    def get_urls(self):
        jaga = self.admin_site.admin_view
        return [
            path("<int:pk>/surat/<int:surat>/", jaga(require_safe(self.surat_view)), name="informasi_permohonan_surat"),
            path(
                "<int:pk>/surat/<int:surat>/pdf/",
                jaga(require_safe(self.surat_pdf_view)),
                name="informasi_permohonan_surat_pdf",
            ),
            path(
                "<int:pk>/berkas/<int:lampiran>/",
                jaga(require_safe(self.berkas_view)),
                name="informasi_permohonan_berkas",
            ),
            *super().get_urls(),
        ]

    def _surat(self, request, pk: int, surat: int):
        permohonan = self.get_object(request, str(pk))
        satu = Surat.objects.filter(pk=surat, nomor_perkara=permohonan.nomor).first()
        if satu is None or not boleh_lihat_surat(permohonan, satu, request.user):
            raise Http404("Surat tidak ada.")
        return permohonan, satu

    def surat_view(self, request, pk: int, surat: int):
        """The letter as it was frozen; the access code is never part of it."""
        permohonan, satu = self._surat(request, pk, surat)
        konteks = {
            **self.admin_site.each_context(request),
            "title": satu.perihal,
            "opts": self.opts,
            "original": permohonan,
            "surat": satu,
            "isi": isi_surat(satu),
        }
        return TemplateResponse(request, "admin/informasi/permohonan/surat.html", konteks)

    def surat_pdf_view(self, request, pk: int, surat: int):
        """The letter on the city's letterhead; a plain sentence where this machine cannot make PDF."""
        _, satu = self._surat(request, pk, surat)
        try:
            isi = pdf_surat(satu)
        except PdfTidakTersedia as galat:
            return HttpResponse(str(galat), status=503, content_type="text/plain; charset=utf-8")
        nama = satu.nomor.replace("/", "-")
        tajuk = {"Content-Disposition": f'attachment; filename="{nama}.pdf"', "Cache-Control": "private, no-store"}
        return HttpResponse(isi, content_type="application/pdf", headers=tajuk)

    def berkas_view(self, request, pk: int, lampiran: int):
        """A private file of a case; who took it, as which role and why is written down first."""
        permohonan = self.get_object(request, str(pk))
        satu = Lampiran.objects.filter(pk=lampiran, nomor_perkara=permohonan.nomor).first()
        if satu is None or not permohonan.boleh_lihat_lampiran(satu, request.user):
            raise Http404("Berkas tidak ada.")
        peran = peran_tercatat(request.user)
        return sajikan(request, satu, oleh=request.user, peran=peran, keperluan=keperluan(permohonan))
