"""The end of a complaint's period: the reporter is nowhere, what everybody may read stays, and the chain is whole."""

import time_machine

from layanan.models import Lampiran
from layanan.peristiwa import cacat_riwayat, riwayat
from layanan.surat import cacat_surat
from pengaduan import acts
from pengaduan.acts.retensi import lupakan_satu
from pengaduan.models import LaporanPublik, Pengaduan, PengikutPengaduan
from pengaduan.rules import Kejadian
from tests.kenari import di_disk, tempat
from tests.pengaduan.warga import HARI_INI, NASKAH, UjiPengaduan

KENARI = {
    "nama": "Kenarinama Tefa",
    "telepon": "0812 7777 1234",
    "email": "kenari@contoh.id",
    "judul": "Kenarijudul",
    "isi": "Kenariisi di depan rumah.",
    "lokasi": "Kenarilokasi",
    "koordinat": "-10.14777, 123.65777",
}
KATA = ("kenari", "77771234", "7777 1234", "14777")


@time_machine.travel(HARI_INI, tick=False)
class Identitas(UjiPengaduan):
    def terbit_dan_selesai(self):
        """Shown to everybody, followed, answered with the reporter's name in the officer's words, and finished."""
        p = acts.verifikasi(self.diajukan(**KENARI), oleh=self.petra, kelas="tidak_berkadar", publik=NASKAH)
        acts.ikuti(p, email="kenaritetangga@contoh.id")
        acts.konfirmasi(PengikutPengaduan.objects.get())
        p = acts.disposisikan(p, perangkat_daerah=self.dishub, instruksi="Kenariperintah.", oleh=self.petra)
        p = acts.tanggapi(p, oleh=self.hubert, uraian="Sudah kami sampaikan kepada Kenarinama Tefa, lampu menyala.")
        return acts.selesaikan(p)

    def jalankan(self, hari):
        with time_machine.travel(f"{hari}T02:00:00+00:00", tick=False), self.captureOnCommitCallbacks(execute=True):
            return acts.hapus_identitas()

    def test_hapus_identitas_leaves_the_reporter_nowhere_and_the_public_page_stays(self):
        p = self.terbit_dan_selesai()
        nama = list(Lampiran.objects.values_list("nama_simpan", flat=True))
        self.assertEqual(self.jalankan("2028-11-22"), 0)
        self.assertEqual(di_disk(nama), nama)
        self.assertEqual([self.jalankan("2028-11-26"), self.jalankan("2028-11-26")], [1, 0])
        self.assertEqual(tempat(*KATA), set())
        self.assertEqual(di_disk(nama), [])
        self.assertEqual([*cacat_riwayat(), *cacat_surat()], [])
        self.assertEqual(riwayat(p.nomor).filter(kejadian=Kejadian.IDENTITAS_DIHAPUS).count(), 1)
        halaman = self.client.get(LaporanPublik.objects.get().get_absolute_url()).content.decode()
        self.assertIn(NASKAH["isi"], halaman)
        self.assertIn("lampu menyala", halaman)

    def test_an_open_report_keeps_everything_however_old(self):
        self.digabung(self.didisposisikan(**KENARI), **KENARI)
        self.assertEqual(self.jalankan("2031-11-23"), 0)
        self.assertEqual({p.nama for p in Pengaduan.objects.all()}, {KENARI["nama"]})

    def test_who_is_erased_is_not_named_by_the_answer_to_a_report_that_was_joined(self):
        utama, p = self.terbit(), self.diajukan(**KENARI)
        acts.gabungkan(p, oleh=self.petra, utama=utama)
        acts.tanggapi(utama, oleh=self.petra, uraian="Kenarinama, lampu menyala.")
        lupakan_satu(Pengaduan.objects.get(pk=p.pk))
        halaman = self.client.get(LaporanPublik.objects.get().get_absolute_url())
        self.assertContains(halaman, "[nama disamarkan], lampu menyala.")
