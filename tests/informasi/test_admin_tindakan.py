"""The verbs as officers press them: form, preview, confirmation, and every way to be refused."""

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from informasi import acts
from informasi.models import Disposisi, Pemberitahuan, Permohonan, RancanganJawaban, TemplatJawaban
from informasi.rules import Status
from layanan.models import KepalaRiwayat, Lampiran, Peristiwa, Surat
from tests.informasi.meja import BLOK, HARI_INI, UjiMeja, pengecualian
from tests.informasi.warga import gambar

TABEL = (Permohonan, Pemberitahuan, Disposisi, RancanganJawaban, Peristiwa, Surat, KepalaRiwayat, Lampiran)


def isi_tabel():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in TABEL}


@time_machine.travel(HARI_INI, tick=False)
class Pratinjau(UjiMeja):
    def setUp(self):
        self.p = self.diproses()
        self.masuk(self.utama)

    def test_a_preview_leaves_nothing_behind(self):
        sebelum = isi_tabel()
        halaman = self.tekan(self.p, "kabulkan", lanjut=False, waktu_penyediaan=2, **BLOK)
        self.assertContains(halaman, "Isi bagian penguasaan.")
        self.assertEqual(isi_tabel(), sebelum)

    def test_the_letter_is_the_one_that_was_shown(self):
        halaman = self.tekan(self.p, "kabulkan", lanjut=False, waktu_penyediaan=2, **BLOK)
        tersembunyi = {f: halaman.context["form"][f].value() for f in halaman.context["form"].fields}
        jawaban = self.client.post(self.url(self.p, "tindakan", "kabulkan"), {**tersembunyi, "_lanjut": "1"})
        self.assertRedirects(jawaban, self.url(self.p))
        surat = Surat.objects.get(nomor_perkara=self.p.nomor, jenis="pemberitahuan")
        ditunjukkan = halaman.context["naskah"][0]
        self.assertEqual((surat.perihal, surat.isi), (ditunjukkan["surat"].perihal, str(ditunjukkan["isi"])))

    def test_a_refusal_shows_both_letters(self):
        satu = pengecualian()
        isi = {**BLOK, "pengecualian": satu.pk, "persetujuan_tertulis": "tidak", "jabatan_publik": "tidak"}
        halaman = self.tekan(self.p, "tolak", lanjut=False, **isi)
        self.assertEqual([n["surat"].jenis for n in halaman.context["naskah"]], ["pemberitahuan", "penolakan"])
        self.assertContains(halaman, satu.nomor_penetapan)

    def test_going_back_keeps_the_words(self):
        isi = {**BLOK, "materi": "Tabel yang panjang", "waktu_penyediaan": 2, "versi": self.p.versi, "_ubah": "1"}
        halaman = self.client.post(self.url(self.p, "tindakan", "kabulkan"), isi)
        self.assertContains(halaman, "Tabel yang panjang</textarea>")
        self.assertEqual(Permohonan.objects.get(pk=self.p.pk).status, Status.DIPROSES)

    def test_a_preview_of_what_the_act_refuses_shows_its_sentence(self):
        acts.perpanjang(self.p, oleh=self.utama, alasan="belum_dikuasai", uraian="Arsip dipindahkan.")
        jawaban = self.tekan(self.p, "perpanjang", lanjut=False, alasan="belum_dikuasai", uraian="Sekali lagi.")
        self.assertContains(jawaban, "satu kali perpanjangan", status_code=409)


@time_machine.travel(HARI_INI, tick=False)
class Ditolak(UjiMeja):
    def setUp(self):
        self.p = self.diproses()
        self.masuk(self.budi)

    def test_a_stale_page_is_refused_and_says_what_happened(self):
        versi = self.p.versi
        acts.disposisikan(self.p, perangkat_daerah=self.pupr, instruksi="Siapkan.", oleh=self.utama)
        isi = {"perangkat_daerah": self.dinkes.pk, "instruksi": "Siapkan tabelnya.", "jumlah_hari": 3}
        jawaban = self.tekan(self.p, "disposisikan", versi=versi, **isi)
        self.assertContains(jawaban, "Permohonan diteruskan ke perangkat daerah (oleh PPID Utama", status_code=409)
        self.assertContains(jawaban, "Siapkan tabelnya.</textarea>", status_code=409)
        self.assertEqual(self.p.disposisi.count(), 1)

    def test_who_was_told_of_the_change_may_go_on(self):
        versi = self.p.versi
        acts.rancang(self.p, oleh=self.utama, keputusan="dikabulkan", blok=BLOK)
        isi = {"perangkat_daerah": self.dinkes.pk, "instruksi": "Siapkan tabelnya.", "jumlah_hari": 3}
        jawaban = self.tekan(self.p, "disposisikan", versi=versi, **isi)
        terbaru = jawaban.context["form"]["versi"].value()
        self.assertEqual(self.tekan(self.p, "disposisikan", versi=terbaru, **isi).status_code, 302)

    def test_of_two_decisions_the_second_reads_who_was_first(self):
        versi = self.p.versi
        acts.kabulkan(self.p, oleh=self.utama, blok=BLOK)
        self.masuk(self.utama)
        jawaban = self.tekan(self.p, "nyatakan_tidak_dikuasai", versi=versi, **BLOK)
        self.assertContains(jawaban, "Permohonan dikabulkan (oleh PPID Utama", status_code=409)
        self.assertEqual(Pemberitahuan.objects.get(permohonan=self.p).keputusan, Status.DIKABULKAN)

    def test_a_form_without_its_version_is_refused(self):
        jawaban = self.client.post(self.url(self.p, "tindakan", "rancang"), {"keputusan": "dikabulkan"})
        self.assertEqual(jawaban.status_code, 422)
        self.assertFalse(RancanganJawaban.objects.exists())

    def test_a_closed_verb_says_why_and_has_no_form(self):
        halaman = self.client.get(self.url(self.p, "tindakan", "terima"))
        self.assertContains(halaman, "berstatus “Diproses”", status_code=409)
        self.assertNotContains(halaman, "<textarea", status_code=409)

    def test_verbs_of_the_citizen_and_invented_ones_are_404(self):
        for nama in ("cabut", "nilai", "hapus", "ajukan"):
            with self.subTest(nama):
                self.assertEqual(self.tekan(self.p, nama).status_code, 404)

    def test_fields_that_are_not_of_the_form_change_nothing(self):
        isi = {
            "status": "ditolak",
            "tenggat": "2030-01-01",
            "nomor": "PI-1",
            "oleh": self.utama.pk,
            "keputusan": "ditolak",
        }
        self.assertEqual(self.tekan(self.p, "rancang", **isi, **BLOK).status_code, 302)
        p = Permohonan.objects.get(pk=self.p.pk)
        self.assertEqual((p.status, p.tenggat, p.nomor), (self.p.status, self.p.tenggat, self.p.nomor))
        self.assertEqual(Peristiwa.objects.filter(nomor_perkara=p.nomor).last().oleh, self.budi)

    def test_blank_and_hostile_texts_are_refused_with_the_words_kept(self):
        for instruksi in ("", "  ", "nul \x00", "x" * 5000):
            with self.subTest(instruksi[:6]):
                isi = {"perangkat_daerah": self.dinkes.pk, "instruksi": instruksi, "jumlah_hari": 99}
                self.assertContains(self.tekan(self.p, "disposisikan", **isi), "jumlah_hari", status_code=422)
        self.assertFalse(self.p.disposisi.exists())


@time_machine.travel(HARI_INI, tick=False)
class FormulirTindakan(UjiMeja):
    def test_incomplete_sends_the_chosen_and_the_written_lacks(self):
        p = self.diajukan()
        self.masuk(self.budi)
        daftar = ["Surat kuasa khusus belum dilampirkan."]
        self.tekan(p, "nyatakan_tidak_lengkap", daftar=daftar, kekurangan="Sebutkan tahunnya.")
        p.refresh_from_db()
        self.assertEqual(p.kekurangan, "- Surat kuasa khusus belum dilampirkan.\nSebutkan tahunnya.")
        self.assertEqual(p.status, Status.TIDAK_LENGKAP)

    def test_papers_brought_to_the_desk_complete_the_case(self):
        p = acts.nyatakan_tidak_lengkap(self.diajukan(), oleh=self.budi, kekurangan="KTP")
        self.masuk(self.budi)
        self.assertEqual(self.tekan(p, "lengkapi", berkas=[gambar("KTP baru.jpg")]).status_code, 302)
        self.assertEqual(p.lampiran().get(jenis=Lampiran.Jenis.KELENGKAPAN).nama_asli, "KTP baru.jpg")

    def test_the_perangkat_daerah_answers_with_several_files(self):
        p = self.didisposisikan()
        self.masuk(self.pelaksana)
        berkas = [gambar("satu.jpg"), gambar("dua.jpg")]
        self.assertEqual(self.tekan(p, "jawab_disposisi", jawaban="Terlampir.", berkas=berkas).status_code, 302)
        self.assertEqual(p.lampiran().filter(jenis=Lampiran.Jenis.DISPOSISI).count(), 2)

    def test_a_hostile_file_is_refused_by_name_and_the_answer_kept(self):
        p = self.didisposisikan()
        self.masuk(self.pelaksana)
        jahat = SimpleUploadedFile("laporan.pdf", b"<?php system($_GET[0]);")
        jawaban = self.tekan(p, "jawab_disposisi", jawaban="Terlampir.", berkas=[gambar("satu.jpg"), jahat])
        self.assertContains(jawaban, "laporan.pdf: ", status_code=422)
        self.assertContains(jawaban, "Terlampir.</textarea>", status_code=422)
        self.assertFalse(p.lampiran().filter(jenis=Lampiran.Jenis.DISPOSISI).exists())

    def test_files_of_the_perangkat_daerah_are_handed_on_by_choice(self):
        p = self.didisposisikan()
        self.masuk(self.pelaksana)
        self.tekan(p, "jawab_disposisi", jawaban="Terlampir.", berkas=[gambar("satu.jpg"), gambar("dua.jpg")])
        acts.kabulkan(p, oleh=self.utama, blok=BLOK)
        pilihan = p.lampiran().filter(jenis=Lampiran.Jenis.DISPOSISI).first()
        self.masuk(self.budi)
        self.assertEqual(self.tekan(p, "sampaikan", dari_disposisi=[pilihan.pk]).status_code, 302)
        self.assertEqual([x.nama_asli for x in p.lampiran().filter(jenis=Lampiran.Jenis.MATERI)], ["satu.jpg"])

    def test_a_refusal_needs_both_answers_and_an_exclusion_in_force(self):
        p = self.diproses()
        lewat = pengecualian(berlaku_sampai="2026-01-06")
        self.masuk(self.utama)
        for tindakan in ("tolak", "kabulkan_sebagian"):
            kosong = self.client.get(self.url(p, "tindakan", tindakan)).context["form"]
            jawaban = self.tekan(p, tindakan, **BLOK, pengecualian=lewat.pk, waktu_penyediaan=1)
            for bidang in ("persetujuan_tertulis", "jabatan_publik", "pengecualian"):
                self.assertFalse(kosong[bidang].initial)
                self.assertIn(bidang, jawaban.context["form"].errors)
            self.assertContains(jawaban, "Jawab ya atau tidak.", status_code=422)

    def test_a_private_ground_falls_away_with_consent(self):
        p, satu = self.diproses(), pengecualian(alasan="h")
        self.masuk(self.utama)
        isi = {**BLOK, "pengecualian": satu.pk, "persetujuan_tertulis": "ya", "jabatan_publik": "tidak"}
        for tindakan in ("tolak", "kabulkan_sebagian"):
            halaman = self.tekan(p, tindakan, **isi, waktu_penyediaan=1)
            self.assertContains(halaman, "Permohonan ini tidak dapat ditolak dengan alasan itu", status_code=422)
        self.assertEqual(Permohonan.objects.get(pk=p.pk).status, Status.DIPROSES)

    def test_default_wording_must_be_adapted(self):
        p = self.diproses()
        self.masuk(self.utama)
        awal = self.client.get(self.url(p, "tindakan", "kabulkan")).context["form"].initial
        jawaban = self.tekan(p, "kabulkan", **{n: awal[n] for n in BLOK}, waktu_penyediaan=1)
        self.assertIn("materi", jawaban.context["form"].errors)

    def test_the_form_starts_from_draft_or_template(self):
        p = self.diproses()
        acts.rancang(p, oleh=self.budi, keputusan="dikabulkan", blok={"materi": "Dari rancangan"})
        templat = TemplatJawaban.objects.create(nama="Anggaran", keputusan="dikabulkan", materi="Dari templat")
        self.masuk(self.utama)
        url = self.url(p, "tindakan", "kabulkan")
        self.assertContains(self.client.get(url), "Dari rancangan</textarea>")
        self.assertContains(self.client.get(f"{url}?templat={templat.pk}"), "Dari templat</textarea>")

    def test_publishing_stops_at_the_requesters_name(self):
        p = self.selesai()
        self.masuk(self.utama)
        isi = {"judul": "Puskesmas", "pertanyaan": "Ibu Ani Tefa bertanya", "jawaban": "Ada 12 puskesmas."}
        jawaban = self.tekan(p, "terbitkan_jawaban", **isi)
        self.assertContains(jawaban, "nama pemohon", status_code=422)

    def test_the_extension_shows_the_old_and_the_new_date(self):
        p = self.diproses()
        halaman = self.masuk(self.utama).get(self.url(p, "tindakan", "perpanjang"))
        self.assertContains(halaman, "Selasa, 8 Desember 2026")
        self.assertContains(halaman, "Kamis, 17 Desember 2026")

    def test_the_due_verb_is_the_primary_button(self):
        pasangan = [(self.diajukan(), self.budi, "terima"), (self.didisposisikan(), self.pelaksana, "jawab_disposisi")]
        pasangan += [(self.dikabulkan(), self.budi, "sampaikan"), (self.selesai(), self.utama, "terbitkan_jawaban")]
        for p, petugas, nama in pasangan:
            with self.subTest(nama):
                halaman = self.masuk(petugas).get(self.url(p))
                self.assertContains(halaman, f'<a class="tombol" href="{self.url(p, "tindakan", nama)}">')
