"""The Daftar Informasi Publik and the excluded information, edited by staff."""

from django import forms
from django.contrib import admin
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from informasi.acts.dip import tambah_berkas
from informasi.admin.hitam import HitamkanInformasi
from informasi.models import InformasiDikecualikan, InformasiPublik
from informasi.rules.uji_konsekuensi import HARI_SEBELUM_BERAKHIR
from layanan.admin.berkas import AdminBerkas, BerkasBaruForm
from layanan.admin.inti import HanyaBaca
from layanan.papan import Sudut
from layanan.waktu import tanggal_pendek

UNGGAHAN = ("berkas_baru", "judul_berkas", "hitamkan_dahulu")


class SaringPemutakhiran(admin.SimpleListFilter):
    title = "pemutakhiran"
    parameter_name = "pemutakhiran"

    def lookups(self, request, model_admin):
        return [("perlu", "Perlu dimutakhirkan")]

    def queryset(self, request, queryset):
        return queryset.perlu_dimutakhirkan(timezone.localdate()) if self.value() == "perlu" else queryset


class InformasiForm(BerkasBaruForm):
    hitamkan_dahulu = forms.BooleanField(
        label="Hitamkan dahulu",
        required=False,
        help_text="Berkasnya tidak terbit. Anda menutup bagian yang dikecualikan, dan yang terbit salinannya.",
    )


@admin.register(InformasiPublik)
class InformasiPublikAdmin(HitamkanInformasi, AdminBerkas):
    """An entry that has files is taken off the list, not deleted (Pasal 53 UU 14/2008)."""

    form = InformasiForm
    list_display = ("judul", "klasifikasi", "perangkat_daerah", "terakhir_dimutakhirkan", "tampil")
    list_filter = ("klasifikasi", "terbit", SaringPemutakhiran, ("perangkat_daerah", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("perangkat_daerah", "pengecualian")
    search_fields = ("judul", "ringkasan")
    prepopulated_fields = {"slug": ("judul",)}
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    readonly_fields = ("daftar_berkas", "daftar_asli", "jumlah_saran_diambil")
    fieldsets = (
        (None, {"fields": ("judul", "slug", "ringkasan", "klasifikasi", "terbit")}),
        ("Penguasaan", {"fields": ("perangkat_daerah", "pejabat_penguasa", "penanggung_jawab")}),
        ("Pembuatan", {"fields": ("waktu_pembuatan", "tempat_pembuatan", "bentuk", "format_informasi", "retensi")}),
        ("Isi", {"fields": ("terakhir_dimutakhirkan", "tautan", "daftar_berkas", *UNGGAHAN, "daftar_asli")}),
        ("Pemakaian", {"fields": ("jumlah_saran_diambil",)}),
    )

    @admin.display(description="terbit")
    def tampil(self, obj):
        """Published, hidden by an officer, or waiting for the end of its exclusion."""
        if obj.sudah_terbit():
            return "ya"
        if not obj.terbit:
            return "tidak"
        sampai = obj.pengecualian.berlaku_sampai
        return f"terbuka sesudah {tanggal_pendek(sampai)}" if sampai else "selama dikecualikan tidak"

    def view_on_site(self, obj):
        return obj.get_absolute_url() if obj.sudah_terbit() else None

    def has_delete_permission(self, request, obj=None):
        return False

    def tambah_berkas(self, obj, **isian):
        tambah_berkas(obj, **isian)


class SaringMasaBerlaku(admin.SimpleListFilter):
    title = "masa berlaku"
    parameter_name = "masa"

    def lookups(self, request, model_admin):
        return [("berlaku", "Berlaku hari ini"), ("segera", "Segera berakhir"), ("lewat", "Sudah berakhir")]

    def queryset(self, request, queryset):
        hari_ini = timezone.localdate()
        if self.value() == "berlaku":
            return queryset.berlaku(hari_ini)
        if self.value() == "segera":
            batas = Sudut.untuk(request).setelah(HARI_SEBELUM_BERAKHIR)
            return queryset.berlaku(hari_ini).filter(berlaku_sampai__lte=batas)
        return queryset.berakhir(hari_ini) if self.value() == "lewat" else queryset


@admin.register(InformasiDikecualikan)
class InformasiDikecualikanAdmin(HanyaBaca):
    """What was decided, to be found again; the verbs of its consequence test move it."""

    list_display = ("nomor_penetapan", "judul", "alasan", "perangkat_daerah", "berlaku_mulai", "berlaku_sampai")
    list_filter = (SaringMasaBerlaku, "alasan", ("perangkat_daerah", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("perangkat_daerah",)
    search_fields = ("nomor_penetapan", "judul")
    fieldsets = (
        (None, {"fields": ("judul", "perangkat_daerah", "alasan", "dasar_hukum")}),
        (
            "Uji konsekuensi",
            {"fields": ("uji_tampil", "konsekuensi_dibuka", "konsekuensi_ditutup", "kepentingan_publik")},
        ),
        ("Penetapan", {"fields": ("nomor_penetapan", "tanggal_penetapan", "disetujui_oleh")}),
        ("Masa berlaku", {"fields": ("berlaku_mulai", "berlaku_sampai")}),
    )

    @admin.display(description="uji konsekuensi")
    def uji_tampil(self, obj):
        if not obj.uji_id:
            return "Ditetapkan di atas kertas, sebelum uji konsekuensi dicatat di sini."
        url = reverse("admin:informasi_ujikonsekuensi_change", args=[obj.uji_id])
        return format_html('<a href="{}">{}</a>', url, obj.uji)
