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

from berita.admin.gerak import riwayat
from berita.models import Berita, Kategori
from layanan.isi_html import AKHIR_BLOK, teks_polos
from layanan.models import Gambar

BIDANG_NASKAH = (
    *("judul", "ringkasan", "isi", "kategori", "gambar_utama", "keterangan_gambar"),
    *("nama_penulis", "sumber"),
)
# An old version may point to what has been deleted since.
RUJUKAN = {"gambar_utama_id": Gambar, "kategori_id": Kategori}
BARIS_PERJALANAN = 50
GAMBAR_DALAM_TEKS = re.compile(r'<img [^>]*alt="([^"]*)"[^>]*>')

reversion.register(Berita, fields=BIDANG_NASKAH)


class VersiBerita(CompareVersionAdmin):
    """The part of BeritaAdmin that knows the past."""

    compare_fields = BIDANG_NASKAH
    compare_template = "admin/berita/berita/banding.html"
    object_history_template = "admin/berita/berita/riwayat.html"
    history_latest_first = True

    def get_urls(self):
        """Without the two lists of deleted rows: nothing is deleted here, the trash is on the list."""
        return [alamat for alamat in super().get_urls() if "recover" not in (getattr(alamat, "name", "") or "")]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if request.method == "POST":
            self._catat_naskah_asal(request, object_id)
        return super().change_view(request, object_id, form_url, extra_context)

    def _catat_naskah_asal(self, request, object_id) -> None:
        """A text that came from elsewhere (import, sample data) has no version yet: keep it before it is changed."""
        objek = self.get_object(request, unquote(object_id))
        if Version.objects.get_for_object(objek).exists():
            return
        with reversion.create_revision():
            reversion.add_to_revision(objek)
            reversion.set_comment("Naskah asal.")

    # --- Reading the past --------------------------------------------------------------------------------------------
    def history_view(self, request, object_id, extra_context=None):
        objek = self._terlihat(request, object_id)
        konteks = {**self._konteks(request, objek), "title": "Riwayat", "perjalanan": riwayat(objek)[:BARIS_PERJALANAN]}
        return super().history_view(request, object_id, {**konteks, **(extra_context or {})})

    def compare_view(self, request, object_id, extra_context=None):
        """The package asks for no permission here, so we do."""
        objek = self._terlihat(request, object_id)
        konteks = {**self._konteks(request, objek), "title": "Bandingkan versi"}
        return super().compare_view(request, object_id, {**konteks, **(extra_context or {})})

    def _konteks(self, request, objek) -> dict:
        return {"berita": objek, "boleh_ubah": self.has_change_permission(request, objek)}

    def _terlihat(self, request, object_id) -> Berita:
        objek = self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, objek):
            raise PermissionDenied
        return objek

    def compare_isi(self, obj_compare):
        """The words, one block a line; the markup only where nothing else has changed."""
        lama, baru = obj_compare.value1 or "", obj_compare.value2 or ""
        kata = baris(lama), baris(baru)
        return html_diff(*(kata if kata[0] != kata[1] else (AKHIR_BLOK.sub("\\g<0>\n", t) for t in (lama, baru))))

    def compare_ForeignKey(self, obj_compare):  # noqa: N802 (the package looks for this name)
        model = obj_compare.field.related_model
        nama = [model._base_manager.filter(pk=nilai).first() for nilai in (obj_compare.value1, obj_compare.value2)]
        return html_diff(*(str(satu or "tidak ada") for satu in nama))

    # --- Bringing it back --------------------------------------------------------------------------------------------
    def revision_view(self, request, object_id, version_id, extra_context=None):
        """An old version in the form. Nothing has changed until it is saved, by the ordinary address of the page."""
        if request.method not in ("GET", "HEAD"):
            raise Http404("Versi disimpan lewat halaman beritanya.")
        objek = self.get_object(request, unquote(object_id))
        if not self.has_change_permission(request, objek):
            raise PermissionDenied
        request.versi_dibuka = get_object_or_404(
            Version.objects.get_for_object(objek).select_related("revision__user"), pk=version_id
        )
        url = reverse("admin:berita_berita_change", args=[objek.pk])
        konteks = {"versi": request.versi_dibuka, **(extra_context or {})}
        return admin.ModelAdmin.change_view(self, request, object_id, url, konteks)

    def get_object(self, request, object_id, from_field=None):
        objek = super().get_object(request, object_id, from_field)
        if versi := getattr(request, "versi_dibuka", None):
            for nama, nilai in versi.field_dict.items():
                model = RUJUKAN.get(nama)
                if model is None or model.objects.filter(pk=nilai).exists():
                    setattr(objek, nama, nilai)
        return objek


def baris(html: str) -> str:
    """The words of a text with one block a line, pictures by their alternative text."""
    blok = GAMBAR_DALAM_TEKS.sub(r"[gambar: \1]", html)
    return "\n".join(filter(None, (teks_polos(satu) for satu in AKHIR_BLOK.split(blok))))
