"""Filled questionnaires of the last year and a half: enough of some services, too few of others to be shown."""

import datetime

from django.utils import timezone

from kupang_portal.contoh.waktu import pada
from survei.acts import catat
from survei.models import IsianSurvei, JenisLayanan
from survei.rules import CIRI, KODE

# Service -> how many answers, and the mark most people give.
BANYAK = {
    "permohonan-informasi": (34, 4),
    "pengaduan": (22, 3),
    "meja-layanan": (16, 3),
    "situs": (9, 4),
    "keberatan": (3, 2),
}
RENTANG = datetime.timedelta(days=500)


def isi(hari_ini: datetime.date) -> int:
    """Fill them in, each on its day, unless there are answers already."""
    if IsianSurvei.objects.exists():
        return 0
    kini, layanan = timezone.now(), {x.slug: x for x in JenisLayanan.objects.all()}
    for slug, (banyak, biasa) in BANYAK.items():
        for n in range(banyak):
            with pada(kini - RENTANG * n / banyak):
                catat({"layanan": layanan[slug], **_nilai(n, biasa), **_ciri(n)}, token=f"contoh-survei-{slug}-{n}")
    return sum(banyak for banyak, _ in BANYAK.values())


def _nilai(n: int, biasa: int) -> dict[str, int]:
    """Mostly the usual mark: the time it took is judged harder, cost and manners kinder, and people differ."""
    beda = {"U3": -1, "U4": 1, "U7": n % 2, "U9": -(n % 2)}
    return {k.lower(): min(4, max(1, biasa + beda.get(k, 0) - ((n + u) % 6 == 0))) for u, k in enumerate(KODE)}


def _ciri(n: int) -> dict[str, str]:
    """Somebody of every sort; every seventh says nothing."""
    if n % 7 == 6:
        return {}
    return {nama: p.values[(n * 3 + i) % len(p.values)] for i, (nama, p) in enumerate(CIRI.items())}
