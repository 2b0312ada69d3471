"""64 citizens who press at the same moment: gapless numbers, no double, no half report."""

import uuid

import pytest
import time_machine
from django.core.exceptions import ValidationError

from layanan.models import BukuNomor, Surat
from layanan.peran import Peran
from layanan.peristiwa import cacat_riwayat
from pengaduan import acts
from pengaduan.models import Pengaduan
from pengaduan.rules import Status
from tests.pengaduan.warga import HARI_INI, UjiPengaduan, data_act, muat
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


def _dua_laporan():
    petra = UjiPengaduan.petugas("petra", Peran.PETUGAS_PENGADUAN)
    return petra, *(
        acts.verifikasi(acts.ajukan(data_act(), token=str(uuid.uuid4()))[0], oleh=petra, kelas="tidak_berkadar")
        for _ in range(2)
    )


def test_of_officers_who_join_the_same_two_reports_at_once_one_succeeds():
    petra, tua, muda = _dua_laporan()
    pasangan = [(muda, tua), (tua, muda)] * 8
    hasil = serentak(lambda dua: acts.gabungkan(dua[0], oleh=petra, utama=dua[1]), *pasangan)
    assert [p.pk for p in hasil if isinstance(p, Pengaduan)] == [muda.pk]
    assert all(isinstance(x, Pengaduan | ValidationError) for x in hasil), hasil
    assert Surat.objects.filter(jenis="pengaduan_menerima_gabungan").count() == 1
    assert list(cacat_riwayat()) == []


def test_an_answer_and_a_joining_at_once_leave_no_report_without_an_answer():
    petra, tua, muda = _dua_laporan()
    hasil = serentak(
        lambda act: act(),
        lambda: acts.tanggapi(tua, oleh=petra, uraian="Sudah."),
        lambda: acts.gabungkan(muda, oleh=petra, utama=tua),
    )
    keadaan = {p.pk: p.status for p in Pengaduan.objects.all()}
    assert keadaan[tua.pk] == Status.DITANGGAPI, hasil
    assert keadaan[muda.pk] in (Status.DITANGGAPI, Status.DIVERIFIKASI)
    assert list(cacat_riwayat()) == []
