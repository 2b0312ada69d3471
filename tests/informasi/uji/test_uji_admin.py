"""The desk of a consequence test, through the real pages."""

import time_machine
from django.urls import reverse

from informasi.models import InformasiDikecualikan, UjiKonsekuensi
from layanan.models import Surat
from tests.informasi.meja import HARI_INI
from tests.informasi.uji.bahan import UJI, USULAN, UjiPengecualian

TAMBAH = reverse("admin:informasi_ujikonsekuensi_add")
DAFTAR = reverse("admin:informasi_ujikonsekuensi_changelist")


@time_machine.travel(HARI_INI, tick=False)
class Meja(UjiPengecualian):
    def url(self, uji, nama="change", *lain):
        return reverse(f"admin:informasi_ujikonsekuensi_{nama}", args=[uji.pk, *lain])

    def tekan(self, petugas, nama, **isian):
        uji = UjiKonsekuensi.objects.get()
        isi = {"versi": uji.versi, "_lanjut": "1", **isian}
        return self.masuk(petugas).post(self.url(uji, "tindakan", nama), isi)

    def test_from_proposal_to_decision(self):
        self.assertEqual(self.masuk(self.pelaksana).get(TAMBAH).status_code, 200)
        self.assertEqual(self.client.post(TAMBAH, USULAN).status_code, 302)
        for petugas, nama, isian in (
            (self.utama, "kembalikan", {"catatan": "Persempit."}),
            (self.pelaksana, "perbaiki", USULAN),
            (self.utama, "uji", UJI),
            (self.citra, "setujui", {}),
            (self.utama, "tetapkan", {"nomor_penetapan": "500/1/PPID"}),
        ):
            with self.subTest(nama):
                halaman = self.masuk(petugas).get(self.url(UjiKonsekuensi.objects.get(), "tindakan", nama))
                self.assertContains(halaman, USULAN["bagian_tertutup"])
                self.assertEqual(self.tekan(petugas, nama, **isian).status_code, 302)
        self.assertEqual(InformasiDikecualikan.objects.get().nomor_penetapan, "500/1/PPID")
        surat = Surat.objects.get(jenis="penetapan_pengecualian")
        pdf = self.client.get(self.url(UjiKonsekuensi.objects.get(), "surat_pdf", surat.pk))
        self.assertTrue(pdf.content.startswith(b"%PDF"))

    def test_a_faulty_proposal_keeps_what_was_typed(self):
        salah = USULAN | {"dasar_hukum": "Perwal 3/2020 Pasal 1", "bagian_terbuka": ""}
        jawaban = self.masuk(self.pelaksana).post(TAMBAH, salah)
        self.assertContains(jawaban, "Peraturan daerah atau peraturan wali kota tidak cukup", status_code=422)
        self.assertContains(jawaban, "Tulis bagian yang tetap terbuka", status_code=422)
        self.assertContains(jawaban, USULAN["kepentingan_publik"], status_code=422)
        self.assertFalse(UjiKonsekuensi.objects.exists())

    def test_the_wall(self):
        uji = self.dalam("ditetapkan")
        surat = Surat.objects.filter(nomor_perkara=uji.nomor).first()
        for petugas, kode in ((self.pelaksana, 200), (self.agus, 200), (self.dedi, 404), (self.tono, 403)):
            for alamat in (self.url(uji), self.url(uji, "surat", surat.pk)):
                with self.subTest(petugas=petugas.username, alamat=alamat):
                    self.assertIn(self.masuk(petugas).get(alamat).status_code, {kode, 404 if kode == 403 else kode})
        self.assertNotContains(self.masuk(self.dedi).get(DAFTAR), uji.nomor)
        self.assertEqual(self.masuk(self.budi).get(TAMBAH).status_code, 403)

    def test_the_worklist_says_whose_turn_it_is(self):
        uji = self.usulan()
        for petugas, ada in ((self.utama, True), (self.citra, False), (self.pelaksana, False), (self.agus, True)):
            halaman = self.masuk(petugas).get("/admin/").content.decode()
            with self.subTest(petugas=petugas.username):
                self.assertEqual(halaman.count(f">{uji.nomor}<"), int(ada))
        self.assertContains(self.masuk(self.citra).get(f"{DAFTAR}?keadaan=berjalan"), uji.nomor)
