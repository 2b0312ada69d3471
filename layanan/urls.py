from django.urls import path, re_path

from layanan import views

app_name = "layanan"

urlpatterns = [
    # Exactly the names that the library gives, so that no other path even reaches the disk.
    re_path(
        r"^media/gambar/(?P<nama>[0-9a-f]{16}(?:/[0-9]{1,4}w)?\.(?:jpg|jpeg|png|webp|avif))$",
        views.media_gambar,
        name="media_gambar",
    ),
    path("verifikasi/<str:kode>/", views.verifikasi, name="verifikasi"),
]
