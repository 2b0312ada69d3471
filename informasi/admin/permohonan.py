"""The desk of a request: list, page, verbs, intake, letters and files. Nothing here writes; the acts do."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseNotAllowed
from django.template.response import TemplateResponse

from informasi import acts
from informasi.admin import halaman
from informasi.admin.berkas import BerkasPermohonan
from informasi.admin.catat import CatatPermohonan
from informasi.admin.daftar import DaftarPermohonan
from informasi.admin.isian import isi_awal, konteks_tindakan
from informasi.admin.register import BukuRegister
from informasi.formulir_petugas import FORMULIR, DisposisiBersamaForm
from informasi.models import Permohonan
from informasi.register import F6
from informasi.rules import BOLEH, Tindakan
from layanan import lampiran
from layanan.models import Lampiran
from layanan.papan import Sudut
from layanan.tindakan import TindakanAdmin

SEKALI_JALAN = 100


@admin.register(Permohonan)
class PermohonanAdmin(DaftarPermohonan, CatatPermohonan, BerkasPermohonan, BukuRegister, TindakanAdmin):
    """Requests are read here and moved by verbs; no field is ever edited and no case deleted."""

    formulir = FORMULIR
    register = F6
    templat_tindakan = "admin/informasi/permohonan/tindakan.html"
    actions = ("disposisi_bersama",)
    view_on_site = False

    # --- Verbs -------------------------------------------------------------------------------------------------------
    def jalankan(self, nama, objek, *, oleh, **argumen):
        if nama == Tindakan.LENGKAPI:
            berkas = argumen.pop("berkas")
            argumen["titipan"] = [lampiran.titip(satu, jenis=Lampiran.Jenis.KELENGKAPAN) for satu in berkas]
        return getattr(acts, nama)(objek, oleh=oleh, **argumen)

    def halangan(self, nama, objek, petugas):
        return objek.halangan(Tindakan(nama), petugas)

    def label(self, nama):
        return Tindakan(nama).label

    def isi_awal(self, nama, objek, request):
        return isi_awal(Tindakan(nama), objek, request.GET)

    def konteks_tindakan(self, request, nama, objek):
        return konteks_tindakan(Tindakan(nama), objek, request.user)

    # --- The page of one case ----------------------------------------------------------------------------------------
    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Left the request and its materials, right the clock and the verbs. Nothing can be posted to it."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        permohonan = self.get_object(request, object_id)
        if not self.has_view_permission(request, permohonan):
            raise PermissionDenied
        self.catat_halaman(request, permohonan)
        konteks = {
            **self.admin_site.each_context(request),
            "title": permohonan.nomor,
            "opts": self.opts,
            "original": permohonan,
            "has_view_permission": True,
            **halaman.konteks(permohonan, Sudut.untuk(request), self.url_tindakan),
        }
        return TemplateResponse(request, "admin/informasi/permohonan/perkara.html", konteks)

    # --- Many at once ------------------------------------------------------------------------------------------------
    def has_disposisi_permission(self, request):
        return not Sudut.untuk(request).peran.isdisjoint(BOLEH[Tindakan.DISPOSISIKAN].peran)

    @admin.action(description="Teruskan ke perangkat daerah", permissions=["disposisi"])
    def disposisi_bersama(self, request, queryset):
        """Dispose every chosen case with the same instruction; each stands or falls by itself."""
        pilihan = list(queryset.order_by("tenggat", "pk")[:SEKALI_JALAN])
        form = DisposisiBersamaForm(request.POST if "_terapkan" in request.POST else None, pilihan=pilihan)
        if not form.is_bound or not form.is_valid():
            return self._halaman_bersama(request, form, pilihan)
        berhasil = 0
        for permohonan in pilihan:
            try:
                acts.disposisikan(permohonan, oleh=request.user, **form.argumen(permohonan))
                berhasil += 1
            except ValidationError as galat:
                messages.error(request, f"{permohonan}: {' '.join(galat.messages)}")
        if berhasil:
            tujuan = form.cleaned_data["perangkat_daerah"]
            messages.success(request, f"{berhasil} permohonan diteruskan ke {tujuan}.")
        return None

    def _halaman_bersama(self, request, form, pilihan):
        konteks = {
            **self.admin_site.each_context(request),
            "title": "Teruskan ke perangkat daerah",
            "opts": self.opts,
            "form": form,
            "pilihan": pilihan,
            "aksi": "disposisi_bersama",
        }
        status = 422 if form.errors else 200
        return TemplateResponse(request, "admin/informasi/permohonan/bersama.html", konteks, status=status)
