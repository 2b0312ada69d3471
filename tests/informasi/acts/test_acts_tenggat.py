"""The calendar at work on open requests: recomputing, reminding, and the word on a missed date."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.template import TemplateDoesNotExist

from informasi import acts
from informasi.models import Permohonan
from informasi.rules import Kejadian
from layanan import kalender
from layanan.models import HariLibur, Surat
from layanan.peran import Peran
from layanan.peristiwa import riwayat
from tests.informasi.acts.jejak import UjiAct, batal, halangi_surat, isi, surat_rusak
from tests.informasi.meja import BLOK, HARI_INI


def libur(tanggal):
    return HariLibur(tanggal=tanggal, nama="Libur lokal", jenis="lokal", dasar_hukum="SK Wali Kota")


def diam_diam(*tanggal):
    """Holidays entered behind the calendar's back, so that the test itself can call the recomputation."""
    for satu in tanggal:
        libur(satu).save(hitung_ulang=False)


def pada(hari, jam="02:00"):
    return time_machine.travel(f"{hari}T{jam}:00+00:00", tick=False)


@pytest.mark.sqlite
@time_machine.travel(HARI_INI, tick=False)
class HitungUlang(UjiAct):
    def test_hitung_ulang_tenggat(self):
        p = self.diproses()
        diam_diam("2026-12-03")

        def act():
            return acts.hitung_ulang_tenggat(["2026-12-03"], "Libur lokal.")

        self.assertEqual(self.utuh_atau_kosong(act, nomor=p.nomor, surat=["tenggat_berubah"]), 1)
        self.assertEqual(Permohonan.objects.get().tenggat, date(2026, 12, 9))

    def test_twice_changes_nothing_the_second_time(self):
        self.diproses()
        diam_diam("2026-12-03")
        acts.hitung_ulang_tenggat(sebab="Libur lokal.")
        sebelum = isi()
        self.assertEqual(acts.hitung_ulang_tenggat(sebab="Libur lokal."), 0)
        self.assertEqual(isi(), sebelum)

    def test_a_letter_that_fails_keeps_the_holiday_out_as_well(self):
        self.diproses()
        sebelum = isi()
        with surat_rusak("tenggat_berubah"):
            with pytest.raises(TemplateDoesNotExist):
                libur("2026-12-03").save()
            with pytest.raises(TemplateDoesNotExist):
                kalender.simpan_libur(libur("2026-12-03"))
        self.assertEqual(isi(), sebelum)
        self.assertFalse(HariLibur.objects.filter(tanggal="2026-12-03").exists())

    def test_added_moved_and_removed_holidays_move_the_date_there_and_back(self):
        p, hari = self.diproses(), libur("2026-12-03")
        langkah = [
            (lambda: hari.save(), "2026-12-09"),
            (lambda: _pindah(hari, "2026-12-05"), "2026-12-08"),
            (lambda: _pindah(hari, "2026-12-04"), "2026-12-09"),
            (lambda: hari.delete(), "2026-12-08"),
        ]
        for ubah, tenggat in langkah:
            ubah()
            p.refresh_from_db()
            self.assertEqual(p.tenggat.isoformat(), tenggat)
        self.assertEqual(Surat.objects.filter(jenis="tenggat_berubah").count(), 4)
        self.assertEqual(riwayat(p.nomor).filter(kejadian=Kejadian.TENGGAT_DIHITUNG_ULANG).count(), 4)

    def test_each_clock_moves_and_an_extension_keeps_its_seven_days(self):
        lama = acts.perpanjang(self.diproses(), oleh=self.utama, alasan="belum_dikuasai", uraian="Arsip.")
        kurang = acts.nyatakan_tidak_lengkap(self.diajukan(), oleh=self.budi, kekurangan="KTP.")
        siap = acts.kabulkan(self.diproses(), oleh=self.utama, blok=BLOK, waktu_penyediaan=2)
        titip = self.didisposisikan()
        libur("2026-11-25").save()
        for p in (lama, kurang, siap, titip):
            p.refresh_from_db()
        self.assertEqual(lama.tenggat, date(2026, 12, 18))
        self.assertEqual((kurang.tenggat, kurang.batas_kelengkapan), (None, date(2026, 11, 30)))
        self.assertEqual((siap.tenggat, siap.batas_penyampaian), (date(2026, 12, 8), date(2026, 11, 27)))
        self.assertEqual(titip.disposisi.get().tenggat, date(2026, 12, 2))

    def test_the_date_of_an_answered_request_stays_what_it_was_when_it_was_answered(self):
        p = acts.kabulkan(self.diproses(), oleh=self.utama, blok=BLOK, waktu_penyediaan=2)
        libur("2026-12-03").save()
        p.refresh_from_db()
        self.assertEqual((p.tenggat, p.tenggat_awal), (date(2026, 12, 8), date(2026, 12, 8)))

    def test_closed_requests_and_far_holidays_are_left_alone(self):
        self.selesai()
        acts.cabut(self.diajukan())
        sebelum = isi()
        libur("2026-12-03").save()
        self.assertEqual(isi(), sebelum)
        self.diproses()
        sebelum = isi()
        libur("2027-06-02").save()
        self.assertEqual(isi(), sebelum)


def _pindah(hari, tanggal):
    hari.tanggal = tanggal
    hari.save()


@pytest.mark.sqlite
@time_machine.travel(HARI_INI, tick=False)
class Ingatkan(UjiAct):
    galat = ValidationError  # it goes on with the other cases and says at the end which ones failed

    def tahap(self, p):
        baris = riwayat(p.nomor).filter(kejadian__in=[Kejadian.DIINGATKAN, Kejadian.TERLAMBAT])
        return [b.data["tahap"] for b in baris]

    def test_ingatkan(self):
        p = self.didisposisikan()
        with pada("2026-12-03"):
            self.utuh_atau_kosong(acts.ingatkan, nomor=p.nomor, surat=["petugas_pengingat"] * 3)
        penerima = set(Surat.objects.filter(jenis="petugas_pengingat").values_list("tujuan", flat=True))
        self.assertEqual(penerima, {f"{x}@kupang.example" for x in ("budi", "utama", "pelaksana")})

    def test_ingatkan_after_the_due_date(self):
        p = self.diproses()
        with pada("2026-12-08", "16:00"):
            self.utuh_atau_kosong(acts.ingatkan, nomor=p.nomor, surat=["petugas_pengingat"] * 2 + ["terlambat"])

    def test_every_day_of_the_period_gives_each_stage_once_on_its_day(self):
        p, hari = self.diproses(), {}
        for n in range(24, 31):
            hari[f"2026-11-{n}"] = 0
        for n in range(1, 16):
            hari[f"2026-12-{n:02d}"] = 0
        for satu in hari:
            for jam in ("00:00", "15:59"):
                with pada(satu, jam):
                    hari[satu] += acts.ingatkan()
        self.assertEqual({h for h, n in hari.items() if n}, {"2026-12-03", "2026-12-07", "2026-12-09"})
        self.assertEqual(self.tahap(p), [3, 1, -1])

    def test_missed_days_are_made_good_and_a_later_stage_never_gives_the_earlier_one(self):
        for hari, tahap in (("2026-12-04", [3]), ("2026-12-08", [1]), ("2027-01-15", [-1])):
            with self.subTest(hari):
                p = self.diproses()
                with pada(hari):
                    acts.ingatkan()
                    acts.ingatkan()
                self.assertEqual(self.tahap(p), tahap)
                acts.cabut(p)

    def test_a_new_due_date_is_reminded_anew(self):
        p = self.diproses()
        with pada("2026-12-07"):
            acts.ingatkan()
            acts.perpanjang(p, oleh=self.utama, alasan="belum_dikuasai", uraian="Arsip.")
            self.assertEqual(acts.ingatkan(), 0)
        with pada("2026-12-16"):
            acts.ingatkan()
        self.assertEqual(self.tahap(p), [1, 1])

    def test_answered_incomplete_and_withdrawn_requests_are_not_reminded(self):
        self.dikabulkan()
        acts.nyatakan_tidak_lengkap(self.diajukan(), oleh=self.budi, kekurangan="KTP.")
        acts.cabut(self.diproses(), oleh=Peran.PEMOHON)
        with pada("2027-01-15"):
            self.assertEqual(acts.ingatkan(), 0)

    def test_on_the_saturday_after_a_friday_it_is_late_and_not_today(self):
        with pada("2026-11-20"):
            p = self.diproses()  # due Friday 4 December
        with pada("2026-12-05"):
            acts.ingatkan()
        self.assertEqual(self.tahap(p), [-1])
        perihal = set(Surat.objects.filter(jenis="petugas_pengingat").values_list("perihal", flat=True))
        self.assertEqual(perihal, {"Tenggat terlewat: Jumat, 4 Desember 2026"})

    def test_the_last_days_of_a_year_are_watched_before_the_next_ones_holidays_are_known(self):
        with pada("2026-12-11"):
            segera, lewat = self.diproses(), self.diproses()
        HariLibur.objects.filter(tanggal__year=2027)._raw_delete("default")
        with pada("2026-12-29"):  # both due on Tuesday 29 December
            acts.ingatkan()
            acts.kabulkan(segera, oleh=self.utama, blok=BLOK)
        with pada("2027-01-04"):
            acts.ingatkan()
        self.assertEqual((self.tahap(segera), self.tahap(lewat)), ([1], [1, -1]))

    def test_one_rotten_case_keeps_no_other_reminder_back(self):
        rusak, baik = self.diproses(), self.diproses()
        with pada("2026-12-03"), batal():
            halangi_surat(rusak.nomor)
            with pytest.raises(ValidationError, match=rusak.nomor):
                acts.ingatkan()
            self.assertEqual((self.tahap(rusak), self.tahap(baik)), ([], [3]))
