"""Rate limits for public forms, counted in the database because the embedded cache is not shared between workers."""

import datetime

from django.conf import settings
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from layanan.models import HitunganLaju

# Minutes; and how often one address may send any form in an hour. A whole kelurahan may share one address, so only a
# flood is slowed down.
SATU_JAM = 60
KIRIMAN_PER_JAM = 300


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


def banjir(request, ember: str = "kiriman") -> bool:
    """Count one more try of this address in this hour; whether there are so many that not even files are read."""
    return hitung(ember, alamat_klien(request), menit=SATU_JAM) > KIRIMAN_PER_JAM


def penuh(request, ember: str, per_jam: int) -> bool:
    """Whether this address has done in this hour all that it may."""
    return terhitung(ember, alamat_klien(request), menit=SATU_JAM) >= per_jam


def catat(request, ember: str) -> None:
    """Count what has been done."""
    hitung(ember, alamat_klien(request), menit=SATU_JAM)


def sapu_laju() -> int:
    """Delete the counters of past days. Part of the daily work."""
    return HitunganLaju.objects.filter(jendela__lt=timezone.now() - datetime.timedelta(days=1)).delete()[0]
