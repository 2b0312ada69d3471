from django.contrib.sitemaps.views import sitemap
from django.urls import path
from django.views.decorators.http import require_safe

from berita.feeds import UmpanAtom, UmpanRss
from berita.sitemaps import PetaBeritaBaru
from berita.views import agenda, berita, galeri, klarifikasi, komentar, pengumuman
from layanan.halaman_umum import umum

app_name = "berita"
PETA_BARU = {"sitemaps": {"baru": PetaBeritaBaru}, "template_name": "berita/sitemap_baru.xml"}

urlpatterns = [
    path("berita/", berita.daftar, name="daftar"),
    path("berita/rss/", require_safe(umum(UmpanRss())), name="rss"),
    path("berita/atom/", require_safe(umum(UmpanAtom())), name="atom"),
    path("berita/pratinjau/<str:token>/", berita.lihat_pratinjau, name="pratinjau"),
    path("berita/<slug:slug>/", berita.detail, name="detail"),
    path("berita/<slug:slug>/bagikan.png", berita.bagikan, name="bagikan"),
    path("berita/<slug:slug>/komentar/", komentar.tulis, name="komentar"),
    path("sitemap-berita.xml", require_safe(umum(sitemap)), PETA_BARU, name="peta_berita"),
    path("pengumuman/", pengumuman.daftar, name="pengumuman_daftar"),
    path("pengumuman/<slug:slug>/", pengumuman.detail, name="pengumuman_detail"),
    path("pengumuman/<slug:slug>/berkas/<int:pk>/", pengumuman.unduh, name="pengumuman_unduh"),
    path("agenda/", agenda.daftar, name="agenda_daftar"),
    path("agenda.ics", agenda.ics, name="agenda_ics"),
    path("agenda/<slug:slug>/", agenda.detail, name="agenda_detail"),
    path("agenda/<slug:slug>.ics", agenda.ics_satu, name="agenda_ics_satu"),
    path("galeri/", galeri.daftar, name="galeri_daftar"),
    path("galeri/<slug:slug>/", galeri.detail, name="galeri_detail"),
    path("galeri/<slug:slug>/video.mp4", galeri.video, name="galeri_video"),
    path("galeri/<slug:slug>/takarir.vtt", galeri.takarir, name="galeri_takarir"),
    path("klarifikasi/", klarifikasi.daftar, name="klarifikasi_daftar"),
    path("klarifikasi/<slug:slug>/", klarifikasi.detail, name="klarifikasi_detail"),
]
