"""A worker that dies between any two steps: the report is there whole, or not at all, and can be sent again."""

import os
import signal
import uuid

import pytest
import time_machine
from django.db import connection

from layanan.models import BukuNomor, Lampiran, Peristiwa, Surat
from layanan.peristiwa import cacat_riwayat
from pengaduan import acts
from pengaduan.models import Pengaduan
from tests.pengaduan.warga import HARI_INI, data_act, foto_titipan, muat
from tests.serentak import hanya_postgresql

pytestmark = [pytest.mark.django_db(transaction=True), hanya_postgresql]


@pytest.fixture(autouse=True)
def kota(transactional_db):
    with time_machine.travel(HARI_INI, tick=False):
        muat()
        yield


def kerjakan_lalu_mati(pekerjaan, langkah: int) -> bool:
    """Do it in a process of its own that is killed before its database step `langkah`; whether it came to its end."""
    if pid := os.fork():
        akhir = os.waitpid(pid, 0)[1]
        assert akhir in (0, signal.SIGKILL)
        return akhir == 0
    # Only a child comes here. The parent's connection is left alone, not closed: its server would take that for ours.
    _milik_induk, connection.connection = connection.connection, None
    sisa = langkah

    def mati_pada_langkah(jalankan, *perintah):
        nonlocal sisa
        sisa -= 1
        if not sisa:
            os.kill(os.getpid(), signal.SIGKILL)
        return jalankan(*perintah)

    try:
        with connection.execute_wrapper(mati_pada_langkah):
            pekerjaan()
        os._exit(0)
    finally:
        os._exit(1)


def jumlah() -> list[int]:
    """Reports, events, letters, photographs that hang on a report, and numbers given."""
    foto = Lampiran.objects.exclude(nomor_perkara="").count()
    nomor = sum(BukuNomor.objects.values_list("terakhir", flat=True))
    return [Pengaduan.objects.count(), Peristiwa.objects.count(), Surat.objects.count(), foto, nomor]


def test_a_worker_killed_before_any_step_leaves_a_whole_report_or_none():
    isi, token, foto = data_act(), str(uuid.uuid4()), [foto_titipan(), foto_titipan()]

    def kirim():
        return acts.ajukan(isi, token=token, titipan=foto)

    langkah = 1
    while not kerjakan_lalu_mati(kirim, langkah):
        assert jumlah() == [0, 0, 0, 0, 0], f"mati sebelum langkah {langkah}"
        langkah += 1
    assert jumlah() == [1, 1, 1, 2, 1] and langkah > 10
    p, _ = kirim()
    assert p.nomor == "PD-2026-000001" and jumlah() == [1, 1, 1, 2, 1] and not list(cacat_riwayat())
