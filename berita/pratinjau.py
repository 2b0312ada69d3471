"""The preview of a text that is not public: a signed address for a supervisor without an account.

Nothing is stored. The address holds which item and when it was last changed: it ends after seven days, and every change
of the text ends all addresses given out before it, because what was shown is then no longer what would be published.
"""

from datetime import timedelta

from django.core import signing
from django.urls import reverse

from berita.models import Berita

UMUR = timedelta(days=7)
_GARAM = "berita.pratinjau"


class TautanBerakhir(Exception):
    """A true address whose time is over, or whose text has changed or is gone."""


def alamat_pratinjau(berita: Berita) -> str:
    """The path of the preview of this text as it stands now."""
    return reverse("berita:pratinjau", args=[signing.dumps([berita.pk, _versi(berita)], salt=_GARAM)])


def buka(token: str) -> Berita:
    """The item of a preview address. BadSignature: nobody gave out this one; TautanBerakhir: ask for a new one."""
    try:
        pk, versi = signing.loads(token, salt=_GARAM, max_age=UMUR)
    except signing.SignatureExpired as galat:
        raise TautanBerakhir from galat
    berita = Berita.objects.di_luar_tempat_sampah().untuk_daftar().filter(pk=pk).first()
    if berita is None or _versi(berita) != versi:
        raise TautanBerakhir
    return berita


def _versi(berita: Berita) -> str:
    return berita.diubah_pada.isoformat()
