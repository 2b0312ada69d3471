"""The kernel's tables in the staff site. What the law wants untouched can only be read here."""

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpResponseRedirect
from django.utils import timezone
from django.utils.html import format_html
from django_otp import devices_for_user

from layanan.admin.perkara import catat_lihat
from layanan.models import (
    AksesIdentitas,
    AksesLampiran,
    HariLibur,
    Lampiran,
    PerangkatDaerah,
    Peristiwa,
    Petugas,
    Surat,
)
from layanan.peran import peran_dari
from layanan.peristiwa import jenis_perkara
from layanan.surat import isi_surat
from layanan.waktu import waktu_wita

TENGGAT_DIHITUNG_ULANG = "tenggat_dihitung_ulang"

# What a group may do is data of the project (`manage.py muat_peran`), not a page.
admin.site.unregister(Group)


class HanyaBaca(admin.ModelAdmin):
    """A list to read: nothing is added, changed or deleted by hand."""

    view_on_site = False
    list_max_show_all = 0
    show_full_result_count = False

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(HariLibur)
class HariLiburAdmin(admin.ModelAdmin):
    """A holiday moves deadlines that citizens were told: saving recomputes them, and a sentence says how many moved."""

    list_display = ("tanggal", "nama", "jenis", "perkiraan", "dasar_hukum")
    list_filter = ("jenis", "perkiraan")
    date_hierarchy = "tanggal"
    search_fields = ("nama", "dasar_hukum")

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        return self._dengan_hitungan(request, super().changeform_view, object_id, form_url, extra_context)

    def delete_view(self, request, object_id, extra_context=None):
        return self._dengan_hitungan(request, super().delete_view, object_id, extra_context)

    def changelist_view(self, request, extra_context=None):
        return self._dengan_hitungan(request, super().changelist_view, extra_context)

    def _dengan_hitungan(self, request, tampilkan, *argumen):
        """Run a page of the admin; after a change say how many cases moved, or why it could not be made."""
        if request.method != "POST":
            return tampilkan(request, *argumen)
        terakhir = Peristiwa.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        try:
            jawaban = tampilkan(request, *argumen)
        except ValidationError as galat:
            messages.error(request, f"Hari libur tidak diubah. {' '.join(galat.messages)}")
            return HttpResponseRedirect(request.get_full_path())
        dihitung = Peristiwa.objects.filter(pk__gt=terakhir, kejadian=TENGGAT_DIHITUNG_ULANG)
        if jumlah := dihitung.values("nomor_perkara").distinct().count():
            kalimat = f"Tenggat {jumlah} perkara dihitung ulang; warganya diberi tahu dengan surat."
            messages.warning(request, kalimat)
        return jawaban


@admin.register(PerangkatDaerah)
class PerangkatDaerahAdmin(admin.ModelAdmin):
    """A body that cases and files refer to is switched off, not deleted."""

    list_display = ("nama", "singkatan", "status", "aktif")
    list_filter = ("aktif", "status")
    search_fields = ("nama", "singkatan")
    prepopulated_fields = {"slug": ("singkatan",)}
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Petugas)
class PetugasAdmin(UserAdmin):
    """Accounts: what somebody may do follows from their groups and their perangkat daerah."""

    list_display = ("username", "get_full_name", "jabatan", "perangkat_daerah", "peran", "is_active")
    list_filter = ("groups", "is_active", ("perangkat_daerah", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("perangkat_daerah",)
    search_fields = ("username", "first_name", "last_name", "email", "nip")
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Data diri", {"fields": ("first_name", "last_name", "email", "nip", "jabatan", "perangkat_daerah", "atasan")}),
        ("Peran", {"fields": ("groups", "is_active", "is_staff", "is_superuser")}),
        ("Masuk", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("username", "usable_password", "password1", "password2")}),
        ("Data diri", {"fields": ("first_name", "last_name", "email", "nip", "jabatan", "perangkat_daerah")}),
        ("Peran", {"fields": ("groups", "is_staff")}),
    )
    filter_horizontal = ()
    actions = ("cabut_kode_kedua",)

    @admin.action(description="Cabut kode kedua (ponsel hilang)", permissions=["change"])
    def cabut_kode_kedua(self, request, queryset):
        """Forget phone and recovery codes: the officer sets them up anew at the next log-in, and is logged out now."""
        for petugas in queryset:
            for alat in devices_for_user(petugas, confirmed=None):
                alat.delete()
            self.log_change(request, petugas, "Kode kedua dicabut")
        messages.success(request, f"Kode kedua {len(queryset)} petugas dicabut.")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    def has_delete_permission(self, request, obj=None):
        """History names its officers: an account is switched off instead."""
        return False

    @admin.display(description="peran")
    def peran(self, obj):
        return ", ".join(grup.name for grup in obj.groups.all()) or "-"


class SaringKirim(admin.SimpleListFilter):
    title = "pengiriman"
    parameter_name = "pengiriman"

    def lookups(self, request, model_admin):
        return [("gagal", "Gagal terkirim"), ("menunggu", "Menunggu dikirim"), ("terkirim", "Terkirim")]

    def queryset(self, request, queryset):
        pilihan = {
            "gagal": queryset.bermasalah,
            "menunggu": queryset.belum_terkirim,
            "terkirim": lambda: queryset.filter(terkirim_pada__isnull=False),
        }
        return pilihan[self.value()]() if self.value() in pilihan else queryset


class Arsip(HanyaBaca):
    """A list over all kinds of case; each kind says who may see its rows, to whom no permission can be ticked."""

    nomor_arsip = "nomor_perkara"

    def get_queryset(self, request):
        semua, peran = super().get_queryset(request), peran_dari(request.user)
        for model in jenis_perkara():
            if not model.boleh_buka_arsip(request.user, peran):
                semua = semua.exclude(**{f"{self.nomor_arsip}__startswith": f"{model.JENIS_NOMOR}-"})
        return semua


@admin.register(Surat)
class SuratAdmin(Arsip):
    """Letters as they were frozen, and how sending them went."""

    list_display = ("nomor", "perihal", "untuk", "dibuat_pada", "pengiriman", "percobaan")
    list_filter = (SaringKirim, "untuk", "jenis")
    search_fields = ("nomor", "perihal")
    ordering = ("-pk",)
    actions = ("coba_kirim_lagi",)
    fields = ("nomor", "perihal", "untuk", "tujuan", "dibuat_pada", "pengiriman", "percobaan", "isi_tampil", "sidik")

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """A letter to a citizen says who wrote: the look is written down. Who may not open it gets no further."""
        surat = self.get_object(request, object_id)
        if surat and self.has_view_permission(request, surat) and surat.untuk == Surat.Untuk.PEMOHON:
            catat_lihat(surat.nomor_perkara, request.user, f"Membaca surat {surat.nomor} kepada Anda")
        return super().change_view(request, object_id, form_url, extra_context)

    def get_fields(self, request, obj=None):
        """Where no kind of case says who may know its person (a wish about personal data), the address stays closed."""
        rahasia = obj and obj.untuk == Surat.Untuk.PEMOHON
        rahasia = rahasia and not any(obj.nomor_perkara.startswith(f"{m.JENIS_NOMOR}-") for m in jenis_perkara())
        return [n for n in self.fields if not (rahasia and n == "tujuan")]

    def has_kirim_permission(self, request):
        return request.user.has_perm("layanan.change_surat")

    @admin.display(description="pengiriman")
    def pengiriman(self, obj):
        if obj.terkirim_pada:
            return f"terkirim {waktu_wita(obj.terkirim_pada)}"
        if not obj.tujuan:
            return "tidak dikirim: tidak ada alamat surel"
        return f"gagal: {obj.galat}" if obj.galat else "menunggu dikirim"

    @admin.display(description="isi")
    def isi_tampil(self, obj):
        return format_html('<div class="surat-isi">{}</div>', isi_surat(obj))

    @admin.action(description="Coba kirim lagi", permissions=["kirim"])
    def coba_kirim_lagi(self, request, queryset):
        """Let failed letters go at the worker's next round instead of after their pause."""
        jumlah = queryset.bermasalah().update(coba_lagi_pada=timezone.now())
        messages.success(request, f"{jumlah} surat akan dicoba dikirim lagi.")


@admin.register(Lampiran)
class LampiranAdmin(Arsip):
    """Which files exist; they are opened from their case, where the policy is asked and the look is written down."""

    list_display = ("nomor_perkara", "jenis", "nama_asli", "mime", "ukuran", "diunggah_pada", "dihapus_pada")
    list_display_links = None
    list_filter = ("jenis",)
    search_fields = ("nomor_perkara",)
    ordering = ("-pk",)


@admin.register(AksesLampiran)
class AksesLampiranAdmin(Arsip):
    """Who looked at which file, when and why."""

    nomor_arsip = "lampiran__nomor_perkara"

    list_display = ("pada", "lampiran", "nomor_perkara", "oleh", "peran", "keperluan")
    list_display_links = None
    list_select_related = ("lampiran", "oleh")
    search_fields = ("lampiran__nomor_perkara",)
    ordering = ("-pk",)

    @admin.display(description="nomor pendaftaran")
    def nomor_perkara(self, obj):
        return obj.lampiran.nomor_perkara


@admin.register(AksesIdentitas)
class AksesIdentitasAdmin(Arsip):
    """Who saw who wrote, when and why."""

    list_display = ("pada", "nomor_perkara", "oleh", "peran", "keperluan")
    list_display_links = None
    list_select_related = ("oleh",)
    search_fields = ("nomor_perkara",)
    ordering = ("-pk",)


@admin.register(Peristiwa)
class PeristiwaAdmin(Arsip):
    """The history of all cases, row by row."""

    list_display = ("nomor_perkara", "urutan", "kejadian", "peran", "oleh", "pada")
    list_display_links = None
    list_select_related = ("oleh",)
    list_filter = ("kejadian", "peran")
    search_fields = ("nomor_perkara",)
    ordering = ("-pk",)
