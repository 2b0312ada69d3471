"""The reporter's own pages: closed to strangers, every verb by form, a stale page refused, nothing typed lost."""

import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from layanan.models import Surat
from pengaduan import acts
from pengaduan.models import Pengaduan
from pengaduan.rules import Status
from tests.informasi.warga import gambar
from tests.pengaduan.warga import HARI_INI, UjiPengaduan, data_act


@time_machine.travel(HARI_INI, tick=False)
class LacakPengaduan(UjiPengaduan):
    def buka(self, **ganti) -> Pengaduan:
        """A report of this visitor, opened with its code."""
        p, kode = acts.ajukan(data_act(**ganti), token=f"token-{Pengaduan.objects.count()}")
        self.client.post("/lacak/", {"nomor": p.nomor, "kode": kode})
        return p

    def kirim(self, p, nama, **isi):
        versi = Pengaduan.objects.get(pk=p.pk).versi
        return self.client.post(f"{p.get_absolute_url()}{nama}/", {"versi": versi, **isi})

    def test_every_address_asks_a_stranger_for_the_code(self):
        p = self.didisposisikan()
        surat = Surat.objects.filter(nomor_perkara=p.nomor).first()
        foto = p.lampiran().get()
        jalur = ("", f"surat/{surat.pk}/", f"surat/{surat.pk}/pdf/", f"berkas/{foto.pk}/")
        for akhir in (*jalur, "lengkapi/", "beres/", "belum-beres/", "cabut/"):
            with self.subTest(akhir):
                jawab = Client().get(p.get_absolute_url() + akhir)
                self.assertEqual((jawab.status_code, jawab["Location"]), (302, f"/lacak/?nomor={p.nomor}"))

    def test_a_notice_to_officers_is_no_letter_of_the_reporter(self):
        p = acts.verifikasi(self.buka(), oleh=self.petra, kelas="tidak_berkadar")
        acts.disposisikan(p, perangkat_daerah=self.dishub, instruksi="Kata dinas.", oleh=self.petra)
        satu = Surat.objects.get(nomor_perkara=p.nomor, untuk=Surat.Untuk.PETUGAS)
        self.assertEqual(self.client.get(f"{p.get_absolute_url()}surat/{satu.pk}/").status_code, 404)
        self.assertNotContains(self.client.get(p.get_absolute_url()), "Kata dinas.")

    def test_lengkapi_with_a_photo(self):
        p = acts.minta_kelengkapan(self.buka(), oleh=self.petra, kekurangan="Nomor tiang.")
        self.assertContains(self.client.get(p.get_absolute_url()), "Nomor tiang.")
        self.assertContains(self.client.get(f"{p.get_absolute_url()}lengkapi/"), "Rabu, 23 Desember 2026")
        self.assertEqual(self.kirim(p, "lengkapi").status_code, 422)
        self.assertRedirects(self.kirim(p, "lengkapi", foto=[gambar()], keterangan="Tiang 12."), p.get_absolute_url())
        p = Pengaduan.objects.get(pk=p.pk)
        self.assertEqual((p.status, p.lampiran().count()), (Status.DIAJUKAN, 1))
        self.assertTrue(p.isi.endswith("Tiang 12."))

    def test_fixed_and_not_fixed(self):
        p = acts.verifikasi(self.buka(), oleh=self.petra, kelas="tidak_berkadar")
        p = acts.tanggapi(p, oleh=self.petra, uraian="Sudah menyala.")
        self.assertContains(self.client.get(p.get_absolute_url()), "Sudah beres?")
        self.assertContains(self.client.get(f"{p.get_absolute_url()}belum-beres/"), "14 hari kerja sejak hari ini")
        self.assertEqual(self.kirim(p, "belum-beres", alasan="").status_code, 422)
        self.kirim(p, "belum-beres", alasan="Padam lagi.")
        self.assertEqual(Pengaduan.objects.get(pk=p.pk).status, Status.DIVERIFIKASI)
        acts.tanggapi(p, oleh=self.petra, uraian="Diganti baru.")
        self.kirim(p, "beres")
        self.assertEqual(Pengaduan.objects.get(pk=p.pk).status, Status.SELESAI)

    def test_a_stale_page_is_refused_and_a_closed_verb_says_why(self):
        p = self.buka()
        acts.verifikasi(p, oleh=self.petra, kelas="tidak_berkadar")
        jawab = self.client.post(f"{p.get_absolute_url()}cabut/", {"versi": p.versi})
        self.assertContains(jawab, "berubah sejak halaman Anda dibuka", status_code=422)
        self.assertContains(self.client.get(f"{p.get_absolute_url()}beres/", follow=True), "tidak dapat dilakukan")
        self.kirim(p, "cabut")
        self.assertEqual(Pengaduan.objects.get(pk=p.pk).status, Status.DICABUT)

    def test_the_desk_list_and_worklist_cost_the_same_for_one_report_as_for_many(self):
        self.didisposisikan()
        self.masuk(self.petra)
        for url in ("/admin/", "/admin/pengaduan/pengaduan/"):
            self.client.get(url)
            with CaptureQueriesContext(
                connection,
            ) as sedikit:
                self.client.get(url)
            for _ in range(4):
                self.didisposisikan()
                self.diajukan()
            with CaptureQueriesContext(connection) as banyak:
                self.client.get(url)
            self.assertEqual(len(sedikit), len(banyak), url)
