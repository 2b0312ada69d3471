"""Every act on a complaint: one event and its letters, and not one row when any of them fails."""

import datetime
import uuid

import time_machine
from django.core.exceptions import ValidationError

from layanan.berkas import GAMBAR, periksa
from layanan.models import Lampiran, Surat
from layanan.peran import Peran
from layanan.peristiwa import cacat_riwayat, riwayat
from layanan.surat import cacat_surat
from pengaduan import acts
from pengaduan.models import DisposisiPengaduan, Pengaduan, PertanyaanKategori
from pengaduan.rules import Kejadian, Status
from tests.informasi.acts.jejak import JejakAct
from tests.informasi.warga import gambar
from tests.pengaduan.warga import HARI_INI, NAMA, UjiPengaduan, data_act, foto_titipan, kategori


def tanggal(teks: str) -> datetime.date:
    return datetime.date.fromisoformat(teks)


@time_machine.travel(HARI_INI, tick=False)
class ActPengaduan(JejakAct, UjiPengaduan):
    def terakhir(self, p):
        return riwayat(p.nomor).last()

    # --- Filing ------------------------------------------------------------------------------------------------------
    def test_ajukan(self):
        isi, token, foto = data_act(), str(uuid.uuid4()), [foto_titipan(), foto_titipan()]
        p, kode = self.utuh_atau_kosong(
            lambda: acts.ajukan(isi, token=token, titipan=foto),
            nomor="PD-2026-000001",
            surat=("pengaduan_tanda_terima",),
            Pengaduan=1,
            BukuNomor=1,
            KepalaRiwayat=1,
        )
        self.assertEqual((p.nomor, len(kode), p.status), ("PD-2026-000001", 19, Status.DIAJUKAN))
        self.assertEqual([x.nama_asli for x in p.lampiran()], ["foto-1.jpg", "foto-2.jpg"])
        self.assertEqual(acts.ajukan(isi, token=token, titipan=foto), (p, kode))
        self.assertEqual(Pengaduan.objects.count(), 1)

    def test_the_clocks_are_those_of_the_law_table(self):
        p = self.diajukan()
        self.assertEqual((p.batas_verifikasi, p.tenggat), (tanggal("2026-11-26"), tanggal("2026-12-11")))
        self.assertEqual(self.diajukan(klasifikasi="permintaan_informasi").tenggat, tanggal("2026-11-30"))
        p = acts.verifikasi(p, oleh=self.petra, kelas="berkadar")
        self.assertEqual(p.tenggat, tanggal("2027-02-22"))

    def test_the_same_token_with_another_report_is_refused(self):
        token = str(uuid.uuid4())
        p, _ = acts.ajukan(data_act(), token=token)
        with self.assertRaisesMessage(ValidationError, p.nomor):
            acts.ajukan(data_act(judul="Lain"), token=token)

    def test_the_same_token_with_more_photographs_or_other_answers_is_refused_and_loses_none(self):
        token, tanya = str(uuid.uuid4()), PertanyaanKategori.objects.create(kategori=kategori(), teks="Nomor tiang")
        p, _ = acts.ajukan(data_act(), token=token, titipan=[foto_titipan()], jawaban=[(tanya, "12")])
        for foto, jawaban in ((2, "12"), (1, "13")):
            with self.assertRaisesMessage(ValidationError, p.nomor):
                kirim = [foto_titipan() for _ in range(foto)]
                acts.ajukan(data_act(), token=token, titipan=kirim, jawaban=[(tanya, jawaban)])

    def test_a_report_about_tomorrow_is_refused(self):
        with self.assertRaises(ValidationError):
            acts.ajukan(data_act(tanggal_kejadian=tanggal("2026-11-24")), token=str(uuid.uuid4()))
        self.assertFalse(Pengaduan.objects.exists())

    # --- Checking ----------------------------------------------------------------------------------------------------
    def test_a_letter_does_not_promise_a_date_that_has_passed(self):
        p = self.diajukan()
        with time_machine.travel("2027-01-04T02:00:00+00:00", tick=False):
            p = acts.verifikasi(p, oleh=self.petra, kelas="tidak_berkadar")
            p = acts.disposisikan(p, perangkat_daerah=self.dishub, instruksi="Perbaiki.", oleh=self.petra)
            acts.tindak_lanjuti(p, oleh=self.hubert, uraian="Kabel diganti.")
        terlambat = Surat.objects.filter(untuk=Surat.Untuk.PEMOHON, jenis__startswith="pengaduan_di")
        self.assertEqual(terlambat.count(), 3)
        for surat in terlambat:
            teks = " ".join(f"{surat.perihal} {surat.teks}".split())
            self.assertIn("Jumat, 11 Desember 2026, sudah terlewati; kami minta maaf", teks)
            self.assertNotIn("lambat Jumat, 11 Desember", teks)

    def test_verifikasi_does_not_move_the_date_however_late_it_comes(self):
        p = self.diajukan()
        with time_machine.travel("2026-12-01T02:00:00+00:00", tick=False):
            p = self.utuh_atau_kosong(
                lambda: acts.verifikasi(p, oleh=self.petra, kelas="tidak_berkadar"),
                nomor=p.nomor,
                surat=("pengaduan_diverifikasi",),
            )
        self.assertEqual((p.status, p.tenggat), (Status.DIVERIFIKASI, tanggal("2026-12-11")))

    def test_tolak(self):
        p = self.diajukan()
        isi = {"alasan": "bukan_wewenang", "penjelasan": "Ini jalan negara."}
        p = self.utuh_atau_kosong(
            lambda: acts.tolak(p, oleh=self.petra, **isi), nomor=p.nomor, surat=("pengaduan_ditolak",)
        )
        self.assertIn("Ini jalan negara.", Surat.objects.last().isi)
        with self.assertRaises(ValidationError):
            acts.tolak(self.diajukan(), oleh=self.petra, alasan="malas", penjelasan="x")

    def test_minta_kelengkapan_stops_the_clock(self):
        p = self.diajukan()
        with time_machine.travel("2026-11-25T02:00:00+00:00", tick=False):
            p = self.utuh_atau_kosong(
                lambda: acts.minta_kelengkapan(p, oleh=self.petra, kekurangan="Nomor tiang."),
                nomor=p.nomor,
                surat=("pengaduan_kurang",),
            )
        self.assertEqual((p.tenggat, p.hari_hitung, p.batas_kelengkapan), (None, 12, tanggal("2026-12-25")))
        with self.assertRaises(ValidationError):
            acts.verifikasi(p, oleh=self.petra, kelas="berkadar")

    def test_lengkapi_goes_on_with_the_days_that_were_left(self):
        p = self.diajukan()
        with time_machine.travel("2026-11-25T02:00:00+00:00", tick=False):
            p = acts.minta_kelengkapan(p, oleh=self.petra, kekurangan="Nomor tiang.")
        with time_machine.travel("2026-12-04T02:00:00+00:00", tick=False):
            p = self.utuh_atau_kosong(
                lambda: acts.lengkapi(p, keterangan="Tiang 12."), nomor=p.nomor, surat=("pengaduan_lengkap",)
            )
        self.assertEqual((p.tenggat, p.batas_verifikasi), (tanggal("2026-12-22"), tanggal("2026-12-09")))
        with self.assertRaisesMessage(ValidationError, "satu kali"):
            acts.minta_kelengkapan(p, oleh=self.petra, kekurangan="Lagi.")

    def test_anggap_dicabut_only_after_thirty_days(self):
        p = self.kurang()
        with self.assertRaises(ValidationError):
            acts.anggap_dicabut(p, oleh=self.petra)
        with time_machine.travel("2026-12-24T02:00:00+00:00", tick=False):
            self.utuh_atau_kosong(lambda: acts.anggap_dicabut(p), nomor=p.nomor, surat=("pengaduan_dianggap_dicabut",))

    # --- Handling ----------------------------------------------------------------------------------------------------
    def test_disposisikan_to_a_second_body_relieves_the_first(self):
        p = self.diverifikasi()
        isi = {"instruksi": "Perbaiki.", "oleh": self.petra}
        p = self.utuh_atau_kosong(
            lambda: acts.disposisikan(p, perangkat_daerah=self.dishub, **isi),
            nomor=p.nomor,
            surat=("pengaduan_diteruskan", "petugas_pengaduan_disposisi"),
            DisposisiPengaduan=1,
        )
        p = acts.disposisikan(p, perangkat_daerah=self.pupr, **isi)
        self.assertEqual([d.perangkat_daerah for d in p.disposisi.menunggu()], [self.pupr])
        with self.assertRaisesMessage(ValidationError, "tidak sedang dipegang"):
            acts.tanggapi(p, oleh=self.hubert, uraian="Sudah.")

    def test_kembalikan(self):
        p = self.didisposisikan()
        p = self.utuh_atau_kosong(
            lambda: acts.kembalikan(p, oleh=self.hubert, alasan="Milik PUPR."),
            nomor=p.nomor,
            surat=("petugas_pengaduan_dikembalikan",),
        )
        self.assertEqual(p.status, Status.DIVERIFIKASI)
        self.assertFalse(p.terlihat_oleh(self.hubert))

    def test_tindak_lanjuti_with_a_photo_after_the_work(self):
        p, foto = self.didisposisikan(), [periksa(gambar(), GAMBAR)]
        p = self.utuh_atau_kosong(
            lambda: acts.tindak_lanjuti(p, oleh=self.hubert, uraian="Kabel diganti.", foto=foto),
            nomor=p.nomor,
            surat=("pengaduan_ditindaklanjuti",),
            TindakLanjut=1,
            Lampiran=1,
        )
        self.assertEqual(p.lampiran().last().jenis, Lampiran.Jenis.FOTO_SESUDAH)

    def test_tanggapi_ends_the_clock_and_the_disposition(self):
        p = self.ditindaklanjuti()
        p = self.utuh_atau_kosong(
            lambda: acts.tanggapi(p, oleh=self.hubert, uraian="Lampu menyala."),
            nomor=p.nomor,
            surat=("pengaduan_ditanggapi",),
            TindakLanjut=1,
        )
        self.assertEqual(p.disposisi.get().status, DisposisiPengaduan.Status.DIJAWAB)
        self.assertEqual(p.batas_buka_kembali, tanggal("2026-12-03"))

    # --- The reporter ------------------------------------------------------------------------------------------------
    def test_selesaikan_by_the_reporter_at_once_by_officers_after_ten_days(self):
        p, lain = self.ditanggapi(), self.ditanggapi()
        self.utuh_atau_kosong(lambda: acts.selesaikan(p), nomor=p.nomor, surat=("pengaduan_selesai",))
        with self.assertRaises(ValidationError):
            acts.selesaikan(lain, oleh=self.petra)
        with time_machine.travel("2026-12-04T02:00:00+00:00", tick=False):
            self.assertEqual(acts.selesaikan(lain, oleh=self.petra).status, Status.SELESAI)

    def test_buka_kembali_until_the_tenth_day(self):
        p, lain = self.selesai(), self.ditanggapi()
        with time_machine.travel("2026-12-03T02:00:00+00:00", tick=False):
            p = self.utuh_atau_kosong(
                lambda: acts.buka_kembali(p, alasan="Padam lagi."),
                nomor=p.nomor,
                surat=("pengaduan_dibuka_kembali", "petugas_pengaduan_belum_beres"),
                TindakLanjut=1,
            )
        self.assertEqual((p.status, p.kali_dibuka, p.ditanggapi_pada), (Status.DIVERIFIKASI, 1, None))
        self.assertEqual(p.mulai_hitung, tanggal("2026-12-03"))
        with time_machine.travel("2026-12-04T02:00:00+00:00", tick=False), self.assertRaises(ValidationError):
            acts.buka_kembali(lain, alasan="Padam lagi.")

    def test_cabut(self):
        p = self.didisposisikan()
        p = self.utuh_atau_kosong(lambda: acts.cabut(p), nomor=p.nomor, surat=("pengaduan_dicabut",))
        self.assertFalse(p.disposisi.menunggu().exists())

    def test_history_and_letters_of_a_whole_life_are_sound(self):
        p = acts.buka_kembali(self.selesai(), alasan="Padam lagi.")
        acts.tanggapi(p, oleh=self.petra, uraian="Diganti baru.")
        self.assertEqual([*cacat_riwayat(), *cacat_surat()], [])
        self.assertEqual(self.terakhir(p).kejadian, Kejadian.DITANGGAPI)
        self.assertNotIn(NAMA, str(list(riwayat(p.nomor).values("data"))))
        Pengaduan.objects.filter(pk=p.pk).update(status=Status.SELESAI)
        self.assertEqual(len(list(cacat_riwayat())), 1)

    def test_an_officer_cannot_file_and_the_clock_cannot_verify(self):
        with self.assertRaises(ValidationError):
            acts.ajukan(data_act(), token=str(uuid.uuid4()), oleh=self.petra)
        with self.assertRaises(ValidationError):
            acts.verifikasi(self.diajukan(), oleh=Peran.SISTEM, kelas="berkadar")
