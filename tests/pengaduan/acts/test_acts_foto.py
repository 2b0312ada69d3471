"""Photographs for everybody: blacked out by the act, the original private, nothing shown that fails a check."""

import io

import time_machine
from django.core.exceptions import ValidationError
from PIL import Image

from layanan import lampiran
from layanan.models import AksesLampiran, Lampiran, Penghitaman
from layanan.penghitaman import Kotak
from layanan.peristiwa import riwayat
from pengaduan import acts
from pengaduan.models import FotoTerbit
from pengaduan.rules import Kejadian
from tests.informasi.acts.jejak import JejakAct
from tests.pengaduan.warga import HARI_INI, NAMA, UjiPengaduan

KOTAK = [Kotak(1, 0.1, 0.1, 0.5, 0.5, "wajah")]
ISIAN = {"kotak": "1,10.00,10.00,50.00,50.00,wajah", "keterangan": "Lampu jalan yang padam", "dasar": "wajah"}


@time_machine.travel(HARI_INI, tick=False)
class ActFoto(JejakAct, UjiPengaduan):
    def setUp(self):
        super().setUp()
        self.p = self.terbit()
        self.foto = self.p.foto_asli().get()

    def terbitkan_foto(self, **ganti):
        isi = {"asal": self.foto, "kotak": KOTAK, "keterangan": "Lampu jalan", "oleh": self.petra} | ganti
        return acts.terbitkan_foto(self.p, **isi)

    def gambar(self, foto):
        return Image.open(io.BytesIO(lampiran.isi(foto.berkas)))

    def test_terbitkan_foto_shows_a_rendition_and_keeps_the_original_private(self):
        self.utuh_atau_kosong(self.terbitkan_foto, nomor=self.p.nomor, FotoTerbit=1, Lampiran=1)
        foto = FotoTerbit.objects.publik().get()
        gambar = self.gambar(foto)
        self.assertEqual(((foto.lebar, foto.tinggi), foto.berkas.nomor_perkara), (gambar.size, ""))
        sisi = [n // 3 for n in gambar.size]
        self.assertEqual(gambar.crop((sisi[0], sisi[1], sisi[0] + 3, sisi[1] + 3)).getextrema(), ((0, 0),) * 3)
        self.assertEqual(list(self.p.lampiran()), [self.foto])
        self.assertEqual(Penghitaman.objects.get(hasil=foto.berkas).dasar, ["wajah"])
        self.assertEqual(riwayat(self.p.nomor).last().kejadian, Kejadian.FOTO_DITERBITKAN)

    def test_terbitkan_foto_again_takes_the_place_of_the_first_and_erases_it(self):
        self.terbitkan_foto()
        lama = FotoTerbit.objects.get().berkas
        with self.captureOnCommitCallbacks(execute=True):
            self.terbitkan_foto(kotak=[])
        foto, lama = FotoTerbit.objects.get(), Lampiran.objects.get(pk=lama.pk)
        self.assertNotEqual(foto.berkas, lama)
        self.assertTrue(lama.dihapus_pada)
        with self.assertRaises(FileNotFoundError):
            lampiran.isi(lama)

    def test_tarik_foto_takes_it_from_everybody_and_leaves_the_original(self):
        self.terbitkan_foto()
        self.utuh_atau_kosong(lambda: acts.tarik_foto(self.p, asal=self.foto, oleh=self.petra), nomor=self.p.nomor)
        self.assertFalse(FotoTerbit.objects.publik().exists())
        self.assertTrue(lampiran.isi(self.foto))
        with self.assertRaises(ValidationError):
            acts.tarik_foto(self.p, asal=self.foto, oleh=self.petra)
        self.terbitkan_foto()
        self.assertTrue(FotoTerbit.objects.publik().exists())

    def test_a_report_taken_back_takes_its_photographs_along(self):
        self.terbitkan_foto()
        acts.tarik(self.p, oleh=self.petra)
        self.assertFalse(FotoTerbit.objects.publik().exists())

    def test_what_may_not_be_shown_is_refused_without_a_trace(self):
        lain = self.diverifikasi().foto_asli().get()
        tolak = {
            "another-case": {"asal": lain},
            "outside": {"kotak": [Kotak(1, 0.9, 0, 0.2, 0.1)]},
            "no-words": {"keterangan": " "},
            "a-name": {"keterangan": f"Rumah {NAMA}"},
            "another-role": {"oleh": self.hubert},
        }
        for nama, ganti in tolak.items():
            with self.subTest(nama), self.assertRaises(ValidationError):
                self.terbitkan_foto(**ganti)
        self.assertFalse(FotoTerbit.objects.exists() or Penghitaman.objects.exists())

    # --- At the desk --------------------------------------------------------------------------------------------------
    def alat(self, **isian):
        url = self.url(self.p, "hitamkan", self.foto.pk)
        client = self.masuk(self.petra)
        return client.post(url, ISIAN | {"versi": self.p.versi} | isian) if isian else client.get(url)

    def test_the_desk_marks_shows_the_result_and_publishes(self):
        self.assertContains(self.client_get(self.url(self.p)), "Hitamkan dan tampilkan")
        self.assertContains(self.alat(), "Belum ada kotak")
        angka = {"halaman": 1, "kiri": "60", "atas": "5", "lebar": "20", "tinggi": "10"}
        jawab = self.alat(_tambah="1", **angka)
        self.assertContains(jawab, 'value="1,60.00,5.00,20.00,10.00,wajah"')
        self.assertNotContains(self.alat(_buang="0"), 'name="kotak"')
        hasil = self.alat(_lihat="1")
        self.assertTrue(hasil.context["hasil"])
        gambar = self.client.get(hasil.context["lembar"][0]["url"])
        self.assertEqual(Image.open(io.BytesIO(gambar.content)).getpixel((30, 20)), (0, 0, 0))
        akses = AksesLampiran.objects.get(keperluan="Menghitamkan foto sebelum ditampilkan untuk umum")
        self.assertEqual((akses.lampiran, akses.oleh), (self.foto, self.petra))
        self.assertRedirects(self.alat(_terbitkan="1"), self.url(self.p))
        self.assertEqual(FotoTerbit.objects.publik().get().keterangan, "Lampu jalan yang padam")
        self.assertContains(self.alat(), ISIAN["kotak"])

    def client_get(self, url):
        return self.masuk(self.petra).get(url)

    def test_the_desk_keeps_what_was_typed_and_says_what_is_wrong(self):
        for kotak, kata in (
            ("1,95.00,0.00,20.00,5.00,wajah", "Kotak 1 keluar dari halaman 1"),
            ("1,a,0,0,0,wajah", "Ada kotak yang tidak terbaca"),
        ):
            jawab = self.alat(kotak=kotak, _terbitkan="1")
            self.assertContains(jawab, kata, status_code=422)
            self.assertContains(jawab, "Lampu jalan yang padam", status_code=422)
        jawab = self.alat(_tambah="1", halaman=1, kiri="90", atas="5", lebar="20", tinggi="10")
        self.assertContains(jawab, "keluar dari halaman", status_code=422)
        self.assertContains(self.alat(_terbitkan="1", versi=0), "berubah sejak halaman Anda dibuka", status_code=422)
        self.assertFalse(FotoTerbit.objects.exists())

    def test_a_picture_without_a_box_is_said_to_go_out_as_it_is(self):
        self.assertContains(self.alat(_lihat="1", kotak=[]), "Tanpa kotak: semua yang tampak di sini ikut terbit.")
        self.assertNotContains(self.alat(_lihat="1"), "Tanpa kotak")

    def test_the_tool_exists_for_petugas_pengaduan_and_photographs_alone(self):
        alat = self.url(self.p, "hitamkan", self.foto.pk)
        for petugas, kode in ((self.petra, 200), (self.agus, 302), (self.super, 302), (self.dedi, 404)):
            with self.subTest(str(petugas)):
                self.assertEqual(self.masuk(petugas).get(alat).status_code, kode)
                self.assertEqual(self.client.get(f"{alat}gambar/").status_code, 200 if kode == 200 else 404)
        lain = self.diverifikasi().foto_asli().get()
        self.assertEqual(self.masuk(self.petra).get(self.url(self.p, "hitamkan", lain.pk)).status_code, 404)
        for kueri in ("?halaman=2", "?halaman=x", "?kotak=1,2"):
            self.assertEqual(self.client.get(f"{alat}gambar/{kueri}").status_code, 404)
