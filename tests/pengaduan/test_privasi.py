"""The two promises, `anonim` and `rahasia`, at every exit of the staff site and for every role."""

import logging

import time_machine
from django.test import Client

from layanan.models import AksesIdentitas, Lampiran, Surat
from pengaduan import acts
from tests.informasi.warga import gambar
from tests.pengaduan.warga import HARI_INI, NAMA, NASKAH, SUREL, TELEPON, UjiPengaduan, foto_titipan

RAHASIA = (NAMA, NAMA.split()[1], SUREL, SUREL.upper(), TELEPON, TELEPON.replace(" ", "-"))
DAFTAR = "/admin/pengaduan/pengaduan/"
ARSIP = [f"/admin/layanan/{nama}/" for nama in ("surat", "lampiran", "akseslampiran", "peristiwa")]


@time_machine.travel(HARI_INI, tick=False)
class Privasi(UjiPengaduan):
    def setUp(self):
        # People sign what they write, and break numbers as they like.
        self.tanda_tangan = f"Hormat saya, {NAMA}, {TELEPON.replace(' ', '-')}, {SUREL.upper()}"
        self.anonim = self.didisposisikan(anonim=True, isi=f"Sudah seminggu gelap. {self.tanda_tangan}")
        self.terbuka = self.didisposisikan()
        self.rahasia = self.didisposisikan(rahasia=True, judul="Judul yang dirahasiakan")

    def pintu(self, p) -> list[str]:
        """Every address of the staff site that may say something of a case."""
        pks = Surat.objects.filter(nomor_perkara=p.nomor).values_list("pk", flat=True)
        surat = [self.url(p, "surat", pk) for pk in pks]
        verba = [self.url(p, "tindakan", nama) for nama in ("verifikasi", "tanggapi", "disposisikan", "tolak")]
        cari = [f"{DAFTAR}?q={kata}" for kata in ("Ani", p.nomor, "lampu")]
        arsip = [*ARSIP, *(f"{a}?q={p.nomor}" for a in ARSIP), *(f"/admin/layanan/surat/{pk}/change/" for pk in pks)]
        return [self.url(p), DAFTAR, "/admin/", *cari, *surat, *verba, *arsip]

    def terbaca(self, petugas, p) -> list[str]:
        client = Client()
        client.force_login(petugas)
        hasil = []
        for url in self.pintu(p):
            isi = client.get(url, follow=True).content.decode()
            hasil += [(url, kata) for kata in RAHASIA if kata in isi]
        return hasil

    def test_the_name_of_an_anonim_reporter_reaches_petugas_pengaduan_alone(self):
        self.assertTrue(self.terbaca(self.petra, self.anonim))
        for petugas in (self.hubert, self.dedi, self.agus, self.budi, self.super):
            with self.subTest(str(petugas)):
                temuan = [x for x in self.terbaca(petugas, self.anonim) if f"/{self.terbuka.pk}/" not in x[0]]
                self.assertEqual(temuan, [])

    def test_an_open_name_reaches_the_body_that_handles_it_and_nobody_else(self):
        self.assertIn((self.url(self.terbuka), NAMA), self.terbaca(self.hubert, self.terbuka))
        for petugas in (self.dedi, self.agus, self.budi, self.super):
            with self.subTest(str(petugas)):
                self.assertEqual(self.terbaca(petugas, self.terbuka), [])

    def test_searching_a_name_finds_nothing_for_whom_it_is_hidden(self):
        for petugas, jumlah in ((self.petra, 3), (self.hubert, 0), (self.agus, 0), (self.super, 0)):
            for kata in ("Rahasiawati", SUREL):
                with self.subTest(f"{petugas} {kata}"):
                    jawab = self.masuk(petugas).get(DAFTAR, {"q": kata})
                    self.assertEqual(jawab.context["cl"].result_count, jumlah)
            self.assertEqual(self.client.get(DAFTAR, {"nama__startswith": "Ani"}).status_code, 400)

    def test_a_signed_title_is_found_by_the_words_that_everybody_may_read_alone(self):
        p = self.terbit(anonim=True, judul="Tiang Rahasiawati condong")
        p = acts.disposisikan(p, perangkat_daerah=self.dishub, instruksi="Perbaiki.", oleh=self.petra)
        for kata, jumlah in (("Rahasiawati", 0), ("condong", 0), (p.nomor[-6:], 1), (f"padam {NASKAH['isi'][-7:]}", 1)):
            jawab = self.masuk(self.hubert).get(DAFTAR, {"q": kata})
            ada = [satu for satu in jawab.context["cl"].result_list if satu.pk == p.pk]
            self.assertEqual(len(ada), jumlah, kata)
        self.assertContains(self.masuk(self.petra).get(DAFTAR, {"q": "condong"}), p.nomor)

    def test_the_history_calls_the_reporter_by_the_name_of_this_kind_of_case(self):
        halaman = self.masuk(self.petra).get(self.url(self.anonim))
        self.assertContains(halaman, "<td>Pelapor</td>")
        self.assertNotContains(halaman, "<td>Pemohon</td>")

    def test_what_each_role_sees_in_the_list(self):
        harus = {"petra": 3, "hubert": 3, "dedi": 0, "agus": 2, "super": 3}
        for nama, jumlah in harus.items():
            with self.subTest(nama):
                jawab = self.masuk(getattr(self, nama)).get(DAFTAR)
                self.assertEqual(jawab.context["cl"].result_count, jumlah)
        self.assertEqual(self.masuk(self.budi).get(DAFTAR).status_code, 403)

    def test_a_rahasia_report_does_not_exist_for_oversight(self):
        for url in self.pintu(self.rahasia):
            with self.subTest(url):
                isi = self.masuk(self.agus).get(url, follow=True).content.decode()
                self.assertNotIn("Judul yang dirahasiakan", isi)

    def test_notices_to_officers_never_name_the_reporter(self):
        acts.buka_kembali(acts.tanggapi(self.anonim, oleh=self.hubert, uraian="Sudah."), alasan=self.tanda_tangan)
        for satu in Surat.objects.filter(untuk=Surat.Untuk.PETUGAS):
            for kata in RAHASIA:
                self.assertNotIn(kata, f"{satu.perihal} {satu.isi} {satu.teks}")

    def test_file_names_tell_nothing_and_every_look_is_written_down(self):
        foto = self.anonim.lampiran().get()
        jawab = self.masuk(self.hubert).get(self.url(self.anonim, "berkas", foto.pk))
        self.assertIn("foto-1.jpg", jawab["Content-Disposition"])
        self.assertEqual(foto.akses.get().peran, "Pejabat Penghubung")
        self.assertEqual(self.masuk(self.dedi).get(self.url(self.anonim, "berkas", foto.pk)).status_code, 404)
        self.assertFalse(Lampiran.objects.filter(nama_asli__contains="Ani").exists())

    def test_whoever_sees_the_reporter_leaves_a_row_and_who_sees_no_name_leaves_none(self):
        for petugas in (self.hubert, self.petra):
            self.masuk(petugas).get(self.url(self.anonim))
        self.assertEqual(AksesIdentitas.objects.get().oleh, self.petra)

    def test_no_public_page_and_no_sitemap_knows_a_report(self):
        for url in ("/", "/sitemap.xml", "/pengaduan/buat/", f"/lacak/{self.terbuka.nomor}/"):
            isi = Client().get(url, follow=True).content.decode()
            self.assertNotIn("Sudah seminggu gelap", isi)

    def test_no_log_line_holds_a_word_of_it(self):
        with self.assertLogs(level=logging.DEBUG) as log:
            logging.getLogger("uji").info("mulai")
            acts.lengkapi(self.kurang(anonim=True), titipan=[foto_titipan()], keterangan="Tiang 12.")
            self.client.post("/pengaduan/buat/", {"nama": NAMA, "email": SUREL, "foto": gambar(f"{NAMA}.jpg")})
        self.assertFalse([baris for baris in log.output if any(kata in baris for kata in (NAMA, SUREL))])
