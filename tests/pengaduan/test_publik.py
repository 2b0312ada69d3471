"""The public side: what everybody reads of complaints, by filters and feeds, at the same cost for many as for few."""

import pytest
import time_machine
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from layanan import lampiran
from layanan.berkas import GAMBAR, periksa
from layanan.models import Lampiran
from pengaduan import acts
from pengaduan.models import FotoTerbit, Pengaduan
from tests.informasi.warga import gambar
from tests.pengaduan.bahan import laporan
from tests.pengaduan.warga import HARI_INI, NAMA, SUREL, TELEPON, UjiPengaduan

DAFTAR = "/pengaduan/daftar/"
UMUM = (DAFTAR, f"{DAFTAR}rss/", f"{DAFTAR}atom/", "/sitemap.xml", "/cari/?q=lampu", "/pengaduan/")


@time_machine.travel(HARI_INI, tick=False)
class HalamanPublik(UjiPengaduan):
    def isi(self, url: str, status=200) -> str:
        jawab = Client().get(url)
        self.assertEqual(jawab.status_code, status, url)
        return jawab.content.decode()

    def foto(self, p) -> FotoTerbit:
        """A published rendition of the reporter's photograph, as the desk makes one."""
        asal = p.lampiran().first()
        hasil = lampiran.simpan(
            periksa(gambar(), GAMBAR), jenis=Lampiran.Jenis.FOTO_PUBLIK, nomor_perkara="", oleh=self.petra
        )
        return FotoTerbit.objects.create(
            pengaduan=p, asal=asal, berkas=hasil, lebar=8, tinggi=8, oleh=self.petra, terbit_pada=timezone.now()
        )

    def test_list_detail_feeds_sitemap_and_search_know_what_is_public_and_nothing_else(self):
        terbit, alamat = self.terbit(), f"{DAFTAR}%s/"
        lain = [
            self.diajukan(),
            self.diverifikasi(),
            self.diverifikasi(rahasia=True),
            acts.tarik(self.terbit(), oleh=self.petra),
        ]
        for url in UMUM[:5]:
            isi = self.isi(url)
            self.assertIn(alamat % terbit.nomor, isi)
            for p in lain:
                self.assertNotIn(p.nomor, isi, url)
        self.isi(alamat % terbit.nomor)
        for p in lain:
            self.isi(alamat % p.nomor, 404)

    def test_the_answer_makes_an_entry_of_the_atom_feed_new_again(self):
        p = acts.disposisikan(self.terbit(), perangkat_daerah=self.dishub, instruksi="Perbaiki.", oleh=self.petra)
        with time_machine.travel("2026-11-25T02:00:00+00:00", tick=False):
            acts.tanggapi(p, oleh=self.hubert, uraian="Sudah.")
        entri = self.isi(f"{DAFTAR}atom/").partition("<entry>")[2]
        self.assertIn("<published>2026-11-23T", entri)
        self.assertIn("<updated>2026-11-25T", entri)

    def test_no_page_tells_who_wrote_or_what_the_reporter_wrote(self):
        p = self.terbit(judul="Kalimat asli pelapor", isi="Kalimat asli pelapor", lokasi="Kalimat asli pelapor")
        p = acts.disposisikan(p, perangkat_daerah=self.dishub, instruksi="Kata dinas.", oleh=self.petra)
        p = acts.tindak_lanjuti(p, oleh=self.hubert, uraian=f"Sudah kami datangi {NAMA}, {TELEPON}.")
        p = acts.buka_kembali(acts.tanggapi(p, oleh=self.hubert, uraian="Menyala."), alasan="Rumah saya masih gelap.")
        for url in (*UMUM, f"{DAFTAR}{p.nomor}/"):
            isi = self.isi(url)
            for kata in (*NAMA.split(), SUREL, TELEPON, "Kalimat asli", "Kata dinas", "masih gelap", "hubert", "petra"):
                self.assertNotIn(kata, isi, url)

    def test_the_page_of_a_report_says_who_has_it_until_when_and_what_was_done(self):
        p = acts.disposisikan(self.terbit(), perangkat_daerah=self.dishub, instruksi="Perbaiki.", oleh=self.petra)
        isi = self.isi(f"{DAFTAR}{p.nomor}/")
        for kata in (
            "Sekarang dipegang <strong>Dinas Perhubungan",
            "Jumat, 11 Desember 2026",
            "Diteruskan ke perangkat",
        ):
            self.assertIn(kata, isi)
        p = acts.tanggapi(p, oleh=self.hubert, uraian="Lampu sudah menyala.")
        isi = self.isi(f"{DAFTAR}{p.nomor}/")
        self.assertIn("Lampu sudah menyala.", isi)
        self.assertNotIn("Sekarang dipegang", isi)

    def test_what_masking_cannot_read_is_left_out(self):
        p = acts.tanggapi(self.terbit(), oleh=self.petra, uraian="Sudah. " + "x" * 3990)
        p.tindak_lanjut.update(uraian="Sudah. " + "x" * 20_000)
        isi = self.isi(f"{DAFTAR}{p.nomor}/")
        self.assertIn("memberi tanggapan", isi)
        self.assertNotIn("xxxx", isi)

    def test_the_desk_shows_what_everybody_reads_of_an_answer(self):
        p = acts.tanggapi(self.terbit(), oleh=self.petra, uraian="Terima kasih, Bapak Yosef.")
        isi = self.masuk(self.petra).get(self.url(p))
        self.assertContains(isi, "Yang dibaca umum: Terima kasih, Bapak [nama disamarkan].")

    def test_a_photo_is_public_only_as_published_and_only_with_its_report(self):
        p = self.terbit()
        asal = p.lampiran().get()
        self.isi(f"{DAFTAR}{p.nomor}/foto/{asal.pk}/", 404)
        satu = self.foto(p)
        jawab = Client().get(satu.get_absolute_url())
        self.assertEqual((jawab.status_code, jawab["Content-Type"]), (200, "image/jpeg"))
        self.assertIn(satu.get_absolute_url(), self.isi(f"{DAFTAR}{p.nomor}/"))
        self.assertNotIn(satu.berkas, p.lampiran())
        acts.tarik(p, oleh=self.petra)
        self.isi(satu.get_absolute_url(), 404)

    def test_every_filter_narrows_and_its_counts_are_those_of_the_list(self):
        p = acts.disposisikan(self.terbit(), perangkat_daerah=self.dishub, instruksi="Perbaiki.", oleh=self.petra)
        self.terbit(kelurahan="53.71.01.1001")
        laporan("Pohon tumbang")
        kueri = {
            "": 3,
            "status=dikerjakan": 1,
            "status=belum": 2,
            "status=terlambat": 0,
            f"kategori={p.kategori_id}": 2,
            f"kategori={p.kategori.induk_id}": 2,
            f"kelurahan={p.kelurahan.kode}": 1,
            "opd=dishub": 1,
            "cari=pohon": 1,
            "cari=poh+tumbang": 1,
            "cari=pohon+lampu": 0,
            f"cari={p.nomor.lower()}": 1,
            "cari=asli": 0,
        }
        for satu, jumlah in kueri.items():
            jawab = Client().get(f"{DAFTAR}?{satu}")
            self.assertEqual(jawab.context["halaman"].paginator.count, jumlah, satu)
            ini = next(t for t in jawab.context["tab"] if t["ini"])
            self.assertEqual(ini["jumlah"], jumlah, satu)

    def test_odd_filters_find_nothing_and_break_nothing(self):
        self.terbit()
        for kueri in (
            "status=x",
            "kategori=²",
            "kategori=9999999999",
            "kelurahan=%00",
            "opd=%27",
            "cari=%00%ff",
            "halaman=x",
        ):
            self.assertEqual(Client().get(f"{DAFTAR}?{kueri}").status_code, 200, kueri)

    def test_pages_carry_no_cookie_and_may_be_cached(self):
        for url in (*UMUM[:2], "/pengaduan/", f"{DAFTAR}{self.terbit().nomor}/"):
            jawab = Client().get(url)
            self.assertFalse(jawab.cookies, url)
        self.assertIn("public", jawab["Cache-Control"])

    def test_many_reports_cost_as_many_queries_as_few(self):
        p = acts.disposisikan(self.terbit(), perangkat_daerah=self.dishub, instruksi="Perbaiki.", oleh=self.petra)
        p = acts.tindak_lanjuti(p, oleh=self.hubert, uraian="Mulai.")
        alamat = (*UMUM, f"{DAFTAR}?cari=lampu&opd=dishub", f"{DAFTAR}{p.nomor}/")

        def kueri():
            for url in alamat:
                with CaptureQueriesContext(connection) as semua:
                    self.isi(url)
                yield len(semua)

        list(kueri())  # Django reads its own site's row once per process
        sedikit = list(kueri())
        for _ in range(3):
            self.ditindaklanjuti()
            acts.tanggapi(self.terbit(), oleh=self.petra, uraian="Sudah.")
            p = acts.tindak_lanjuti(p, oleh=self.hubert, uraian="Lagi.")
        self.assertEqual(list(kueri()), sedikit)

    def test_a_clock_that_began_again_is_not_said_to_begin_with_the_receipt(self):
        p = acts.tanggapi(self.terbit(), oleh=self.petra, uraian="Sudah.")
        alamat = f"{DAFTAR}{p.nomor}/"
        self.assertContains(self.client.get(alamat), "<span>Diterima <time")
        with time_machine.travel("2026-11-26T02:00:00+00:00", tick=False):
            acts.buka_kembali(p, alasan="Belum.")
            self.assertContains(self.client.get(alamat), "<span>Dihitung sejak <time")

    def test_the_numbers_of_the_entrance_page(self):
        self.ditanggapi()
        self.diajukan(rahasia=True)
        with time_machine.travel("2026-12-14T02:00:00+00:00", tick=False):
            angka = Client().get("/pengaduan/").context["angka"]
        self.assertEqual(angka, {"diterima": 2, "ditanggapi": 1, "tepat": 1, "tepat_persen": 100, "terlambat": 1})


@pytest.mark.django_db
@pytest.mark.sqlite
def test_the_list_on_sqlite(client):
    laporan("Lampu padam")
    assert "Lampu padam" in client.get(f"{DAFTAR}?cari=padam&status=belum").content.decode()
    with pytest.raises(ObjectDoesNotExist):
        Pengaduan.objects.publik().get(nomor="PD-2026-000009")
