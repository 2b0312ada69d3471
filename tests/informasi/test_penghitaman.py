"""Documents with excluded parts: the requester and the public get the blacked-out copy, the original stays inside."""

import io

import pikepdf
import pypdf
import time_machine
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from informasi import acts
from informasi.lacakan import berkas_pemohon
from informasi.models import BerkasInformasi, Permohonan
from informasi.rules import Kejadian
from layanan import lampiran
from layanan.berkas import PDF, BerkasBersih
from layanan.models import Lampiran, Penghitaman
from layanan.penghitaman import Kotak
from layanan.peristiwa import riwayat
from tests.informasi.acts.jejak import UjiAct
from tests.informasi.bahan import informasi
from tests.informasi.meja import BLOK, HARI_INI
from tests.layanan.pdf_jahat import BOX, CANARY, ditemukan, teks

KOTAK = "1,10.00,15.00,70.00,20.00,h"


@time_machine.travel(HARI_INI, tick=False)
class Permintaan(UjiAct):
    def setUp(self):
        super().setUp()
        p = acts.jawab_disposisi(
            self.didisposisikan(),
            oleh=self.pelaksana,
            jawaban="Ini berkasnya.",
            berkas=[BerkasBersih(teks(), PDF, "pdf", "izin.pdf")],
        )
        self.p = Permohonan.objects.get(pk=p.pk)
        self.asal = self.p.lampiran().get(jenis=Lampiran.Jenis.DISPOSISI)

    def hitamkan(self, **ganti):
        return acts.hitamkan_berkas(self.p, **({"asal": self.asal, "kotak": [BOX], "oleh": self.budi} | ganti))

    def salinan(self):
        return Penghitaman.objects.get().hasil

    def test_hitamkan_berkas_makes_a_copy_without_the_words_below_the_box(self):
        self.utuh_atau_kosong(self.hitamkan, nomor=self.p.nomor, Lampiran=1)
        hasil = self.salinan()
        self.assertEqual((hasil.nama_asli, hasil.nomor_perkara), ("izin (dihitamkan).pdf", self.p.nomor))
        self.assertTrue(ditemukan(lampiran.isi(self.asal)) and not ditemukan(lampiran.isi(hasil)))
        peristiwa = riwayat(self.p.nomor).last()
        self.assertEqual((peristiwa.kejadian, peristiwa.data["alasan"]), (Kejadian.BERKAS_DIHITAMKAN, ["h"]))

    def test_the_requester_gets_the_copy_and_reads_why(self):
        self.hitamkan()
        acts.kabulkan(self.p, oleh=self.utama, blok=BLOK)
        acts.sampaikan(self.p, oleh=self.budi, dari_disposisi=[self.salinan()])
        materi = self.p.lampiran().filter(jenis=Lampiran.Jenis.MATERI)
        self.assertEqual(list(materi), [self.salinan()])
        ((satu,), _) = berkas_pemohon(self.p)
        self.assertIn("Pasal 17 huruf h UU 14/2008", satu["kalimat"])

    def test_what_may_not_be_blacked_out_is_refused_without_a_trace(self):
        self.hitamkan()
        tolak = {
            "no-box": {"kotak": []},
            "no-ground": {"kotak": [Kotak(1, 0, 0, 0.1, 0.1, "wajah")]},
            "outside": {"kotak": [Kotak(2, 0, 0, 0.1, 0.1, "h")]},
            "a-copy": {"asal": self.salinan()},
            "identity": {"asal": self.p.lampiran().get(jenis=Lampiran.Jenis.IDENTITAS)},
            "another-role": {"oleh": self.pelaksana},
            "stale": {"versi": 0},
        }
        for nama, ganti in tolak.items():
            with self.subTest(nama), self.assertRaises(ValidationError):
                self.hitamkan(**ganti)
        self.assertEqual(Penghitaman.objects.count(), 1)

    def test_the_desk_marks_and_keeps_the_copy(self):
        self.masuk(self.budi)
        url = self.url(self.p, "hitamkan", self.asal.pk)
        self.assertContains(self.client.get(self.url(self.p)), url)
        isi = {"versi": self.p.versi, "dasar": "h", "kotak": KOTAK}
        self.assertContains(self.client.post(url, isi | {"_lihat": "1"}), "Beginilah berkas ini diterima pemohon")
        self.assertContains(
            self.client.post(url, isi | {"kotak": [], "_terbitkan": "1"}), "Belum ada kotak", status_code=422
        )
        self.assertRedirects(self.client.post(url, isi | {"_terbitkan": "1"}), self.url(self.p))
        self.assertContains(self.client.get(self.url(self.p)), "dihitamkan")
        self.assertEqual(self.client.get(self.url(self.p, "hitamkan", self.salinan().pk)).status_code, 404)
        self.assertEqual(self.masuk(self.dedi).get(url).status_code, 404)
        self.assertEqual(self.masuk(self.agus).get(url).status_code, 302)

    def test_boxes_that_are_no_boxes_are_refused_at_the_preview_too(self):
        self.masuk(self.budi)
        url = self.url(self.p, "hitamkan", self.asal.pk)
        for letak in (
            "nan,0,10,10",
            "inf,0,10,10",
            "0,0,-inf,10",
            "1e308,1e308,1e308,1e308",
            "-50,0,10,10",
            "0,0,200,1",
        ):
            gambar = self.client.get(f"{url}gambar/", {"halaman": "1", "kotak": f"1,{letak},h"})
            self.assertEqual(gambar.status_code, 404, letak)
        jawab = self.client.post(url, {"versi": self.p.versi, "dasar": "h", "kotak": KOTAK, "_buang": "9" * 5000})
        self.assertContains(jawab, KOTAK)

    def test_boxes_survive_a_colleague_who_was_faster(self):
        self.masuk(self.budi)
        url = self.url(self.p, "hitamkan", self.asal.pk)
        isi = {"versi": self.p.versi - 1, "dasar": "h", "kotak": KOTAK, "_terbitkan": "1"}
        jawab = self.client.post(url, isi)
        self.assertContains(jawab, KOTAK, status_code=422)
        self.assertRedirects(
            self.client.post(url, isi | {"versi": jawab.context["form"]["versi"].value()}), self.url(self.p)
        )


@time_machine.travel(HARI_INI, tick=False)
class Daftar(UjiAct):
    def setUp(self):
        super().setUp()
        self.info = informasi()
        self.url_ubah = reverse("admin:informasi_informasipublik_change", args=[self.info.pk])

    def unggah(self):
        form = self.masuk(self.utama).get(self.url_ubah).context["adminform"].form
        isi = {n: form[n].value() for n in form.fields if form[n].value() not in (None, False)}
        pdf = SimpleUploadedFile("izin.pdf", teks(), content_type="application/pdf")
        return self.client.post(self.url_ubah, isi | {"berkas_baru": pdf, "hitamkan_dahulu": "on"})

    def test_simpan_asli_and_terbitkan_hitam_publish_the_copy_alone(self):
        jawab = self.unggah()
        asal = Lampiran.objects.get(jenis=Lampiran.Jenis.DIP)
        alat = reverse("admin:informasi_informasipublik_hitamkan", args=[self.info.pk, asal.pk])
        self.assertRedirects(jawab, alat)
        self.assertFalse(BerkasInformasi.objects.exists())
        self.assertContains(self.client.get(self.url_ubah), alat)
        jawab = self.client.post(alat, {"dasar": "h", "kotak": KOTAK, "judul": "Izin usaha", "_terbitkan": "1"})
        self.assertRedirects(jawab, self.url_ubah)
        baris = BerkasInformasi.objects.get()
        unduhan = self.client.get(baris.get_absolute_url()).content
        self.assertFalse(ditemukan(unduhan))
        self.assertEqual(pypdf.PdfReader(io.BytesIO(unduhan)).metadata.title, "Izin usaha")
        self.assertContains(self.client.get(self.info.get_absolute_url()), "Pasal 17 huruf h UU 14/2008")
        self.assertEqual(list(Penghitaman.objects.values_list("asal", "hasil")), [(asal.pk, baris.lampiran_id)])

    def test_an_original_of_another_entry_or_a_public_file_is_no_original(self):
        asal = acts.simpan_asli(self.info, berkas=BerkasBersih(teks(), PDF, "pdf", "izin.pdf"), oleh=self.utama)
        isian = {"asal": asal, "kotak": [BOX], "judul": "Izin", "oleh": self.utama}
        baris = acts.terbitkan_hitam(self.info, **isian)
        for nama, (info, ganti) in {
            "another": (informasi(slug="lain", judul="Lain"), {}),
            "public": (self.info, {"asal": baris.lampiran}),
            "no-box": (self.info, {"kotak": []}),
        }.items():
            with self.subTest(nama), self.assertRaises(ValidationError):
                acts.terbitkan_hitam(info, **isian | ganti)
        self.assertEqual(BerkasInformasi.objects.count(), 1)

    def test_who_may_only_read_the_list_has_no_tool(self):
        asal = acts.simpan_asli(self.info, berkas=BerkasBersih(teks(), PDF, "pdf", "izin.pdf"), oleh=self.utama)
        alat = reverse("admin:informasi_informasipublik_hitamkan", args=[self.info.pk, asal.pk])
        self.assertEqual(self.masuk(self.agus).get(f"{alat}gambar/").status_code, 404)
        self.assertEqual(self.masuk(self.utama).get(f"{alat}gambar/?halaman=1").status_code, 200)
        self.assertEqual(self.client.get(f"{alat}gambar/?halaman=2").status_code, 404)
        with pikepdf.open(io.BytesIO(lampiran.isi(asal))) as pdf:
            self.assertIn(CANARY.encode(), pdf.pages[0].Contents.read_bytes())
