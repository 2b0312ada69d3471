from django.conf import settings


def situs(request):
    """What every page may know of the site itself; nothing of a session, so that public pages can be cached whole."""
    return {"situs": {"nama": settings.NAMA_SITUS, "lambang": settings.LAMBANG_KOTA}}
