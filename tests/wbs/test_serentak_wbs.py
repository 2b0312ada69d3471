"""Broken off between two steps, and sent by many at once: whole or nothing, never twice."""

import uuid
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, transaction

from layanan.peran import Peran
from tests.serentak import hanya_postgresql, serentak
from tests.wbs.rahasia import KENARI, SANDI, UjiWBS
from wbs import acts
from wbs.acts import jejak
from wbs.models import JejakWBS, KunciWBS, LaporanWBS, PesanWBS

ISI = {"jenis": "suap", **KENARI}


class MatiListrik(BaseException):
    """The process ends here."""


class Setengah(UjiWBS):
    def hitung(self):
        return [m.objects.count() for m in (LaporanWBS, PesanWBS, JejakWBS, KunciWBS)]

    def test_a_report_a_reply_an_answer_and_a_key_are_whole_or_not_there(self):
        laporan, _ = self.lapor()
        baru = str(uuid.uuid4())
        langkah = [
            lambda: acts.laporkan(ISI, berkas=[], token=baru),
            lambda: acts.balas(laporan, "x", berkas=[], token=baru),
            lambda: acts.jawab(laporan, "x", oleh=self.tia, token=baru),
            lambda: acts.buat_kunci("sandi baru yang panjang", oleh=self.tia, sandi_lama=SANDI),
        ]
        sebelum = self.hitung()
        for satu in langkah:
            mati = mock.patch.object(JejakWBS.objects, "create", side_effect=MatiListrik)
            with mati, self.assertRaises(MatiListrik):
                satu()
            self.assertEqual(self.hitung(), sebelum)
        self.assertTrue(KunciWBS.objects.get().aktif)

    def test_a_report_without_its_message_is_not_there(self):
        with mock.patch.object(jejak, "segel", side_effect=MatiListrik), self.assertRaises(MatiListrik):
            acts.laporkan(ISI, berkas=[], token=str(uuid.uuid4()))
        self.assertFalse(LaporanWBS.objects.exists())


@hanya_postgresql
@pytest.mark.django_db(transaction=True)
def test_the_same_form_from_eight_sides_is_one_report():
    acts.buat_kunci(SANDI, oleh=Peran.SISTEM)
    token = str(uuid.uuid4())
    hasil = serentak(lambda _: acts.laporkan(ISI, berkas=[], token=token), *range(8))
    assert len({kode for kode, _ in hasil}) == 1 and [baru for _, baru in hasil].count(True) == 1
    assert (LaporanWBS.objects.count(), PesanWBS.objects.count()) == (1, 1)
    laporan = LaporanWBS.objects.get()
    assert serentak(lambda n: acts.balas(laporan, f"{n}", berkas=[], token=f"t{n}"), *range(8)) == [None] * 8
    assert list(laporan.pesan.values_list("urutan", flat=True)) == list(range(1, 10))


@hanya_postgresql
@pytest.mark.django_db(transaction=True)
def test_two_first_keys_at_once_are_one():
    hasil = serentak(lambda n: acts.buat_kunci(f"{SANDI} {n}", oleh=Peran.SISTEM), 1, 2)
    assert sum(isinstance(h, ValidationError) for h in hasil) == 1
    assert KunciWBS.objects.get().aktif


@hanya_postgresql
@pytest.mark.django_db
def test_the_database_itself_keeps_trail_and_messages():
    acts.buat_kunci(SANDI, oleh=Peran.SISTEM)
    acts.laporkan(ISI, berkas=[], token=str(uuid.uuid4()))
    pesan = PesanWBS.objects.all()
    for coba in (lambda: JejakWBS.objects.update(ke="selesai"), pesan.delete, lambda: pesan.update(tersegel=b"lain")):
        with pytest.raises(ProgrammingError, match="hanya dapat ditambah"), transaction.atomic():
            coba()
