"""The desk of a request: list, page, verbs, intake, letters and files. Nothing here writes; the acts do."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.template.response import TemplateResponse

from informasi import acts
from informasi.admin import halaman
from informasi.admin.catat import CatatPermohonan
from informasi.admin.daftar import DaftarPermohonan
from informasi.admin.hitam import HitamkanPermohonan
from informasi.admin.isian import isi_awal, konteks_tindakan
from informasi.admin.register import BukuRegister
from informasi.formulir_petugas import FORMULIR, DisposisiBersamaForm
from informasi.models import Permohonan
from informasi.register import F6
from informasi.rules import BOLEH, TERBUKA, Status, Tindakan
from layanan import lampiran
from layanan.admin.perkara import MejaPerkara
from layanan.models import Lampiran
from layanan.papan import Sudut

SEKALI_JALAN = 100


@admin.register(Permohonan)
class PermohonanAdmin(DaftarPermohonan, CatatPermohonan, HitamkanPermohonan, BukuRegister, MejaPerkara):
    acts, tindakan, formulir = acts, Tindakan, FORMULIR
    templat_perkara = "admin/informasi/permohonan/perkara.html"
    register = F6
    templat_tindakan = "admin/informasi/permohonan/tindakan.html"
    actions = ("disposisi_bersama",)

    def keperluan(self, perkara):
        """Why an officer opens a file in this state."""
        if perkara.status in (Status.DIAJUKAN, Status.TIDAK_LENGKAP):
            return "Memeriksa kelengkapan permohonan"
        return "Menangani permohonan" if perkara.status in TERBUKA else "Melihat kembali permohonan yang sudah dijawab"

    def isi_halaman(self, perkara, sudut):
        return halaman.konteks(perkara, sudut, self.url_tindakan)

    # --- Verbs -------------------------------------------------------------------------------------------------------
    def jalankan(self, nama, objek, *, oleh, **argumen):
        if nama == Tindakan.LENGKAPI:
            berkas = argumen.pop("berkas")
            argumen["titipan"] = [lampiran.titip(satu, jenis=Lampiran.Jenis.KELENGKAPAN) for satu in berkas]
        return super().jalankan(nama, objek, oleh=oleh, **argumen)

    def isi_awal(self, nama, objek, request):
        return isi_awal(Tindakan(nama), objek, request.GET)

    def konteks_tindakan(self, request, nama, objek):
        return konteks_tindakan(Tindakan(nama), objek, request.user)

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
