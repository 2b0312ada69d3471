"""The live figures of the service, counted from the register at every call: nobody can polish them."""

import statistics

from django.utils import timezone

from informasi.models import Permohonan
from layanan.waktu import bulan_sebelum

BULAN = 12  # the span over which punctuality is told


def angka_pelayanan() -> dict:
    """The figures for components/angka.html, in three queries.

    `terbuka` and `terlambat` are cases now. The other two speak of the answers of the last twelve months:
    `tepat_waktu_persen` how many went out on or before the WITA due date (Pasal 22 ayat (7)-(8) UU 14/2008), rounded
    down so that 100 means all, and `median_hari` the calendar days from receipt to answer. None: no answer yet.
    """
    hari_ini = timezone.localdate()
    batas = bulan_sebelum(hari_ini, BULAN)
    dijawab = Permohonan.objects.filter(dijawab_pada__date__gt=batas).order_by()
    jawaban = [
        (timezone.localdate(diterima), timezone.localdate(terjawab), tenggat)
        for diterima, terjawab, tenggat in dijawab.values_list("diterima_pada", "dijawab_pada", "tenggat")
    ]
    tepat = sum(tenggat is not None and terjawab <= tenggat for _, terjawab, tenggat in jawaban)
    hari = [(terjawab - diterima).days for diterima, terjawab, _ in jawaban]
    return {
        "terbuka": Permohonan.objects.terbuka().count(),
        "terlambat": Permohonan.objects.terlambat(hari_ini).count(),
        "tepat_waktu_persen": 100 * tepat // len(jawaban) if jawaban else None,
        "median_hari": bulat(statistics.median(hari)) if hari else None,
    }


def bulat(nilai: float) -> float:
    """5.0 is written as 5; the half day of an even number of answers stays."""
    return int(nilai) if nilai == int(nilai) else nilai
