"""/data-pribadi/: the periods from the one table, a copy at once, correction and deletion within 72 hours by a role."""

import datetime
import uuid

import pytest
import time_machine
from django.core.exceptions import ValidationError

from informasi.acts import keberatan as acts_keberatan
from kupang_portal.data_pribadi import acts
from kupang_portal.models import PermintaanData
from layanan.models import AksesIdentitas, Surat
from layanan.peristiwa import cacat_riwayat, riwayat
from layanan.retensi import MASA
from layanan.surat import cacat_surat
from pengaduan import acts as acts_pengaduan
from pengaduan.models import Pengaduan
from tests.informasi.warga import ajukan_langsung
from tests.pengaduan.warga import HARI_INI, UjiPengaduan, data_act

ALAMAT = "/data-pribadi/"
PASAL = "Pasal 53 UU 14/2008"


@time_machine.travel(HARI_INI, tick=False)
class DataPribadi(UjiPengaduan):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        with time_machine.travel(HARI_INI, tick=False):
            cls.p, cls.kode = ajukan_langsung()
            cls.pd, cls.kode_pd = acts_pengaduan.ajukan(data_act(), token=str(uuid.uuid4()))

    def kirim(self, **ganti):
        return self.client.post(ALAMAT, {"nomor": self.p.nomor, "kode": self.kode, "permintaan": "salinan", **ganti})

    def test_the_page_shows_every_period_and_needs_no_javascript(self):
        halaman = self.client.get(ALAMAT).content.decode()
        for masa in MASA.values():
            self.assertIn(masa.lama, halaman)

    def test_the_copy_holds_what_we_hold_and_no_secret(self):
        jawab = self.kirim()
        self.assertEqual(jawab["Content-Disposition"], f'attachment; filename="data-{self.p.nomor}.json"')
        isi = jawab.content.decode()
        for kata in (self.p.nama, self.p.nomor_identitas, self.p.email, "Tanda terima"):
            self.assertIn(kata, isi)
        for rahasia in (self.p.kode_hash, self.p.kunci_kirim, self.p.nomor_identitas_indeks):
            self.assertNotIn(rahasia, isi)

    def test_a_stranger_gets_one_sentence_and_leaves_no_request(self):
        jawab = self.kirim(kode="AAAA-AAAA-AAAA-AAAA", permintaan="penghapusan")
        self.assertContains(jawab, "tidak cocok", status_code=422)
        jawab = self.kirim(permintaan="perbaikan", ruas="email", isi="bukan surel")
        self.assertContains(jawab, "tidak lengkap", status_code=422)
        self.assertContains(jawab, "bukan surel", status_code=422)
        self.assertFalse(PermintaanData.objects.exists())

    def test_a_correction_has_72_hours_and_is_made_by_the_answer(self):
        for _ in range(2):  # a double click is one request
            self.kirim(permintaan="perbaikan", ruas="email", isi="baru@contoh.id")
        satu = PermintaanData.objects.get()
        self.assertEqual(satu.tenggat - satu.diterima_pada, datetime.timedelta(hours=72))
        with pytest.raises(ValidationError, match="PPID"):
            acts.kabulkan(satu, oleh=self.agus)
        acts.kabulkan(satu, oleh=self.budi)
        self.p.refresh_from_db()
        satu.refresh_from_db()
        self.assertEqual((self.p.email, satu.status, satu.isi), ("baru@contoh.id", "dikabulkan", ""))
        self.assertEqual([*cacat_riwayat(), *cacat_surat()], [])

    def test_address_and_work_are_corrected_where_they_are_kept(self):
        for ruas, benar in (("alamat", "Jalan Cak Doko 5, Oebobo"), ("pekerjaan", "Bidan")):
            self.kirim(permintaan="perbaikan", ruas=ruas, isi=benar)
            acts.kabulkan(PermintaanData.objects.get(ruas=ruas), oleh=self.budi)
            self.p.refresh_from_db()
            self.assertEqual(getattr(self.p, ruas), benar)
        ini = {"nomor": self.pd.nomor, "kode": self.kode_pd, "permintaan": "perbaikan"}
        jawab = self.kirim(**ini, ruas="pekerjaan", isi="Bidan")
        self.assertContains(jawab, "tidak menyimpan data ini", status_code=422)
        self.assertContains(self.kirim(**ini, ruas="alamat", isi="x" * 301), "300", status_code=422)
        self.assertEqual(PermintaanData.objects.count(), 2)

    def test_only_its_sender_is_told_of_a_request_by_number(self):
        jawab = self.kirim(permintaan="penghapusan")
        nomor = PermintaanData.objects.get().nomor
        self.assertContains(self.client.get(jawab.url), nomor)
        self.assertNotContains(self.client.get(ALAMAT, {"diterima": nomor}), nomor)

    def test_the_objections_to_a_request_are_corrected_with_it(self):
        k, _ = acts_keberatan.ajukan(
            {"alasan": ["b"], "kasus_posisi": "Belum ada."}, token=str(uuid.uuid4()), permohonan=self.p
        )
        satu = acts.ajukan(self.p, jenis="perbaikan", ruas="email", isi="benar@contoh.id")
        acts.kabulkan(satu, oleh=self.budi)
        k.refresh_from_db()
        self.assertEqual((k.email, k.nama), ("benar@contoh.id", self.p.nama))

    def test_the_last_word_of_a_correction_counts(self):
        satu = acts.ajukan(self.p, jenis="perbaikan", ruas="email", isi="salah@contoh.id")
        self.assertEqual(acts.ajukan(self.p, jenis="perbaikan", ruas="email", isi="benar@contoh.id"), satu)
        with pytest.raises(ValidationError, match="sudah"):
            acts.kabulkan(satu, oleh=self.budi, versi=satu.versi)
        acts.kabulkan(satu, oleh=self.budi, versi=satu.versi + 1)
        self.p.refresh_from_db()
        self.assertEqual(self.p.email, "benar@contoh.id")

    def test_who_complained_is_closed_to_the_ppid_and_every_look_is_written_down(self):
        for perkara, terbaca in ((self.pd, False), (self.p, True)):
            satu = acts.ajukan(perkara, jenis="perbaikan", ruas="email", isi="baru@contoh.id")
            halaman = self.masuk(self.budi).get(f"/admin/kupang_portal/permintaandata/{satu.pk}/change/")
            self.assertEqual("baru@contoh.id" in halaman.content.decode(), terbaca)
            self.assertEqual(AksesIdentitas.objects.filter(nomor_perkara=perkara.nomor).exists(), terbaca)
            surat = Surat.objects.get(nomor_perkara=satu.nomor, untuk=Surat.Untuk.PEMOHON)
            self.assertNotContains(self.client.get(f"/admin/layanan/surat/{surat.pk}/change/"), surat.tujuan)

    def test_what_a_statute_keeps_is_refused_with_its_article_on_the_desk(self):
        satu = acts.ajukan(self.p, jenis="penghapusan")
        with pytest.raises(ValidationError, match=PASAL):
            acts.kabulkan(satu, oleh=self.budi)
        alamat = f"/admin/kupang_portal/permintaandata/{satu.pk}/tindakan/tolak/"
        self.assertContains(self.masuk(self.budi).get(alamat), PASAL)
        for keliru, kata in (("", "Sebut alasan"), ("x" * 4001, "Paling banyak"), ("a\0", "karakter kendali")):
            jawab = self.client.post(alamat, {"versi": 0, "jawaban": keliru, "_lanjut": "1"})
            self.assertContains(jawab, kata, status_code=422)
        self.client.post(alamat, {"versi": 0, "jawaban": PASAL, "_lanjut": "1"})
        satu.refresh_from_db()
        self.assertEqual((satu.status, satu.dijawab_oleh), ("ditolak", self.budi))
        self.assertIn(PASAL, Surat.objects.get(jenis="data_pribadi_dijawab").isi)

    def test_a_finished_complaint_is_deleted_at_once_and_the_answer_still_goes_out(self):
        acts.ajukan(self.pd, jenis="penghapusan")
        satu = PermintaanData.objects.get()
        utama = self.diajukan()
        Pengaduan.objects.filter(pk=utama.pk).update(diterima_pada=self.pd.diterima_pada - datetime.timedelta(hours=1))
        with pytest.raises(ValidationError, match="berjalan"):
            acts.kabulkan(satu, oleh=self.budi)
        acts_pengaduan.gabungkan(self.pd, oleh=self.petra, utama=utama)
        with pytest.raises(ValidationError, match="berjalan"):  # it still waits for the answer of the other
            acts.kabulkan(satu, oleh=self.budi)
        acts_pengaduan.cabut(self.pd)
        acts.kabulkan(satu, oleh=self.budi)
        self.pd.refresh_from_db()
        self.assertFalse(self.pd.beridentitas)
        self.assertEqual(Surat.objects.get(jenis="data_pribadi_dijawab").tujuan, "ani@contoh.id")
        self.assertEqual([*cacat_riwayat(), *cacat_surat()], [])

    def test_the_ppid_is_reminded_once_when_a_day_is_left_also_after_missed_days(self):
        satu = acts.ajukan(self.p, jenis="penghapusan")
        self.assertEqual(acts.ingatkan(), 0)
        with time_machine.travel("2026-11-28T02:00:00+00:00", tick=False):
            self.assertEqual([acts.ingatkan(), acts.ingatkan()], [1, 0])
        self.assertEqual(riwayat(satu.nomor).filter(kejadian="diingatkan").count(), 1)
