from django.urls import path

from berita.views import berita

app_name = "berita"

urlpatterns = [
    path("berita/", berita.daftar, name="daftar"),
    path("berita/<slug:slug>/", berita.detail, name="detail"),
]
