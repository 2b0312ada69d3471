"""Exchange with SP4N-LAPOR!: read whole or not at all, once, and nothing out that was promised to stay."""

import csv
import io
import tempfile
from pathlib import Path

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from kupang_portal.acts import alihkan
from layanan.models import Peristiwa, Surat
from layanan.peristiwa import cacat_riwayat
from pengaduan import acts
from pengaduan.models import Pengaduan
from pengaduan.sp4n.baca import BerkasKeliru, baca
from pengaduan.sp4n.tukar import impor
from tests.pengaduan.warga import HARI_INI, NAMA, UjiPengaduan

KEPALA = (
    "Tracking ID,Tanggal Laporan Masuk,Klasifikasi Laporan,Kategori,Judul Laporan,Isi Laporan Awal,Kelurahan,Anonim,"
    "Status Laporan"
)
TIDAK_BERKADAR = "Pengaduan tidak berkadar pengawasan"
SATU = f"8801,2026-11-18 09:30,{TIDAK_BERKADAR},Lampu jalan padam,Lampu padam,Gelap sekali.,Oesapa,Ya,"
DUA = "8802,18/11/2026,Permintaan Informasi,Entah,'=2+5 berapa,Mohon dijawab.,,Tidak,Proses"
BANYAK = f"{KEPALA}\n{SATU}\n".encode() + b"8804,x,y,,,,,,Selesai\n" * 2000


def berkas(*baris: str) -> bytes:
    return "\n".join([KEPALA, *baris]).encode("utf-8-sig")


@time_machine.travel(HARI_INI, tick=False)
class UjiSp4n(UjiPengaduan):
    def test_terima_sp4n(self):
        self.assertEqual(len(impor(berkas(SATU, DUA), oleh=self.petra).baru), 2)
        p, q = Pengaduan.objects.order_by("pk")
        # Fourteen working days from the receipt there, not from the import.
        self.assertEqual(
            (p.sp4n_nomor, str(p.tenggat), p.kelurahan.nama, p.anonim), ("8801", "2026-12-08", "Oesapa", True)
        )
        self.assertEqual((q.judul, q.kategori.nama, q.kelas), ("=2+5 berapa", "Lainnya", "informasi"))
        self.assertFalse(Surat.objects.exists())
        self.assertEqual(list(cacat_riwayat()), [])

    def test_it_is_not_handed_to_the_ppid_because_nobody_holds_its_code(self):
        impor(berkas(DUA), oleh=self.petra)
        p = acts.verifikasi(Pengaduan.objects.get(), oleh=self.petra, kelas="informasi")
        isi = {"judul": "Bagian", "isi": "Bagian.", "instruksi": "Jawab."}
        acts.pecah(p, oleh=self.petra, perangkat_daerah=self.pupr, **isi)
        for satu in Pengaduan.objects.all():
            with self.assertRaisesMessage(ValidationError, "tidak punya kode akses"):
                alihkan(satu, oleh=self.petra, rincian_informasi="Anggaran.")

    def test_twice_changes_nothing_and_a_trial_writes_nothing(self):
        laporan = impor(berkas(SATU, DUA), oleh=self.petra, coba=True)
        self.assertEqual(laporan.baru, ["8801", "8802"])
        self.assertFalse(Pengaduan.objects.exists() or Peristiwa.objects.exists())
        impor(berkas(SATU, DUA), oleh=self.petra)
        sebelum = list(Pengaduan.objects.values())
        lagi = impor(berkas(SATU, DUA), oleh=self.petra)
        self.assertEqual((lagi.baru, lagi.lama), ([], 2))
        self.assertEqual(list(Pengaduan.objects.values()), sebelum)

    def test_one_bad_row_keeps_all_out_and_every_fault_is_a_sentence(self):
        buruk = "8803,kemarin,Curhat,,,Isi.,,Mungkin,"
        laporan = impor(berkas(SATU, buruk, SATU), oleh=self.petra)
        self.assertEqual(len(laporan.galat), 2)
        for kata in ("Baris 3", "“kemarin” bukan tanggal", "“Curhat” tidak dikenal", "Judul Laporan", "“Mungkin”"):
            self.assertIn(kata, laporan.galat[0])
        self.assertIn("8801 sudah ada di baris 2", laporan.galat[1])
        self.assertFalse(Pengaduan.objects.exists())

    def test_what_is_finished_there_is_passed_over(self):
        laporan = impor(berkas(SATU, "8804,x,y,,,,,,Selesai"), oleh=self.petra)
        self.assertEqual((len(laporan.baru), laporan.selesai), (1, 1))

    def test_a_date_without_a_calendar_is_a_sentence(self):
        laporan = impor(berkas(SATU.replace("2026-11-18", "2019-11-18")), oleh=self.petra)
        self.assertIn("8801", laporan.galat[0])
        self.assertFalse(Pengaduan.objects.exists())

    def test_export_leaves_out_what_was_promised(self):
        biasa, anonim = self.ditanggapi(judul="=cmd"), self.diajukan(anonim=True)
        rahasia = self.diajukan(rahasia=True)
        jawab = self.masuk(self.petra).get(reverse("admin:pengaduan_pengaduan_sp4n_ekspor"))
        teks = b"".join(jawab.streaming_content).decode("utf-8-sig")
        baris = {b["Nomor Kota Kupang"]: b for b in csv.DictReader(io.StringIO(teks))}
        self.assertEqual(set(baris), {biasa.nomor, anonim.nomor})
        self.assertNotIn(rahasia.nomor, teks)
        self.assertEqual((baris[biasa.nomor]["Nama Pelapor"], baris[anonim.nomor]["Nama Pelapor"]), (NAMA, ""))
        self.assertEqual(baris[biasa.nomor]["Judul Laporan"], "'=cmd")
        self.assertEqual(baris[biasa.nomor]["Tanggapan"], "Lampu sudah menyala.")

    def kirim(self, isi=None, **lain):
        unggahan = SimpleUploadedFile("laporan.csv", isi or berkas(SATU))
        return self.client.post(reverse("admin:pengaduan_pengaduan_sp4n"), {"berkas": unggahan, **lain})

    def test_the_page_tries_then_writes_and_is_for_petugas_pengaduan_only(self):
        alamat = reverse("admin:pengaduan_pengaduan_sp4n")
        for orang in (self.hubert, self.agus, self.budi, self.super):
            self.assertEqual(self.masuk(orang).get(alamat).status_code, 403)
            self.assertEqual(self.client.get(f"{alamat}ekspor/").status_code, 403)
        self.masuk(self.petra)
        self.assertContains(self.kirim(_coba="1"), "belum ada yang dicatat")
        self.assertContains(self.kirim(), "1 laporan baru dicatat")
        rusak = self.kirim(b"\xff\xd8jpeg")
        self.assertContains(rusak, "bukan CSV UTF-8", status_code=422)
        self.assertEqual(Pengaduan.objects.count(), 1)

    def test_the_command_goes_out_and_back_in_without_a_change(self):
        impor(berkas(SATU, DUA), oleh=self.petra)
        tujuan = Path(self.enterContext(tempfile.TemporaryDirectory())) / "keluar.csv"
        call_command("tukar_lapor", "ekspor", str(tujuan), stdout=io.StringIO())
        keluar = io.StringIO()
        call_command("tukar_lapor", "impor", str(tujuan), stdout=keluar)
        self.assertIn("2 sudah ada dan tidak diubah", keluar.getvalue())
        with self.assertRaises(CommandError):
            call_command("tukar_lapor", "impor", str(tujuan) + ".hilang")


@pytest.mark.parametrize("bita", [b"", b"a,b\n1,2", KEPALA.encode() + b'\n"x', b"\x00" * 9, b"x" * (6 * 2**20), BANYAK])
def test_what_is_no_such_file_is_refused_with_a_sentence(db, bita):
    with pytest.raises(BerkasKeliru):
        baca(bita)
