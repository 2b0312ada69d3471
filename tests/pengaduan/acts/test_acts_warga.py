"""What everybody may do with a public report: counted once, followed with a yes, told nothing that is not public."""

import uuid

import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from layanan.models import Surat
from layanan.peristiwa import cacat_riwayat
from layanan.surat import cacat_surat
from pengaduan import acts
from pengaduan.models import PengikutPengaduan
from tests.informasi.acts.jejak import JejakAct
from tests.pengaduan.warga import HARI_INI, NAMA, UjiPengaduan

TETANGGA = "tetangga@contoh.id"


@time_machine.travel(HARI_INI, tick=False)
class ActWarga(JejakAct, UjiPengaduan):
    def pengikut(self, p, surel=TETANGGA) -> PengikutPengaduan:
        """Somebody who follows the report and has said yes."""
        acts.ikuti(p, email=surel)
        satu = PengikutPengaduan.objects.get(pengaduan=p, email=surel)
        acts.konfirmasi(satu)
        return satu

    def kabar(self) -> list[str]:
        """The letters to followers after the first one, by kind."""
        semua = Surat.objects.filter(untuk=Surat.Untuk.PENGIKUT).exclude(jenis="pengikut_konfirmasi")
        return list(semua.order_by("pk").values_list("jenis", flat=True))

    def test_dukung_counts_a_form_once(self):
        p, token = self.terbit(), str(uuid.uuid4())
        self.assertTrue(acts.dukung(p, token=token))
        self.assertFalse(acts.dukung(p, token=token))
        acts.dukung(p, token=str(uuid.uuid4()))
        self.assertEqual(p.dukungan.count(), 2)

    def test_dukung_and_ikuti_are_closed_for_what_is_not_public_or_finished(self):
        selesai = acts.selesaikan(acts.tanggapi(self.terbit(), oleh=self.petra, uraian="Sudah."))
        for p in (self.diverifikasi(), self.diverifikasi(rahasia=True), selesai):
            with self.assertRaises(ValidationError):
                acts.dukung(p, token="x")
        with self.assertRaises(ValidationError):
            acts.ikuti(self.diverifikasi(), email=TETANGGA)

    def test_ikuti_asks_the_mailbox_first(self):
        p = self.terbit()
        rantai = PengikutPengaduan.rantai(p)
        baris = {"PengikutPengaduan": 1, "KepalaRiwayat": 1}
        surat = ("pengikut_konfirmasi",)
        self.utuh_atau_kosong(lambda: acts.ikuti(p, email=TETANGGA.upper()), nomor=rantai, surat=surat, **baris)
        self.assertEqual(Surat.objects.last().tujuan, TETANGGA)
        acts.tanggapi(p, oleh=self.petra, uraian="Sudah.")
        self.assertEqual(self.kabar(), [])

    def test_konfirmasi_starts_the_news(self):
        p = self.terbit()
        satu = self.pengikut(p)
        acts.disposisikan(p, perangkat_daerah=self.dishub, instruksi="Perbaiki.", oleh=self.petra)
        self.assertEqual(self.kabar(), ["pengikut_kabar"])
        self.assertIn(satu.alamat, Surat.objects.filter(jenis="pengikut_kabar").get().isi)
        acts.ikuti(p, email=TETANGGA)  # already follows: no second question
        self.assertEqual(Surat.objects.filter(jenis="pengikut_konfirmasi").count(), 1)

    def test_berhenti_ends_the_news(self):
        p = self.terbit()
        acts.berhenti(self.pengikut(p))
        acts.tanggapi(p, oleh=self.petra, uraian="Sudah.")
        self.assertEqual(self.kabar(), [])
        self.assertFalse(Surat.objects.filter(tujuan=TETANGGA).exists())
        self.assertEqual([*cacat_surat()], [])
        self.assertFalse(PengikutPengaduan.objects.exists())

    def test_every_public_change_is_told_and_nothing_private_is(self):
        p = self.terbit(judul="Kata asli", isi="Kata asli")
        self.pengikut(p)
        p = acts.disposisikan(p, perangkat_daerah=self.dishub, instruksi="Kata dinas.", oleh=self.petra)
        p = acts.tindak_lanjuti(p, oleh=self.hubert, uraian="Kata dinas.")
        p = acts.selesaikan(acts.tanggapi(p, oleh=self.hubert, uraian="Kata dinas."))
        acts.buka_kembali(p, alasan="Kata asli")
        self.assertEqual(self.kabar(), ["pengikut_kabar"] * 5)
        for satu in Surat.objects.filter(untuk=Surat.Untuk.PENGIKUT):
            for kata in ("Kata asli", "Kata dinas", *NAMA.split()):
                self.assertNotIn(kata, satu.perihal + satu.isi)
        self.assertEqual([*cacat_riwayat(), *cacat_surat()], [])

    def test_a_report_that_is_no_longer_shown_says_so_once_and_forgets_its_followers(self):
        acts_akhir = (
            lambda p: acts.tarik(p, oleh=self.petra),
            acts.cabut,
            lambda p: acts.tolak(p, oleh=self.petra, alasan="ganda", penjelasan="Ganda."),
        )
        for akhiri in acts_akhir:
            p = self.terbit()
            self.pengikut(p)
            akhiri(p)
            satu = Surat.objects.filter(jenis="pengikut_berakhir").last()
            self.assertEqual(satu.nomor_perkara, PengikutPengaduan.rantai(p))
            self.assertNotIn("Lampu jalan padam", satu.isi)
        self.assertFalse(PengikutPengaduan.objects.exists())
        self.assertEqual(self.kabar(), ["pengikut_berakhir"] * 3)

    def test_news_that_cannot_be_written_takes_the_act_with_it(self):
        p = self.terbit()
        self.pengikut(p)
        self.gagal_tanpa_bekas(
            lambda: acts.tanggapi(p, oleh=self.petra, uraian="Sudah."),
            nomor=PengikutPengaduan.rantai(p),
            surat=("pengikut_kabar",),
        )

    def test_sapu_pengikut_forgets_who_never_answered_and_what_is_long_finished(self):
        p = self.terbit()
        self.pengikut(p)
        acts.ikuti(p, email="lain@contoh.id")
        with time_machine.travel("2026-12-02T02:00:00+00:00", tick=False):
            self.assertEqual(acts.sapu_pengikut(), 1)
        self.assertEqual(Surat.objects.filter(untuk=Surat.Untuk.PENGIKUT).exclude(tujuan="").count(), 2)
        Surat.objects.update(terkirim_pada=timezone.now())
        acts.sapu_pengikut()
        self.assertFalse(Surat.objects.filter(untuk=Surat.Untuk.PENGIKUT).exclude(tujuan="").exists())
        acts.selesaikan(acts.tanggapi(p, oleh=self.petra, uraian="Sudah."))
        with time_machine.travel("2026-12-25T02:00:00+00:00", tick=False):
            self.assertEqual(acts.sapu_pengikut(), 1)

    def test_followers_are_nobodys_business_but_the_complaints_desk(self):
        p = self.terbit()
        self.pengikut(p)
        acts.tanggapi(p, oleh=self.petra, uraian="Sudah.")
        for url in (self.url(p), "/admin/layanan/surat/", "/admin/layanan/peristiwa/"):
            for petugas in (self.hubert, self.agus, self.budi, self.super):
                self.assertNotIn(TETANGGA, self.masuk(petugas).get(url, follow=True).content.decode())
            if url != self.url(p):
                self.assertNotIn("/ikut", self.masuk(self.super).get(url, follow=True).content.decode())
