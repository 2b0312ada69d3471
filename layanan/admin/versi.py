"""Revisions of a text: what was saved when, what changed, and bringing an old wording back.

Restoring never touches the state: `reversion` would write the old row past the acts, a published one included. So an
old version is opened in the ordinary form, and saving it there is an ordinary edit with its rights and its own version.
"""

import re

import reversion
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from reversion.models import Version
from reversion_compare.admin import CompareVersionAdmin
from reversion_compare.helpers import html_diff

from layanan.isi_html import AKHIR_BLOK, teks_polos

GAMBAR_DALAM_TEKS = re.compile(r'<img [^>]*alt="([^"]*)"[^>]*>')


class VersiAdmin(CompareVersionAdmin):
    """The part of an admin page that knows the past.

    The model is registered with `reversion` and the fields of its wording, which are also `compare_fields`; `rujukan`
    names the models its foreign keys point to, because an old version may point to what has been deleted since.
    """

    change_list_template = None  # the package's own would link to deleted rows
    compare_template = "admin/versi/banding.html"
    object_history_template = "admin/versi/riwayat.html"
    history_latest_first = True
    rujukan: dict = {}

    def get_urls(self):
        """Without the two lists of deleted rows: nothing is deleted here."""
        return [alamat for alamat in super().get_urls() if "recover" not in (getattr(alamat, "name", "") or "")]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if request.method == "POST":
            self._catat_naskah_asal(request, object_id)
        return super().change_view(request, object_id, form_url, extra_context)

    def _catat_naskah_asal(self, request, object_id) -> None:
        """A text that came from elsewhere (import, sample data) has no version yet: keep it before it is changed."""
        objek = self.get_object(request, unquote(object_id))
        if objek is None or Version.objects.get_for_object(objek).exists():
            return
        with reversion.create_revision():
            reversion.add_to_revision(objek)
            reversion.set_comment("Naskah asal.")

    # --- Reading the past --------------------------------------------------------------------------------------------
    def history_view(self, request, object_id, extra_context=None):
        objek = self._terlihat(request, object_id)
        konteks = {**self._konteks(request, objek), "title": "Riwayat", **self.konteks_riwayat(objek)}
        return super().history_view(request, object_id, {**konteks, **(extra_context or {})})

    def konteks_riwayat(self, objek) -> dict:
        """What else the page of the past shows."""
        return {}

    def compare_view(self, request, object_id, extra_context=None):
        """The package asks for no permission here, so we do."""
        objek = self._terlihat(request, object_id)
        konteks = {**self._konteks(request, objek), "title": "Bandingkan versi"}
        return super().compare_view(request, object_id, {**konteks, **(extra_context or {})})

    def _konteks(self, request, objek) -> dict:
        return {"objek": objek, "boleh_ubah": self.has_change_permission(request, objek)}

    def _terlihat(self, request, object_id):
        objek = self.get_object(request, unquote(object_id))
        if objek is None:
            raise Http404("Naskah tidak ada.")
        if not self.has_view_or_change_permission(request, objek):
            raise PermissionDenied
        return objek

    def compare_isi(self, obj_compare):
        """The words, one block a line; the markup only where nothing else has changed."""
        lama, baru = obj_compare.value1 or "", obj_compare.value2 or ""
        kata = baris(lama), baris(baru)
        return html_diff(*(kata if kata[0] != kata[1] else (AKHIR_BLOK.sub("\\g<0>\n", t) for t in (lama, baru))))

    # --- Bringing it back --------------------------------------------------------------------------------------------
    def revision_view(self, request, object_id, version_id, extra_context=None):
        """An old version in the form. Nothing has changed until it is saved, by the ordinary address of the page."""
        if request.method not in ("GET", "HEAD"):
            raise Http404("Versi disimpan lewat halaman naskahnya.")
        objek = self._terlihat(request, object_id)
        if not self.has_change_permission(request, objek):
            raise PermissionDenied
        request.versi_dibuka = get_object_or_404(
            Version.objects.get_for_object(objek).select_related("revision__user"), pk=version_id
        )
        url = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[objek.pk])
        konteks = {"versi": request.versi_dibuka, **(extra_context or {})}
        return admin.ModelAdmin.change_view(self, request, object_id, url, konteks)

    def get_object(self, request, object_id, from_field=None):
        objek = super().get_object(request, object_id, from_field)
        if versi := getattr(request, "versi_dibuka", None):
            for nama, nilai in versi.field_dict.items():
                model = self.rujukan.get(nama)
                if model is None or model.objects.filter(pk=nilai).exists():
                    setattr(objek, nama, nilai)
        return objek


def baris(html: str) -> str:
    """The words of a text with one block a line, pictures by their alternative text."""
    blok = GAMBAR_DALAM_TEKS.sub(r"[gambar: \1]", html)
    return "\n".join(filter(None, (teks_polos(satu) for satu in AKHIR_BLOK.split(blok))))
