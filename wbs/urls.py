from django.urls import path

from wbs import views

app_name = "wbs"

urlpatterns = [path("", views.wbs, name="wbs")]
