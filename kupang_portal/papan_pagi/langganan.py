"""The board as a daily mail for those who want it."""

import datetime

from django.db import transaction
from django.utils import timezone

from kupang_portal.models import LanggananPapan
from kupang_portal.papan_pagi.isi import Papan, susun
from kupang_portal.papan_pagi.lingkup import Lingkup
from kupang_portal.peran import PAPAN_PAGI
from layanan.models import Surat
from layanan.papan import Sudut
from layanan.pengingat import ingatkan_semua
from layanan.peran import Peran
from layanan.surat import Naskah, rekam
from layanan.surat import susun as susun_surat

DITULIS = "papan_pagi_ditulis"


def mulai(petugas) -> None:
    """This officer wants the board by mail, from the next morning on."""
    LanggananPapan.objects.get_or_create(petugas=petugas)


def berhenti(petugas) -> None:
    """This officer does not want it any more."""
    LanggananPapan.objects.filter(petugas=petugas).delete()


def kirim(hari_ini: datetime.date | None = None) -> int:
    """Write today's board for everybody who wants it and has none yet; return how many.

    Part of the daily work: safe to run twice, and after a missed day the next board begins where the last one ended.
    Who lost the right to see the board gets none.
    """
    hari_ini = hari_ini or timezone.localdate()
    belum = LanggananPapan.objects.exclude(terakhir__gte=hari_ini).order_by("pk")
    baris = [(pk, _nomor(petugas)) for pk, petugas in belum.values_list("pk", "petugas")]
    return ingatkan_semua(baris, lambda pk: _kirim_satu(pk, hari_ini))


@transaction.atomic
def _kirim_satu(pk: int, hari_ini: datetime.date) -> bool:
    # The row is what two runs at the same time queue for.
    langganan = LanggananPapan.objects.select_for_update().filter(pk=pk).first()
    if langganan is None or (langganan.terakhir and langganan.terakhir >= hari_ini):
        return False
    petugas = langganan.petugas
    lingkup = Lingkup.untuk(Sudut.dari(petugas))
    if lingkup is None or not petugas.email or not petugas.has_perm(PAPAN_PAGI):
        return False
    surat = naskah(susun(lingkup, dilihat=langganan.terakhir))
    rekam(_nomor(petugas.pk), DITULIS, oleh=Peran.SISTEM, data={"tanggal": hari_ini}, surat=[surat])
    langganan.terakhir = hari_ini
    langganan.save(update_fields=["terakhir"])
    return True


def _nomor(petugas: int) -> str:
    """Under what the boards of one reader are kept: each has a chain of its own, like a case."""
    return f"PAPAN-{petugas:06d}"


def naskah(papan: Papan) -> Naskah:
    """The board in words: figures, and numbers of cases; nobody's name, nobody's text."""
    petugas = papan.lingkup.sudut.petugas
    konteks = {"papan": papan, "petugas": petugas, "hari_ini": papan.lingkup.sudut.hari_ini}
    return susun_surat("petugas_papan_pagi", konteks, tujuan=petugas.email, untuk=Surat.Untuk.PETUGAS)
