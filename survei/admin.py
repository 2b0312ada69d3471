"""What is asked and how it is judged. Answers have no page here: single ones are nobody's business."""

from django.contrib import admin

from survei.models import JenisLayanan, KelasMutu, Unsur


class _Tetap(admin.ModelAdmin):
    """Rows that the law gives: worded anew, but neither added nor taken away."""

    actions = None

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Unsur)
class UnsurAdmin(_Tetap):
    list_display = ("kode", "nama", "pertanyaan")
    readonly_fields = ("kode",)


@admin.register(KelasMutu)
class KelasMutuAdmin(_Tetap):
    list_display = ("mutu", "kinerja", "batas_bawah", "sumber")
    readonly_fields = ("nilai_persepsi",)


@admin.register(JenisLayanan)
class JenisLayananAdmin(admin.ModelAdmin):
    """The services. One that was judged is switched off, not deleted."""

    list_display = ("nama", "slug", "urutan", "aktif")
    prepopulated_fields = {"slug": ("nama",)}
    actions = None

    def get_readonly_fields(self, request, obj=None):
        """Letters that went out carry the address."""
        return ("slug",) if obj else ()

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else self.prepopulated_fields

    def has_delete_permission(self, request, obj=None):
        return False
