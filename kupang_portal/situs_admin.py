"""The staff site: its first page, its second factor, and what it refuses to read from an address."""

import re
from functools import wraps

from django.contrib.admin import AdminSite
from django.contrib.admin.exceptions import DisallowedModelAdminToField
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import TO_FIELD_VAR
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.urls import path

from kupang_portal import dua_faktor, meja
from kupang_portal.papan_pagi import views as papan_pagi

_KUNCI = re.compile(r"[0-9]{1,18}")


class Pelengkap(AutocompleteJsonView):
    """Suggestions for a field. Django takes the name of a reverse relation for one, and then fails on it."""

    def process_request(self, request):
        kata, model_admin, bidang, kunci = super().process_request(request)
        if not bidang.concrete:
            raise PermissionDenied
        return kata, model_admin, bidang, kunci


class SitusAdmin(AdminSite):
    """The staff site. Its first page is the worklist (see `kupang_portal.meja`)."""

    site_title = "PPID Kota Kupang"
    site_header = "Meja petugas PPID Kota Kupang"
    index_title = "Daftar kerja"
    site_url = "/"
    enable_nav_sidebar = False

    def index(self, request, extra_context=None):
        """The worklist, above the list of what else this officer may open."""
        return super().index(request, {**meja.konteks(request), **(extra_context or {})})

    def admin_view(self, view, cacheable=False):
        """Every page of the staff site. Rows are pointed at by their key alone: a number, no other field."""

        @wraps(view)
        def hanya_kunci(request, *args, **kwargs):
            for isian in (request.GET, request.POST):
                if isian.get(TO_FIELD_VAR, "id") != "id":
                    raise DisallowedModelAdminToField(f"{TO_FIELD_VAR}={isian[TO_FIELD_VAR]!r}")
            if not all(map(_KUNCI.fullmatch, request.POST.getlist(ACTION_CHECKBOX_NAME))):
                raise SuspiciousOperation("A chosen row is no number; Django would ask the database for it.")
            return view(request, *args, **kwargs)

        return super().admin_view(hanya_kunci, cacheable)

    def autocomplete_view(self, request):
        return Pelengkap.as_view(admin_site=self)(request)

    def get_urls(self):
        """Without Django's `r/<type>/<id>/`, which would tell any officer the address of any case by its id."""
        bawaan = [alamat for alamat in super().get_urls() if getattr(alamat, "name", "") != "view_on_site"]
        return [
            path("dua-faktor/", self.admin_view(dua_faktor.periksa), name="dua_faktor_periksa"),
            path("dua-faktor/pasang/", self.admin_view(dua_faktor.pasang), name="dua_faktor_pasang"),
            *papan_pagi.alamat(self.admin_view),
            *bawaan,
        ]
