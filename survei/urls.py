from django.urls import path, re_path

from survei import views

app_name = "survei"

urlpatterns = [
    path("survei/", views.hasil_survei, name="hasil"),
    path("survei/isi/", views.isi, name="isi"),
    re_path(r"^survei/isi/(?P<token>[\w.-]{1,250})/$", views.undangan, name="undangan"),
    path("survei/terima-kasih/", views.terima_kasih, name="terima_kasih"),
    path("survei/hasil.csv", views.hasil_csv, name="csv"),
    path("survei/hasil.pdf", views.hasil_pdf, name="pdf"),
]
