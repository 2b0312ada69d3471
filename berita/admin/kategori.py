from django.contrib import admin
from django.db.models import Count

from berita.models import Kategori


@admin.register(Kategori)
class KategoriAdmin(admin.ModelAdmin):
    """The shelves of the news. One that holds items is not deleted: they would lose their place."""

    list_display = ("nama", "slug", "urutan", "jumlah_berita")
    search_fields = ("nama",)
    prepopulated_fields = {"slug": ("nama",)}
    actions = None

    def view_on_site(self, obj):
        return obj.get_absolute_url()

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(jumlah=Count("berita"))

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and (obj is None or not obj.berita.exists())

    @admin.display(description="berita", ordering="jumlah")
    def jumlah_berita(self, obj):
        return obj.jumlah
