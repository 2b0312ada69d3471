"""The worked examples of the law, 1 to 9, lived through the acts at the instants they name."""

from datetime import date, datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command

from informasi import acts
from informasi.models import Permohonan
from informasi.rules import Status
from layanan import jangka_waktu
from layanan.models import Surat
from layanan.peran import Peran
from tests.informasi.meja import UjiMeja
from tests.informasi.warga import data_act

# Number of the example, the instant in WITA, answer due, and due once extended.
CONTOH = [
    (1, "2026-11-23T09:10+08:00", "2026-12-07", "2026-12-16"),
    (2, "2026-11-23T22:40+08:00", "2026-12-07", "2026-12-16"),
    (3, "2026-11-23T16:30+00:00", "2026-12-08", "2026-12-17"),
    (4, "2026-11-28T10:00+08:00", "2026-12-11", "2026-12-22"),
    (4, "2026-11-27T10:00+08:00", "2026-12-11", "2026-12-22"),
    (5, "2026-12-21T10:00+08:00", "2027-01-08", "2027-01-19"),
    (6, "2026-12-24T23:59+08:00", "2027-01-12", "2027-01-21"),
    (7, "2026-03-10T10:00+08:00", "2026-03-31", "2026-04-10"),
]


def pada(saat, jam="T10:00+08:00"):
    return time_machine.travel(datetime.fromisoformat(saat if "T" in saat else saat + jam), tick=False)


class ContohHukum(UjiMeja):
    def perpanjang(self, p):
        return acts.perpanjang(p, oleh=self.utama, alasan="belum_dikuasai", uraian="Arsip dipindahkan.")

    def test_one_to_seven(self):
        for nomor, saat, tenggat, diperpanjang in CONTOH:
            with self.subTest(nomor=nomor, saat=saat), pada(saat):
                p = self.diajukan()
                self.assertEqual(p.tenggat, date.fromisoformat(tenggat))
                p = acts.terima(p, oleh=self.budi)
            with self.subTest(nomor=nomor, saat=saat, perpanjang=True), pada(tenggat, "T23:59+08:00"):
                self.assertEqual(self.perpanjang(p).tenggat, date.fromisoformat(diperpanjang))

    def test_joint_leave_is_a_setting(self):
        with self.settings(CUTI_BERSAMA_LIBUR=False):
            for saat, tenggat in (("2026-12-21", date(2027, 1, 7)), ("2026-03-10", date(2026, 3, 25))):
                with self.subTest(saat), pada(saat):
                    self.assertEqual(self.diajukan().tenggat, tenggat)

    def test_eight_the_letter_goes_in_time_and_the_clock_starts_with_the_completion(self):
        with pada("2026-05-08"):
            p = self.diajukan()
            self.assertEqual(p.batas_pemeriksaan, date(2026, 5, 13))
        with pada("2026-05-13", "T23:59+08:00"):
            p = acts.nyatakan_tidak_lengkap(p, oleh=self.budi, kekurangan="Foto KTP buram.")
            self.assertEqual((p.batas_kelengkapan, p.tenggat), (date(2026, 5, 20), None))
        with pada("2026-05-19"):
            p = acts.lengkapi(p, oleh=Peran.PEMOHON, rincian_tambahan="Ini KTP yang terbaca.")
            self.assertEqual((p.mulai_hitung, p.tenggat), (date(2026, 5, 19), date(2026, 6, 5)))
            p = acts.terima(p, oleh=self.budi)
        with pada("2026-06-05"):
            self.assertEqual(self.perpanjang(p).tenggat, date(2026, 6, 17))

    def test_nine_without_a_letter_the_clock_runs_from_receipt_and_a_late_extension_is_void(self):
        with pada("2026-05-08"):
            p = self.diajukan()
        terlambat = pytest.raises(ValidationError, match="dihitung lengkap sejak diterima")
        with pada("2026-05-14", "T00:00+08:00"), terlambat:
            acts.nyatakan_tidak_lengkap(p, oleh=self.budi, kekurangan="Foto KTP buram.")
        with pada("2026-05-29"):
            p = acts.terima(p, oleh=self.budi)
            self.assertEqual(p.tenggat, date(2026, 5, 26))
            with pytest.raises(ValidationError, match="Tenggat sudah lewat"):
                self.perpanjang(p)
            self.assertTrue(p.terlambat())
        self.assertEqual(jangka_waktu.hitung("keberatan_diajukan", date(2026, 5, 27)).tenggat, date(2026, 7, 13))

    def test_an_officer_clicking_late_moves_no_date(self):
        with pada("2026-11-23"):
            p = self.diajukan()
        with pada("2026-12-04"):
            self.assertEqual(acts.terima(p, oleh=self.budi).tenggat, date(2026, 12, 7))

    def test_a_letter_that_came_earlier_counts_from_the_day_it_came(self):
        with pada("2026-11-27"):
            pagi = datetime.fromisoformat("2026-11-23T09:10+08:00")
            p, _ = acts.ajukan(data_act(), token="surat", oleh=self.budi, saluran="surat", diterima_pada=pagi)
        self.assertEqual((p.tenggat, p.nomor), (date(2026, 12, 7), "PI-2026-000001"))

    def test_a_lapsed_incompleteness_waits_for_an_officer_and_can_then_be_filed_anew(self):
        with pada("2026-11-23"):
            p = acts.nyatakan_tidak_lengkap(self.diajukan(), oleh=self.budi, kekurangan="KTP.")
        with pada("2027-01-15"):
            call_command("harian", verbosity=0)
            self.assertEqual(Permohonan.objects.get(pk=p.pk).status, Status.TIDAK_LENGKAP)
            self.assertContains(self.masuk(self.budi).get("/admin/"), "batas melengkapi sudah lewat")
            acts.tutup_tidak_lengkap(p, oleh=self.budi)
            self.assertIn("bukan penolakan", Surat.objects.get(jenis="ditutup_tidak_lengkap").teks)
            self.assertEqual(self.diajukan().status, Status.DIAJUKAN)
