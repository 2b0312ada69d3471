"""manage.py harian: safe to run twice, safe to miss a day, and one failure stops nothing else."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone

from informasi.models import Permohonan
from informasi.rules import Kejadian
from kupang_portal.management.commands import harian
from layanan.models import HariLibur, Peristiwa, Surat
from tests.informasi.meja import HARI_INI, UjiMeja


def jalankan():
    keluar, galat = StringIO(), StringIO()
    call_command("harian", stdout=keluar, stderr=galat)
    return keluar.getvalue() + galat.getvalue()


@time_machine.travel(HARI_INI, tick=False)
class Harian(UjiMeja):
    def setUp(self):
        for tanggal in ("2026-11-05", "2026-11-11", "2026-11-13"):
            with time_machine.travel(f"{tanggal}T02:00:00+00:00", tick=False):
                self.diajukan()

    def isi(self):
        return [list(m.objects.order_by("pk").values()) for m in (Permohonan, Peristiwa, Surat)]

    def test_twice_leaves_the_same_rows_as_once(self):
        jalankan()
        sekali = self.isi()
        jalankan()
        self.assertEqual(self.isi(), sekali)

    def test_reminders_three_days_and_one_day_before_and_after(self):
        jalankan()
        diingatkan = Peristiwa.objects.filter(kejadian__in=[Kejadian.DIINGATKAN, Kejadian.TERLAMBAT])
        self.assertEqual(sorted(p.data["tahap"] for p in diingatkan), [-1, 1, 3])

    def test_a_missed_day_is_made_good(self):
        with time_machine.travel("2026-11-30T02:00:00+00:00", tick=False):
            jalankan()
        self.assertEqual(Peristiwa.objects.filter(kejadian=Kejadian.TERLAMBAT).count(), 3)

    def test_a_holiday_added_behind_our_back_moves_the_date(self):
        p = Permohonan.objects.order_by("pk").last()
        HariLibur(tanggal="2026-11-26", nama="Libur lokal", jenis="lokal", dasar_hukum="SK").save(hitung_ulang=False)
        jalankan()
        self.assertGreater(Permohonan.objects.get(pk=p.pk).tenggat, p.tenggat)
        self.assertTrue(Surat.objects.filter(nomor_perkara=p.nomor, jenis="tenggat_berubah").exists())

    def test_sessions_that_have_run_out_go(self):
        Session.objects.create(session_key="lama", session_data="x", expire_date=timezone.now() - timedelta(days=1))
        jalankan()
        self.assertFalse(Session.objects.exists())

    def test_every_task_prints_its_line(self):
        baris = jalankan()
        for nama in harian.PEKERJAAN:
            self.assertIn(f"{nama}: ", baris)

    def test_one_failure_is_reported_and_the_next_tasks_still_run(self):
        HariLibur.objects.all()._raw_delete("default")  # behind the calendar's back: no year can be counted any more
        Session.objects.create(session_key="lama", session_data="x", expire_date=timezone.now() - timedelta(days=1))
        with pytest.raises(CommandError, match="Tenggat dihitung ulang, Pengingat tenggat"):
            jalankan()
        self.assertFalse(Session.objects.exists())
