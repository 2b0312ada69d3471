"""Rate limits for public forms, counted in the database because the embedded cache is not shared between workers."""

import datetime

from django.conf import settings
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from layanan.models import HitunganLaju


def alamat_klien(request) -> str:
    """The client's address, as the outermost of our own proxies saw it (`JUMLAH_PROKSI`); a forged header is void."""
    if settings.JUMLAH_PROKSI:
        rantai = [a.strip() for a in request.headers.get("X-Forwarded-For", "").split(",") if a.strip()]
        if len(rantai) >= settings.JUMLAH_PROKSI:
            return rantai[-settings.JUMLAH_PROKSI]
    return request.META.get("REMOTE_ADDR", "")


def _kunci(ember: str, bagian: tuple[str, ...]) -> str:
    return salted_hmac(f"laju.{ember}", "\x00".join(bagian), algorithm="sha256").hexdigest()


def _jendela(menit: int) -> datetime.datetime:
    detik = int(timezone.now().timestamp()) // (menit * 60) * (menit * 60)
    return datetime.datetime.fromtimestamp(detik, tz=datetime.UTC)


def hitung(ember: str, *bagian: str, menit: int) -> int:
    """Count one more try in this bucket and window; return how many there are now."""
    baris, _ = HitunganLaju.objects.get_or_create(kunci=_kunci(ember, bagian), jendela=_jendela(menit))
    HitunganLaju.objects.filter(pk=baris.pk).update(jumlah=F("jumlah") + 1)
    return baris.jumlah + 1


def terhitung(ember: str, *bagian: str, menit: int) -> int:
    """How many tries this bucket holds in the present window, without counting a new one."""
    baris = HitunganLaju.objects.filter(kunci=_kunci(ember, bagian), jendela=_jendela(menit)).first()
    return baris.jumlah if baris else 0


def sapu_laju() -> int:
    """Delete the counters of past days. Part of the daily work."""
    return HitunganLaju.objects.filter(jendela__lt=timezone.now() - datetime.timedelta(days=1)).delete()[0]
