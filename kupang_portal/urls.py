"""The site's table of contents."""

from django.contrib import admin
from django.urls import include, path

from kupang_portal import views
from kupang_portal.data_pribadi.views import data_pribadi
from kupang_portal.pencarian.views import cari
from kupang_portal.statistik.views import statistik

handler400 = "kupang_portal.galat.permintaan_keliru"
handler403 = "kupang_portal.galat.ditolak"
handler404 = "kupang_portal.galat.tidak_ditemukan"
handler500 = "kupang_portal.galat.galat_server"

urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("", include("informasi.urls")),
    path("pengaduan/wbs/", include("wbs.urls")),
    path("", include("pengaduan.urls")),
    path("", include("berita.urls")),
    path("", include("profil.urls")),
    path("", include("survei.urls")),
    path("", include("layanan.urls")),
    path("cari/", cari, name="cari"),
    path("lacak/", views.lacak, name="lacak"),
    path("lacak/keluar/", views.lacak_keluar, name="lacak_keluar"),
    path("data-pribadi/", data_pribadi, name="data_pribadi"),
    path("statistik/", statistik, name="statistik"),
    path("gaya/", views.gaya, name="gaya"),
    path("sehat/", views.sehat, name="sehat"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.peta_situs, name="peta_situs"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("admin/", admin.site.urls),
]
