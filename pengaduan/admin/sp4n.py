"""The page of the exchange with SP4N-LAPOR!: try a file, take it in, take reports out. For Petugas Pengaduan only."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import path, reverse

from layanan.csv_aman import jawab_csv
from layanan.papan import Sudut
from layanan.peran import Peran
from pengaduan.models import Pengaduan
from pengaduan.sp4n.baca import BITA_TERBANYAK, BerkasKeliru
from pengaduan.sp4n.kolom import kolom
from pengaduan.sp4n.tukar import baris_ekspor, impor


class Sp4nForm(forms.Form):
    """A file, and whether to try it only."""

    berkas = forms.FileField(
        label="Berkas CSV dari SP4N-LAPOR!",
        help_text="Hasil ekspor apa adanya, paling besar 5 MB.",
        error_messages={"required": "Pilih berkasnya.", "empty": "Berkas ini kosong."},
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def clean_berkas(self):
        berkas = self.cleaned_data["berkas"]
        if berkas.size > BITA_TERBANYAK:
            raise forms.ValidationError("Berkas ini lebih besar dari 5 MB. Bagi menjadi beberapa berkas.")
        return berkas


class TukarSp4n:
    """Adds the exchange to the desk of complaints."""

    def get_urls(self):
        jaga = self.admin_site.admin_view
        return [
            path("sp4n/", jaga(self.sp4n_view), name="pengaduan_pengaduan_sp4n"),
            path("sp4n/ekspor/", jaga(self.sp4n_ekspor), name="pengaduan_pengaduan_sp4n_ekspor"),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        """With the way to the exchange for who may use it."""
        boleh = Peran.PETUGAS_PENGADUAN in Sudut.untuk(request).peran
        url = reverse("admin:pengaduan_pengaduan_sp4n") if boleh else ""
        return super().changelist_view(request, {**(extra_context or {}), "url_sp4n": url})

    def sp4n_view(self, request):
        """The form, and what the file did or would do."""
        self._hanya_petugas(request)
        form, hasil, coba = Sp4nForm(), [], "_coba" in request.POST
        if request.method == "POST":
            form = Sp4nForm(request.POST, request.FILES)
            if form.is_valid():
                hasil = self._impor(form, request.user, coba)
        konteks = {
            **self.admin_site.each_context(request),
            "title": "Pertukaran dengan SP4N-LAPOR!",
            "opts": self.opts,
            "form": form,
            "hasil": hasil,
            "coba": coba,
            "kolom": kolom(),
        }
        status = 422 if form.errors else 200
        return TemplateResponse(request, "admin/pengaduan/pengaduan/sp4n.html", konteks, status=status)

    def _impor(self, form: Sp4nForm, oleh, coba: bool) -> list[str]:
        try:
            laporan = impor(form.cleaned_data["berkas"].read(), oleh=oleh, coba=coba)
        except BerkasKeliru as galat:
            form.add_error("berkas", str(galat))
            return []
        if laporan.galat:
            form.add_error(None, laporan.baris(coba=coba))
            return []
        return laporan.baris(coba=coba)

    def sp4n_ekspor(self, request):
        """All reports of the wall that are not `rahasia`, in the columns of SP4N-LAPOR!."""
        if request.method != "GET":
            return HttpResponseNotAllowed(["GET"])
        self._hanya_petugas(request)
        baris = baris_ekspor(Pengaduan.objects.terlihat(request.user))
        return jawab_csv("pengaduan-sp4n.csv", [k.judul for k in kolom()], baris)

    def _hanya_petugas(self, request) -> None:
        if Peran.PETUGAS_PENGADUAN not in Sudut.untuk(request).peran:
            raise PermissionDenied
