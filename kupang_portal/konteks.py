from django.conf import settings
from django.utils.functional import SimpleLazyObject

from berita.models import Pengumuman
from profil.menu import menu_untuk


def situs(request):
    """What every page may know of the site itself; nothing of a session, so that public pages can be cached whole."""
    return {"situs": {"nama": settings.NAMA_SITUS, "lambang": settings.LAMBANG_KOTA}}


def pita(request):
    """The important announcements in force, for the band on every public page.

    One query, and only when a template asks: error pages have no request and hence no band, so they also appear without
    a database; the staff site, JSON and feeds never ask.
    """
    return {"pita": SimpleLazyObject(lambda: list(Pengumuman.objects.pita()))}


def menu(request):
    """The main menu, read when a page shows it: one query."""
    return {"menu": SimpleLazyObject(lambda: menu_untuk(request.path))}
