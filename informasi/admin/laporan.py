"""The words of the annual report; the numbers come by themselves. One button makes the PDF."""

from django.contrib import admin
from django.http import Http404
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from informasi.cetak_laporan import pdf_laporan
from informasi.models import LaporanTahunan
from layanan.papan import Sudut
from layanan.pdf import jawab_unduhan
from layanan.peran import Peran


@admin.register(LaporanTahunan)
class LaporanTahunanAdmin(admin.ModelAdmin):
    """Petugas PPID writes, PPID Utama publishes."""

    list_display = ("__str__", "terbit", "diubah_pada")
    actions = None
    fieldsets = (
        (None, {"fields": ("tahun", "terbit")}),
        ("Bab 1 dan 2", {"fields": ("kebijakan", "sarana", "sdm", "anggaran")}),
        ("Bab 3 dan 4", {"fields": ("pelayanan", "sengketa")}),
        ("Bab 5 dan 6", {"fields": ("kendala_internal", "kendala_eksternal", "rekomendasi")}),
    )

    def get_readonly_fields(self, request, obj=None):
        """The year of a report stays; only the PPID Utama lets it out."""
        tahun = () if obj is None else ("tahun",)
        return tahun if Peran.PPID_UTAMA in Sudut.untuk(request).peran else (*tahun, "terbit")

    def has_delete_permission(self, request, obj=None):
        return False

    def view_on_site(self, obj):
        return obj.get_absolute_url()

    def get_urls(self):
        jaga = self.admin_site.admin_view(require_safe(never_cache(self.pdf_view)))
        return [path("<int:pk>/pdf/", jaga, name="informasi_laporantahunan_pdf"), *super().get_urls()]

    def pdf_view(self, request, pk: int):
        """The report as it stands now, published or not."""
        laporan = self.get_object(request, str(pk))
        if laporan is None or not self.has_view_permission(request, laporan):
            raise Http404("Laporan ini tidak ada.")
        return jawab_unduhan(request, f"laporan-layanan-informasi-{laporan.tahun}.pdf", lambda: pdf_laporan(laporan))
