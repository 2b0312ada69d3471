"""The DIP, the exclusions, the holidays, the letters and the accounts in the staff site."""

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from informasi.models import InformasiDikecualikan, InformasiPublik
from layanan.models import HariLibur, Lampiran, Peristiwa, Surat
from tests.informasi.bahan import informasi
from tests.informasi.meja import HARI_INI, UjiMeja, pengecualian
from tests.informasi.warga import gambar


@time_machine.travel(HARI_INI, tick=False)
class DaftarInformasiPublik(UjiMeja):
    def isian(self, **ganti):
        isi = {
            "judul": "Rencana kerja 2026",
            "slug": "rencana-kerja-2026",
            "ringkasan": "Sasaran dan anggaran.",
            "klasifikasi": "berkala",
            "perangkat_daerah": self.dinkes.pk,
            "pejabat_penguasa": "Sekretaris",
            "penanggung_jawab": "Kepala Dinas",
            "waktu_pembuatan": "05-01-2026",
            "tempat_pembuatan": "Kupang",
            "bentuk": "softcopy",
            "format_informasi": "PDF",
            "retensi": "5 tahun",
            "terakhir_dimutakhirkan": "24-11-2026",
            "terbit": "on",
        }
        return {**isi, **ganti}

    def tambah(self, **ganti):
        return self.masuk(self.budi).post(reverse("admin:informasi_informasipublik_add"), self.isian(**ganti))

    def test_an_entry_with_a_file(self):
        self.assertEqual(self.tambah(berkas_baru=gambar("rencana.jpg"), judul_berkas="Dokumen").status_code, 302)
        satu = InformasiPublik.objects.get()
        berkas = satu.berkas.get()
        self.assertEqual((berkas.judul, berkas.lampiran.nomor_perkara), ("Dokumen", satu.nomor))
        self.assertEqual((berkas.lampiran.jenis, berkas.ditambahkan_oleh), (Lampiran.Jenis.DIP, self.budi))

    def test_a_hostile_file_leaves_neither_entry_nor_file(self):
        jawaban = self.tambah(berkas_baru=SimpleUploadedFile("a.svg", b"<svg onload=alert(1)>"))
        self.assertIn("berkas_baru", jawaban.context["adminform"].form.errors)
        self.assertFalse(InformasiPublik.objects.exists() or Lampiran.objects.exists())

    def test_a_link_takes_no_script(self):
        jawaban = self.tambah(tautan="javascript:alert(1)")
        self.assertIn("tautan", jawaban.context["adminform"].form.errors)

    def test_an_entry_is_taken_off_the_list_not_deleted(self):
        satu = informasi()
        url = reverse("admin:informasi_informasipublik_delete", args=[satu.pk])
        for petugas in (self.utama, self.super):
            with self.subTest(petugas.username):
                self.assertEqual(self.masuk(petugas).post(url, {"post": "yes"}).status_code, 403)
        self.assertTrue(InformasiPublik.objects.filter(pk=satu.pk).exists())

    def test_a_pelaksana_reads_and_changes_nothing(self):
        satu = informasi()
        url = reverse("admin:informasi_informasipublik_change", args=[satu.pk])
        self.assertNotContains(self.masuk(self.pelaksana).get(url), "berkas_baru")
        self.assertEqual(self.client.post(url, self.isian(judul="Lain")).status_code, 403)


@time_machine.travel(HARI_INI, tick=False)
class Pengecualian(UjiMeja):
    def test_nobody_adds_or_rewords_one_by_hand(self):
        satu = pengecualian()
        ubah = reverse("admin:informasi_informasidikecualikan_change", args=[satu.pk])
        self.assertContains(self.masuk(self.utama).get(ubah), "sebelum uji konsekuensi dicatat")
        for petugas in (self.utama, self.super):
            for url in (reverse("admin:informasi_informasidikecualikan_add"), ubah):
                self.assertEqual(self.masuk(petugas).post(url, {"judul": "Semua dokumen"}).status_code, 403)
        self.assertEqual(InformasiDikecualikan.objects.get().judul, satu.judul)


@time_machine.travel(HARI_INI, tick=False)
class KalenderDanSurat(UjiMeja):
    LIBUR = {"tanggal": "26-11-2026", "nama": "Libur lokal", "jenis": "lokal", "dasar_hukum": "SK Wali Kota 1/2026"}

    def test_a_new_holiday_says_how_many_cases_moved(self):
        p, _ = self.diajukan(), self.diproses()
        url = reverse("admin:layanan_harilibur_add")
        halaman = self.masuk(self.utama).post(url, self.LIBUR, follow=True)
        self.assertContains(halaman, "Tenggat 2 perkara dihitung ulang")
        self.assertEqual(Surat.objects.filter(nomor_perkara=p.nomor, jenis="tenggat_berubah").count(), 1)

    def test_deleting_holidays_by_the_list_moves_them_back(self):
        p = self.diajukan()
        self.masuk(self.utama).post(reverse("admin:layanan_harilibur_add"), self.LIBUR)
        libur = HariLibur.objects.get(nama="Libur lokal")
        isi = {"action": "delete_selected", "_selected_action": libur.pk, "post": "yes"}
        self.client.post(reverse("admin:layanan_harilibur_changelist"), isi)
        self.assertEqual(type(p).objects.get(pk=p.pk).tenggat, p.tenggat)

    def test_a_change_that_would_leave_a_deadline_uncountable_is_refused_with_a_sentence(self):
        HariLibur.objects.filter(tanggal__year=2026).exclude(jenis="libur_nasional").delete()
        self.diajukan()
        semua = list(HariLibur.objects.filter(tanggal__year=2026).values_list("pk", flat=True))
        isi = {"action": "delete_selected", "_selected_action": semua, "post": "yes"}
        url = reverse("admin:layanan_harilibur_changelist")
        halaman = self.masuk(self.utama).post(url, isi, follow=True)
        self.assertContains(halaman, "Hari libur tidak diubah.")
        self.assertEqual(HariLibur.objects.filter(pk__in=semua).count(), len(semua))

    def test_failed_letters_are_tried_again_and_others_left_alone(self):
        p = self.diajukan()
        surat = Surat.objects.get(nomor_perkara=p.nomor)
        besok = surat.dibuat_pada.replace(year=2027)
        Surat.objects.filter(pk=surat.pk).update(percobaan=3, galat="SMTPConnectError 421", coba_lagi_pada=besok)
        isi = {"action": "coba_kirim_lagi", "_selected_action": surat.pk}
        self.masuk(self.budi).post(reverse("admin:layanan_surat_changelist"), isi)
        surat.refresh_from_db()
        self.assertLess(surat.coba_lagi_pada, besok)

    def test_letters_history_and_files_can_only_be_read(self):
        self.diajukan()
        self.masuk(self.super)
        for nama, model in (("surat", Surat), ("peristiwa", Peristiwa), ("lampiran", Lampiran)):
            with self.subTest(nama):
                pk = model.objects.first().pk
                self.assertEqual(self.client.get(reverse(f"admin:layanan_{nama}_add")).status_code, 403)
                ubah = reverse(f"admin:layanan_{nama}_change", args=[pk])
                self.assertEqual(self.client.post(ubah, {"nama_asli": "x"}).status_code, 403)
                hapus = reverse(f"admin:layanan_{nama}_delete", args=[pk])
                self.assertEqual(self.client.post(hapus, {"post": "yes"}).status_code, 403)

    def test_officers_outside_the_ppid_open_no_letters_files_or_accounts(self):
        for petugas in (self.pelaksana, self.agus, self.tono):
            for nama in ("surat", "lampiran", "akseslampiran", "petugas"):
                with self.subTest(petugas=petugas.username, nama=nama):
                    url = reverse(f"admin:layanan_{nama}_changelist")
                    self.assertEqual(self.masuk(petugas).get(url).status_code, 403)
