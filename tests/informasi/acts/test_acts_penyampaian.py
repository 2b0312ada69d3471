"""Handing over, finishing, publishing: what each act leaves, and that no published word tells who asked."""

import pytest
import time_machine
from django.core.exceptions import ValidationError

from informasi import acts
from informasi.models import InformasiPublik, JawabanPublik
from informasi.rules import Status
from layanan.models import Lampiran, Surat
from tests.informasi.acts.jejak import UjiAct, isi
from tests.informasi.bahan import informasi
from tests.informasi.meja import BLOK, HARI_INI
from tests.informasi.warga import MATERI

TERBITAN = {"judul": "Daftar puskesmas", "pertanyaan": "Di mana saja puskesmas?", "jawaban": "Ada sebelas puskesmas."}


@pytest.mark.sqlite
@time_machine.travel(HARI_INI, tick=False)
class Jejak(UjiAct):
    def test_sampaikan(self):
        p = self.dikabulkan()
        self.utuh_atau_kosong(
            lambda: acts.sampaikan(p, oleh=self.budi, berkas=[MATERI]), nomor=p.nomor, surat=["penyampaian"], Lampiran=1
        )
        self.assertEqual(p.lampiran().get(jenis=Lampiran.Jenis.MATERI).nama_asli, MATERI.nama_asli)

    def test_selesaikan(self):
        p = acts.sampaikan(self.dikabulkan(), oleh=self.budi, keterangan="Diserahkan di meja layanan.")
        self.utuh_atau_kosong(lambda: acts.selesaikan(p, oleh=self.budi), nomor=p.nomor, surat=["selesai"])

    def test_terbitkan_jawaban(self):
        p = self.selesai(email="")
        surat = Surat.objects.count()
        self.utuh_atau_kosong(
            lambda: acts.terbitkan_jawaban(p, oleh=self.utama, **TERBITAN), nomor=p.nomor, JawabanPublik=1
        )
        self.assertEqual(Surat.objects.count(), surat)

    def test_terbitkan_jawaban_as_an_entry_of_the_list(self):
        p = acts.jawab_disposisi(self.didisposisikan(), oleh=self.pelaksana, jawaban="Ini.")
        p = acts.kabulkan(p, oleh=self.utama, blok=dict.fromkeys(BLOK, "Ada."))
        p = acts.sampaikan(p, oleh=self.budi, keterangan="Dikirim.")
        self.utuh_atau_kosong(
            lambda: acts.terbitkan_jawaban(p, oleh=self.utama, jadikan_dip=True, **TERBITAN),
            nomor=p.nomor,
            JawabanPublik=1,
            InformasiPublik=1,
        )
        self.assertEqual(InformasiPublik.objects.get().perangkat_daerah, self.dinkes)

    def test_ambil_saran_counts_and_leaves_no_event(self):
        satu, sebelum = informasi(), isi()
        acts.ambil_saran(satu)
        acts.ambil_saran(satu)
        self.assertEqual(InformasiPublik.objects.get().jumlah_saran_diambil, 2)
        self.assertEqual(isi()["Peristiwa"], sebelum["Peristiwa"])


@time_machine.travel(HARI_INI, tick=False)
class Penyampaian(UjiAct):
    def test_nothing_is_handed_over_without_material_or_words(self):
        p = self.dikabulkan()
        for lain in ({}, {"keterangan": "  "}, {"dari_disposisi": list(p.lampiran())}):
            with self.subTest(lain=lain), pytest.raises(ValidationError, match="Lampirkan materinya"):
                acts.sampaikan(p, oleh=self.budi, **lain)

    def test_a_file_of_another_case_is_never_handed_over(self):
        lain = acts.jawab_disposisi(self.didisposisikan(), oleh=self.pelaksana, jawaban="Ini.", berkas=[MATERI])
        curian = lain.lampiran().filter(jenis=Lampiran.Jenis.DISPOSISI)
        with pytest.raises(ValidationError):
            acts.sampaikan(self.dikabulkan(), oleh=self.budi, dari_disposisi=list(curian))
        self.assertTrue(curian.exists())

    def test_a_refusal_is_finished_without_handing_over(self):
        p = acts.nyatakan_tidak_dikuasai(self.diproses(), oleh=self.utama, blok=dict.fromkeys(BLOK, "x"))
        self.assertEqual(acts.selesaikan(p, oleh=self.budi).status, Status.SELESAI)


@time_machine.travel(HARI_INI, tick=False)
class Terbitan(UjiAct):
    def setUp(self):
        self.p = self.selesai()

    def test_no_published_text_tells_who_asked(self):
        pribadi = (
            "Ditanyakan ANI  TEFA kemarin",
            "NIK 5371 0155 0590 0001",
            "NIK 5371.0155.0590.0001",
            "Kirim ke Ani@Contoh.ID",
            "Hubungi +62 812-3456-7890",
            "Hubungi 0812.3456.7890",
            "NIK lain 5371019999990009",
            "NIK lain 53\u200b71019999990009",
            "NIK\u00a0lain 5371\u00a00199\u00a09999\u00a00009",
            "Ani\u200b Tefa",
            "Ａｎｉ Ｔｅｆａ",
        )
        sebelum = isi()
        for kata in pribadi:
            for bidang in TERBITAN:
                with self.subTest(kata, bidang=bidang):
                    with pytest.raises(ValidationError) as galat:
                        acts.terbitkan_jawaban(self.p, oleh=self.utama, **{**TERBITAN, bidang: kata})
                    self.assertEqual(list(galat.value.message_dict), [bidang])
        self.assertEqual(isi(), sebelum)

    def test_ordinary_words_and_numbers_pass(self):
        isian = {**TERBITAN, "jawaban": "Anggaran 2026: Rp 1.234.567.890.000 untuk 11 puskesmas; Tefa adalah kampung."}
        acts.terbitkan_jawaban(self.p, oleh=self.utama, **isian)
        self.assertEqual(JawabanPublik.objects.terbit().get().permohonan, self.p)

    def test_a_name_inside_another_word_is_no_name(self):
        p = self.selesai(nama="Ani", email="ani@contoh.id")
        acts.terbitkan_jawaban(p, oleh=self.utama, **{**TERBITAN, "jawaban": "Data petani dan peternak hewani."})
        self.assertTrue(JawabanPublik.objects.exists())

    def test_once_and_with_all_three_texts(self):
        for bidang in TERBITAN:
            with self.subTest(bidang), pytest.raises(ValidationError):
                acts.terbitkan_jawaban(self.p, oleh=self.utama, **{**TERBITAN, bidang: " "})
        acts.terbitkan_jawaban(self.p, oleh=self.utama, **TERBITAN)
        with pytest.raises(ValidationError, match="sudah terbit"):
            acts.terbitkan_jawaban(self.p, oleh=self.utama, **TERBITAN)

    def test_without_a_known_body_no_entry_is_made(self):
        sebelum = isi()
        with pytest.raises(ValidationError, match="belum diketahui"):
            acts.terbitkan_jawaban(self.p, oleh=self.utama, jadikan_dip=True, **TERBITAN)
        self.assertEqual(isi(), sebelum)
