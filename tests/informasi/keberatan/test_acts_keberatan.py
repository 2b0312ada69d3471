"""The acts on an objection: what each leaves behind, whom it is closed to, and that a failure leaves nothing."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from informasi import acts as acts_permohonan
from informasi.acts import keberatan as acts
from informasi.models import Keberatan, Permohonan
from informasi.rules import Status as StatusPermohonan
from informasi.rules.keberatan import Status
from layanan.models import Petugas, Surat
from layanan.peristiwa import riwayat
from tests.informasi.keberatan.bahan import BUKA, KUATKAN, UjiKeberatan, ajukan, pada, rapat
from tests.informasi.meja import BLOK

pytestmark = pytest.mark.sqlite


class Acts(UjiKeberatan):
    def setUp(self):
        self.p = self.ditolak()
        with pada("2026-12-14"):
            self.k = ajukan(self.p)
        self.waktu = pada("2026-12-15")
        self.waktu.start()
        self.addCleanup(self.waktu.stop)

    def lakukan(self, act, *surat, oleh=None, lain=None, **argumen):
        """Both halves of law 4 for one act on the objection."""
        oleh = oleh or self.citra
        lakukan = lambda: act(self.k, oleh=oleh, **argumen)  # noqa: E731  the same call, several times
        self.k = self.utuh_atau_kosong(lakukan, nomor=self.k.nomor, surat=surat, **(lain or {}))
        return self.k

    def diputus(self, **putusan):
        k = acts.terima(self.k, oleh=self.citra)
        return acts.putuskan(k, oleh=self.citra, **(putusan or BUKA))

    def test_terima(self):
        k = self.lakukan(acts.terima, oleh=self.budi)
        self.assertEqual((k.status, k.tenggat), (Status.DIPERIKSA, date(2027, 1, 29)))

    def test_minta_tanggapan_ppid(self):
        self.k = acts.terima(self.k, oleh=self.citra)
        surat = ["petugas_keberatan_permintaan"] * 2
        self.lakukan(acts.minta_tanggapan_ppid, *surat, pertanyaan="Apa dasarnya?", lain={"TanggapanPPID": 1})

    def test_beri_tanggapan_ppid(self):
        k = acts.terima(self.k, oleh=self.citra)
        self.k = acts.minta_tanggapan_ppid(k, oleh=self.citra, pertanyaan="Apa dasarnya?")
        self.lakukan(
            acts.beri_tanggapan_ppid, "petugas_keberatan_ditanggapi", oleh=self.budi, jawaban="Uji konsekuensi."
        )
        self.assertEqual(self.k.tanggapan.get().jawaban, "Uji konsekuensi.")

    def test_putuskan(self):
        self.k = acts.terima(self.k, oleh=self.citra)
        k = self.lakukan(acts.putuskan, **BUKA, lain={"PutusanKeberatan": 1})
        self.assertEqual((k.status, k.putusan.diputus_oleh, k.putusan.membuka), (Status.DIPUTUS, self.citra, True))

    def test_sampaikan(self):
        self.k = self.diputus(**KUATKAN)
        k = self.lakukan(acts.sampaikan, "keberatan_putusan")
        self.assertEqual(k.status, Status.DISAMPAIKAN)
        surat = rapat(Surat.objects.get(jenis="keberatan_putusan"))
        for isi in ("Dasarnya kuat.", "Putusan PPID dikuatkan", "Komisi Informasi", "Jumat, 8 Januari 2027"):
            self.assertIn(isi, surat)

    def test_cabut(self):
        k = self.utuh_atau_kosong(lambda: acts.cabut(self.k), nomor=self.k.nomor, surat=["keberatan_pencabutan"])
        self.assertEqual(k.status, Status.DICABUT)

    def test_a_decision_that_opens_puts_the_request_back_on_its_usual_way(self):
        acts.sampaikan(self.diputus(), oleh=self.citra)
        p = Permohonan.objects.get(pk=self.p.pk)
        self.assertEqual((p.status, p.batas_penyampaian), (StatusPermohonan.DIKABULKAN, date(2026, 12, 22)))
        self.assertEqual(riwayat(p.nomor).last().data["keberatan"], self.k.nomor)
        self.assertEqual(Surat.objects.filter(jenis="petugas_keberatan_pelaksanaan").count(), 2)
        p = acts_permohonan.sampaikan(p, oleh=self.budi, keterangan="Daftar puskesmas di meja layanan.")
        teks = {"judul": "Puskesmas", "pertanyaan": "Di mana?", "jawaban": "Ini daftarnya."}
        p.opd_tujuan = self.dinkes
        p.save()
        acts_permohonan.terbitkan_jawaban(p, oleh=self.utama, **teks, jadikan_dip=True)
        self.assertEqual(p.jawaban_publik.informasi.judul, "Puskesmas")

    def test_an_upheld_refusal_leaves_the_request_as_it_is(self):
        acts.sampaikan(self.diputus(**KUATKAN), oleh=self.citra)
        self.assertEqual(Permohonan.objects.get(pk=self.p.pk).status, StatusPermohonan.DITOLAK)

    def test_a_decision_on_silence_leaves_the_answer_to_the_ppid(self):
        with pada("2026-11-02"):
            p = self.diproses()
        k = acts.terima(ajukan(p, "c"), oleh=self.citra)
        acts.sampaikan(acts.putuskan(k, oleh=self.citra, **BUKA), oleh=self.citra)
        self.assertEqual(Permohonan.objects.get(pk=p.pk).status, StatusPermohonan.DIPROSES)

    # --- Whoever had a hand in the answer decides nothing ------------------------------------------------------------
    def test_the_one_who_refused_cannot_decide_not_even_as_superuser_and_superior(self):
        k = acts.terima(self.k, oleh=self.citra)
        self.utama.groups.add(*self.citra.groups.all())
        Petugas.objects.filter(pk=self.utama.pk).update(is_superuser=True)
        self.tanpa_bekas("ikut menjawab", lambda: acts.putuskan(k, oleh=self.utama, **BUKA))
        self.tanpa_bekas("tidak berwenang", lambda: acts.putuskan(k, oleh=self.super, **BUKA))
        self.tanpa_bekas("tidak berwenang", lambda: acts.putuskan(k, oleh=self.budi, **BUKA))

    def test_who_explains_to_the_superior_cannot_be_the_superior(self):
        k = acts.terima(self.k, oleh=self.citra)
        k = acts.minta_tanggapan_ppid(k, oleh=self.citra, pertanyaan="Apa?")
        k = acts.beri_tanggapan_ppid(k, oleh=self.budi, jawaban="Ini.")
        self.budi.groups.add(*self.citra.groups.all())
        self.tanpa_bekas("ikut menjawab", lambda: acts.putuskan(k, oleh=self.budi, **BUKA))

    # --- Reasons -----------------------------------------------------------------------------------------------------
    def test_a_decision_needs_reasons_and_an_opening_one_an_order(self):
        k = acts.terima(self.k, oleh=self.citra)
        keliru = [
            ("alasan tertulis", KUATKAN | {"pertimbangan": " "}),
            ("harus diberikan", BUKA | {"perintah": ""}),
            ("0 sampai 30", BUKA | {"waktu_pelaksanaan": 31}),
            ("entah", BUKA | {"putusan": "entah"}),
        ]
        for kata, isian in keliru:
            with self.subTest(kata):
                self.tanpa_bekas(kata, lambda isian=isian: acts.putuskan(k, oleh=self.citra, **isian))

    def test_the_database_refuses_what_no_act_would_do(self):
        k = self.diputus()
        for ubah in ({"alasan": ""}, {"permohonan": None}, {"status": "entah"}, {"tenggat": None}):
            with self.subTest(str(ubah)), pytest.raises(IntegrityError), transaction.atomic():
                Keberatan.objects.filter(pk=k.pk).update(**ubah)
        if connection.vendor == "postgresql":
            for tabel in ("informasi_keberatan", "informasi_putusankeberatan"):
                with pytest.raises(Exception, match="hanya dapat ditambah"), transaction.atomic():
                    connection.cursor().execute(f"DELETE FROM {tabel}")  # noqa: S608  the two names above

    def test_after_an_opening_decision_ground_a_is_gone_and_late_material_is_a_new_one(self):
        acts.sampaikan(self.diputus(), oleh=self.citra)
        p = Permohonan.objects.get(pk=self.p.pk)
        self.tanpa_bekas("tidak ditolak", lambda: ajukan(p, "a"))
        self.tanpa_bekas("baru terbuka Rabu, 23 Desember 2026", lambda: ajukan(p, "e"))
        with pada("2026-12-23"):
            self.assertEqual(ajukan(p, "e", "g").alasan, "eg")

    def test_a_new_answer_after_a_decided_silence_can_be_objected_to(self):
        with pada("2026-11-02"):
            p = self.diproses()
        k = acts.terima(ajukan(p, "c", "g"), oleh=self.citra)
        acts.sampaikan(acts.putuskan(k, oleh=self.citra, **BUKA), oleh=self.citra)
        with pada("2026-12-18"):
            acts_permohonan.nyatakan_tidak_dikuasai(p, oleh=self.utama, blok=BLOK)
        with pada("2026-12-21"):
            with pytest.raises(ValidationError, match="Alasan c"):
                ajukan(p, "c")
            self.assertEqual(ajukan(p, "d", "e").status, Status.DIAJUKAN)
