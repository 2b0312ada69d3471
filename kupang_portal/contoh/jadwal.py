"""Runs the steps of sample cases in the order of time, each at its own hour, with the mail of the day after them."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from unittest import mock

from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.test.utils import override_settings
from django.utils import timezone

from kupang_portal.contoh.waktu import Garis, pada
from layanan.pengiriman import kirim_semua

JEDA = datetime.timedelta(minutes=10)
# An access code has 80 random bits: nobody guesses it, however fast it is hashed. Full rounds would take a minute here.
PUTARAN = 1000


@dataclass(order=True)
class Jadwal:
    """One thing to do at one moment; `urutan` decides between two at the same moment."""

    saat: datetime.datetime
    urutan: tuple[int, int]
    kerjakan: Callable[[], object]


def jalankan(jadwal: Iterable[Jadwal], garis: Garis) -> None:
    """Do everything in the order of time; what a day wrote is mailed after its last step.

    Sample letters are sent for real, but into files: their addresses belong to nobody.
    """
    surel = {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend"}
    with (
        override_settings(**surel, EMAIL_FILE_PATH=settings.VAR / "surel" / "contoh"),
        mock.patch.object(PBKDF2PasswordHasher, "iterations", PUTARAN),
    ):
        for _, sehari in groupby(sorted(jadwal), key=lambda satu: timezone.localdate(satu.saat)):
            for satu in sehari:
                with pada(satu.saat):
                    satu.kerjakan()
            with pada(min(satu.saat + JEDA, garis.batas)):
                kirim_semua()
