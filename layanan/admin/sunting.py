"""SuntingAdmin: the page on which a text is written. Rich text, picture picker, nothing typed is lost.

The Content Security Policy is loosened here and nowhere else: CKEditor 4 works with inline scripts and styles, so the
one page that shows it may run them (docs/keputusan says why that is bearable).
"""

from ckeditor.widgets import CKEditorWidget
from csp.decorators import csp_update
from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.forms.widgets import Script
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from layanan.models import Gambar

KEBIJAKAN_PENYUNTING = {
    "script-src": ["'unsafe-inline'"],
    "style-src": ["'unsafe-inline'"],
    "img-src": ["data:"],  # the handles that CKEditor draws between two paragraphs
}


class Modul(Script):
    """A behaviour of ours: loaded as a module, so after the page and after CKEditor's own scripts."""

    def __init__(self, src, **attributes):
        super().__init__(src, **{"type": "module", **attributes})


class PilihGambar(forms.TextInput):
    """A picture of the media library, shown as what it is and chosen in the picker's window."""

    class Media:
        js = (Modul("js/ruas_gambar.js"),)

    def id_for_label(self, id_):
        """None: the label names the whole group, the buttons in it have their own words."""
        return ""

    def render(self, name, value, attrs=None, renderer=None) -> SafeString:
        nomor = str(value or "")
        konteks = {
            "nama": name,
            "id": (attrs or {}).get("id", f"id_{name}"),
            "nilai": nomor,
            "gambar": Gambar.objects.filter(pk=nomor).first() if nomor.isdecimal() and len(nomor) < 19 else None,
            "url_pilih": f"{reverse('admin:layanan_gambar_changelist')}?_popup=1&ruas=",
        }
        return render_to_string("components/pilih_gambar.html", konteks)


class SuntingAdmin(admin.ModelAdmin):
    """Base of every admin whose model has an `IsiHtml` field or shows a `Gambar`."""

    change_form_template = "admin/sunting.html"

    class Media:
        js = (Modul("js/simpan_otomatis.js"),)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A picture has its own chooser instead of a list of all pictures there are."""
        if db_field.is_relation and db_field.related_model is Gambar:
            return db_field.formfield(widget=PilihGambar)
        ruas = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(ruas, "widget", None), RelatedFieldWidgetWrapper):
            # Windows beside a choice that would leave the text for another page.
            ruas.widget.can_view_related = ruas.widget.can_change_related = ruas.widget.can_delete_related = False
        return ruas

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """The page, with the looser policy only when the editor is really on it."""
        ruas = context["adminform"].form.fields.values()
        context["kunci_simpanan"] = self._kunci_simpanan(request, obj)
        tampilkan = super().render_change_form
        if any(isinstance(satu.widget, CKEditorWidget) for satu in ruas):
            tampilkan = csp_update(KEBIJAKAN_PENYUNTING)(tampilkan)
        return tampilkan(request, context, add, change, form_url, obj)

    def _kunci_simpanan(self, request, obj) -> str:
        """Under which name the browser keeps what is typed: never shown to the next person at this computer."""
        return f"{self.opts.label_lower}:{obj.pk if obj else 'baru'}:{request.user.pk}"

    def get_urls(self):
        masuk = never_cache(require_safe(self.masih_masuk_view))
        nama = f"{self.opts.app_label}_{self.opts.model_name}_masuk"
        return [path("masih-masuk/", masuk, name=nama), *super().get_urls()]

    def masih_masuk_view(self, request):
        """Whether the session still stands, asked while somebody types and before a form goes.

        Answers with the token of this session: after a new login in another tab the form's old one no longer counts.
        """
        masuk = self.admin_site.has_permission(request)
        return JsonResponse({"masuk": masuk, "token": get_token(request) if masuk else ""})
