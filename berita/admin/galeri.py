"""Albums, infographics and videos in the staff site."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.html import format_html

from berita import acts
from berita.admin.naskah import NaskahAdmin, terbit_pada
from berita.models import FotoGaleri, Galeri
from layanan.admin.sunting import PilihGambar
from layanan.berkas_aturan import batas, megabita
from layanan.berkas_video import PANJANG_TAKARIR, periksa_takarir, periksa_video

TANPA_VIDEO = "Isi alamat YouTube atau unggah berkas videonya."
BUKAN_TEKS = "Berkas takarir harus berupa teks (UTF-8) berakhiran .vtt."


class GaleriForm(forms.ModelForm):
    """An item; a video file and its captions are checked before anything is stored."""

    video_baru = forms.FileField(
        label="Unggah berkas video",
        required=False,
        help_text=f"MP4 (H.264), paling besar {megabita(batas('BERKAS_MAKS_VIDEO'))}. Sertakan takarirnya.",
        widget=forms.FileInput({"accept": "video/mp4"}),
    )
    takarir_baru = forms.FileField(
        label="Unggah takarir",
        required=False,
        help_text="Berkas WebVTT (.vtt); isinya menggantikan takarir di bawah.",
        widget=forms.FileInput({"accept": ".vtt,text/vtt"}),
    )

    def clean_video_baru(self):
        if video := self.cleaned_data["video_baru"]:
            periksa_video(video)
        return video

    def clean_takarir_baru(self):
        if not (berkas := self.cleaned_data["takarir_baru"]):
            return ""
        try:
            return periksa_takarir(berkas.read(4 * PANJANG_TAKARIR).decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise ValidationError(BUKAN_TEKS) from None

    def clean(self):
        isi = super().clean()
        if isi.get("takarir_baru"):
            isi["takarir"] = isi["takarir_baru"]
        if isi.get("jenis") == Galeri.Jenis.VIDEO and "video_baru" not in self.errors:
            ada_berkas = isi.get("video_baru") or self.instance.video
            if not (ada_berkas or isi.get("tautan_youtube") or "tautan_youtube" in self.errors):
                self.add_error("video_baru", TANPA_VIDEO)
        return isi


class FotoInline(admin.TabularInline):
    model = FotoGaleri
    extra = 3

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A photograph is chosen from the media library, as everywhere."""
        if db_field.name == "gambar":
            return db_field.formfield(widget=PilihGambar)
        return super().formfield_for_dbfield(db_field, request, **kwargs)


@admin.register(Galeri)
class GaleriAdmin(NaskahAdmin):
    form = GaleriForm
    list_display = ("judul", "status", "jenis", terbit_pada)
    list_filter = ("status", "jenis")
    inlines = (FotoInline,)
    readonly_fields = ("video_kini",)
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fieldsets = (
        (None, {"fields": ("judul", "slug", "jenis", "ringkasan", "gambar", "uraian")}),
        ("Video", {"fields": ("tautan_youtube", "video_kini", "video_baru", "takarir_baru", "takarir")}),
        ("Terbit", {"fields": ("status", "terbit_pada")}),
    )

    def get_fieldsets(self, request, obj=None):
        """Somebody who may only read has no use for the uploads."""
        semua = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return semua
        unggah = {"video_baru", "takarir_baru"}
        return tuple((n, {**o, "fields": tuple(f for f in o["fields"] if f not in unggah)}) for n, o in semua)

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if video := form.cleaned_data.get("video_baru"):
            acts.pasang_video(obj, video)

    @admin.display(description="berkas video sekarang")
    def video_kini(self, obj):
        if not obj.video:
            return "Belum ada berkas video."
        teks = f"Ada, {megabita(obj.video.size)}" if obj.video.storage.exists(obj.video.name) else "Berkasnya hilang."
        if not obj.sudah_terbit():
            return teks
        return format_html('<a href="{}">{}</a>', reverse("berita:galeri_video", args=[obj.slug]), teks)
