"""64 citizens who press at the same moment: gapless numbers, no double, no half report."""

import uuid

import pytest
import time_machine

from layanan.models import BukuNomor, Surat
from layanan.peristiwa import cacat_riwayat
from pengaduan import acts
from pengaduan.models import Pengaduan
from tests.pengaduan.warga import HARI_INI, data_act, muat
from tests.serentak import hanya_postgresql, serentak

pytestmark = [pytest.mark.django_db(transaction=True), hanya_postgresql]


@pytest.fixture(autouse=True)
def kota(transactional_db):
    with time_machine.travel(HARI_INI, tick=False):
        muat()
        yield


def test_64_reports_get_64_numbers_without_a_gap():
    isi = data_act()
    hasil = serentak(lambda n: acts.ajukan(isi, token=str(n)), *[uuid.uuid4() for _ in range(64)])
    assert [x for x in hasil if isinstance(x, Exception)] == []
    nomor = sorted(p.nomor for p, _ in hasil)
    assert nomor == [f"PD-2026-{n:06d}" for n in range(1, 65)]
    assert Surat.objects.count() == 64 and list(cacat_riwayat()) == []


def test_the_same_form_64_times_is_one_report():
    isi, token = data_act(), str(uuid.uuid4())
    hasil = serentak(lambda _: acts.ajukan(isi, token=token), *range(64))
    assert len({(p.pk, kode) for p, kode in hasil}) == 1
    assert Pengaduan.objects.count() == Surat.objects.count() == BukuNomor.objects.get().terakhir == 1
