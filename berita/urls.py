app_name = "berita"

urlpatterns = []
