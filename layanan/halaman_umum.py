"""What public pages share: how long a cache in front may keep them, and what a query string may hold."""

import re

from django.conf import settings
from django.views.decorators.cache import cache_control

PANJANG_KUERI = 120
# These pages hold nothing of a session: a cache in front may keep them for a minute.
umum = cache_control(public=True, max_age=60)
_BUKAN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def bersih_kueri(teks: str, panjang: int = PANJANG_KUERI) -> str:
    """Without control characters (PostgreSQL refuses NUL) and no longer than any real value."""
    return "".join(c if c.isprintable() else " " for c in teks[:panjang]).strip()


def alamat_penuh(jalur: str) -> str:
    """A page's or file's address as others must write it: under ALAMAT_SITUS, not under the asker's Host header."""
    return f"{settings.ALAMAT_SITUS}{jalur}" if jalur.startswith("/") else jalur


def untuk_xml(teks: str) -> str:
    """A text without the characters that XML 1.0 has no way to write."""
    return _BUKAN_XML.sub("", teks)
