"""Adding a public file on the page of what it belongs to, in the staff site."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join

from layanan import berkas, berkas_aturan
from layanan.waktu import bilangan

MAKS = berkas_aturan.batas("BERKAS_MAKS_MATERI")
RUAS_UNGGAH = frozenset({"berkas_baru", "judul_berkas", "hitamkan_dahulu"})


class BerkasBaruForm(forms.ModelForm):
    """One file to add; it is checked and rewritten before anything is stored."""

    berkas_baru = forms.FileField(
        label="Tambah berkas",
        required=False,
        help_text=f"PDF, JPEG, atau PNG, paling besar {berkas_aturan.megabita(MAKS)}.",
    )
    judul_berkas = forms.CharField(label="Judul berkas", required=False, max_length=150)

    def clean_berkas_baru(self):
        unggahan = self.cleaned_data["berkas_baru"]
        return berkas.periksa(unggahan, maks=MAKS) if unggahan else None

    def clean(self):
        isi = super().clean()
        if isi.get("judul_berkas") and not isi.get("berkas_baru") and "berkas_baru" not in self.errors:
            raise ValidationError({"berkas_baru": "Pilih berkas untuk judul ini."})
        return isi


class AdminBerkas(admin.ModelAdmin):
    """An editing page with files: `daftar_berkas` (read only), `berkas_baru` and `judul_berkas` in its fieldsets.

    A subclass gives `tambah_berkas`, which calls the act.
    """

    form = BerkasBaruForm

    def tambah_berkas(self, obj, *, berkas, judul: str, oleh):
        """Call the act that adds the file."""
        raise NotImplementedError

    def get_fieldsets(self, request, obj=None):
        """Somebody who may only read has no use for the fields of an upload."""
        semua = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return semua
        return tuple((n, {**o, "fields": tuple(f for f in o["fields"] if f not in RUAS_UNGGAH)}) for n, o in semua)

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if bersih := form.cleaned_data.get("berkas_baru"):
            self.tambah_berkas(obj, berkas=bersih, judul=form.cleaned_data["judul_berkas"], oleh=request.user)

    @admin.display(description="berkas")
    def daftar_berkas(self, obj):
        if not obj.pk:
            return "Belum ada berkas."
        baris = [
            (b.get_absolute_url(), b.judul, berkas_aturan.megabita(b.lampiran.ukuran), bilangan(b.jumlah_unduh))
            for b in obj.berkas.select_related("lampiran")
        ]
        butir = format_html_join("", '<li><a href="{}">{}</a> ({}), diunduh {} kali</li>', baris)
        return format_html('<ul class="daftar-berkas">{}</ul>', butir) if baris else "Belum ada berkas."
