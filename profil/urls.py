from django.urls import path, re_path

from profil.views import data, halaman, perangkat_daerah, regulasi

app_name = "profil"

urlpatterns = [
    path("profil/", halaman.beranda, name="beranda"),
    path("profil/struktur-organisasi/", halaman.struktur, name="struktur"),
    path("profil/<slug:slug>/", halaman.detail, name="halaman"),
    path("profil/<slug:slug>/bahasa-mudah/", halaman.mudah, name="halaman_mudah"),
    path("profil/<slug:slug>/dengarkan.mp3", halaman.dengarkan, name="dengarkan"),
    path("profil/<slug:slug>/bahasa-mudah/dengarkan.mp3", halaman.dengarkan_mudah, name="dengarkan_mudah"),
    path("perangkat-daerah/", perangkat_daerah.daftar, name="perangkat_daerah_daftar"),
    path("perangkat-daerah/<slug:slug>/", perangkat_daerah.detail, name="perangkat_daerah_detail"),
    path("regulasi/", regulasi.daftar, name="regulasi_daftar"),
    path("regulasi/<slug:slug>/", regulasi.detail, name="regulasi_detail"),
    path("regulasi/<slug:slug>/berkas/<int:pk>/", regulasi.unduh, name="regulasi_unduh"),
    path("data/", data.daftar, name="data_daftar"),
    path("data/<slug:slug>/", data.detail, name="data_detail"),
    re_path(r"^data/(?P<slug>[-\w]+)/unduh\.(?P<format>csv|xlsx|json)$", data.unduh, name="data_unduh"),
]
