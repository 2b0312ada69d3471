"""Answer templates and published answers in the staff site."""

from django.contrib import admin

from informasi.models import JawabanPublik, TemplatJawaban
from informasi.models.pemberitahuan import IsiPemberitahuan


@admin.register(TemplatJawaban)
class TemplatJawabanAdmin(admin.ModelAdmin):
    """Wording that fills the form of a decision; what stays empty there is filled by the default wording."""

    list_display = ("nama", "keputusan")
    list_filter = ("keputusan",)
    search_fields = ("nama",)
    fieldsets = (
        (None, {"fields": ("nama", "keputusan")}),
        ("Tujuh bagian pemberitahuan (Pasal 22 ayat (7) UU 14/2008)", {"fields": IsiPemberitahuan.BLOK}),
    )


@admin.register(JawabanPublik)
class JawabanPublikAdmin(admin.ModelAdmin):
    """Published by the verb of a request and read by everybody; here only to be found again."""

    list_display = ("judul", "terbit_pada", "diterbitkan_oleh", "jumlah_saran_diambil")
    list_select_related = ("diterbitkan_oleh",)
    search_fields = ("judul", "pertanyaan", "jawaban")
    fields = ("judul", "slug", "pertanyaan", "jawaban", "informasi", "diterbitkan_oleh", "terbit_pada")

    def view_on_site(self, obj):
        return obj.get_absolute_url()

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
