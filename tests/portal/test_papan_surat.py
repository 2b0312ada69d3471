"""The morning board by mail: for who asked, once a day, also after a missed day, and without a name."""

import time_machine
from django.core import mail
from django.core.management import call_command
from django.urls import reverse

from kupang_portal.models import LanggananPapan
from kupang_portal.papan_pagi import langganan
from layanan.models import Surat
from layanan.pengiriman import kirim_semua
from layanan.peristiwa import cacat_riwayat
from layanan.surat import cacat_surat
from tests.pengaduan.warga import NAMA
from tests.portal.test_papan_pagi import PAGI, UjiPapan, pada

LANGGANAN = reverse("admin:papan_pagi_langganan")


@time_machine.travel(PAGI, tick=False)
class SuratPapan(UjiPapan):
    def pilih(self, petugas, mau="ya"):
        return self.masuk(petugas).post(LANGGANAN, {"mau": mau}, follow=True)

    def surat(self):
        return Surat.objects.filter(jenis="petugas_papan_pagi").order_by("pk")

    def test_only_the_person_says_yes_and_no_and_only_with_a_board(self):
        self.assertContains(self.pilih(self.joni), "setiap pagi ke joni@kupang.example")
        self.assertContains(self.pilih(self.joni, mau="tidak"), "tidak lagi dikirim")
        self.assertEqual(self.pilih(self.tono).status_code, 403)
        self.assertEqual(self.client.get(LANGGANAN).status_code, 405)
        self.assertFalse(LanggananPapan.objects.exists())

    def test_without_an_address_the_person_reads_what_to_do(self):
        self.joni.email = ""
        self.joni.save()
        self.assertContains(self.pilih(self.joni), "belum punya alamat surel")
        self.assertFalse(LanggananPapan.objects.exists())

    def test_once_a_day_however_often_the_daily_work_runs(self):
        langganan.mulai(self.joni), langganan.mulai(self.joni)
        self.assertEqual([langganan.kirim(), langganan.kirim()], [1, 0])
        call_command("harian", verbosity=0)
        self.assertEqual([s.tujuan for s in self.surat()], ["joni@kupang.example"])
        with pada("2026-11-25"):
            self.assertEqual([langganan.kirim(), langganan.kirim()], [1, 0])

    def test_after_missed_days_one_board_that_begins_where_the_last_one_ended(self):
        langganan.mulai(self.joni)
        langganan.kirim()
        with pada("2026-11-25"):
            terlewat = self.diajukan()
        with pada("2026-11-30"):
            self.assertEqual(langganan.kirim(), 1)
        terakhir = self.surat().last()
        self.assertIn("Masuk sejak Selasa, 24 November 2026", terakhir.teks)
        self.assertIn(terlewat.nomor, terakhir.teks)
        self.assertEqual(self.surat().count(), 2)

    def test_the_figures_are_those_of_the_page_and_nobody_is_named(self):
        langganan.mulai(self.joni), langganan.kirim()
        surat, papan = self.surat().get(), self.papan()
        self.assertIn(f"Terlambat: {papan.terlambat.jumlah}", surat.teks)
        self.assertEqual(surat.perihal.count(f"{papan.terlambat.jumlah} terlambat"), 1)
        for isi in (surat.teks, surat.isi):
            self.assertIn(self.lama.nomor, isi)
            for kata in (NAMA, "ani@contoh.id", "Xaverius", "gelap", "Sumur bor"):
                self.assertNotIn(kata, isi)

    def test_a_liaison_officer_gets_the_own_perangkat_daerah(self):
        langganan.mulai(self.hubert), langganan.kirim()
        teks = self.surat().get().teks
        self.assertIn(self.lama.nomor, teks)
        self.assertNotIn(self.diam.nomor, teks)

    def test_who_lost_the_right_gets_none(self):
        for petugas in (self.joni, self.agus):
            langganan.mulai(petugas)
        self.joni.groups.clear()
        self.agus.is_active = False
        self.agus.save()
        self.assertEqual((langganan.kirim(), self.surat().count()), (0, 0))

    def test_it_leaves_through_the_outbox_as_text_and_html_and_the_chain_holds(self):
        langganan.mulai(self.joni), langganan.kirim()
        Surat.objects.exclude(jenis="petugas_papan_pagi").update(tujuan="")
        self.assertEqual(kirim_semua(), (1, 0))
        (pesan,) = mail.outbox
        self.assertIn("Terlambat: ", pesan.body)
        self.assertIn("<h2>Terlambat", pesan.alternatives[0].content)
        self.assertEqual([c for c in [*cacat_riwayat(), *cacat_surat()] if c.startswith("PAPAN-")], [])
