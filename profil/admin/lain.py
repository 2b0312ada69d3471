"""Menu, channels and regulations in the staff site."""

from django.contrib import admin
from django.db import models

from layanan.admin.berkas import AdminBerkas
from profil.acts import tambah_berkas
from profil.models import ButirMenu, KanalResmi, Regulasi

HTTPS = {models.URLField: {"assume_scheme": "https"}}


@admin.register(ButirMenu)
class ButirMenuAdmin(admin.ModelAdmin):
    """The main menu. While it is empty the built-in entries are shown."""

    list_display = ("label", "alamat", "induk", "urutan")
    list_editable = ("urutan",)
    list_select_related = ("induk",)
    view_on_site = False

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "induk":
            kwargs["queryset"] = ButirMenu.objects.filter(induk=None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(KanalResmi)
class KanalResmiAdmin(admin.ModelAdmin):
    """A channel that is no longer used is switched off."""

    list_display = ("kanal", "akun", "pengikut", "unggahan", "waktu_hitung", "aktif")
    list_filter = ("aktif",)
    formfield_overrides = HTTPS
    view_on_site = False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Regulasi)
class RegulasiAdmin(AdminBerkas):
    """A regulation that should not be read is taken off the list, not deleted (Pasal 53 UU 14/2008)."""

    list_display = ("tentang", "jenis", "nomor", "tahun", "status", "terbit")
    list_filter = ("jenis", "status", "terbit", "tahun")
    search_fields = ("tentang", "nomor", "catatan")
    prepopulated_fields = {"slug": ("jenis", "nomor", "tahun")}
    autocomplete_fields = ("oleh_regulasi",)
    formfield_overrides = HTTPS
    fieldsets = (
        (None, {"fields": ("jenis", "nomor", "tahun", "tentang", "slug", "terbit")}),
        ("Keadaan", {"fields": ("status", "oleh_regulasi", "catatan")}),
        ("Naskah", {"fields": ("tautan", "daftar_berkas", "berkas_baru", "judul_berkas")}),
    )
    readonly_fields = ("daftar_berkas",)

    def view_on_site(self, obj):
        return obj.get_absolute_url() if obj.terbit else None

    def has_delete_permission(self, request, obj=None):
        return False

    def tambah_berkas(self, obj, **isian):
        tambah_berkas(obj, **isian)
