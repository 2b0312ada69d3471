"""/statistik/: the figures are those of the tables, small cells stay hidden everywhere, and the price is constant."""

import copy
import csv
import datetime
import io
import statistics
from itertools import count

import time_machine
from django.core.cache import cache
from django.utils import timezone

from informasi.models import Penilaian
from informasi.rules import Status as StatusPermohonan
from kupang_portal.jenis_perkara import PENGADUAN, PERMOHONAN
from kupang_portal.statistik.hitung import hitung
from kupang_portal.statistik.median import hari_kerja
from layanan.hari_kerja import selisih_hari_kerja
from layanan.kalender import Kalender
from pengaduan import acts
from pengaduan.models import KategoriPengaduan, Pengaduan
from pengaduan.rules import Status
from tests.informasi.bahan import permohonan
from tests.pengaduan.warga import HARI_INI, NAMA, UjiPengaduan
from tests.portal.test_kueri import kueri
from tests.portal.test_papan_pagi import pada

STATISTIK = "/statistik/"
_urut = count(1)


@time_machine.travel(HARI_INI, tick=False)
class UjiStatistik(UjiPengaduan):
    """Twelve persons complained about roads, two about waste; seven asked for information."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        with pada("2026-10-05"):
            cls.asal = cls().diajukan(tanggal_kejadian="2026-10-01")
        jalan = KategoriPengaduan.objects.exclude(induk=None).exclude(induk=cls.asal.kategori.induk).first()
        for n in range(11):
            dijawab = timezone.make_aware(datetime.datetime(2026, 10, 6 + 2 * n, 9)) if n < 8 else None
            status = Status.DITANGGAPI if dijawab else Status.DIVERIFIKASI
            cls.salin(status=status, ditanggapi_pada=dijawab, tenggat="2026-10-16")
        cls.salin(kategori=jalan), cls.salin(kategori=jalan)
        cls.lain = KategoriPengaduan.objects.filter(induk=None).last()
        for n in range(7):
            p = permohonan(status=StatusPermohonan.SELESAI, dijawab_pada=timezone.now(), nomor_identitas_indeks=str(n))
            Penilaian.objects.create(permohonan=p, nilai=4)

    def setUp(self):
        cache.clear()

    @classmethod
    def salin(cls, **ganti) -> Pengaduan:
        """Another person's complaint, past the acts: only counted here."""
        p, nomor = copy.copy(cls.asal), next(_urut)
        p._state = copy.copy(p._state)
        isi = {"nomor": f"PD-2000-{nomor:06d}", "kunci_kirim": f"s{nomor}", "email": f"warga{nomor}@contoh.id"}
        for nama, nilai in (isi | {"tenggat": "2026-12-31"} | ganti).items():
            setattr(p, nama, nilai)
        p._state.adding, p.pk = True, None
        return Pengaduan.objects.bulk_create([p])[0]

    def angka(self, jenis, kelompok="semua"):
        hari = hari_kerja(Kalender.muat())
        return hitung(jenis, 2026, kelompok, hari_ini=timezone.localdate(), hari=hari)

    def baris(self, tabel: str) -> dict[str, dict]:
        """The rows of a table's CSV by name."""
        isi = b"".join(self.client.get(f"{STATISTIK}?tahun=2026&tabel={tabel}&format=csv")).decode("utf-8-sig")
        return {b["nama"]: b for b in csv.DictReader(io.StringIO(isi))}


class Hitungan(UjiStatistik):
    def test_the_figures_agree_with_plain_python_over_the_rows(self):
        semua, hari_ini, kalender = list(Pengaduan.objects.all()), timezone.localdate(), Kalender.muat()
        dijawab = [(p.tanggal_diterima, timezone.localdate(p.ditanggapi_pada), p) for p in semua if p.ditanggapi_pada]
        lambat = sum(hari > p.tenggat for _, hari, p in dijawab) + sum(p.terlambat(hari_ini) for p in semua)
        tengah = statistics.median(selisih_hari_kerja(a, b, kalender.hari_libur) for a, b, _ in dijawab)
        a = self.angka(PENGADUAN)[""]
        self.assertEqual((a.masuk, a.ditangani, a.terlambat, a.median), (len(semua), len(dijawab), lambat, tengah))
        self.assertEqual((a.masuk, a.ditangani, a.terlambat), (14, 8, 6))

    def test_every_way_of_grouping_adds_up_to_the_whole(self):
        for jenis in (PENGADUAN, PERMOHONAN):
            semua = self.angka(jenis)[""]
            for kelompok in ("perangkat-daerah", "kategori", "bulan"):
                with self.subTest(jenis.nama, kelompok=kelompok):
                    bagian = self.angka(jenis, kelompok).values()
                    for ukuran in ("masuk", "ditangani", "terlambat", "dinilai", "puas"):
                        self.assertEqual(sum(getattr(a, ukuran) for a in bagian), getattr(semua, ukuran))

    def test_a_year_begins_and_ends_at_midnight_in_kupang(self):
        with time_machine.travel("2026-12-31T16:30:00+00:00", tick=False):  # 00.30 WITA of 2027
            self.salin(diterima_pada=timezone.now())
        self.salin(diterima_pada=datetime.datetime(2025, 12, 31, 16, 30, tzinfo=datetime.UTC))
        self.assertEqual(self.angka(PENGADUAN)[""].masuk, 15)

    def test_content_are_those_who_said_it_is_fixed_and_never_that_it_is_not(self):
        beres, belum, diam = self.ditanggapi(), self.ditanggapi(), self.ditanggapi()
        acts.selesaikan(beres)
        acts.buka_kembali(belum, alasan="Masih gelap.")
        Pengaduan.objects.filter(pk=diam.pk).update(status=Status.SELESAI)
        a = self.angka(PENGADUAN)[""]
        self.assertEqual((a.dinilai, a.puas), (2, 1))
        self.assertEqual(self.angka(PERMOHONAN)[""].puas, 7)

    def test_the_body_is_the_last_one_that_did_not_give_it_back(self):
        p = acts.kembalikan(self.didisposisikan(), oleh=self.hubert, alasan="Jalan provinsi.")
        self.assertEqual(self.angka(PENGADUAN, "perangkat-daerah").keys(), {"Tidak diteruskan"})
        acts.disposisikan(p, perangkat_daerah=self.pupr, instruksi="Tangani.", oleh=self.petra)
        self.assertEqual(self.angka(PENGADUAN, "perangkat-daerah")["PUPR"].masuk, 1)


class Halaman(UjiStatistik):
    def test_small_cells_are_hidden_in_page_csv_and_json(self):
        baris = self.baris("pengaduan-kategori")
        self.assertEqual(baris.pop("Semua")["masuk"], "14")
        self.assertEqual(baris, {})  # 12 and 2: each is the sum less the other
        self.assertContains(self.client.get(STATISTIK), "Terlalu sedikit orang untuk dirinci")
        for _ in range(6):
            self.salin(kategori=self.lain)
        cache.clear()
        masuk = sorted(b["masuk"] for b in self.baris("pengaduan-kategori").values())
        self.assertEqual(masuk, ["12", "20", "disembunyikan", "disembunyikan"])
        isi = self.client.get(f"{STATISTIK}?tabel=pengaduan-kategori&format=json").json()["tabel"][0]["baris"]
        self.assertEqual([b["masuk"] for b in isi if "masuk" in b["disembunyikan"]], [None, None])

    def test_one_person_who_writes_often_fills_no_cell(self):
        for _ in range(9):
            self.salin(kategori=self.lain, email="sama@contoh.id")
        for _ in range(20):
            self.salin()
        baris = self.baris("pengaduan-kategori")
        self.assertEqual(baris["Semua"]["masuk"], "43")
        self.assertNotIn(baris.get(self.lain.nama, {}).get("masuk"), ("9", "11"))

    def test_medians_and_satisfaction_need_enough_people(self):
        semua = self.baris("permohonan-bulan")
        self.assertEqual((semua["Semua"]["median_hari_kerja"], semua["Semua"]["puas_persen"]), ("0", "100"))
        Penilaian.objects.filter(pk=Penilaian.objects.first().pk).update(nilai=1)
        cache.clear()
        self.assertEqual(self.baris("permohonan-bulan")["Semua"]["puas_persen"], "disembunyikan")

    def test_a_year_table_or_format_that_is_none_is_a_clear_404(self):
        for cari in ("tahun=1999", "tahun=abc", "tahun=2027", "tabel=wbs", "format=xml"):
            with self.subTest(cari):
                self.assertEqual(self.client.get(f"{STATISTIK}?{cari}").status_code, 404)

    def test_charts_have_a_table_and_nobody_is_named(self):
        for _ in range(30):
            self.salin(kategori=self.lain)
        halaman = self.client.get(STATISTIK)
        self.assertContains(halaman, "<svg")
        self.assertContains(halaman, "<summary>Tabel: Pengaduan menurut kategori</summary>")
        for kata in (NAMA, "contoh.id", self.asal.nomor, self.asal.judul + "<"):
            self.assertNotContains(halaman, kata)
        self.assertFalse(halaman.cookies)

    def test_counted_once_a_day_in_a_constant_number_of_queries(self):
        kueri(self.client, STATISTIK), cache.clear()
        sedikit = kueri(self.client, STATISTIK)
        for _ in range(20):
            self.salin()
        self.assertLess(kueri(self.client, STATISTIK), sedikit)
        self.assertIn("14", self.baris("pengaduan-bulan")["Semua"]["masuk"])
        cache.clear()
        self.assertEqual(kueri(self.client, STATISTIK), sedikit)
