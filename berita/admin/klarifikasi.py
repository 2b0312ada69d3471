"""Clarifications in the staff site."""

from django.contrib import admin
from django.db import models

from berita.admin.naskah import NaskahAdmin, terbit_pada
from berita.models import Klarifikasi, SumberKlarifikasi


class SumberInline(admin.TabularInline):
    model = SumberKlarifikasi
    extra = 2
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}


@admin.register(Klarifikasi)
class KlarifikasiAdmin(NaskahAdmin):
    list_display = ("judul", "status", "putusan", terbit_pada)
    list_filter = ("status", "putusan")
    search_fields = ("judul", "klaim")
    inlines = (SumberInline,)
    fieldsets = (
        (None, {"fields": ("judul", "slug")}),
        ("Kabar yang beredar", {"fields": ("klaim", "beredar_di", "beredar_pada")}),
        ("Hasil pemeriksaan", {"fields": ("putusan", "kesimpulan", "fakta")}),
        ("Terbit", {"fields": ("status", "terbit_pada")}),
    )
