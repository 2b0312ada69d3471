"""/pengaduan/wbs/: the report as it is sent, what comes back, and what is refused."""

import uuid
from unittest import mock

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

from tests.informasi.warga import gambar
from tests.layanan.unggahan import dokumen
from tests.wbs.rahasia import KENARI, SANDI, WBS, UjiWBS, isian, kode_dari
from wbs import acts, unggah
from wbs.models import JejakWBS, KunciWBS, LaporanWBS, PesanWBS


class Lapor(UjiWBS):
    def test_the_page_tells_the_procedure_and_sets_no_cookie(self):
        halaman = self.client.get(WBS)
        self.assertContains(halaman, "Tata cara")
        self.assertContains(halaman, "Tinggalkan halaman ini")
        self.assertFalse(halaman.cookies)
        self.assertEqual(halaman["Referrer-Policy"], "no-referrer")
        self.assertIn("no-store", halaman["Cache-Control"])

    def test_every_step_answers_at_the_same_address_without_cookie_or_cache(self):
        laporan, kode = self.lapor()
        langkah = [self.client.post(WBS, {"langkah": "tulis"}), self.kirim(), self.kirim(kronologi="")]
        for halaman in [*langkah, self.buka(kode), self.buka("X"), self.balas(kode)]:
            self.assertNotIn(halaman.status_code, (301, 302))
            self.assertFalse(halaman.cookies)
            self.assertEqual(halaman["Referrer-Policy"], "no-referrer")
            self.assertIn("no-store", halaman["Cache-Control"])

    def test_one_report_with_its_message_and_its_trail(self):
        laporan, _ = self.lapor(nama="", jabatan="", waktu="", lokasi="", catatan="")
        self.assertEqual((laporan.status, laporan.pesan.count(), laporan.jejak.count()), ("diterima", 1, 1))
        (terbuka,) = acts.buka(laporan, SANDI, oleh=self.tia)
        self.assertEqual(terbuka.isi.teks["kronologi"], KENARI["kronologi"])
        self.assertEqual(terbuka.isi.teks["nama"], "")

    def test_files_are_cleaned_and_lose_their_names(self):
        berkas = [gambar("Ani.jpg"), SimpleUploadedFile("Ani.pdf", dokumen())]
        laporan, _ = self.lapor(bukti=berkas)
        (terbuka,) = acts.buka(laporan, SANDI, oleh=self.tia)
        self.assertEqual([b.ekstensi for b in terbuka.isi.bukti], ["jpg", "pdf"])
        self.assertTrue(terbuka.isi.bukti[1].isi.startswith(b"%PDF-"))

    def test_a_large_upload_never_becomes_a_file(self):
        besar = SimpleUploadedFile("foto.jpg", gambar().read() + b"\0" * 3_000_000)
        with mock.patch.object(TemporaryFileUploadHandler, "new_file", side_effect=AssertionError("on the disk")):
            self.assertContains(self.kirim(bukti=besar), "Kode Anda")

    def test_the_same_form_twice_is_one_report_with_one_code(self):
        isi = isian()
        pertama, kedua = self.client.post(WBS, isi), self.client.post(WBS, {**isi, "kronologi": "Berubah."})
        self.assertEqual(kode_dari(pertama), kode_dari(kedua))
        self.assertContains(kedua, "sudah kami terima")
        self.assertEqual((LaporanWBS.objects.count(), PesanWBS.objects.count()), (1, 1))

    def test_faults_come_all_at_once_and_keep_what_was_typed(self):
        halaman = self.kirim(jenis="lain", terlapor="", catatan="x\0", bukti=SimpleUploadedFile("a.exe", b"MZ"))
        self.assertContains(halaman, KENARI["kronologi"], status_code=422)
        for kalimat in ("Pilih salah satu", "Tulis siapa yang dilaporkan", "karakter kendali", "Berkas ini bukan"):
            self.assertContains(halaman, kalimat, status_code=422)
        self.assertContains(self.kirim(jangan_diisi="x"), "Kotak tersembunyi", status_code=400)
        self.assertFalse(LaporanWBS.objects.exists() or JejakWBS.objects.exclude(laporan=None).exists())

    def test_a_request_that_another_site_made_is_not_run(self):
        halaman = self.client.post(WBS, isian(), headers={"sec-fetch-site": "cross-site"})
        self.assertContains(halaman, "dari situs lain", status_code=403)
        self.assertFalse(LaporanWBS.objects.exists())

    def test_too_large_a_request_is_refused_with_a_sentence(self):
        with mock.patch.object(unggah, "BATAS_KIRIMAN", 1000):
            self.assertContains(self.kirim(catatan="x" * 2000), "melewati batas", status_code=413)
        self.assertFalse(LaporanWBS.objects.exists())

    def test_without_a_key_nothing_is_taken(self):
        KunciWBS.objects.update(aktif=False)
        self.assertContains(self.client.get(WBS), "Belum dapat menerima laporan")
        self.assertContains(self.kirim(), "belum membuat kuncinya", status_code=503)
        self.assertFalse(LaporanWBS.objects.exists())

    def test_a_token_that_is_none_of_ours_is_replaced(self):
        for token in ("", "abc", str(uuid.uuid1())):
            self.assertContains(self.kirim(token=token), "Kode Anda")
        self.assertEqual(LaporanWBS.objects.count(), 3)
