"""Kesiapan E-Monev: every row with its address, owner, last check and state; the estimate; the evidence to upload."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from informasi.acts.emonev import periksa_emonev
from informasi.emonev import berkas_bukti, perkiraan
from informasi.models import BobotEmonev, ButirEmonev
from informasi.models.emonev import Keadaan
from layanan.pdf import PdfTidakTersedia

KELAS = {Keadaan.ADA: "selesai", Keadaan.SEBAGIAN: "proses", Keadaan.BELUM: "menunggu"}
DAFTAR = "admin:informasi_butiremonev_changelist"


@admin.register(ButirEmonev)
class ButirEmonevAdmin(admin.ModelAdmin):
    """A row that the questionnaire has is not deleted here; its address may be emptied."""

    list_display = ("nomor", "uraian", "tautan", "perangkat_daerah", "kata_keadaan", "diperiksa_pada")
    list_display_links = ("uraian",)
    list_filter = ("indikator",)
    list_select_related = ("perangkat_daerah",)
    readonly_fields = ("kode", "diperiksa_pada")
    actions = None
    change_list_template = "admin/informasi/emonev.html"

    def has_delete_permission(self, request, obj=None):
        return False

    def get_urls(self):
        return [
            path("periksa/", self._jaga(require_POST(self.periksa_view)), name="informasi_butiremonev_periksa"),
            path("bukti/", self._jaga(require_safe(self.bukti_view)), name="informasi_butiremonev_bukti"),
            *super().get_urls(),
        ]

    def _jaga(self, view):
        return self.admin_site.admin_view(never_cache(view))

    def changelist_view(self, request, extra_context=None):
        konteks = {
            "title": "Kesiapan E-Monev",
            "perkiraan": perkiraan(),
            "boleh_periksa": self.has_change_permission(request),
        }
        return super().changelist_view(request, {**konteks, **(extra_context or {})})

    def periksa_view(self, request):
        """Ask every listed page of ours now."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        buruk = periksa_emonev()
        kalimat = f"{buruk} halaman tidak menjawab." if buruk else "Semua halaman di situs ini menjawab."
        messages.add_message(request, messages.WARNING if buruk else messages.SUCCESS, kalimat)
        return HttpResponseRedirect(reverse(DAFTAR))

    def bukti_view(self, request):
        """One PDF for each row, in a ZIP."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        try:
            isi = berkas_bukti()
        except PdfTidakTersedia as galat:
            konteks = {"kode": 503, "judul": "PDF belum dapat dibuat", "kalimat": str(galat)}
            return render(request, "galat.html", konteks, status=503)
        tajuk = {"Content-Disposition": 'attachment; filename="bukti-emonev.zip"'}
        return HttpResponse(isi, content_type="application/zip", headers=tajuk)

    @admin.display(description="alamat")
    def tautan(self, obj):
        if not obj.alamat:
            return "belum diisi"
        kata = " tidak menjawab" if obj.diperiksa_pada and obj.kode != 200 else ""
        return format_html('<a href="{0}">{0}</a>{1}', obj.alamat, kata)

    @admin.display(description="keadaan")
    def kata_keadaan(self, obj):
        return render_to_string("components/status.html", {"kelas": KELAS[obj.keadaan], "kata": obj.keadaan.label})


@admin.register(BobotEmonev)
class BobotEmonevAdmin(admin.ModelAdmin):
    """The weights, year by year, each with its source."""

    list_display = ("tahun", "indikator", "bobot", "sumber")
    list_filter = ("tahun",)
    actions = None
