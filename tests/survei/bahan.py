"""What the tests of the survey share: the questions, filled questionnaires, and sums made by hand."""

import datetime
import uuid
from io import StringIO

import time_machine
from django.core.management import call_command
from django.utils import timezone

from survei import acts
from survei.forms import tanda_baru
from survei.models import JenisLayanan
from survei.rules import KODE

HARI_INI = "2026-11-23T02:00:00+00:00"
ISI = "/survei/isi/"


def muat() -> None:
    call_command("muat_survei", verbosity=0, stdout=StringIO())


def layanan(slug="pengaduan") -> JenisLayanan:
    return JenisLayanan.objects.get(slug=slug)


def nilai(satu=4, **ganti) -> dict[str, int]:
    """The same mark nine times, but for those given."""
    return {k.lower(): satu for k in KODE} | ganti


def halaman(detik: int = 60) -> str:
    """The mark of a page that was opened so long ago."""
    with time_machine.travel(timezone.now() - datetime.timedelta(seconds=detik), tick=False):
        return tanda_baru()


def isian(**ganti) -> dict:
    """A filled form; a value of None leaves the field out."""
    semua = {"token": halaman(), "layanan": "pengaduan", "umur": "30_39", **nilai(3), **ganti}
    return {nama: isi for nama, isi in semua.items() if isi is not None}


def jawab(banyak: int, satu=4, *, slug="pengaduan", pada=HARI_INI, **ganti) -> None:
    """So many equal answers about one service on one day."""
    with time_machine.travel(datetime.datetime.fromisoformat(pada), tick=False):
        for _ in range(banyak):
            acts.catat({"layanan": layanan(slug), **nilai(satu, **ganti)}, token=str(uuid.uuid4()))
