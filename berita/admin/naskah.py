"""NaskahAdmin: what the pages of announcements, events, albums and clarifications share in the staff site."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect

from berita import acts
from berita.rules import Status
from layanan.admin import SuntingAdmin
from layanan.peran import Peran, peran_dari


class NaskahAdmin(SuntingAdmin):
    """A Penulis writes and hands in, a Redaktur publishes. What may be changed is asked of the acts."""

    list_filter = ("status",)
    search_fields = ("judul",)
    prepopulated_fields = {"slug": ("judul",)}
    list_per_page = 50

    def view_on_site(self, obj):
        return obj.get_absolute_url() if obj.sudah_terbit() else None

    def has_add_permission(self, request):
        return super().has_add_permission(request) and bool(
            {Peran.PENULIS.value, Peran.REDAKTUR.value} & peran_dari(request.user)
        )

    def has_change_permission(self, request, obj=None):
        boleh = super().has_change_permission(request, obj)
        return boleh and (obj is None or acts.boleh_menyunting(obj, request.user))

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and acts.boleh_menerbitkan(request.user)

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        """Somebody who does not publish is not offered to."""
        if db_field.name == "status" and not acts.boleh_menerbitkan(request.user):
            kwargs["choices"] = [pilihan for pilihan in Status.choices if pilihan[0] != Status.TERBIT]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        acts.simpan_naskah(obj, oleh=request.user)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """The page. Should the text have been published while it was being edited, a sentence says so."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except ValidationError as galat:
            messages.error(request, f"Tidak disimpan. {' '.join(galat.messages)}")
            return HttpResponseRedirect(request.get_full_path())


@admin.display(description="terbit pada", ordering="terbit_pada")
def terbit_pada(obj):
    """The hour from which it is seen; a dash while nobody has published it."""
    return obj.terbit_pada if obj.status == Status.TERBIT else None
