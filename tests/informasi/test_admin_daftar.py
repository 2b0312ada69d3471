"""The list of requests: filters with counts, search, many at once, and intake at the desk."""

import datetime

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from informasi import acts
from informasi.models import Permohonan
from layanan.models import Surat
from tests.informasi.meja import HARI_INI, UjiMeja
from tests.informasi.warga import gambar, isian

DAFTAR = reverse("admin:informasi_permohonan_changelist")
CATAT = reverse("admin:informasi_permohonan_add")


@time_machine.travel(HARI_INI, tick=False)
class Daftar(UjiMeja):
    def diajukan_pada(self, tanggal, **ganti):
        with time_machine.travel(f"{tanggal}T02:00:00+00:00", tick=False):
            return self.diajukan(**ganti)

    def nomor(self, **cari):
        return [p.nomor for p in self.client.get(DAFTAR, cari).context["cl"].result_list]

    def test_the_clock_stands_in_words(self):
        for tanggal, kata in (
            ("2026-11-24", "10 hari kerja lagi"),
            ("2026-11-10", "hari ini"),
            ("2026-11-05", "terlambat 3 hari kerja"),
        ):
            with self.subTest(tanggal):
                p = self.diajukan_pada(tanggal)
                halaman = self.masuk(self.budi).get(DAFTAR, {"q": p.nomor})
                self.assertContains(halaman, kata)

    def test_every_board_links_to_the_rows_it_counts(self):
        for tanggal in ("2026-11-05", "2026-11-10", "2026-11-12", "2026-11-24"):
            self.diajukan_pada(tanggal)
        self.didisposisikan()
        self.dikabulkan()
        self.masuk(self.budi)
        halaman = self.client.get(reverse("admin:index"))
        for blok in halaman.context["blok"]:
            with self.subTest(blok.nama):
                self.assertEqual(len(self.nomor(keadaan=blok.nama)), blok.jumlah)
        self.assertEqual({b.nama: b.jumlah for b in halaman.context["blok"]}["terlambat"], 1)

    def test_a_board_is_sorted_by_its_due_date(self):
        lama, baru = self.diajukan_pada("2026-11-12"), self.diajukan_pada("2026-11-20")
        tua = self.diajukan_pada("2026-11-05")
        self.masuk(self.budi)
        self.assertEqual(self.nomor(keadaan="menunggu-saya"), [tua.nomor, lama.nomor, baru.nomor])

    def test_filters_by_status_holder_channel_and_year(self):
        p, lain = self.didisposisikan(), self.diajukan()
        self.masuk(self.budi)
        for cari in ({"status": "didisposisikan"}, {"pemegang": self.dinkes.pk}):
            with self.subTest(cari):
                self.assertEqual(self.nomor(**cari), [p.nomor])
        self.assertEqual(self.nomor(status="diajukan", saluran="web", tahun="2026"), [lain.nomor])
        self.assertEqual(self.nomor(saluran="surat"), [])

    def test_nonsense_in_a_filter_is_ignored_not_an_error(self):
        self.diajukan()
        self.masuk(self.budi)
        for nama in ("keadaan", "status", "pemegang", "saluran", "tahun", "q", "p", "o"):
            for nilai in ("x' OR 1=1", "99999999999999999999", "\x00", "-1"):
                with self.subTest(nama=nama, nilai=nilai):
                    self.assertIn(self.client.get(DAFTAR, {nama: nilai}).status_code, (200, 302))

    def test_queries_do_not_grow_with_the_rows(self):
        self.masuk(self.budi).get(DAFTAR)  # the first page of a session also stamps the session
        self.didisposisikan()
        sedikit = self.hitung_query()
        for _ in range(4):
            self.didisposisikan()
            self.diajukan()
        self.assertEqual(self.hitung_query(), sedikit)

    def hitung_query(self):
        with CaptureQueriesContext(connection) as query:
            self.assertEqual(self.client.get(DAFTAR).status_code, 200)
        return len(query)

    def test_the_boards_of_a_missing_calendar_year_still_show(self):
        p = self.diajukan()
        with time_machine.travel("2027-12-30T02:00:00+00:00", tick=False):
            halaman = self.masuk(self.budi).get(DAFTAR)
        self.assertContains(halaman, p.nomor)


@time_machine.travel(HARI_INI, tick=False)
class BanyakSekaligus(UjiMeja):
    def kirim(self, *daftar, **isian):
        versi = {f"versi_{p.pk}": p.versi for p in daftar}
        isi = {"action": "disposisi_bersama", "_selected_action": [p.pk for p in daftar], **versi, **isian}
        return self.masuk(self.budi).post(DAFTAR, isi, follow=True)

    def test_the_page_between_asks_once_for_all(self):
        satu, dua = self.diproses(), self.diproses()
        halaman = self.kirim(satu, dua)
        self.assertContains(halaman, satu.nomor)
        self.assertContains(halaman, dua.nomor)
        self.assertFalse(satu.disposisi.exists() or dua.disposisi.exists())

    def test_each_case_stands_or_falls_by_itself(self):
        siap, belum = self.diproses(), self.diajukan()
        basi = self.diproses()
        acts.rancang(basi, oleh=self.utama, keputusan="dikabulkan", blok={})
        isi = {"perangkat_daerah": self.dinkes.pk, "instruksi": "Siapkan.", "jumlah_hari": 3, "_terapkan": "1"}
        pesan = [str(m) for m in self.kirim(siap, belum, basi, **isi).context["messages"]]
        self.assertIn("1 permohonan diteruskan ke Dinas Kesehatan.", pesan)
        self.assertTrue(any(m.startswith(f"{belum.nomor}: ") and "berstatus" in m for m in pesan), pesan)
        self.assertTrue(any(m.startswith(f"{basi.nomor}: ") and "berubah" in m for m in pesan), pesan)
        self.assertEqual([p.disposisi.count() for p in (siap, belum, basi)], [1, 0, 0])

    def test_without_an_instruction_nothing_is_disposed(self):
        p = self.diproses()
        halaman = self.kirim(p, perangkat_daerah=self.dinkes.pk, instruksi="", jumlah_hari=3, _terapkan="1")
        self.assertEqual(halaman.status_code, 422)
        self.assertFalse(p.disposisi.exists())


@time_machine.travel(HARI_INI, tick=False)
class Catat(UjiMeja):
    def isian(self, **ganti):
        lewat = {"saluran": "telepon", "diterima_pada": "2026-11-20T16:30", "berkas_identitas": None}
        return isian(**{**lewat, **ganti})

    def test_a_call_of_friday_counts_from_friday(self):
        jawaban = self.masuk(self.budi).post(CATAT, self.isian())
        p = Permohonan.objects.get()
        self.assertRedirects(jawaban, self.url(p, "tanda_terima"))
        self.assertEqual((p.saluran, p.tanggal_diterima), ("telepon", datetime.date(2026, 11, 20)))
        self.assertEqual(p.tenggat, datetime.date(2026, 12, 4))

    def test_the_receipt_shows_number_code_and_a_picture_to_scan_to_this_officer_only(self):
        self.masuk(self.budi).post(CATAT, self.isian())
        p = Permohonan.objects.get()
        halaman = self.client.get(self.url(p, "tanda_terima"))
        self.assertRegex(halaman.content.decode(), r"[2-9A-Z]{4}(-[2-9A-Z]{4}){3}")
        self.assertContains(halaman, "<svg")
        self.assertEqual(self.masuk(self.utama).get(self.url(p, "tanda_terima")).status_code, 404)

    def test_the_same_form_twice_makes_one_case(self):
        isi = self.isian()
        self.masuk(self.budi).post(CATAT, isi)
        self.client.post(CATAT, isi)
        self.assertEqual(Permohonan.objects.count(), 1)
        self.assertEqual(Surat.objects.filter(jenis="tanda_terima").count(), 1)

    def test_the_rules_of_the_citizens_form_hold_here_too(self):
        salah = self.isian(
            nomor_identitas="537101", email="", telepon="", saluran="web", diterima_pada="2026-11-25T09:00"
        )
        jawaban = self.masuk(self.budi).post(CATAT, salah)
        self.assertEqual(jawaban.status_code, 422)
        for bidang in ("nomor_identitas", "email", "saluran", "diterima_pada"):
            self.assertIn(bidang, jawaban.context["form"].errors)
        self.assertContains(jawaban, "Daftar puskesmas di Kota Kupang", status_code=422)
        self.assertFalse(Permohonan.objects.exists())

    def test_fields_that_are_not_of_the_form_are_ignored(self):
        self.masuk(self.budi).post(CATAT, self.isian(status="selesai", nomor="PI-2026-999999", tenggat="2030-01-01"))
        p = Permohonan.objects.get()
        self.assertEqual((p.status, p.nomor), ("diajukan", "PI-2026-000001"))

    def test_a_file_is_kept_while_the_rest_is_repaired(self):
        jawaban = self.masuk(self.budi).post(CATAT, self.isian(nama="", berkas_identitas=gambar("KTP Ani.jpg")))
        token = jawaban.context["form"].titipan["berkas_identitas"][0].token
        self.client.post(CATAT, self.isian(berkas_identitas_titipan=token))
        self.assertEqual(Permohonan.objects.get().lampiran().get().nama_asli, "KTP Ani.jpg")
