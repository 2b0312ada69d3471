"""What Django's own middleware leaves open: headers, sizes both ways, and how long a staff session lasts."""

import time

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.redirects.models import Redirect
from django.http import HttpResponsePermanentRedirect
from django.middleware.gzip import GZipMiddleware

from kupang_portal import galat

TAJUK = {
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# What shrinks; pictures and PDFs are compressed already.
DAPAT_DIPADATKAN = ("text/", "application/json", "application/xml", "image/svg+xml")
# Seconds between two writes of the session of somebody who is working.
JEDA_CATAT = 60


def tajuk_keamanan(get_response):
    """Add the security headers that Django has no setting for (a view's own value wins)."""

    def middleware(request):
        response = get_response(request)
        for nama, nilai in TAJUK.items():
            response.headers.setdefault(nama, nilai)
        return response

    return middleware


class PadatkanTeks(GZipMiddleware):
    """Compress pages, so that a first view fits in one TCP window. Django pads them at random against BREACH.

    Downloads stay as they are: their length is announced, and a phone shows how far they have come.
    """

    def process_response(self, request, response):
        if response.streaming or not response.get("Content-Type", "").startswith(DAPAT_DIPADATKAN):
            return response
        return super().process_response(request, response)


def batas_badan(get_response):
    """Refuse a body above BATAS_BADAN bytes before a byte of it is read or stored."""

    def middleware(request):
        panjang = request.META.get("CONTENT_LENGTH") or "0"
        if panjang.isdecimal() and int(panjang) > settings.BATAS_BADAN:
            return galat.terlalu_besar(request)
        return get_response(request)

    return middleware


def tanpa_nul(get_response):
    """No database takes a NUL: in a query it becomes a space, as in `bersih_kueri`; in a path it is no address."""

    def middleware(request):
        if "\0" in request.path_info:
            return galat.tidak_ditemukan(request)
        request.META["QUERY_STRING"] = request.META.get("QUERY_STRING", "").replace("%00", "%20")
        return get_response(request)

    return middleware


def alamat_lama(get_response):
    """The plain addresses of the WordPress site (/?p=19): its home page answered them, and so does ours otherwise.

    Every other old address is a 404 here, for which RedirectFallbackMiddleware stands ready.
    """

    def middleware(request):
        nomor = request.GET.get("p") or request.GET.get("page_id") or "" if request.path == "/" else ""
        if nomor.isdecimal() and len(nomor) < 20:
            alihan = Redirect.objects.filter(site_id=settings.SITE_ID, old_path=f"/?p={int(nomor)}").first()
            if alihan and alihan.new_path:
                return HttpResponsePermanentRedirect(alihan.new_path)
        return get_response(request)

    return middleware


def batas_sesi(get_response):
    """Staff sessions: 30 idle minutes (SESSION_COOKIE_AGE, prolonged by work) and at most SESI_PALING_LAMA in all.

    Only the staff pages touch the session here, so public pages stay free of cookies.
    """

    def middleware(request):
        if request.path_info.startswith("/admin/") and request.user.is_authenticated:
            _perpanjang(request)
        return get_response(request)

    return middleware


def _perpanjang(request) -> None:
    sekarang = int(time.time())
    mulai = request.session.setdefault("mulai", sekarang)
    if sekarang - mulai > settings.SESI_PALING_LAMA:
        logout(request)
    elif sekarang - request.session.get("aktif", 0) >= JEDA_CATAT:
        request.session["aktif"] = sekarang
