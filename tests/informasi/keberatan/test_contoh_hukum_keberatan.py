"""The worked examples 9 to 12 of the law, lived through the acts at the days they name."""

from datetime import date

import pytest

from informasi import acts as acts_permohonan
from informasi.acts import keberatan as acts
from informasi.rules.keberatan import Alasan
from layanan.kalender import Kalender
from layanan.models import Surat
from tests.informasi.keberatan.bahan import KUATKAN, SENGKETA, UjiKeberatan, ajukan, pada, rapat

pytestmark = pytest.mark.sqlite


class ContohHukum(UjiKeberatan):
    def test_nine_silence_opens_the_grounds_c_and_g_from_27_may_to_13_july(self):
        with pada("2026-05-08"):
            p = self.diajukan()
        with pada("2026-05-29"):
            p = acts_permohonan.terima(p, oleh=self.budi)
            lambat = {"alasan": "belum_dikuasai", "uraian": "Arsip."}
            self.tanpa_bekas("Tenggat sudah lewat", lambda: acts_permohonan.perpanjang(p, oleh=self.utama, **lambat))
        semua = p.jendela_keberatan(Kalender.muat())
        for alasan in (Alasan.C, Alasan.G):
            self.assertEqual((semua[alasan].dari, semua[alasan].sampai), (date(2026, 5, 27), date(2026, 7, 13)))
        with pada("2026-05-26", "T23:59+08:00"):
            self.tanpa_bekas("baru terbuka Rabu, 27 Mei 2026", lambda: ajukan(p, "c", "g"))
        with pada("2026-07-14", "T00:00+08:00"):
            self.tanpa_bekas("Senin, 13 Juli 2026", lambda: ajukan(p, "c", "g"))
        with pada("2026-07-13", "T23:59+08:00"):
            self.assertEqual(ajukan(p, "c", "g").alasan, "cg")

    def test_ten_a_refusal_is_open_at_once_until_28_january(self):
        p = self.ditolak("2026-12-11")
        satu = p.jendela_keberatan(Kalender.muat())[Alasan.A]
        self.assertEqual((satu.dari, satu.sampai), (date(2026, 12, 11), date(2027, 1, 28)))
        with pada("2026-12-11", "T23:59+08:00"):
            ajukan(p)

    def test_eleven_thirty_days_for_the_superior_and_fourteen_after_silence(self):
        p = self.ditolak()
        with pada("2026-12-14"):
            k = ajukan(p)
        self.assertEqual(k.tenggat, date(2027, 1, 29))
        satu = k.jendela_sengketa(Kalender.muat())
        self.assertEqual((satu.dari, satu.sampai), (date(2027, 1, 30), date(2027, 2, 19)))
        with pada("2027-01-29", "T23:59+08:00"):
            self.tanpa_bekas("baru terbuka", lambda: self.catat(k, date(2027, 1, 29)))
        with pada("2027-01-30"):
            acts.ingatkan()
            self.assertIn("Jumat, 19 Februari 2027", rapat(Surat.objects.get(jenis="keberatan_terlambat")))
            self.assertEqual(self.catat(k, date(2027, 1, 30)).sengketa.jalur, "ajudikasi")

    def catat(self, k, hari):
        return acts.catat_sengketa(k, oleh=self.budi, **SENGKETA | {"didaftarkan_pada": hari})

    def test_twelve_fourteen_days_after_the_written_answer(self):
        k = self.dikuatkan(saat="2026-12-23")
        satu = k.jendela_sengketa(Kalender.muat())
        self.assertEqual((satu.dari, satu.sampai), (date(2026, 12, 23), date(2027, 1, 18)))
        self.assertIn("Senin, 18 Januari 2027", rapat(Surat.objects.get(jenis="keberatan_putusan")))

    def test_a_late_answer_keeps_the_way_open_from_the_silence_to_the_later_day(self):
        p = self.ditolak()
        with pada("2026-12-14"):
            k = acts.terima(ajukan(p), oleh=self.citra)
        with pada("2027-02-03"):
            k = acts.sampaikan(acts.putuskan(k, oleh=self.citra, **KUATKAN), oleh=self.citra)
        satu = k.jendela_sengketa(Kalender.muat())
        self.assertEqual((satu.dari, satu.sampai), (date(2027, 1, 30), date(2027, 2, 24)))
