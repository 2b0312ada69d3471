"""The worklist: what is due, what waits for whom, and that its price does not grow with its rows."""

import datetime

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from informasi import acts
from informasi.models import InformasiPublik
from layanan.models import HariLibur, Surat
from tests.informasi.bahan import informasi
from tests.informasi.meja import BLOK, HARI_INI, UjiMeja, pengecualian

MEJA = reverse("admin:index")


@time_machine.travel(HARI_INI, tick=False)
class DaftarKerja(UjiMeja):
    def lihat(self, petugas):
        return self.masuk(petugas).get(MEJA)

    def jumlah(self, petugas):
        return {b.nama: b.jumlah for b in self.lihat(petugas).context["blok"]}

    def nomor(self, petugas, nama):
        blok = next(b for b in self.lihat(petugas).context["blok"] if b.nama == nama)
        return [p.nomor for p in blok.baris]

    def pada(self, tanggal, buat="diajukan", **ganti):
        with time_machine.travel(f"{tanggal}T02:00:00+00:00", tick=False):
            return getattr(self, buat)(**ganti)

    def test_overdue_due_today_and_due_soon_are_three_things(self):
        for tanggal in ("2026-11-05", "2026-11-06", "2026-11-10", "2026-11-11", "2026-11-13", "2026-11-16"):
            self.pada(tanggal)
        jumlah = self.jumlah(self.budi)
        self.assertEqual((jumlah["terlambat"], jumlah["hari-ini"], jumlah["segera"]), (2, 1, 2))

    def test_the_latest_case_stands_first_with_its_lateness_in_words(self):
        baru, lama = self.pada("2026-11-06"), self.pada("2026-11-02")
        self.assertEqual(self.nomor(self.budi, "terlambat"), [lama.nomor, baru.nomor])
        self.assertContains(self.lihat(self.budi), "terlambat 6 hari kerja")

    def test_what_waits_depends_on_the_role(self):
        baru, proses, disposisi = self.diajukan(), self.diproses(), self.didisposisikan()
        dirancang = acts.rancang(self.diproses(), oleh=self.budi, keputusan="dikabulkan", blok=BLOK)
        self.assertCountEqual(self.nomor(self.budi, "menunggu-saya"), [baru.nomor, proses.nomor])
        self.assertCountEqual(self.nomor(self.budi, "menunggu-lain"), [disposisi.nomor, dirancang.nomor])
        self.assertCountEqual(self.nomor(self.utama, "menunggu-saya"), [baru.nomor, proses.nomor, dirancang.nomor])
        self.assertEqual(self.nomor(self.pelaksana, "menunggu-saya"), [disposisi.nomor])

    def test_a_pelaksana_counts_own_cases_only(self):
        self.pada("2026-11-05", "didisposisikan")
        self.pada("2026-11-05", "diajukan")
        self.assertEqual(self.jumlah(self.pelaksana)["terlambat"], 1)
        self.assertEqual(self.jumlah(self.dedi)["terlambat"], 0)
        self.assertEqual(self.jumlah(self.utama)["terlambat"], 2)

    def test_incomplete_and_granted_cases_have_their_own_boards(self):
        acts.nyatakan_tidak_lengkap(self.diajukan(), oleh=self.budi, kekurangan="KTP")
        self.dikabulkan()
        jumlah = self.jumlah(self.budi)
        self.assertEqual((jumlah["tidak-lengkap"], jumlah["belum-disampaikan"]), (1, 1))

    def test_a_lapsed_window_for_completion_is_called_by_its_name(self):
        p = self.pada("2026-11-16")
        with time_machine.travel("2026-11-17T02:00:00+00:00", tick=False):
            acts.nyatakan_tidak_lengkap(p, oleh=self.budi, kekurangan="KTP")
        self.assertContains(self.lihat(self.budi), "batas melengkapi sudah lewat")

    def test_per_perangkat_daerah_counts_what_each_holds_and_what_is_past_its_internal_date(self):
        self.pada("2026-11-10", "didisposisikan")
        self.didisposisikan()
        self.didisposisikan(kepada=self.pupr)
        baris = {o["nama"]: (o["dipegang"], o["lewat"]) for o in self.lihat(self.budi).context["per_perangkat_daerah"]}
        self.assertEqual(baris, {"Dinkes": (2, 1), "PUPR": (1, 0)})

    def test_more_rows_than_fit_are_counted_and_linked(self):
        for _ in range(10):
            self.diajukan()
        blok = next(b for b in self.lihat(self.budi).context["blok"] if b.nama == "menunggu-saya")
        self.assertEqual((blok.jumlah, len(blok.baris), blok.sisa), (10, 8, 2))

    def test_what_else_needs_a_person(self):
        Surat.objects.filter(nomor_perkara=self.diajukan().nomor).update(percobaan=2, galat="SMTPConnectError 421")
        informasi(terakhir_dimutakhirkan=datetime.date(2026, 5, 23))
        pengecualian(berlaku_sampai="2026-12-01")
        HariLibur.objects.filter(tanggal__year=2027).delete()
        kalimat = " ".join(satu["kalimat"] for satu in self.lihat(self.budi).context["perhatian"])
        for kata in ("1 surat belum", "1 informasi berkala", "1 pengecualian berakhir", "tahun 2027 belum diisi"):
            self.assertIn(kata, kalimat)

    def test_next_years_calendar_is_missed_from_october_on(self):
        HariLibur.objects.filter(tanggal__year=2027).delete()
        for hari, ada in (("2026-09-30", False), ("2026-10-01", True)):
            with self.subTest(hari), time_machine.travel(f"{hari}T02:00:00+00:00", tick=False):
                self.assertEqual("tahun 2027" in self.lihat(self.budi).content.decode(), ada)

    def test_links_lead_to_rows_that_agree_with_the_count(self):
        InformasiPublik.objects.all().delete()
        informasi(terakhir_dimutakhirkan=datetime.date(2026, 5, 23))
        informasi(judul="Baru", terakhir_dimutakhirkan=datetime.date(2026, 11, 1))
        pengecualian(berlaku_sampai="2026-12-01"), pengecualian()
        for satu in self.lihat(self.utama).context["perhatian"]:
            with self.subTest(satu["kalimat"]):
                self.assertEqual(self.client.get(satu["url"]).context["cl"].result_count, 1)

    def test_staff_without_a_role_read_what_to_do(self):
        self.diajukan()
        halaman = self.lihat(self.tono)
        self.assertContains(halaman, "belum diberi peran")
        self.assertNotContains(halaman, "PI-2026-")

    def test_a_superuser_without_an_office_and_a_pengawas_have_nothing_waiting_for_them(self):
        self.diajukan()
        for petugas in (self.super, self.agus):
            with self.subTest(petugas.username):
                self.assertNotIn("menunggu-saya", self.jumlah(petugas))

    def test_no_name_of_a_requester_stands_on_the_worklist(self):
        self.diajukan(nama="Ani Rahasia")
        self.assertNotContains(self.lihat(self.budi), "Ani Rahasia")

    def test_queries_do_not_grow_with_the_rows(self):
        self.lihat(self.budi)
        self.didisposisikan()
        sedikit = self.hitung_query()
        for _ in range(3):
            self.didisposisikan(kepada=self.pupr), self.diajukan(), self.dikabulkan()
        self.assertEqual(self.hitung_query(), sedikit)

    def hitung_query(self):
        with CaptureQueriesContext(connection) as query:
            self.assertEqual(self.client.get(MEJA).status_code, 200)
        return len(query)

    def test_a_stranger_is_sent_to_the_login(self):
        self.assertRedirects(self.client.get(MEJA), f"{reverse('admin:login')}?next={MEJA}")
