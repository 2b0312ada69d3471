from django.urls import path

from profil.views import halaman, perangkat_daerah, regulasi

app_name = "profil"

urlpatterns = [
    path("profil/", halaman.beranda, name="beranda"),
    path("profil/struktur-organisasi/", halaman.struktur, name="struktur"),
    path("profil/<slug:slug>/", halaman.detail, name="halaman"),
    path("perangkat-daerah/", perangkat_daerah.daftar, name="perangkat_daerah_daftar"),
    path("perangkat-daerah/<slug:slug>/", perangkat_daerah.detail, name="perangkat_daerah_detail"),
    path("regulasi/", regulasi.daftar, name="regulasi_daftar"),
    path("regulasi/<slug:slug>/", regulasi.detail, name="regulasi_detail"),
]
