"""The way from a closing letter to the questionnaire: the link of the letter, as the citizen gets it."""

import re

import time_machine

from layanan.models import Surat
from survei.models import IsianSurvei
from tests.informasi.meja import HARI_INI, UjiMeja
from tests.survei.bahan import isian, muat


@time_machine.travel(HARI_INI, tick=False)
class Undangan(UjiMeja):
    def test_the_link_of_a_closing_letter_opens_the_survey_of_that_service_once(self):
        muat()
        p = self.selesai()
        surat = Surat.objects.get(nomor_perkara=p.nomor, jenis="selesai")
        (alamat,) = set(re.findall(r"http://testserver(/survei/isi/[^\"<\s]+)", surat.isi))
        self.assertIn(f"http://testserver{alamat}", surat.teks)
        self.assertNotIn(p.nomor, alamat)
        halaman = self.client.get(alamat)
        self.assertContains(halaman, "Permohonan informasi publik")
        self.assertNotContains(halaman, p.nomor)
        self.assertRedirects(self.client.post(alamat, isian(layanan=None)), "/survei/terima-kasih/")
        self.assertContains(self.client.get(alamat), "Satu tautan berlaku untuk satu penilaian")
        self.assertEqual(IsianSurvei.objects.get().layanan.slug, "permohonan-informasi")
