"""Kesiapan E-Monev: links asked for real, an estimate computed by hand beside ours, evidence small enough to upload."""

import io
import zipfile
from decimal import Decimal
from io import StringIO

import pypdf
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse

from informasi.acts import periksa_emonev
from informasi.emonev import BITA_TERBANYAK, perkiraan
from informasi.models import BobotEmonev, ButirEmonev
from tests.informasi.meja import HARI_INI, UjiMeja

DAFTAR = reverse("admin:informasi_butiremonev_changelist")


@time_machine.travel(HARI_INI, tick=False)
class Emonev(UjiMeja):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        for _ in range(2):
            call_command("muat_emonev", verbosity=0, stdout=StringIO())

    def test_every_row_of_the_list_is_there_once_with_weights_that_fill_a_hundred(self):
        self.assertEqual(list(ButirEmonev.objects.values_list("nomor", flat=True)), list(range(1, 24)))
        self.assertEqual(sum(BobotEmonev.objects.values_list("bobot", flat=True)), 100)

    def test_periksa_emonev_asks_the_links_and_finds_a_broken_one(self):
        ButirEmonev.objects.filter(nomor=1).update(alamat="/tidak-ada/")
        luar = ButirEmonev.objects.get(nomor=2)
        ButirEmonev.objects.filter(pk=luar.pk).update(alamat="https://kupang.example/lhkpn")
        self.assertGreaterEqual(periksa_emonev(), 1)
        kode = dict(ButirEmonev.objects.values_list("nomor", "kode"))
        self.assertEqual((kode[1], kode[2], kode[12], kode[8]), (404, None, 200, 200))
        self.assertEqual(ButirEmonev.objects.get(nomor=1).keadaan, "belum")
        self.assertEqual(ButirEmonev.objects.get(nomor=12).keadaan, "ada")
        # That the page answers does not prove that its content is complete.
        self.assertEqual(ButirEmonev.objects.get(nomor=8).keadaan, "sebagian")

    def test_another_site_is_asked_only_where_an_officer_ticked_it(self):
        ButirEmonev.objects.exclude(nomor=2).delete()
        ButirEmonev.objects.update(alamat="https://127.0.0.1/lhkpn")
        self.assertEqual((periksa_emonev(), ButirEmonev.objects.get().diperiksa_pada), (0, None))
        ButirEmonev.objects.update(tanya_luar=True)
        self.assertEqual(periksa_emonev(), 1)
        self.assertContains(self.masuk(self.utama).get(DAFTAR), "tidak menjawab")

    def test_the_estimate_is_the_weighted_share_of_points(self):
        ButirEmonev.objects.update(penilaian="belum")
        ButirEmonev.objects.filter(indikator="digitalisasi").update(penilaian="ada")
        ButirEmonev.objects.filter(nomor=8).update(penilaian="sebagian")
        # 20 of 20 for digitalisasi; of kualitas, half of 2 points among 3, which weighs 10.
        self.assertEqual(perkiraan().jumlah, (Decimal(20) + Decimal("3.333")).quantize(Decimal("0.01")))
        self.assertEqual(perkiraan().kelas, "Tidak informatif")
        ButirEmonev.objects.update(penilaian="ada")
        self.assertEqual((perkiraan().jumlah, perkiraan().kelas), (Decimal(100), "Informatif"))
        BobotEmonev.objects.all().delete()
        self.assertIsNone(perkiraan())

    def test_the_page_checks_and_shows_the_estimate(self):
        jawaban = self.masuk(self.utama).post(reverse("admin:informasi_butiremonev_periksa"), follow=True)
        self.assertContains(jawaban, "Perkiraan:")
        self.assertContains(jawaban, "Ada dan lengkap")
        self.assertContains(jawaban, "Periksa tautan sekarang")
        self.assertEqual(self.masuk(self.agus).post(reverse("admin:informasi_butiremonev_periksa")).status_code, 403)
        self.assertEqual(self.masuk(self.tono).get(DAFTAR).status_code, 403)

    def test_the_evidence_is_one_small_pdf_for_each_row(self):
        ButirEmonev.objects.exclude(nomor__in=(2, 12)).delete()
        isi = self.masuk(self.utama).get(reverse("admin:informasi_butiremonev_bukti")).content
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            self.assertEqual(arsip.namelist(), ["02-jenis.pdf", "12-digitalisasi.pdf"])
            bukti = arsip.read("12-digitalisasi.pdf")
        self.assertLess(len(bukti), BITA_TERBANYAK)
        teks = " ".join(h.extract_text() for h in pypdf.PdfReader(io.BytesIO(bukti)).pages)
        self.assertIn("http://testserver/permohonan/ajukan/", teks)
        self.assertIn("Informasi yang Anda minta", teks)

    def test_only_public_addresses_are_evidence(self):
        for alamat in ("/admin/", "/lacak/", "//luar.example/", "http://luar.example/", "javascript:alert(1)"):
            with self.subTest(alamat), self.assertRaises(ValidationError):
                ButirEmonev(nomor=99, indikator="jenis", uraian="x", poin=1, alamat=alamat).full_clean()
