"""Announcements in the staff site."""

from django.contrib import admin
from django.utils import timezone

from berita import acts
from berita.admin.naskah import NaskahAdmin
from berita.models import Pengumuman
from layanan.admin.berkas import AdminBerkas


class SaringMasa(admin.SimpleListFilter):
    title = "masa berlaku"
    parameter_name = "masa"

    def lookups(self, request, model_admin):
        return [("berlaku", "Berlaku hari ini"), ("nanti", "Belum mulai"), ("lewat", "Sudah berakhir")]

    def queryset(self, request, queryset):
        pilihan = {
            "berlaku": queryset.berlaku,
            "nanti": lambda: queryset.filter(berlaku_dari__gt=timezone.localdate()),
            "lewat": queryset.berakhir,
        }
        return pilihan[self.value()]() if self.value() in pilihan else queryset


@admin.register(Pengumuman)
class PengumumanAdmin(AdminBerkas, NaskahAdmin):
    """An announcement that has files is ended by its last day, not deleted."""

    list_display = ("judul", "status", "penting", "berlaku_dari", "berlaku_sampai", "perangkat_daerah")
    list_filter = ("status", SaringMasa, "penting")
    list_select_related = ("perangkat_daerah",)
    search_fields = ("judul", "ringkasan")
    readonly_fields = ("daftar_berkas",)
    fieldsets = (
        (None, {"fields": ("judul", "slug", "ringkasan", "isi")}),
        ("Berlaku", {"fields": ("berlaku_dari", "berlaku_sampai", "penting", "perangkat_daerah")}),
        ("Lampiran", {"fields": ("daftar_berkas", "berkas_baru", "judul_berkas")}),
        ("Terbit", {"fields": ("status",)}),
    )

    def tambah_berkas(self, obj, **isian):
        acts.tambah_berkas(obj, **isian)
