"""Sound and pictures in motion: a public file in parts where the player asks for parts."""

from django.http import Http404, HttpResponse
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import MissingFileError, StaticFile


def sajikan_bagian(request, jalur: str, jenis: str) -> HttpResponse:
    """The file at this path, whole or the range that was asked for. Raises Http404 where it is gone."""
    tajuk = [
        ("Content-Type", jenis),
        ("Accept-Ranges", "bytes"),
        ("Cache-Control", "public, max-age=86400"),
        ("Content-Security-Policy", "sandbox; default-src 'none'"),
    ]
    try:
        return WhiteNoiseMiddleware.serve(StaticFile(jalur, tajuk), request)
    except MissingFileError as galat:
        raise Http404("Berkas ini tidak ada.") from galat
