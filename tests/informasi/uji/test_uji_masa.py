"""The date opens: nobody clicks, nothing runs, and every public exit asks the same rule. Reminders survive pauses."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from informasi import acts as acts_permohonan
from informasi.acts import masa_pengecualian
from informasi.models import InformasiDikecualikan, InformasiPublik
from informasi.rules.uji_konsekuensi import Kejadian, Status
from layanan.models import Surat
from layanan.peristiwa import riwayat
from tests.informasi.acts.jejak import isi, surat_rusak
from tests.informasi.bahan import berkas
from tests.informasi.meja import BLOK, pengecualian
from tests.informasi.uji.bahan import UjiPengecualian, pada

MULAI, TERAKHIR, BESOKNYA = "2026-11-24", "2027-01-29", "2027-01-30"  # the day after is a Saturday: no officer works


class TanggalMembuka(UjiPengecualian):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        with pada(MULAI):
            cls.dik = cls().ditetapkan()
            cls.entri = InformasiPublik.objects.get()
            cls.berkas = berkas(cls.entri)

    def pintu(self) -> dict[str, bool]:
        """Every public exit, and whether the information stands in it."""
        halaman = {
            "/informasi-publik/": {},
            "/informasi-publik/daftar.csv": {},
            "/informasi-publik/daftar.json": {},
            "/cari/": {"q": "denah server"},
            "/permohonan/saran/": {"q": "denah ruang server"},
            "/sitemap.xml": {},
        }
        ada = {}
        for alamat, kueri in halaman.items():
            jawaban = self.client.get(alamat, kueri)
            teks = b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content
            ada[alamat] = self.entri.slug in teks.decode()
        for objek in (self.entri, self.berkas):
            ada[objek.get_absolute_url()] = self.client.get(objek.get_absolute_url()).status_code == 200
        return ada

    def test_closed_at_every_exit_until_its_last_day_and_open_the_day_after(self):
        for hari, terbuka in ((MULAI, False), (TERAKHIR, False), (BESOKNYA, True)):
            with self.subTest(hari), pada(hari):
                pintu = self.pintu()
                self.assertEqual(pintu, dict.fromkeys(pintu, terbuka))
                self.assertEqual(self.entri.sudah_terbit(), terbuka)

    def test_the_list_of_exclusions_names_it_until_its_last_day(self):
        for hari, ada in ((TERAKHIR, True), (BESOKNYA, False)):
            with self.subTest(hari), pada(hari):
                halaman = self.client.get("/informasi-publik/dikecualikan/").content.decode()
                for kata in (self.dik.uji.bagian_terbuka, "Pasal 17 huruf c"):
                    self.assertEqual(kata in halaman, ada)
                self.assertEqual("Sudah berakhir" in halaman, not ada)

    def test_its_decision_is_read_from_its_first_day_on_and_stays_after_its_last(self):
        alamat = reverse("informasi:penetapan", args=[self.dik.pk])
        sebelum = self.dik.berlaku_mulai - timedelta(days=1)
        for hari, kode in ((sebelum.isoformat(), 404), (MULAI, 200), (BESOKNYA, 200)):
            with self.subTest(hari), pada(hari):
                self.assertEqual(self.client.get(alamat).status_code, kode)
        with pada(BESOKNYA):
            self.assertContains(self.client.get("/informasi-publik/dikecualikan/"), alamat)

    def test_opening_early_ends_with_the_day(self):
        with pada("2026-12-01"):
            self.langkah(self.dik.uji, "buka")
            self.assertFalse(self.entri.sudah_terbit())
            self.assertEqual(InformasiPublik.objects.terbit().count(), 0)
        with pada("2026-12-02"):
            self.assertEqual(InformasiPublik.objects.terbit().count(), 1)

    def test_a_new_test_of_the_same_piece_keeps_its_entry_waiting(self):
        with pada("2027-01-12"):
            lanjut = {"berlaku_sampai": date(2028, 1, 28)}
            uji = self.usulan(**lanjut)
            for nama in ("uji", "setujui", "tetapkan"):
                uji = self.langkah(uji, nama)
        with pada(BESOKNYA):
            self.assertEqual(InformasiPublik.objects.terbit().count(), 0)

    def test_a_refusal_stands_on_it_until_its_last_day(self):
        with pada(MULAI):
            p = self.diproses()
        for hari, hasil in ((BESOKNYA, None), (TERAKHIR, "ditolak")):
            with self.subTest(hari), pada(hari):
                if hasil:
                    self.assertEqual(self.tolak(p, self.dik).status, hasil)
                else:
                    with pytest.raises(ValidationError, match="tidak berlaku hari ini"):
                        self.tolak(p, self.dik)

    def test_a_form_left_open_over_the_last_day_says_why_it_is_refused(self):
        with pada(MULAI):
            p = self.diproses()
        with pada(BESOKNYA):
            self.masuk(self.utama)
            jawab = self.tekan(p, "tolak", pengecualian=[self.dik.pk], jabatan_publik="tidak", **BLOK)
            self.assertContains(jawab, "tidak berlaku hari ini, jadi informasinya terbuka", status_code=422)
            self.assertContains(jawab, BLOK["materi"], status_code=422)

    def tolak(self, p, satu):
        return acts_permohonan.tolak(p, oleh=self.utama, blok=BLOK, pengecualian=[satu])

    def test_a_refusal_on_what_is_not_decided_or_of_another_body(self):
        with pada(MULAI):
            p = self.didisposisikan(kepada=self.pupr)
            belum = self.dalam(Status.DISETUJUI, judul="Lain")
            sebelum = isi()
            for satu, kalimat in ((belum, "belum ditetapkan"), (self.dik, "perangkat daerah lain")):
                with self.subTest(kalimat), pytest.raises(ValidationError, match=kalimat):
                    self.tolak(p, satu)
            self.assertEqual(isi(), sebelum)
            milik = pengecualian(perangkat_daerah=self.pupr)
            self.assertEqual(self.tolak(p, milik).status, "ditolak")


class Harian(UjiPengecualian):
    def setUp(self):
        with pada(MULAI):
            self.dik = self.ditetapkan()

    def jalankan(self, hari: date) -> int:
        with pada(hari.isoformat()):
            return masa_pengecualian.ingatkan()

    def kejadian(self):
        return [p.kejadian for p in riwayat(self.dik.nomor) if p.kejadian in (Kejadian.DIINGATKAN, Kejadian.BERAKHIR)]

    def test_once_thirty_working_days_before_also_after_three_missed_days(self):
        # 30 working days before Friday 29 January 2027, with Christmas, its joint leave, New Year and Isra Mikraj.
        hari = next(h for h in (date(2026, 12, 1) + timedelta(n) for n in range(40)) if self.dekat(h))
        self.assertEqual(self.jalankan(hari - timedelta(1)), 0)
        self.assertEqual([self.jalankan(hari + timedelta(n)) for n in (3, 3, 4)], [1, 0, 0])
        surat = Surat.objects.filter(jenis="petugas_uji_pengingat").values_list("tujuan", flat=True)
        self.assertEqual(sorted(surat), ["pelaksana@kupang.example", "utama@kupang.example"])

    def dekat(self, hari: date) -> bool:
        with pada(hari.isoformat()):
            return masa_pengecualian.Kalender.muat().tenggat(hari, 30).tenggat >= self.dik.berlaku_sampai

    def test_the_end_is_recorded_once_however_late(self):
        hari = date(2027, 2, 2)
        self.assertEqual([self.jalankan(hari), self.jalankan(hari)], [1, 0])
        self.assertEqual(self.kejadian(), [Kejadian.BERAKHIR])

    def test_a_letter_that_fails_leaves_nothing_and_is_made_up_for(self):
        hari, sebelum = date(2027, 2, 2), isi()
        with surat_rusak("petugas_uji_berakhir"), pytest.raises(ValidationError, match=self.dik.nomor):
            self.jalankan(hari)
        self.assertEqual(isi(), sebelum)
        self.assertEqual(self.jalankan(hari), 1)

    def test_an_exclusion_from_paper_keeps_its_own_history(self):
        InformasiDikecualikan.objects.update(berlaku_sampai=None)
        lama = pengecualian(berlaku_sampai="2026-12-10")
        self.assertEqual(self.jalankan(date(2026, 12, 9)), 1)
        self.assertEqual(riwayat(lama.nomor).get().kejadian, Kejadian.DIINGATKAN)
