"""The register of requests (F6): agrees with SQL, names people to those who may see them, and to nobody else."""

import io
import re

import pypdf
import pytest
import time_machine
from django.db import connection
from django.urls import reverse
from openpyxl import load_workbook

from informasi import acts
from informasi.register import F6
from tests.informasi.meja import BLOK, HARI_INI, UjiMeja, pengecualian

REGISTER = reverse("admin:informasi_permohonan_register")
NIK = "5371015505900007"


@time_machine.travel(HARI_INI, tick=False)
class BukuRegisterF6(UjiMeja):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        uji = cls()
        with time_machine.travel(HARI_INI, tick=False):
            cls.milik = uji.selesai(nama="Ani Rahasia", nomor_identitas=NIK, rincian_informasi="=1+1 jalan rusak")
            cls.tertolak = acts.tolak(uji.diproses(), oleh=cls.utama, blok=BLOK, pengecualian=[pengecualian()])
            cls.luar = acts.nyatakan_tidak_dikuasai(uji.diproses(), oleh=cls.utama, blok=BLOK)
            cls.baru = uji.diajukan()
            acts.cabut(uji.diajukan())

    def kolom(self, nama: str) -> list[str]:
        n = [k.lengkap for k in F6.kolom].index(nama)
        return [baris[n] for baris in F6.sel(F6.isi(2026))]

    def test_it_agrees_with_a_count_in_sql(self):
        with connection.cursor() as kursor:
            kursor.execute(
                "SELECT p.nomor, COALESCE(s.keputusan, '') FROM informasi_permohonan p LEFT JOIN"
                " informasi_pemberitahuan s ON s.permohonan_id = p.id WHERE p.nomor LIKE 'PI-2026-%%' ORDER BY p.nomor"
            )
            baris = kursor.fetchall()
        self.assertEqual(self.kolom("Nomor"), [nomor for nomor, _ in baris])
        self.assertEqual(
            [kata != "" for _, kata in baris], [kata != "" for kata in self.kolom("Biaya dan cara pembayaran")]
        )
        self.assertEqual(
            self.kolom("Keputusan"), ["Dikabulkan", "Ditolak", "Tidak dikuasai", "Belum diputus", "Dicabut pemohon"]
        )

    def test_the_columns_say_what_the_law_asks(self):
        self.assertEqual(self.kolom("Status informasi: di bawah penguasaan"), ["Ya", "Ya", "Tidak", "", ""])
        self.assertEqual(self.kolom("Status informasi: badan publik lain")[2], BLOK["badan_publik_lain"])
        self.assertIn("Pasal 17 huruf c: Denah ruang server", self.kolom("Alasan penolakan")[1])
        self.assertEqual(self.kolom("Hari dan tanggal: pemberian informasi")[0], "Selasa, 24 November 2026")
        self.assertEqual(self.kolom("Jenis permohonan")[0], "Meminta salinan")

    def test_only_who_may_see_identities_opens_it(self):
        for petugas, kode in (
            (self.budi, 200),
            (self.utama, 200),
            (self.citra, 200),
            (self.agus, 403),
            (self.pelaksana, 403),
            (self.super, 403),
        ):
            for akhir in ("", "xlsx/", "pdf/"):
                with self.subTest(petugas.username, akhir=akhir):
                    self.assertEqual(self.masuk(petugas).get(f"{REGISTER}{akhir}?tahun=2026").status_code, kode)
        self.assertNotContains(self.masuk(self.agus).get("/admin/informasi/permohonan/"), "Buku register")

    def test_the_page_shows_a_year_and_no_identity_number(self):
        halaman = self.masuk(self.budi).get(REGISTER)
        self.assertContains(halaman, "Ani Rahasia")
        self.assertNotContains(halaman, NIK)
        self.assertContains(self.client.get(f"{REGISTER}?tahun=2025"), "Belum ada isinya.")
        for keliru in ("26", "abcd", "20261", "%00"):
            self.assertEqual(self.client.get(f"{REGISTER}?tahun={keliru}").status_code, 404)
        self.assertEqual(self.client.post(REGISTER).status_code, 405)

    def test_the_workbook_holds_the_same_and_runs_nothing(self):
        isi = self.masuk(self.budi).get(f"{REGISTER}xlsx/?tahun=2026").content
        lembar = load_workbook(io.BytesIO(isi)).active
        baris = list(lembar.iter_rows(values_only=True))
        self.assertEqual(list(baris[0]), [k.lengkap for k in F6.kolom])
        self.assertEqual(len(baris), 6)
        self.assertEqual((lembar["G2"].value, lembar["G2"].data_type), ("=1+1 jalan rusak", "s"))

    def test_the_paper_lies_across_counts_its_pages_and_has_room_to_sign(self):
        isi = self.masuk(self.budi).get(f"{REGISTER}pdf/?tahun=2026").content
        pdf = pypdf.PdfReader(io.BytesIO(isi))
        kotak = pdf.pages[0].mediabox
        self.assertGreater(kotak.width, kotak.height)
        teks = " ".join("".join(h.extract_text() for h in pdf.pages).split())
        for kata in (f"Halaman 1 dari {len(pdf.pages)}", "NIP:", "Ani Rahasia", "tahun 2026"):
            self.assertIn(kata, teks)

    def test_a_long_book_is_printed_in_parts_that_lose_no_row(self):
        self.enterContext(pytest.MonkeyPatch.context()).setattr("informasi.admin.register.BARIS_PDF", 2)
        halaman = self.masuk(self.budi).get(f"{REGISTER}?tahun=2026")
        self.assertContains(halaman, "bagian 3</a>")
        nomor = []
        for n in (1, 2, 3):
            jawaban = self.client.get(f"{REGISTER}pdf/?tahun=2026&bagian={n}")
            self.assertIn(f"register-F6-2026-{n}.pdf", jawaban["Content-Disposition"])
            teks = "".join(h.extract_text() for h in pypdf.PdfReader(io.BytesIO(jawaban.content)).pages)
            self.assertIn(f"bagian {n} dari 3", " ".join(teks.split()))
            nomor += re.findall(r"PI-2026-\d{6}", "".join(teks.split()))
        self.assertEqual(nomor, self.kolom("Nomor"))
        for keliru in ("0", "4", "x", "%00"):
            self.assertEqual(self.client.get(f"{REGISTER}pdf/?tahun=2026&bagian={keliru}").status_code, 404)
