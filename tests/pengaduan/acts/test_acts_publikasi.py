"""Showing a complaint to everybody and taking it back: one event each, no private word, never a `rahasia` report."""

import time_machine
from django.core.exceptions import ValidationError

from layanan.models import Surat
from layanan.peristiwa import riwayat
from pengaduan import acts
from pengaduan.models import LaporanPublik, Pengaduan
from pengaduan.rules import Kejadian
from tests.informasi.acts.jejak import JejakAct
from tests.pengaduan.warga import HARI_INI, NAMA, NASKAH, UjiPengaduan


@time_machine.travel(HARI_INI, tick=False)
class ActPublikasi(JejakAct, UjiPengaduan):
    def publik(self, p) -> bool:
        """The rule asked both ways, which must agree."""
        satu = Pengaduan.objects.get(pk=p.pk)
        banyak = Pengaduan.objects.publik().filter(pk=p.pk).exists()
        self.assertEqual(satu.sudah_publik(), banyak)
        self.assertEqual(LaporanPublik.objects.terbit().filter(pengaduan=p).exists(), banyak)
        return banyak

    def test_verifikasi_shows_it_in_the_same_step(self):
        p = self.diajukan()
        self.assertFalse(self.publik(p))
        p = self.utuh_atau_kosong(
            lambda: acts.verifikasi(p, oleh=self.petra, kelas="tidak_berkadar", publik=NASKAH),
            nomor=p.nomor,
            surat=("pengaduan_diverifikasi",),
            LaporanPublik=1,
            Peristiwa=2,
        )
        self.assertTrue(self.publik(p))
        self.assertIn(p.laporan_publik.get_absolute_url(), Surat.objects.last().isi)
        self.assertEqual(riwayat(p.nomor).last().kejadian, Kejadian.DITERBITKAN)
        self.assertFalse(self.publik(self.diverifikasi()))

    def test_terbitkan_shows_it_and_changes_the_words(self):
        p = self.diverifikasi()
        p = self.utuh_atau_kosong(lambda: acts.terbitkan(p, oleh=self.petra, **NASKAH), nomor=p.nomor, LaporanPublik=1)
        self.assertTrue(self.publik(p))
        acts.terbitkan(p, oleh=self.petra, **NASKAH | {"judul": "Lampu mati"})
        self.assertEqual(LaporanPublik.objects.get().judul, "Lampu mati")

    def test_tarik_takes_it_back_at_once_and_it_can_be_shown_again(self):
        p = self.terbit()
        p = self.utuh_atau_kosong(lambda: acts.tarik(p, oleh=self.petra), nomor=p.nomor)
        self.assertFalse(self.publik(p))
        self.assertTrue(self.publik(acts.terbitkan(p, oleh=self.petra, **NASKAH)))

    def test_a_rahasia_report_is_never_shown(self):
        p = self.diajukan(rahasia=True)
        with self.assertRaises(ValidationError):
            acts.verifikasi(p, oleh=self.petra, kelas="tidak_berkadar", publik=NASKAH)
        with self.assertRaises(ValidationError):
            acts.terbitkan(self.diverifikasi(rahasia=True), oleh=self.petra, **NASKAH)
        # Past every act, as a database script would: the rule itself still says no.
        p = self.terbit()
        Pengaduan.objects.filter(pk=p.pk).update(rahasia=True)
        self.assertFalse(self.publik(p))

    def test_an_accusation_is_not_shown_by_a_forgotten_tick_but_by_its_own_verb(self):
        p = self.diajukan()
        with self.assertRaises(ValidationError) as galat:
            acts.verifikasi(p, oleh=self.petra, kelas="berkadar", publik=NASKAH)
        self.assertIn("tampilkan", galat.exception.message_dict)
        p = acts.verifikasi(p, oleh=self.petra, kelas="berkadar")
        self.assertTrue(self.publik(acts.terbitkan(p, oleh=self.petra, **NASKAH)))

    def test_what_is_withdrawn_or_refused_is_not_shown_any_more(self):
        self.assertFalse(self.publik(acts.cabut(self.terbit())))
        tolak = {"alasan": "bukan_wewenang", "penjelasan": "Ini jalan negara."}
        self.assertFalse(self.publik(acts.tolak(self.terbit(), oleh=self.petra, **tolak)))

    def test_private_words_are_refused_beside_their_field(self):
        p = self.diverifikasi()
        for isi in (
            "NIK 5371 0101 0190 0001",
            "HP 0812 3456 7890",
            "ani@contoh.id",
            "DH 1234 AB",
            f"Saya {NAMA.upper()}",
            f"Rumah {NAMA.split()[1].lower()} gelap",
        ):
            with self.subTest(isi), self.assertRaises(ValidationError) as galat:
                acts.terbitkan(p, oleh=self.petra, **NASKAH | {"isi": isi})
            self.assertIn("isi_publik", galat.exception.message_dict)
        self.assertFalse(LaporanPublik.objects.exists())

    def test_the_proposal_is_masked_and_the_original_stays(self):
        p = self.diajukan(judul=f"Dari {NAMA}", isi="Pak Yosef, 081234567890", lokasi="Rumah Ibu Maria")
        self.assertEqual(
            LaporanPublik.usulan(p),
            {
                "judul": "Dari [nama disamarkan]",
                "isi": "Pak [nama disamarkan], [telepon disamarkan]",
                "lokasi": "Rumah Ibu [nama disamarkan]",
            },
        )
        self.assertEqual(Pengaduan.objects.get(pk=p.pk).judul, f"Dari {NAMA}")

    def test_the_name_of_whoever_joined_is_no_public_word_either(self):
        p = self.terbit()
        acts.gabungkan(self.diajukan(nama="Yosef Rahasiawan", isi="Lain."), oleh=self.petra, utama=p)
        with self.assertRaisesMessage(ValidationError, "nama pelapor"):
            acts.terbitkan(Pengaduan.objects.get(pk=p.pk), oleh=self.petra, **NASKAH | {"judul": "Lampu Rahasiawan"})

    def test_the_desk_proposes_the_words_and_shows_what_is_ticked(self):
        p = self.diajukan(isi="Gelap. Hubungi 0812 3456 7890.")
        url = self.url(p, "tindakan", "verifikasi")
        form = self.masuk(self.petra).get(url).context["form"]
        self.assertIs(form["tampilkan"].value(), True)
        isi = {nama: form[nama].value() for nama in form.fields} | {"tampilkan": "on", "_lanjut": "1"}
        keliru = self.client.post(url, isi | {"isi_publik": "0812 3456 7890"})
        self.assertContains(keliru, "Masih ada nomor telepon", status_code=422)
        self.assertRedirects(self.client.post(url, isi), self.url(p))
        self.assertEqual(LaporanPublik.objects.get().isi, "Gelap. Hubungi [telepon disamarkan].")

    def test_the_desk_offers_no_showing_of_a_rahasia_report_and_none_by_itself_of_an_accusation(self):
        ruas = (
            self.masuk(self.petra).get(self.url(self.diajukan(rahasia=True), "tindakan", "verifikasi")).context["form"]
        )
        self.assertNotIn("tampilkan", ruas.fields)
        p = self.diajukan()
        Pengaduan.objects.filter(pk=p.pk).update(kelas="berkadar")
        form = self.client.get(self.url(p, "tindakan", "verifikasi")).context["form"]
        self.assertIs(form["tampilkan"].value(), False)
