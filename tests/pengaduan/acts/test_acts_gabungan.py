"""Joining, dividing and handing over: who is told, what moves along, and not one row when a letter fails."""

import time_machine
from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from informasi.models import Permohonan
from informasi.rules import Status as StatusPermohonan
from kupang_portal import acts as lintas
from layanan.kripto import normalkan_kode
from layanan.models import Lampiran, Surat
from layanan.peristiwa import cacat_riwayat, riwayat
from layanan.surat import cacat_surat
from pengaduan import acts
from pengaduan.models import Pengaduan, PengikutPengaduan
from pengaduan.rules import Kejadian, Status
from tests.informasi.acts.jejak import JejakAct
from tests.pengaduan.warga import HARI_INI, NAMA, SUREL, UjiPengaduan, data_act

PECAH = {"judul": "Got tersumbat", "isi": "Got di sebelahnya tersumbat.", "instruksi": "Keruk."}


@time_machine.travel(HARI_INI, tick=False)
class ActGabungan(JejakAct, UjiPengaduan):
    def kini(self, p) -> Pengaduan:
        return Pengaduan.objects.get(pk=p.pk)

    # --- Joining -----------------------------------------------------------------------------------------------------
    def test_gabungkan(self):
        utama, p = self.didisposisikan(), self.didisposisikan(nama="Budi", email="budi@contoh.id")
        p = self.utuh_atau_kosong(
            lambda: acts.gabungkan(p, oleh=self.petra, utama=utama),
            nomor=p.nomor,
            surat=("pengaduan_digabung", "pengaduan_menerima_gabungan"),
            Peristiwa=2,
        )
        self.assertEqual((p.status, p.induk), (Status.DIGABUNG, utama))
        self.assertFalse(p.disposisi.menunggu().exists())
        kepada = dict(Surat.objects.filter(jenis__contains="gabung").values_list("jenis", "tujuan"))
        self.assertEqual(kepada, {"pengaduan_digabung": "budi@contoh.id", "pengaduan_menerima_gabungan": SUREL})
        self.assertNotIn("Budi", Surat.objects.get(jenis="pengaduan_menerima_gabungan").isi)

    def test_the_calendar_is_read_before_any_row_is_locked(self):
        """As a holiday change locks them: otherwise the two would wait for each other."""
        utama, p = self.diajukan(), self.diajukan()
        with CaptureQueriesContext(connection) as semua:
            acts.gabungkan(p, oleh=self.petra, utama=utama)
        tabel = [q["sql"] for q in semua if "layanan_harilibur" in q["sql"] or "pengaduan_pengaduan" in q["sql"]]
        self.assertIn("layanan_harilibur", tabel[0])

    def test_only_the_younger_joins_and_only_what_is_still_open(self):
        tua, muda, dijawab = self.diajukan(), self.diajukan(), self.ditanggapi()
        for p, utama, kalimat in ((tua, muda, "lebih baru"), (tua, tua, "lebih baru")):
            with self.assertRaisesMessage(ValidationError, kalimat):
                acts.gabungkan(p, oleh=self.petra, utama=utama)
        with self.assertRaisesMessage(ValidationError, "tidak lagi dikerjakan"):
            acts.gabungkan(self.diajukan(), oleh=self.petra, utama=dijawab)

    def test_the_answer_comes_to_both_and_each_may_say_not_fixed(self):
        utama = self.didisposisikan()
        p = self.digabung(utama, email="budi@contoh.id")
        acts.tanggapi(utama, oleh=self.hubert, uraian="Lampu menyala.")
        p = self.kini(p)
        self.assertEqual((p.status, p.tindak_lanjut.get().uraian), (Status.DITANGGAPI, "Lampu menyala."))
        surat = Surat.objects.filter(jenis="pengaduan_ditanggapi").values_list("tujuan", flat=True)
        self.assertEqual(sorted(surat), [SUREL, "budi@contoh.id"])
        self.assertEqual(acts.buka_kembali(p, alasan="Masih gelap.").status, Status.DIVERIFIKASI)
        self.assertEqual([*cacat_riwayat(), *cacat_surat()], [])

    def test_who_supports_or_follows_goes_along(self):
        utama, p = self.terbit(), self.terbit()
        for n, satu in enumerate((utama, p, p)):
            acts.dukung(satu, token=f"{n % 2}")
        for surel in ("budi@contoh.id", "cici@contoh.id"):
            PengikutPengaduan.objects.create(pengaduan=p, email=surel, dikonfirmasi_pada=timezone.now())
        PengikutPengaduan.objects.create(pengaduan=utama, email="budi@contoh.id")
        acts.gabungkan(p, oleh=self.petra, utama=utama)
        self.assertEqual(sorted(utama.pengikut.values_list("email", flat=True)), ["budi@contoh.id", "cici@contoh.id"])
        self.assertEqual(utama.dukungan.count(), 2)
        self.assertRedirects(self.client.get(f"/pengaduan/daftar/{p.nomor}/"), f"/pengaduan/daftar/{utama.nomor}/")
        self.assertFalse(p.pengikut.exists())

    def test_what_had_joined_moves_along(self):
        tua, utama = self.diajukan(), self.diajukan()
        p = self.digabung(utama)
        acts.gabungkan(utama, oleh=self.petra, utama=tua)
        self.assertEqual(self.kini(p).induk, tua)
        self.assertEqual(riwayat(tua.nomor).last().data["jumlah"], 2)

    def test_a_joined_report_is_not_lost_when_the_older_one_closes_without_an_answer(self):
        tutup = (
            lambda u: acts.cabut(u),
            lambda u: acts.tolak(u, oleh=self.petra, alasan="tidak_jelas", penjelasan="Maaf."),
            lambda u: lintas.alihkan(u, oleh=self.petra, rincian_informasi="Anggaran."),
        )
        for satu in tutup:
            utama = self.diajukan()
            p = self.digabung(utama)
            satu(utama)
            kini, akhir = self.kini(p), riwayat(p.nomor).last()
            self.assertEqual((kini.status, kini.tenggat, kini.induk), (Status.DIVERIFIKASI, p.tenggat, None))
            # A reporter does not read that another one has withdrawn.
            self.assertEqual((akhir.kejadian, akhir.peran), (Kejadian.DILEPAS, "Sistem"))

    def test_what_is_written_about_a_secret_report_never_becomes_public_by_way_of_another(self):
        utama, p = self.didisposisikan(rahasia=True), self.terbit()
        with self.assertRaisesMessage(ValidationError, "boleh tampil untuk umum"):
            acts.gabungkan(p, oleh=self.petra, utama=utama)
        self.assertNotContains(self.masuk(self.petra).get(self.url(p, "tindakan", "gabungkan")), utama.nomor)
        acts.gabungkan(self.diajukan(rahasia=True), oleh=self.petra, utama=utama)

    def test_nobody_waits_longer_for_having_been_joined(self):
        lama = acts.verifikasi(self.diajukan(), oleh=self.petra, kelas="berkadar")
        with self.assertRaisesMessage(ValidationError, "sesudah batas laporan ini"):
            self.digabung(lama)
        tunda = (
            lambda u: acts.minta_kelengkapan(u, oleh=self.petra, kekurangan="Sebut tiangnya."),
            lambda u: acts.verifikasi(u, oleh=self.petra, kelas="berkadar"),
        )
        for satu in tunda:
            utama = self.diajukan()
            p = self.digabung(utama)
            satu(utama)
            kini = self.kini(p)
            self.assertEqual((kini.status, kini.induk, kini.tenggat), (Status.DIVERIFIKASI, None, p.tenggat))

    def test_one_answer_names_no_reporter_on_either_public_page(self):
        utama = self.terbit()
        p = self.terbit(nama="Budi Samaranata")
        acts.gabungkan(p, oleh=self.petra, utama=utama)
        self.assertContains(self.masuk(self.petra).get(self.url(utama, "tindakan", "tanggapi")), "1 laporan lain")
        for nama in (NAMA, "BUDI  Samaranata"):  # each was promised that the other does not learn it
            with self.assertRaisesMessage(ValidationError, "Hapus nama pelapor"):
                acts.tanggapi(utama, oleh=self.petra, uraian=f"Terima kasih, {nama}.")
        acts.tanggapi(utama, oleh=self.petra, uraian="Terima kasih, Rahasiawati dan Samaranata.")
        for satu in (utama, p):
            halaman = self.client.get(f"/pengaduan/daftar/{satu.nomor}/")
            self.assertContains(halaman, "Terima kasih, [nama disamarkan] dan [nama disamarkan].")

    # --- Dividing ----------------------------------------------------------------------------------------------------
    def test_pecah(self):
        p = self.didisposisikan()
        self.utuh_atau_kosong(
            lambda: acts.pecah(p, oleh=self.petra, perangkat_daerah=self.pupr, **PECAH),
            nomor=p.nomor,
            surat=("pengaduan_dipecah", "pengaduan_diteruskan", "petugas_pengaduan_disposisi"),
            Peristiwa=3,
            Pengaduan=1,
            DisposisiPengaduan=1,
            KepalaRiwayat=1,
            Lampiran=1,
        )
        self.assertEqual(self.kini(p).status, Status.DIDISPOSISIKAN)
        bagian = p.bagian.get()
        self.assertEqual((bagian.status, bagian.tenggat, bagian.judul), (p.status, p.tenggat, "Got tersumbat"))
        self.assertEqual(bagian.diterima_pada, p.diterima_pada)
        self.assertTrue(bagian.terlihat_oleh(self.dedi))
        self.assertFalse(p.terlihat_oleh(self.dedi))
        self.assertEqual(bagian.lampiran().get().jenis, Lampiran.Jenis.FOTO)

    def test_one_code_opens_every_part(self):
        p, kode = acts.ajukan(data_act(), token="pecah-satu")
        acts.verifikasi(p, oleh=self.petra, kelas="tidak_berkadar")
        for badan in (self.pupr, self.dishub):
            acts.pecah(self.kini(p), oleh=self.petra, perangkat_daerah=badan, **PECAH)
        nomor = [p.nomor, *p.bagian.values_list("nomor", flat=True)]
        self.assertEqual(len(set(nomor)), 3)
        self.client.post("/lacak/", {"nomor": nomor[1], "kode": kode})
        for satu in nomor:
            self.assertContains(self.client.get(f"/lacak/{satu}/"), "Laporan Anda dibagi")

    # --- Handing over ------------------------------------------------------------------------------------------------
    def test_alihkan_keeps_the_date_of_receipt(self):
        p, kode = acts.ajukan(data_act(klasifikasi="permintaan_informasi"), token="alih-satu")
        with time_machine.travel("2026-12-01T02:00:00+00:00", tick=False):
            self.utuh_atau_kosong(
                lambda: lintas.alihkan(p, oleh=self.petra, rincian_informasi="Anggaran lampu jalan 2026."),
                nomor=p.nomor,
                surat=("pengaduan_dialihkan",),
                Peristiwa=2,
                Permohonan=1,
                BukuNomor=1,
                KepalaRiwayat=1,
            )
        baru, p = Permohonan.objects.get(), self.kini(p)
        self.assertEqual((p.status, p.dialihkan_ke, p.tenggat), (Status.DIALIHKAN, baru.nomor, None))
        # Ten working days from 23 November, not from the day of the handing over.
        self.assertEqual((str(baru.tenggat), baru.diterima_pada), ("2026-12-07", p.diterima_pada))
        self.assertEqual((baru.nama, baru.asal, baru.status), (NAMA, p.nomor, StatusPermohonan.DIAJUKAN))
        self.assertTrue(check_password(normalkan_kode(kode), baru.kode_hash))
        halaman = self.client.post("/lacak/", {"nomor": p.nomor, "kode": kode}, follow=True)
        self.assertRedirects(halaman, f"/lacak/{baru.nomor}/")
        self.assertContains(halaman, "Lengkapi identitas")
        self.assertContains(self.client.get(f"/lacak/{p.nomor}/"), baru.nomor)

    def test_the_promises_go_along(self):
        p = self.diajukan(anonim=True, rahasia=True, isi=f"Saya {NAMA}, berapa anggarannya?")
        formulir = self.masuk(self.petra).get(self.url(p, "tindakan", "alihkan")).context["form"]
        self.assertIn("Saya [nama disamarkan], berapa", formulir.initial["rincian_informasi"])
        lintas.alihkan(p, oleh=self.petra, rincian_informasi="Anggaran.")
        self.assertTrue(riwayat(Permohonan.objects.get().nomor).first().data["rahasia"])

    def test_of_an_anonymous_reporter_neither_name_nor_contact_is_handed_over(self):
        lintas.alihkan(self.diajukan(anonim=True), oleh=self.petra, rincian_informasi="Anggaran.")
        baru = Permohonan.objects.get()
        self.assertEqual((baru.nama, baru.email, baru.telepon), ("", "", ""))
        self.assertEqual(Surat.objects.get(jenis="pengaduan_dialihkan").nomor_perkara, baru.asal)
