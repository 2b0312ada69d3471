"""Asking a public page of our own as a stranger would, inside this process: no network, no cookie, no officer."""

import re
from html import unescape
from urllib.parse import urlsplit

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.test import RequestFactory

_UTAMA = re.compile(r"<main[^>]*>(.*?)</main>", re.DOTALL)
_JUDUL = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def ambil(alamat: str) -> tuple[int, str]:
    """The status and, of an HTML page, its text. The whole way through the middleware is walked."""
    situs = urlsplit(settings.ALAMAT_SITUS)
    aman = settings.SECURE_SSL_REDIRECT or situs.scheme == "https"
    permintaan = RequestFactory().get(alamat, HTTP_HOST=situs.netloc, secure=aman)
    pelayan = BaseHandler()
    pelayan.load_middleware()
    jawaban = pelayan.get_response(permintaan)
    html = jawaban.get("Content-Type", "").startswith("text/html") and not jawaban.streaming
    return jawaban.status_code, jawaban.content.decode() if html else ""


def bagian_utama(html: str) -> tuple[str, str]:
    """Title and main part of one of our pages."""
    judul, utama = _JUDUL.search(html), _UTAMA.search(html)
    return unescape(judul.group(1)) if judul else "", utama.group(1) if utama else ""
