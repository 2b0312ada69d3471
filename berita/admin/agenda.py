"""Events in the staff site."""

from django.contrib import admin
from django.db import models

from berita.admin.naskah import NaskahAdmin
from berita.models import Agenda


class SaringWaktu(admin.SimpleListFilter):
    title = "waktu"
    parameter_name = "waktu"

    def lookups(self, request, model_admin):
        return [("nanti", "Akan datang")]

    def queryset(self, request, queryset):
        return queryset.akan_datang() if self.value() == "nanti" else queryset


@admin.register(Agenda)
class AgendaAdmin(NaskahAdmin):
    """A cancelled event is marked, not deleted, so that calendars that hold it learn of it."""

    list_display = ("judul", "status", "kategori", "mulai", "tempat", "dibatalkan")
    list_filter = ("status", SaringWaktu, "kategori")
    search_fields = ("judul", "ringkasan", "tempat")
    date_hierarchy = "mulai"
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fieldsets = (
        (None, {"fields": ("judul", "slug", "kategori", "ringkasan", "isi")}),
        ("Waktu", {"fields": ("mulai", "selesai", "dibatalkan")}),
        ("Cara ikut", {"fields": ("tempat", "tautan", "pendaftaran", "penyelenggara")}),
        ("Terbit", {"fields": ("status", "terbit_pada")}),
    )
