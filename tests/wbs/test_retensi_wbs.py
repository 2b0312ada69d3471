"""The end of a secret report's period: no sealed word, no way in; number, state and the days of its steps stay."""

import datetime

import time_machine
from django.db import DatabaseError, transaction
from django.utils import timezone

from tests.informasi.warga import gambar
from tests.serentak import hanya_postgresql
from tests.wbs.rahasia import DAFTAR, SANDI, UjiWBS
from wbs import acts
from wbs.models import PesanWBS
from wbs.rules import Tindakan

HARI_INI = "2026-11-23T02:00:00+00:00"
LEWAT = datetime.date(2031, 11, 23)


@time_machine.travel(HARI_INI, tick=False)
class Retensi(UjiWBS):
    def setUp(self):
        super().setUp()
        self.laporan, self.kode = self.lapor(bukti=gambar("Ani.jpg"))
        self.jawab(self.laporan)
        acts.gerakkan(self.laporan, Tindakan.BUKAN_WEWENANG, oleh=self.tia)

    def isi(self):
        return [len(p.tersegel) + len(p.untuk_pelapor or b"") for p in PesanWBS.objects.order_by("urutan")]

    def test_a_finished_report_loses_every_word_after_the_period_and_keeps_number_and_state(self):
        acts.hapus_isi(LEWAT - datetime.timedelta(days=1))
        self.assertNotIn(0, self.isi())
        with time_machine.travel("2031-11-27T02:00:00+00:00", tick=False):  # four days too late
            acts.hapus_isi()
            acts.hapus_isi()
        self.assertEqual(self.isi(), [0, 0])
        lama = self.laporan.penunjuk, bytes(self.laporan.kunci_pelapor)
        self.laporan.refresh_from_db()
        self.assertNotIn(lama[0], self.laporan.penunjuk)
        self.assertEqual(bytes(self.laporan.kunci_pelapor), b"")
        self.assertEqual(self.laporan.status, "bukan_wewenang")
        self.assertEqual([j.kejadian for j in self.laporan.jejak.all()][-2:], ["status_berubah", "isi_dihapus"])

    def test_nothing_opens_an_erased_report_any_more(self):
        acts.hapus_isi(LEWAT)
        self.assertIsNone(acts.cari(self.kode))
        self.assertContains(self.meja().get(DAFTAR), "Isi sudah dihapus")
        self.assertContains(self.meja().get(self.url(self.laporan)), "dihapus menurut masa simpannya")
        for isi in ({"sandi": SANDI}, {"jawab": "1", "pesan": "Kenari"}, {"gerak": "telaah"}):
            halaman = self.meja().post(self.url(self.laporan), isi)
            self.assertContains(halaman, "sudah dihapus", status_code=422)
        self.assertEqual(self.isi(), [0, 0])

    def test_an_open_report_and_one_that_was_written_to_later_keep_their_words(self):
        terbuka, _ = self.lapor()
        with time_machine.travel("2027-11-23T02:00:00+00:00", tick=False):
            self.balas(self.kode)
        acts.hapus_isi(LEWAT)
        self.assertNotIn(0, self.isi())
        acts.buka(self.laporan, SANDI, oleh=self.tia)  # looking lengthens nothing
        acts.hapus_isi(datetime.date(2032, 11, 23))
        self.assertEqual([p.laporan for p in PesanWBS.objects.exclude(tersegel=b"")], [terbuka])

    @hanya_postgresql
    def test_the_database_lets_a_message_be_emptied_and_nothing_else(self):
        for ganti in ({"tersegel": b"lain"}, {"tersegel": b"", "tanggal": timezone.localdate(), "urutan": 9}):
            with self.assertRaises(DatabaseError), transaction.atomic():
                PesanWBS.objects.filter(urutan=1).update(**ganti)
