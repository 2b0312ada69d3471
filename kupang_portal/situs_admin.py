from django.contrib.admin import AdminSite
from django.urls import path

from kupang_portal import dua_faktor, meja


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

    def get_urls(self):
        """Without Django's `r/<type>/<id>/`, which would tell any officer the address of any case by its id."""
        bawaan = [alamat for alamat in super().get_urls() if getattr(alamat, "name", "") != "view_on_site"]
        return [
            path("dua-faktor/", self.admin_view(dua_faktor.periksa), name="dua_faktor_periksa"),
            path("dua-faktor/pasang/", self.admin_view(dua_faktor.pasang), name="dua_faktor_pasang"),
            *bawaan,
        ]
