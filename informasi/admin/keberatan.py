"""The desk of an objection: list, page, verbs, letters and files. Nothing here writes; the acts do."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpResponseNotAllowed
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from informasi.acts import keberatan as acts
from informasi.admin.catat import CatatKeberatan
from informasi.admin.halaman_keberatan import konteks
from informasi.admin.register import BukuRegister
from informasi.admin.saring import SaringTahun, SaringTautan
from informasi.formulir_keberatan_petugas import FORMULIR
from informasi.models import Keberatan
from informasi.models.permohonan import MELIHAT_IDENTITAS
from informasi.papan_keberatan import KELAS_STATUS, PAPAN, jam, terlihat
from informasi.register import F7
from informasi.rules.keberatan import Alasan, Status, Tindakan
from informasi.unduhan_sengketa import unduh_berkas, unduh_sidang
from layanan.admin.perkara import BerkasPerkara, peran_tercatat
from layanan.papan import Sudut, urutan
from layanan.tindakan import TindakanAdmin
from layanan.waktu import tanggal_pendek

PANJANG_CARI = 200


class SaringKeadaan(SaringTautan):
    title = parameter_name = "keadaan"

    def __init__(self, request, *args):
        self.sudut = Sudut.untuk(request)
        super().__init__(request, *args)

    def lookups(self, request, model_admin):
        return [(p.nama, p.judul) for p in PAPAN.values()]

    def saring(self, queryset, nilai):
        return PAPAN[nilai].saring(queryset, self.sudut)


class SaringStatus(SaringTautan):
    title = parameter_name = "status"

    def lookups(self, request, model_admin):
        return Status.choices

    def saring(self, queryset, nilai):
        return queryset.filter(status=nilai)


class SaringAlasan(SaringTautan):
    title = parameter_name = "alasan"

    def lookups(self, request, model_admin):
        return Alasan.choices

    def saring(self, queryset, nilai):
        return queryset.filter(alasan__contains=nilai)


class PapanKeberatan(ChangeList):
    """A page of rows, the calendar loaded once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.title = "Keberatan"

    def get_queryset(self, request, **kwargs):
        return super().get_queryset(request, **kwargs).select_related("permohonan")

    def get_results(self, request):
        super().get_results(request)
        sudut = Sudut.untuk(request)
        self.result_list = list(self.result_list)
        for keberatan in self.result_list:
            keberatan.jam = jam(keberatan, sudut)


@admin.register(Keberatan)
class KeberatanAdmin(CatatKeberatan, BerkasPerkara, BukuRegister, TindakanAdmin):
    """Objections are read here and moved by verbs; no field is ever edited and no case deleted."""

    formulir = FORMULIR
    register = F7
    templat_tindakan = "admin/informasi/keberatan/tindakan.html"
    view_on_site = False
    list_display = ("nomor", "nomor_permohonan", "alasan", "kata_status", "kata_tenggat")
    list_display_links = ("nomor",)
    list_filter = (SaringKeadaan, SaringStatus, SaringAlasan, SaringTahun)
    list_per_page = 50
    list_max_show_all = 0
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ("nomor", "permohonan__nomor", "rincian_informasi", "kasus_posisi")
    ordering = ("-diterima_pada", "-pk")
    actions = None

    def get_changelist(self, request, **kwargs):
        return PapanKeberatan

    def get_queryset(self, request):
        """The wall: list, search, autocomplete and every address below begin here."""
        return terlihat(request.user, Sudut.untuk(request).peran).order_by(*self.ordering)

    def get_ordering(self, request):
        papan = PAPAN.get(request.GET.get("keadaan", ""))
        return urutan(papan) if papan else self.ordering

    def lookup_allowed(self, lookup, value, request=None):
        """Only the filters of the page. Django would allow every column, and with it guessing names."""
        return lookup in {saring.parameter_name for saring in self.list_filter}

    def get_search_results(self, request, queryset, search_term):
        """By number and words; by name only for roles that may see who objects."""
        kata = search_term[:PANJANG_CARI]
        hasil, _ = super().get_search_results(request, queryset, kata)
        if not kata.strip() or not Sudut.untuk(request).peran & MELIHAT_IDENTITAS:
            return hasil, False
        return queryset.filter(Q(pk__in=hasil.order_by().values("pk")) | Q(nama__icontains=kata.strip())), False

    @admin.display(description="permohonan")
    def nomor_permohonan(self, obj):
        return obj.permohonan.nomor if obj.permohonan else "tanpa permohonan"

    @admin.display(description="status", ordering="status")
    def kata_status(self, obj):
        konteks = {"kelas": KELAS_STATUS[obj.status], "kata": obj.get_status_display()}
        return render_to_string("components/status.html", konteks)

    @admin.display(description="tenggat", ordering="tenggat")
    def kata_tenggat(self, obj):
        kata = render_to_string("components/status.html", {"kelas": obj.jam.kelas, "kata": obj.jam.kata})
        if not obj.jam.tanggal:
            return kata
        return format_html('{}<time datetime="{}">{}</time>', kata, obj.jam.tanggal, tanggal_pendek(obj.jam.tanggal))

    # --- The dispute -------------------------------------------------------------------------------------------------
    def get_urls(self):
        jaga = self.admin_site.admin_view
        urls = [
            path(f"<int:pk>/{alamat}", jaga(require_safe(view)), name=f"informasi_keberatan_{nama}")
            for alamat, view, nama in (
                ("berkas-sengketa.zip", self.berkas_sengketa_view, "berkas_sengketa"),
                ("sidang.ics", self.sidang_view, "sidang"),
            )
        ]
        return [*urls, *super().get_urls()]

    def berkas_sengketa_view(self, request, pk: int):
        """The whole file with the full history, for roles that see who objects; who took it is written down."""
        keberatan = self.get_object(request, str(pk))
        if not keberatan.boleh_lihat_identitas(request.user):
            raise PermissionDenied
        peran = peran_tercatat(request.user)
        return unduh_berkas(keberatan, oleh=request.user, peran=peran, petugas=request.user)

    def sidang_view(self, request, pk: int):
        """The hearings as .ics."""
        return unduh_sidang(self.get_object(request, str(pk)))

    # --- Verbs -------------------------------------------------------------------------------------------------------
    def keperluan(self, perkara):
        """Why an officer opens a file."""
        return "Memeriksa keberatan" if perkara.terbuka else "Melihat kembali keberatan yang sudah diputus"

    def jalankan(self, nama, objek, *, oleh, **argumen):
        return getattr(acts, nama)(objek, oleh=oleh, **argumen)

    def halangan(self, nama, objek, petugas):
        return objek.halangan(Tindakan(nama), petugas)

    def label(self, nama):
        return Tindakan(nama).label

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Left the objection and the answer, right the clock and the verbs. Nothing can be posted to it."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        keberatan = self.get_object(request, object_id)
        if not self.has_view_permission(request, keberatan):
            raise PermissionDenied
        isi = {
            **self.admin_site.each_context(request),
            "title": keberatan.nomor,
            "opts": self.opts,
            "original": keberatan,
            "has_view_permission": True,
            **konteks(keberatan, Sudut.untuk(request), self.url_tindakan),
        }
        return TemplateResponse(request, "admin/informasi/keberatan/perkara.html", isi)
