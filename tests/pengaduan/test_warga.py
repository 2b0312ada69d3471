"""The forms for everybody: "me too" once per form, following with a yes from the mailbox, limits that say so."""

import time_machine
from django.core import signing
from django.test import Client

from layanan.models import Surat
from pengaduan import acts
from pengaduan.models import PengikutPengaduan
from pengaduan.views.warga import token_dukungan
from tests.pengaduan.warga import HARI_INI, UjiPengaduan

DAFTAR, TETANGGA = "/pengaduan/daftar/", "tetangga@contoh.id"


@time_machine.travel(HARI_INI, tick=False)
class FormulirWarga(UjiPengaduan):
    def setUp(self):
        self.p = self.terbit()
        self.url_dukung, self.url_ikuti = (f"{DAFTAR}{self.p.nomor}/{n}/" for n in ("dukung", "ikuti"))

    def test_support_is_counted_once_per_form_and_shown(self):
        token = self.client.get(self.url_dukung).context["token"]
        for _ in range(2):
            self.assertRedirects(self.client.post(self.url_dukung, {"token": token}), f"{self.url_dukung}?terkirim=1")
        self.assertEqual(self.p.dukungan.count(), 1)
        self.assertContains(self.client.get(f"{DAFTAR}{self.p.nomor}/"), "1 warga")

    def test_a_forged_an_old_or_a_strange_token_counts_nothing(self):
        lain = token_dukungan(self.terbit())
        lama = token_dukungan(self.p)
        for token in ("", "x", signing.dumps("x"), lain):
            self.assertEqual(self.client.post(self.url_dukung, {"token": token}).status_code, 422)
        with time_machine.travel("2026-11-25T02:00:00+00:00", tick=False):
            self.assertEqual(self.client.post(self.url_dukung, {"token": lama}).status_code, 422)
        self.assertFalse(self.p.dukungan.exists())

    def test_one_address_cannot_count_for_ever(self):
        jawab = [self.client.post(self.url_dukung, {"token": token_dukungan(self.p)}).status_code for _ in range(31)]
        self.assertEqual((set(jawab[:30]), jawab[30], self.p.dukungan.count()), ({302}, 429, 30))

    def test_following_goes_through_the_mailbox(self):
        self.assertRedirects(self.client.post(self.url_ikuti, {"email": TETANGGA}), f"{self.url_ikuti}?terkirim=1")
        alamat = PengikutPengaduan.objects.get().alamat
        self.assertIn(alamat, Surat.objects.get(untuk=Surat.Untuk.PENGIKUT).isi)
        jalur = alamat.partition("//")[2].partition("/")[2]
        self.assertContains(Client().get(f"/{jalur}"), "Ya, kirimi saya kabar")  # opening alone changes nothing
        self.assertIsNone(PengikutPengaduan.objects.get().dikonfirmasi_pada)
        self.assertContains(Client().post(f"/{jalur}", {"pilihan": "konfirmasi"}), "Kami menulis saat keadaan")
        self.assertIsNotNone(PengikutPengaduan.objects.get().dikonfirmasi_pada)
        self.assertContains(Client().post(f"/{jalur}", {"pilihan": "berhenti"}), "Alamat Anda sudah kami hapus")
        self.assertContains(Client().get(f"/{jalur}"), "tidak berlaku lagi", status_code=404)

    def test_the_answer_is_the_same_for_who_already_follows_and_a_mailbox_is_not_flooded(self):
        jawab = {self.client.post(self.url_ikuti, {"email": TETANGGA}).status_code for _ in range(6)}
        self.assertEqual((jawab, Surat.objects.filter(untuk=Surat.Untuk.PENGIKUT).count()), ({302}, 3))
        acts.konfirmasi(PengikutPengaduan.objects.get())
        self.assertEqual(self.client.post(self.url_ikuti, {"email": TETANGGA}).status_code, 302)

    def test_bad_addresses_and_forged_links_get_a_sentence(self):
        for surel in ("", "tetangga", "a\x00@contoh.id", f"{'x' * 300}@contoh.id"):
            jawab = self.client.post(self.url_ikuti, {"email": surel})
            self.assertContains(jawab, "Ada yang perlu diperbaiki", status_code=422)
        jebakan = self.client.post(self.url_ikuti, {"email": TETANGGA, "jangan_diisi": "x"})
        self.assertEqual(jebakan.status_code, 400)
        self.assertEqual(self.client.get("/pengaduan/ikuti/abc/").status_code, 404)
        self.assertFalse(PengikutPengaduan.objects.exists())

    def test_what_is_not_public_has_no_such_pages(self):
        acts.tarik(self.p, oleh=self.petra)
        for url in (self.url_dukung, self.url_ikuti):
            self.assertEqual(self.client.get(url).status_code, 404)
            self.assertEqual(
                self.client.post(url, {"email": TETANGGA, "token": token_dukungan(self.p)}).status_code, 404
            )
