"""Pages and posts in the staff site: what stands in a tree."""

import reversion
from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html

from layanan.admin.sunting import SuntingAdmin
from layanan.admin.versi import VersiAdmin
from profil.acts import simpan_halaman, simpan_simpul
from profil.forms import HalamanForm, JabatanForm
from profil.models import Halaman, Jabatan

BIDANG_NASKAH = ("judul", "ringkasan", "isi", "isi_mudah")
RUAS_TERBIT = ("terbit_pada", "turun_pada")


# Only the wording: a place in the tree and a time of publishing are not brought back with an old text.
reversion.register(Halaman, fields=BIDANG_NASKAH)


class SimpulAdmin(admin.ModelAdmin):
    """The tree as a list, children set in below their parent. The order is the tree's own."""

    simpan = staticmethod(simpan_simpul)
    ordering = ("path",)
    sortable_by = ()

    class Media:
        css = {"all": ("css/redaksi.css",)}

    def save_model(self, request, obj, form, change):
        self.simpan(obj, induk=form.cleaned_data["induk"])

    @admin.display(description="nama")
    def dalam_pohon(self, obj):
        return format_html('<span class="tingkat-{}">{}</span>', obj.depth, obj)


@admin.register(Halaman)
class HalamanAdmin(SimpulAdmin, VersiAdmin, SuntingAdmin):
    """A Penulis writes drafts; whoever may publish sets the times. A page is taken down, never deleted."""

    form = HalamanForm
    change_form_template = "admin/profil/halaman/change_form.html"
    compare_fields = BIDANG_NASKAH
    simpan = staticmethod(simpan_halaman)
    list_display = ("dalam_pohon", "keadaan", "urutan", "diubah_pada")
    search_fields = ("judul", "ringkasan", "isi")
    prepopulated_fields = {"slug": ("judul",)}
    readonly_fields = ("diubah_pada",)
    fieldsets = (
        (None, {"fields": ("judul", "slug", "induk", "urutan", "ringkasan", "isi", "isi_mudah")}),
        ("Terbit", {"fields": (*RUAS_TERBIT, "diubah_pada")}),
    )

    def view_on_site(self, obj):
        return obj.get_absolute_url() if obj.sudah_terbit() else None

    def get_object(self, request, object_id, from_field=None):
        """The page, remembering what it was: a form that is refused has already changed its times in memory."""
        halaman = super().get_object(request, object_id, from_field)
        if halaman is not None:
            halaman.semula_draf = halaman.draf
        return halaman

    def boleh_menerbitkan(self, request: HttpRequest) -> bool:
        """Whether this officer decides what readers see."""
        return request.user.has_perm("profil.terbitkan_halaman")

    def has_change_permission(self, request, obj=None):
        boleh = super().has_change_permission(request, obj)
        return boleh and (obj is None or _draf(obj) or self.boleh_menerbitkan(request))

    def has_delete_permission(self, request, obj=None):
        return False

    def get_readonly_fields(self, request, obj=None):
        """The address of a page that readers know stays."""
        tetap = () if obj is None or _draf(obj) else ("slug",)
        terbit = () if self.boleh_menerbitkan(request) else RUAS_TERBIT
        return (*self.readonly_fields, *tetap, *terbit)

    def get_prepopulated_fields(self, request, obj=None):
        return self.prepopulated_fields if obj is None or _draf(obj) else {}

    @admin.display(description="keadaan")
    def keadaan(self, obj):
        if obj.draf:
            return "draf"
        if obj.sudah_terbit():
            return "terbit"
        return "dijadwalkan" if obj.terbit_pada > timezone.now() else "sudah turun"


def _draf(halaman) -> bool:
    """Whether the page is a draft in the database."""
    return getattr(halaman, "semula_draf", halaman.draf)


@admin.register(Jabatan)
class JabatanAdmin(SimpulAdmin):
    """The posts. One with others below it cannot be deleted: that would take them with it."""

    form = JabatanForm
    list_display = ("dalam_pohon", "eselon", "formasi", "terisi", "perangkat_daerah")
    list_filter = (("perangkat_daerah", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("perangkat_daerah",)
    search_fields = ("nama", "bidang")
    view_on_site = False
    fieldsets = (
        (None, {"fields": ("perangkat_daerah", "nama", "bidang", "induk", "urutan")}),
        ("Kursi", {"fields": ("eselon", "formasi", "terisi", "keadaan")}),
    )
    actions = None

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and (obj is None or obj.is_leaf())

    def delete_model(self, request, obj):
        # Through the tree's own QuerySet, which corrects the parent's count of children.
        Jabatan.objects.filter(pk=obj.pk).delete()
