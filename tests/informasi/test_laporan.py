"""The annual report: agrees with SQL, shows words only when published, and is asked for once."""

import csv
import io

import pypdf
import time_machine
from django.db import connection
from django.urls import reverse

from informasi import acts
from informasi.laporan import angka
from informasi.models import LaporanTahunan
from layanan.models import Peristiwa, Surat
from tests.informasi.meja import BLOK, HARI_INI, UjiMeja, pengecualian
from tests.rangka import KUERI_RANGKA

ALAMAT = "/laporan/2026/"


def baris(daftar, label):
    return next((b.semester, b.tahun) for b in daftar if b.label == label)


@time_machine.travel(HARI_INI, tick=False)
class Laporan(UjiMeja):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        uji = cls()
        for hari in ("2026-03-02T02:00:00+00:00", HARI_INI):
            with time_machine.travel(hari, tick=False):
                uji.selesai()
                acts.tolak(uji.diproses(), oleh=cls.utama, blok=BLOK, pengecualian=[pengecualian()])
        with time_machine.travel(HARI_INI, tick=False):
            acts.kabulkan_sebagian(uji.diproses(), oleh=cls.utama, blok=BLOK, pengecualian=[pengecualian(alasan="h")])
            acts.nyatakan_tidak_dikuasai(uji.diproses(), oleh=cls.utama, blok=BLOK)
            acts.cabut(uji.diajukan())
            uji.diajukan(jenis_pemohon="badan_hukum", nomor_identitas="AHU-123.AH.01.01")

    def test_outcomes_agree_with_a_count_in_sql(self):
        with connection.cursor() as kursor:
            kursor.execute(
                "SELECT COALESCE(s.keputusan, ''), COUNT(*) FROM informasi_permohonan p"
                " LEFT JOIN informasi_pemberitahuan s ON s.permohonan_id = p.id"
                " WHERE p.diterima_pada >= '2025-12-31 16:00:00+00:00'"
                " AND p.diterima_pada < '2026-12-31 16:00:00+00:00' GROUP BY 1"
            )
            jumlah = dict(kursor.fetchall())
        hasil = angka(2026).hasil
        self.assertEqual(baris(hasil, "Diterima")[1], str(sum(jumlah.values())))
        for label, keputusan in (("Dikabulkan", "dikabulkan"), ("Ditolak", "ditolak")):
            self.assertEqual(baris(hasil, label)[1], str(jumlah[keputusan]))
        self.assertEqual(baris(hasil, "Ditolak")[0], ("1", "1"))
        self.assertEqual((baris(hasil, "Dicabut pemohon")[1], baris(hasil, "Masih dikerjakan")[1]), ("1", "1"))

    def test_grounds_and_times_agree_with_sql(self):
        with connection.cursor() as kursor:
            kursor.execute(
                "SELECT d.alasan, COUNT(*) FROM informasi_pemberitahuan_pengecualian x"
                " JOIN informasi_informasidikecualikan d ON d.id = x.informasidikecualikan_id GROUP BY 1 ORDER BY 1"
            )
            sql = [str(n) for _, n in kursor.fetchall()]
            kursor.execute("SELECT COUNT(*) FROM informasi_permohonan WHERE dijawab_pada IS NOT NULL")
            (dijawab,) = kursor.fetchone()
        self.assertEqual([b.tahun for b in angka(2026).penolakan], sql)
        self.assertEqual(baris(angka(2026).waktu, "Dijawab")[1], str(dijawab))
        self.assertEqual(baris(angka(2026).waktu, "Dijawab tepat waktu")[1], str(dijawab))

    def test_a_late_answer_is_counted_as_late_with_its_days(self):
        p = self.diproses()
        with time_machine.travel("2026-12-11T02:00:00+00:00", tick=False):
            acts.kabulkan(p, oleh=self.utama, blok=BLOK)
        waktu = angka(2026).waktu
        self.assertEqual(baris(waktu, "Dijawab lewat tenggat"), (("0", "1"), "1"))
        self.assertEqual(baris(waktu, "Paling lama (hari kalender)")[1], "17")
        self.assertEqual(baris(waktu, "Dijawab dalam 15 sampai 24 hari")[1], "1")

    def test_the_public_page_has_six_chapters_and_hides_small_groups(self):
        isi = self.client.get(ALAMAT).content.decode()
        for n in range(1, 7):
            self.assertIn(f'id="bab-{n}"', isi)
        self.assertIn("disembunyikan", isi)
        self.assertNotIn("Ani", isi)
        self.assertEqual(dict(angka(2026).pemohon), {"Perorangan": None, "Badan hukum": None})
        self.assertContains(self.client.get("/laporan/"), "Laporan layanan informasi publik 2026")
        for keliru in ("/laporan/1999/", "/laporan/99999999/", "/laporan/1999/pdf/"):
            self.assertEqual(self.client.get(keliru).status_code, 404)

    def test_words_appear_when_they_are_published(self):
        laporan = LaporanTahunan.objects.create(tahun=2026, kebijakan="SK baru.", rekomendasi="<b>Tambah</b> petugas.")
        self.assertNotContains(self.client.get(ALAMAT), "SK baru.")
        laporan.terbit = True
        laporan.save()
        isi = self.client.get(ALAMAT)
        self.assertContains(isi, "SK baru.")
        self.assertContains(isi, "&lt;b&gt;Tambah")

    def test_the_pdf_is_tagged_and_says_the_same(self):
        pdf = pypdf.PdfReader(io.BytesIO(self.client.get(f"{ALAMAT}pdf/").content))
        teks = " ".join(" ".join(h.extract_text() for h in pdf.pages).split())
        self.assertIn("Rincian pelayanan", teks)
        self.assertIn("Diterima 2 6 8", teks)
        self.assertTrue(pdf.trailer["/Root"]["/MarkInfo"]["/Marked"])

    def test_the_time_of_each_request_is_given_without_its_number(self):
        isi = b"".join(self.client.get(f"{ALAMAT}waktu.csv").streaming_content).decode("utf-8-sig")
        semua = list(csv.DictReader(io.StringIO(isi)))
        self.assertEqual([b["hari_kalender"] for b in semua].count("0"), 6)
        self.assertNotIn("PI-", isi)

    def test_the_page_asks_the_same_however_many_requests(self):
        with self.assertNumQueries(KUERI_RANGKA + 7):
            self.client.get(ALAMAT)
        for _ in range(5):
            self.diajukan()
        with self.assertNumQueries(KUERI_RANGKA + 7):
            self.client.get(ALAMAT)

    def test_a_petugas_writes_and_only_the_utama_publishes(self):
        laporan = LaporanTahunan.objects.create(tahun=2026)
        ubah = reverse("admin:informasi_laporantahunan_change", args=[laporan.pk])
        isi = {"kebijakan": "Ditulis.", "terbit": "on"}
        self.masuk(self.budi).post(ubah, isi)
        laporan.refresh_from_db()
        self.assertEqual((laporan.kebijakan, laporan.terbit, laporan.tahun), ("Ditulis.", False, 2026))
        self.assertEqual(self.client.get(f"{ubah.removesuffix('change/')}pdf/")["Content-Type"], "application/pdf")
        self.masuk(self.utama).post(ubah, isi)
        laporan.refresh_from_db()
        self.assertTrue(laporan.terbit)

    def test_ingatkan_laporan_writes_once_even_after_missed_days(self):
        hari = ("2027-02-28", "2027-03-05", "2027-03-06", "2027-04-02")
        self.assertEqual([self._harian(h) for h in hari], [0, 2, 0, 0])
        surat = Surat.objects.filter(nomor_perkara="LT-2026")
        self.assertEqual({s.tujuan for s in surat}, {"budi@kupang.example", "utama@kupang.example"})
        self.assertIn("26 hari lagi", surat.first().isi)
        self.assertEqual(Peristiwa.objects.filter(nomor_perkara="LT-2026").count(), 1)

    def test_a_late_reminder_says_so_and_a_published_report_needs_none(self):
        self.assertEqual(self._harian("2027-04-02"), 2)
        self.assertIn("sudah lewat", Surat.objects.filter(nomor_perkara="LT-2026").first().isi)
        LaporanTahunan.objects.create(tahun=2025, terbit=True)
        with time_machine.travel("2025-05-05T02:00:00+00:00", tick=False):
            self.diajukan()
        self.assertEqual(self._harian("2026-03-20"), 0)

    def _harian(self, hari: str) -> int:
        with time_machine.travel(f"{hari}T02:00:00+00:00", tick=False):
            return acts.ingatkan_laporan()
