"""The morning board: its figures are those of the tables, its price is constant, and it tells nobody's name."""

import re

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from informasi.models import Keberatan
from informasi.rules import Status as StatusPermohonan
from kupang_portal.papan_pagi import baris, hitung
from kupang_portal.papan_pagi.isi import susun
from kupang_portal.papan_pagi.lingkup import Lingkup
from layanan.papan import Sudut
from layanan.peran import Peran
from pengaduan import acts
from pengaduan.models import Pengaduan
from tests.informasi.bahan import permohonan
from tests.informasi.keberatan.bahan import ajukan
from tests.pengaduan.warga import NAMA, UjiPengaduan

PAPAN = reverse("admin:papan_pagi")
# Tuesday, 24 November 2026, 07.00 WITA.
PAGI = "2026-11-23T23:00:00+00:00"
# Counted past the ORM. SQLite keeps a date as text and compares the same.
LEWAT = """SELECT (SELECT COUNT(*) FROM pengaduan_pengaduan WHERE tenggat < '2026-11-24' AND status IN
('diajukan', 'diverifikasi', 'didisposisikan', 'ditindaklanjuti')) + (SELECT COUNT(*) FROM informasi_permohonan
WHERE tenggat < '2026-11-24' AND status IN ('diajukan', 'diproses', 'didisposisikan'))
+ (SELECT COUNT(*) FROM informasi_keberatan
WHERE tenggat < '2026-11-24' AND status NOT IN ('disampaikan', 'dicabut'))"""
SEMUA = """SELECT (SELECT COUNT(*) FROM pengaduan_pengaduan) + (SELECT COUNT(*) FROM informasi_permohonan)
+ (SELECT COUNT(*) FROM informasi_keberatan)"""
DIJAWAB = "SELECT COUNT(*) FROM pengaduan_pengaduan WHERE ditanggapi_pada IS NOT NULL"


def pada(tanggal: str):
    """That day at 10.00 WITA."""
    return time_machine.travel(f"{tanggal}T02:00:00+00:00", tick=False)


class UjiPapan(UjiPengaduan):
    """As UjiPengaduan; joni: Pimpinan; utama, atasan: of the PPID; pelaksana, tono: without a board."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.joni = cls.petugas("joni", Peran.PIMPINAN)
        cls.utama, cls.atasan = cls.petugas("utama", Peran.PPID_UTAMA), cls.petugas("atasan", Peran.ATASAN_PPID)
        cls.pelaksana = cls.petugas("pelaksana", Peran.PPID_PELAKSANA, perangkat_daerah=cls.dishub)
        cls.tono, ini = cls.petugas("tono"), cls()
        with pada("2026-10-05"):
            cls.lama, cls.terjawab = ini.didisposisikan(), ini.ditanggapi()
        with pada("2026-11-02"):
            cls.diam, cls.rahasia = ini.diajukan(), ini.diajukan(rahasia=True, judul="Kepala dinas Xaverius")
        with pada("2026-11-09"):
            cls.hari_ini = ini.diverifikasi()
            cls.pi_lama = permohonan(status=StatusPermohonan.DIDISPOSISIKAN, tenggat="2026-11-20")
            cls.pi_hari_ini = permohonan(status=StatusPermohonan.DIPROSES, tenggat="2026-11-24")
        with pada("2026-11-23"):
            cls.kemarin, cls.pi_kemarin = ini.diajukan(), permohonan(status=StatusPermohonan.DIAJUKAN)
            cls.keberatan = ajukan()
        Pengaduan.objects.filter(pk=cls.hari_ini.pk).update(tenggat="2026-11-24")
        Keberatan.objects.update(tenggat="2026-11-23")

    def diajukan(self, **ganti) -> Pengaduan:
        return super().diajukan(**{"tanggal_kejadian": "2026-10-01", **ganti})

    def papan(self, petugas=None):
        return susun(Lingkup.untuk(Sudut.dari(petugas or self.joni)))


def sql(perintah: str) -> int:
    with connection.cursor() as kursor:
        kursor.execute(perintah)
        return kursor.fetchone()[0]


@time_machine.travel(PAGI, tick=False)
class Isi(UjiPapan):
    def nomor(self, daftar):
        return [b.nomor for b in daftar.baris]

    def test_late_due_today_untouched_and_new_are_four_lists(self):
        papan = self.papan()
        self.assertEqual(self.nomor(papan.terlambat)[0], self.lama.nomor)
        self.assertIn(self.pi_lama.nomor, self.nomor(papan.terlambat))
        self.assertCountEqual(self.nomor(papan.hari_ini), [self.hari_ini.nomor, self.pi_hari_ini.nomor])
        kemarin = [self.kemarin.nomor, self.pi_kemarin.nomor, self.keberatan.nomor]
        self.assertCountEqual(self.nomor(papan.masuk), kemarin)
        self.assertCountEqual(self.nomor(papan.belum_disentuh), [self.diam.nomor, self.rahasia.nomor, *kemarin])

    def test_the_counts_agree_with_plain_sql(self):
        papan = self.papan()
        lewat, semua = sql(LEWAT), sql(SEMUA)
        self.assertEqual(lewat, 5)
        self.assertEqual((papan.terlambat.jumlah, sum(p.lewat for p in papan.pemegang)), (lewat, lewat))
        self.assertEqual((papan.jumlah_tahun_ini, sum(masuk for _, masuk, _ in papan.tren)), (semua, semua))
        self.assertEqual(sum(jawab for *_, jawab in papan.tren), sql(DIJAWAB))
        for pokok in (papan.kategori, papan.kelurahan):
            self.assertEqual(sum(p.masuk for p in pokok), Pengaduan.objects.count())

    def test_with_whom_it_lies_and_who_keeps_the_dates(self):
        papan = self.papan()
        pegang = {p.nama: (p.dipegang, p.lewat) for p in papan.pemegang}
        self.assertEqual(pegang, {"Petugas Pengaduan": (4, 2), "Dishub": (1, 1), "PPID": (3, 1), "Atasan PPID": (1, 1)})
        self.assertEqual([(p.nama, p.tepat, p.lambat, p.persen) for p in papan.peringkat], [("Dishub", 1, 1, 50)])

    def test_a_complaint_that_was_asked_about_is_not_untouched(self):
        with pada("2026-11-24"):
            kurang = acts.minta_kelengkapan(self.kemarin, oleh=self.petra, kekurangan="Di mana?")
            acts.lengkapi(kurang, keterangan="Di depan sekolah.")
        self.assertNotIn(self.kemarin.nomor, self.nomor(self.papan().belum_disentuh))

    def test_after_a_weekend_what_came_in_reaches_back_to_friday(self):
        with pada("2026-11-21"):
            sabtu = self.diajukan()
        with pada("2026-11-23"):
            papan = self.papan()
        self.assertEqual((papan.sejak.isoformat(), self.nomor(papan.masuk)), ("2026-11-20", [sabtu.nomor]))
        self.assertIn("Jumat, 20 November 2026", papan.masuk.judul)

    def test_a_late_objection_is_in_the_list_with_the_atasan_and_in_no_ranking(self):
        papan, halaman = self.papan(), self.masuk(self.joni).get(PAPAN)
        baris = next(b for b in papan.terlambat.baris if b.nomor == self.keberatan.nomor)
        self.assertEqual((baris.pemegang, baris.jam[0]), ("Atasan PPID", "terlambat"))
        self.assertNotIn("Atasan PPID", [p.nama for p in papan.peringkat])
        for kalimat in ("Keberatan tidak ikut", "dihitung dari hari kerja terakhir"):
            self.assertContains(halaman, kalimat)

    def test_the_months_are_the_last_twelve_in_order(self):
        bulan = [f"{b:%Y-%m}" for b, *_ in self.papan().tren]
        self.assertEqual((len(bulan), bulan[0], bulan[-1]), (12, "2025-12", "2026-11"))

    def test_every_block_is_one_query_whatever_it_holds(self):
        lingkup = Lingkup.untuk(Sudut.dari(self.joni))
        self.joni.get_all_permissions()  # read once per request, by the page's frame
        blok = [baris.terlambat, baris.hari_ini, baris.belum_disentuh]
        blok += [hitung.keadaan, hitung.pemegang, hitung.peringkat, hitung.tren, hitung.kategori, hitung.kelurahan]
        for satu in blok:
            with self.subTest(satu.__name__), self.assertNumQueries(1):
                satu(lingkup)
        with self.assertNumQueries(10):
            susun(lingkup)


@time_machine.travel(PAGI, tick=False)
class Halaman(UjiPapan):
    def lihat(self, petugas):
        return self.masuk(petugas).get(PAPAN)

    def test_who_sees_the_board(self):
        melihat = [self.joni, self.utama, self.atasan, self.petra, self.agus, self.hubert, self.super]
        for petugas in [*melihat, self.pelaksana, self.budi, self.tono]:
            with self.subTest(petugas.username):
                self.assertEqual(self.lihat(petugas).status_code, 200 if petugas in melihat else 403)
                ada = f'href="{PAPAN}"' in self.client.get(reverse("admin:index")).content.decode()
                self.assertEqual(ada, petugas in melihat)
        self.client.logout()
        self.assertRedirects(self.client.get(PAPAN), f"{reverse('admin:login')}?next={PAPAN}")

    def test_every_link_to_a_case_opens_for_who_sees_it(self):
        for petugas, ada in ((self.joni, False), (self.agus, True), (self.petra, True), (self.hubert, True)):
            tautan = set(re.findall(r'href="(/admin/(?:pengaduan|informasi)/\w+/\d+/change/)"', self.isi(petugas)))
            with self.subTest(petugas.username):
                self.assertEqual(bool(tautan), ada)
                self.assertEqual({self.client.get(satu).status_code for satu in tautan} - {200}, set())

    def isi(self, petugas) -> str:
        return self.lihat(petugas).content.decode()

    def test_no_name_no_title_and_of_a_secret_report_only_number_and_class(self):
        Pengaduan.objects.filter(pk=self.rahasia.pk).update(kelurahan=None)
        for petugas in (self.joni, self.petra, self.super):
            isi = self.isi(petugas)
            for kata in (NAMA, "Ani", "ani@contoh.id", "Lampu jalan padam</td>", "Sumur bor", "Xaverius", "gelap"):
                with self.subTest(petugas.username, kata=kata):
                    self.assertNotIn(kata, isi)
            baris = next(b for b in isi.split("<tr") if self.rahasia.nomor in b)
            self.assertIn("Laporan rahasia", baris)
            self.assertNotIn("Lampu", baris)

    def test_a_secret_report_hides_its_category_and_place_in_the_sums(self):
        nama = {p.nama: p.masuk for p in self.papan().kategori}
        self.assertEqual((nama["Laporan rahasia"], nama["Lampu jalan padam"]), (1, Pengaduan.objects.count() - 1))
        self.assertEqual({p.nama: p.masuk for p in self.papan().kelurahan}["Laporan rahasia"], 1)

    def test_a_liaison_officer_sees_the_own_perangkat_daerah_alone(self):
        papan = self.papan(self.hubert)
        self.assertEqual((papan.jumlah_tahun_ini, papan.terlambat.jumlah), (2, 1))
        self.assertEqual([p.nama for p in papan.pemegang], ["Dishub"])
        isi = self.isi(self.hubert)
        self.assertIn("Dinas Perhubungan", isi)
        for nomor in (self.diam.nomor, self.rahasia.nomor, "PI-2026-", "KB-2026-"):
            self.assertNotIn(nomor, isi)
        self.assertEqual(self.papan(self.dedi).jumlah_tahun_ini, 0)

    def test_reports_of_abuse_of_authority_are_not_even_asked_for(self):
        for petugas in (self.joni, self.super):
            self.masuk(petugas)
            for alamat in (PAPAN, "/statistik/"):
                with self.subTest(petugas.username, alamat=alamat), CaptureQueriesContext(connection) as kueri:
                    self.assertEqual(self.client.get(alamat).status_code, 200)
                self.assertFalse([k for k in kueri if '"wbs_' in k["sql"]])

    def test_queries_do_not_grow_with_the_rows(self):
        self.lihat(self.petra)
        sedikit = self.banyak_kueri()
        for _ in range(4):
            self.diajukan(), self.didisposisikan(), permohonan(status=StatusPermohonan.DIAJUKAN)
        self.assertEqual(self.banyak_kueri(), sedikit)

    def banyak_kueri(self) -> int:
        with CaptureQueriesContext(connection) as kueri:
            self.assertEqual(self.client.get(PAPAN).status_code, 200)
        return len(kueri)
