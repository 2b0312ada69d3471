from django.urls import path

from layanan import views

app_name = "layanan"

urlpatterns = [
    path("verifikasi/<str:kode>/", views.verifikasi, name="verifikasi"),
]
