"""The Inspektorat's part of the worklist: how many secret reports stand where. Nobody else's page counts them."""

from django.db.models import Count
from django.urls import reverse

from layanan.papan import Sudut
from layanan.peran import Peran
from wbs.kalimat import KELAS_STATUS
from wbs.models import LaporanWBS
from wbs.rules import Status


def konteks(sudut: Sudut) -> dict | None:
    """State by state; None for every other role, a superuser included."""
    if Peran.INSPEKTORAT not in sudut.peran:
        return None
    jumlah = dict(LaporanWBS.objects.order_by().values_list("status").annotate(n=Count("pk")))
    return {
        "url": reverse("admin:wbs_laporanwbs_changelist"),
        "status": [(KELAS_STATUS[s], s.label, jumlah.get(s.value, 0)) for s in Status],
    }
