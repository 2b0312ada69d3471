"""The calendar at work on objections: holidays, reminders, three missed days, and the way to the Komisi Informasi."""

from datetime import date

import pytest
from django.core.management import call_command

from informasi.acts import keberatan as acts
from informasi.models import Keberatan
from informasi.rules.keberatan import Kejadian
from layanan.models import HariLibur, Surat
from layanan.peristiwa import riwayat
from tests.informasi.acts.jejak import isi
from tests.informasi.keberatan.bahan import BUKA, KUATKAN, UjiKeberatan, ajukan, pada, rapat

pytestmark = pytest.mark.sqlite


def libur(tanggal):
    return HariLibur(tanggal=tanggal, nama="Libur lokal", jenis="lokal", dasar_hukum="SK Wali Kota")


class Tenggat(UjiKeberatan):
    """Objected on Monday 14 December 2026, due on Friday 29 January 2027 (worked example 11)."""

    def setUp(self):
        p = self.ditolak()
        with pada("2026-12-14"):
            self.k = ajukan(p)

    def kejadian(self, *jenis):
        return [(x.kejadian, x.data.get("tahap")) for x in riwayat(self.k.nomor).filter(kejadian__in=jenis)]

    def test_hitung_ulang_tenggat(self):
        with pada("2026-12-15"):
            libur("2026-12-16").save(hitung_ulang=False)
            self.utuh_atau_kosong(
                lambda: acts.hitung_ulang_tenggat(["2026-12-16"], "Libur lokal."),
                nomor=self.k.nomor,
                surat=["keberatan_tenggat_berubah"],
            )
            sebelum = isi()
            self.assertEqual(acts.hitung_ulang_tenggat(sebab="Libur lokal."), 0)
        self.assertEqual(isi(), sebelum)
        self.assertEqual(Keberatan.objects.get().tenggat, date(2027, 2, 1))

    def test_the_calendar_calls_it_by_itself(self):
        with pada("2026-12-15"):
            libur("2026-12-16").save()
        self.assertEqual(Keberatan.objects.get().tenggat, date(2027, 2, 1))

    def test_ingatkan(self):
        for hari in ("2027-01-26", "2027-01-26", "2027-01-28", "2027-01-29", "2027-01-30", "2027-01-31"):
            with pada(hari):
                acts.ingatkan()
        harus = [(Kejadian.DIINGATKAN, 3), (Kejadian.DIINGATKAN, 1), (Kejadian.TERLAMBAT, -1)]
        self.assertEqual(self.kejadian(Kejadian.DIINGATKAN, Kejadian.TERLAMBAT), harus)
        surat = Surat.objects.get(jenis="keberatan_terlambat")
        self.assertIn("Jumat, 19 Februari 2027", rapat(surat))

    def test_three_missed_days_lose_no_word(self):
        with pada("2027-02-01"):
            call_command("harian", verbosity=0)
        self.assertEqual(self.kejadian(Kejadian.TERLAMBAT), [(Kejadian.TERLAMBAT, -1)])

    def putus(self, isian, saat):
        with pada(saat):
            k = acts.terima(self.k, oleh=self.citra)
            acts.sampaikan(acts.putuskan(k, oleh=self.citra, **isian), oleh=self.citra)

    def hak(self, *hari):
        for satu in hari:
            with pada(satu):
                acts.ingatkan()
        return Surat.objects.filter(jenis="keberatan_hak_sengketa")

    def test_who_got_no_is_reminded_once_of_the_komisi_informasi(self):
        """Worked example 12: answered on Wednesday 23 December 2026, last day Monday 18 January 2027."""
        self.putus(KUATKAN, "2026-12-23")
        self.assertFalse(self.hak("2027-01-08"))
        surat = self.hak("2027-01-11", "2027-01-12", "2027-01-15").get()
        self.assertIn("Senin, 18 Januari 2027", rapat(surat))
        self.assertEqual(self.kejadian(Kejadian.HAK_SENGKETA_DIINGATKAN), [(Kejadian.HAK_SENGKETA_DIINGATKAN, None)])

    def test_three_missed_days_still_leave_time(self):
        self.putus(KUATKAN, "2026-12-23")
        self.assertEqual(self.hak("2027-01-14").count(), 1)

    def test_a_closed_window_sends_no_letter(self):
        self.putus(KUATKAN, "2026-12-23")
        self.assertFalse(self.hak("2027-01-19"))

    def test_who_got_everything_is_not_sent_to_court(self):
        self.putus(BUKA, "2026-12-23")
        self.assertFalse(self.hak("2027-01-14"))

    def test_silence_is_reminded_of_too(self):
        self.assertIn("Jumat, 19 Februari 2027", rapat(self.hak("2027-02-15").get()))
