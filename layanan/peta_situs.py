"""The base of every sitemap. What an app publishes it lists itself; `kupang_portal.sitemaps` puts them together."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap


class PetaUmum(Sitemap):
    """Addresses under ALAMAT_SITUS, never under the Host header of whoever asks."""

    def get_domain(self, site=None):
        return urlsplit(settings.ALAMAT_SITUS).netloc

    def get_protocol(self, protocol=None):
        return urlsplit(settings.ALAMAT_SITUS).scheme
