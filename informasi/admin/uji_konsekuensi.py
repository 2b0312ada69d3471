"""The desk of a consequence test: list, proposal, page and verbs. Nothing here writes; the acts do."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse

from informasi.acts import uji_konsekuensi as acts
from informasi.formulir_uji import FORMULIR, UsulkanForm
from informasi.models import UjiKonsekuensi
from informasi.papan_uji import KELAS_STATUS, PAPAN, jam, terlihat
from informasi.rules.uji_konsekuensi import BOLEH, Status, Tindakan
from layanan.admin.perkara import MejaPerkara, daftar_surat, kejadian, tombol
from layanan.admin.saring import SaringPapan, SaringPilihan
from layanan.forms import pasang_galat
from layanan.papan import Sudut

T = Tindakan
# The verbs that are due in a state, the most likely first.
BERIKUTNYA = {
    Status.DIUSULKAN: (T.UJI,),
    Status.DIKEMBALIKAN: (T.PERBAIKI,),
    Status.DIUJI: (T.SETUJUI,),
    Status.DISETUJUI: (T.TETAPKAN,),
}


class SaringKeadaan(SaringPapan):
    papan = PAPAN


class SaringStatus(SaringPilihan):
    title = parameter_name = "status"
    pilihan_kolom = Status.choices


@admin.register(UjiKonsekuensi)
class UjiKonsekuensiAdmin(MejaPerkara):
    acts, tindakan, formulir = acts, Tindakan, FORMULIR
    templat_perkara = "admin/informasi/uji/perkara.html"
    templat_tindakan = "admin/informasi/uji/tindakan.html"
    list_display = ("nomor", "judul", "alasan", "perangkat_daerah", "kata_status")
    list_display_links = ("nomor",)
    list_filter = (SaringKeadaan, SaringStatus)
    list_select_related = ("perangkat_daerah",)
    list_max_show_all = 0
    search_fields = ("nomor", "judul")
    ordering = ("-diusulkan_pada", "-pk")
    actions = None

    def has_add_permission(self, request):
        """A role decides, not the superuser flag: whoever proposes acts in an office."""
        return not Sudut.untuk(request).peran.isdisjoint(BOLEH[T.USULKAN].peran)

    def get_queryset(self, request):
        """The wall: list, search and every address below begin here."""
        return terlihat(request.user, Sudut.untuk(request).peran).order_by(*self.ordering)

    def lookup_allowed(self, lookup, value, request=None):
        """Only the filters of the page."""
        return lookup in {saring.parameter_name for saring in self.list_filter}

    @admin.display(description="status", ordering="status")
    def kata_status(self, obj):
        konteks = {"kelas": KELAS_STATUS[obj.status], "kata": obj.get_status_display()}
        return render_to_string("components/status.html", konteks)

    def isi_halaman(self, perkara, sudut):
        return {
            "kelas_status": KELAS_STATUS[perkara.status],
            "jam": jam(perkara, sudut),
            "tombol": tombol(perkara, sudut, map(T, FORMULIR), BERIKUTNYA.get(perkara.status, ()), self.url_tindakan),
            "pengecualian": getattr(perkara, "pengecualian", None),
            "surat": daftar_surat(perkara, sudut.petugas),
            "kejadian": kejadian(perkara),
        }

    # --- Proposing ---------------------------------------------------------------------------------------------------
    def add_view(self, request, form_url="", extra_context=None):
        """A new proposal."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UsulkanForm(request.POST or None, petugas=request.user)
        if not form.is_bound or not form.is_valid():
            return self._halaman_usulan(request, form, status=422 if form.is_bound else 200)
        isian = dict(form.cleaned_data)
        milik = isian.pop("perangkat_daerah", request.user.perangkat_daerah)
        try:
            uji = acts.usulkan(isian, perangkat_daerah=milik, oleh=request.user)
        except ValidationError as galat:
            pasang_galat(form, galat)
            return self._halaman_usulan(request, form, status=422)
        messages.success(request, f"{uji}: usulan tercatat dan diteruskan kepada PPID Utama.")
        return HttpResponseRedirect(self.url_objek(uji))

    def _halaman_usulan(self, request, form, status=200):
        konteks = {
            **self.admin_site.each_context(request),
            "title": "Usulkan pengecualian",
            "opts": self.opts,
            "form": form,
        }
        return TemplateResponse(request, "admin/informasi/uji/usulkan.html", konteks, status=status)
