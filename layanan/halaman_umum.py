"""What public pages share: how long a cache in front may keep them, and what a query string may hold."""

from django.views.decorators.cache import cache_control

PANJANG_KUERI = 120
# These pages hold nothing of a session: a cache in front may keep them for a minute.
umum = cache_control(public=True, max_age=60)


def bersih_kueri(teks: str, panjang: int = PANJANG_KUERI) -> str:
    """Without control characters (PostgreSQL refuses NUL) and no longer than any real value."""
    return "".join(c if c.isprintable() else " " for c in teks[:panjang]).strip()
