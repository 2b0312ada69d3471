"""The list of news: a picture, the title, the state in word and shape, found by words and by boards."""

from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.html import format_html

from berita.papan import PAPAN, keadaan, peran, terlihat
from layanan.waktu import tanggal_pendek


class SaringKeadaan(admin.SimpleListFilter):
    """The boards. Without a choice: everything outside the trash."""

    title = "keadaan"
    parameter_name = "keadaan"

    def lookups(self, request, model_admin):
        return [(p.nama, p.judul) for p in PAPAN.values()]

    def queryset(self, request, queryset):
        papan = PAPAN.get(self.value())
        return papan.saring(queryset, request.user) if papan else queryset.di_luar_tempat_sampah()


class DaftarBerita(admin.ModelAdmin):
    """The list part of BeritaAdmin, and the wall in front of every address below it."""

    list_display = ("kecil", "judul_tampil", "kata_status", "kategori", "tanggal", "ditulis_oleh")
    list_display_links = ("judul_tampil",)
    list_filter = (SaringKeadaan, "kategori", "sorotan")
    list_select_related = ("kategori", "gambar_utama", "penulis")
    list_per_page = 25
    list_max_show_all = 0
    show_full_result_count = False
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ("judul", "ringkasan", "isi")
    search_help_text = "Cari dalam judul, ringkasan, dan isi."
    ordering = ("-diubah_pada", "-pk")
    actions = None

    def get_queryset(self, request):
        return terlihat(request.user, peran(request)).order_by(*self.ordering)

    @admin.display(description="gambar")
    def kecil(self, obj):
        """The smallest size there is; decoration, because the title stands beside it."""
        if obj.gambar_utama is None:
            return format_html('<span class="gambar-kecil gambar-kosong" title="{}"></span>', "Belum ada gambar utama")
        sumber = obj.gambar_utama.sumber_gambar
        alamat = sumber[-1][1][0][1] if sumber else obj.gambar_utama.berkas.url
        return format_html(
            '<img class="gambar-kecil" src="{}" alt="" width="64" height="48" loading="lazy" decoding="async">', alamat
        )

    @admin.display(description="judul", ordering="judul")
    def judul_tampil(self, obj):
        return obj.judul

    @admin.display(description="keadaan", ordering="status")
    def kata_status(self, obj):
        kelas, kata = keadaan(obj)
        return render_to_string("components/status.html", {"kelas": kelas, "kata": kata})

    @admin.display(description="tanggal", ordering="terbit_pada")
    def tanggal(self, obj):
        """The day readers see; until there is one, the day of the last change."""
        nilai = obj.terbit_pada or obj.diubah_pada
        kata = "" if obj.terbit_pada else "diubah "
        return format_html('<time datetime="{}">{}{}</time>', nilai.isoformat(), kata, tanggal_pendek(nilai))

    @admin.display(description="penulis", ordering="penulis")
    def ditulis_oleh(self, obj):
        return obj.oleh or "-"
