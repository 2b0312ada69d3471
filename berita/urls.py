from django.urls import path

from berita.views import agenda, berita, galeri, klarifikasi, komentar, pengumuman

app_name = "berita"

urlpatterns = [
    path("berita/", berita.daftar, name="daftar"),
    path("berita/<slug:slug>/", berita.detail, name="detail"),
    path("berita/<slug:slug>/komentar/", komentar.tulis, name="komentar"),
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
