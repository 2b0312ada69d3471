from django import forms
from django.contrib import admin
from django.db import models

from pengaduan.models import KategoriPengaduan, PertanyaanKategori


class PertanyaanInline(admin.TabularInline):
    """What is asked about this category alone. What was answered is switched off, not deleted."""

    model = PertanyaanKategori
    fields = ("teks", "jenis", "pilihan", "wajib", "urutan", "aktif")
    extra = 1
    formfield_overrides = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 3, "cols": 24})}}

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(KategoriPengaduan)
class KategoriPengaduanAdmin(admin.ModelAdmin):
    """The tree that reporters choose from. What complaints refer to is switched off, not deleted."""

    list_display = ("__str__", "kelas", "perangkat_daerah", "urutan", "aktif")
    list_filter = ("aktif", "kelas")
    list_select_related = ("induk", "perangkat_daerah")
    search_fields = ("nama",)
    fields = ("nama", "induk", "perangkat_daerah", "kelas", "batas_hari", "urutan", "aktif")
    inlines = (PertanyaanInline,)

    def get_queryset(self, request):
        return super().get_queryset(request).order_by(*KategoriPengaduan.URUTAN)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "induk":
            kwargs["queryset"] = KategoriPengaduan.objects.filter(induk=None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_delete_permission(self, request, obj=None):
        return False
