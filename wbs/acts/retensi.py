"""The end of a secret report's period: every sealed word and file goes, and the code opens nothing any more.

Part of the daily work; safe to run twice and to miss days. It tells nobody how many: a count in the daily work's output
would say that there are reports.
"""

import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from layanan.peran import Peran
from layanan.retensi import batas_tahun
from wbs.acts.jejak import catat
from wbs.models import LaporanWBS
from wbs.rules import MELIHAT, TUNTAS, Kejadian


def hapus_isi(hari_ini: datetime.date | None = None) -> None:
    """Erase the words of the finished reports whose last step is older than the period."""
    batas = batas_tahun("wbs", hari_ini or timezone.localdate())
    lama = LaporanWBS.objects.tersimpan().filter(status__in=TUNTAS, tanggal__lte=batas)
    for pk in lama.values_list("pk", flat=True):
        _hapus_satu(pk, batas)


@transaction.atomic
def _hapus_satu(pk: UUID, batas: datetime.date) -> None:
    laporan = LaporanWBS.objects.select_for_update().get(pk=pk)
    terakhir = laporan.jejak.exclude(kejadian__in=MELIHAT).last()
    if laporan.dihapus or laporan.status not in TUNTAS or terakhir.tanggal > batas:
        return
    laporan.pesan.update(tersegel=b"", untuk_pelapor=None)
    # The mark of the code is a hash that only its holder could find again; the row's own key says nothing.
    laporan.penunjuk, laporan.kunci_pelapor = f"dihapus {laporan.pk}", b""
    laporan.save(update_fields=["penunjuk", "kunci_pelapor"])
    catat(Kejadian.ISI_DIHAPUS, oleh=Peran.SISTEM, laporan=laporan)
