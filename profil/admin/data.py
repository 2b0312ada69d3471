"""Tables of data in the staff site: what describes them is typed, the table itself comes as a file."""

from django.contrib import admin
from django.utils.html import format_html_join

from layanan.waktu import bilangan
from profil.acts import isi_tabel
from profil.forms import TabelDataForm
from profil.models import TabelData


@admin.register(TabelData)
class TabelDataAdmin(admin.ModelAdmin):
    """A table that should not be read is taken off the list, not deleted (Pasal 53 UU 14/2008)."""

    form = TabelDataForm
    list_display = ("judul", "perangkat_daerah", "baris_terisi", "waktu_data", "diubah_pada", "terbit")
    list_filter = ("terbit", ("perangkat_daerah", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("perangkat_daerah",)
    search_fields = ("judul", "ringkasan", "sumber")
    prepopulated_fields = {"slug": ("judul",)}
    readonly_fields = ("kolom_terbaca", "baris_terisi", "diubah_pada")
    fieldsets = (
        (None, {"fields": ("judul", "slug", "ringkasan", "sumber", "waktu_data", "perangkat_daerah", "terbit")}),
        ("Tabel", {"fields": ("berkas", "desimal", "kolom_terbaca", "baris_terisi", "diubah_pada")}),
        ("Grafik", {"fields": ("grafik", "kolom_label", "kolom_nilai")}),
    )

    def view_on_site(self, obj):
        return obj.get_absolute_url() if obj.terbit else None

    def has_delete_permission(self, request, obj=None):
        return False

    def get_fieldsets(self, request, obj=None):
        """Somebody who may only read has no use for an upload."""
        if obj is None or self.has_change_permission(request, obj):
            return self.fieldsets
        unggah = {"berkas", "desimal"}
        return tuple((n, {**o, "fields": tuple(f for f in o["fields"] if f not in unggah)}) for n, o in self.fieldsets)

    def save_model(self, request, obj, form, change):
        isi_tabel(obj, form.terbaca)

    @admin.display(description="baris")
    def baris_terisi(self, obj):
        return bilangan(obj.jumlah_baris)

    @admin.display(description="kolom")
    def kolom_terbaca(self, obj):
        return format_html_join(", ", "{} ({})", ((k["nama"], k["jenis"]) for k in obj.kolom)) or "Belum ada."
