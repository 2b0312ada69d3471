from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class PortalConfig(AppConfig):
    """The composition root: the only room that knows every app."""

    name = "kupang_portal"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Portal"

    def ready(self):
        # The checks read models, which are there only now.
        import_module("kupang_portal.checks")


class SitusAdminConfig(AdminConfig):
    """Staff work in Django's own admin, with our first page."""

    default_site = "kupang_portal.situs_admin.SitusAdmin"
