"""The wall: what lies outside an officer's view does not exist for them, at any address of the staff site."""

import time_machine
from django.urls import reverse

from informasi import acts
from informasi.models import Permohonan
from informasi.rules import Tindakan
from layanan.lacakan import pelihat
from layanan.models import AksesIdentitas, AksesLampiran, Lampiran, Surat
from tests.informasi.meja import BLOK, HARI_INI, UjiMeja

DAFTAR = reverse("admin:informasi_permohonan_changelist")


@time_machine.travel(HARI_INI, tick=False)
class PerangkatDaerahLain(UjiMeja):
    """dedi of PUPR and a case that lies with Dinkes."""

    def setUp(self):
        self.p = self.didisposisikan(rincian_informasi="Daftar obat puskesmas Oesapa")
        self.ktp = self.p.lampiran().get(jenis=Lampiran.Jenis.IDENTITAS)

    def test_page_and_history_are_404(self):
        self.masuk(self.dedi)
        for nama in ("", "history", "delete"):
            with self.subTest(nama):
                self.assertEqual(self.client.get(self.url(self.p, nama)).status_code, 404)

    def test_every_verb_is_404_to_read_and_to_press(self):
        self.masuk(self.dedi)
        for tindakan in Tindakan:
            with self.subTest(tindakan):
                url = self.url(self.p, "tindakan", tindakan.value)
                self.assertEqual(self.client.get(url).status_code, 404)
                self.assertEqual(self.tekan(self.p, tindakan.value, alasan="Bukan milik kami").status_code, 404)
        self.assertEqual(Permohonan.objects.get(pk=self.p.pk).versi, self.p.versi)

    def test_letters_and_files_are_404(self):
        self.masuk(self.dedi)
        surat = Surat.objects.filter(nomor_perkara=self.p.nomor).last()
        for url in (
            self.url(self.p, "surat", surat.pk),
            self.url(self.p, "surat_pdf", surat.pk),
            self.url(self.p, "berkas", self.ktp.pk),
            self.url(self.p, "tanda_terima"),
        ):
            with self.subTest(url):
                self.assertEqual(self.client.get(url).status_code, 404)
        self.assertFalse(AksesLampiran.objects.exists())

    def test_list_search_and_filters_do_not_find_it(self):
        self.masuk(self.dedi)
        for cari in ("", f"?q={self.p.nomor}", "?q=puskesmas", "?keadaan=menunggu-lain", f"?pemegang={self.dinkes.pk}"):
            with self.subTest(cari):
                self.assertEqual(self.client.get(DAFTAR + cari).context["cl"].result_count, 0)

    def test_columns_and_relations_by_address_are_refused(self):
        self.masuk(self.dedi)
        lengkapi = reverse("admin:autocomplete")
        for bidang in (x.name for x in Permohonan._meta.get_fields() if x.name != "id"):
            with self.subTest(bidang):
                self.assertEqual(self.client.get(DAFTAR, {"_to_field": bidang}).status_code, 400)
                if bidang != "opd_tujuan":  # the one list of it that everybody may read: the perangkat daerah
                    cari = {"app_label": "informasi", "model_name": "permohonan", "field_name": bidang, "term": ""}
                    self.assertEqual(self.client.get(lengkapi, cari).status_code, 403)

    def test_a_chosen_row_that_is_no_number_is_a_bad_request(self):
        self.masuk(self.super)
        for pk in ("abc", "", "1" * 30, "1\x00"):
            pilih = {"action": "cabut_kode_kedua", "_selected_action": [self.dedi.pk, pk]}
            with self.subTest(pk):
                self.assertEqual(self.client.post("/admin/layanan/petugas/", pilih).status_code, 400)

    def test_a_column_in_a_sent_form_is_refused_too(self):
        jawaban = self.masuk(self.dedi).post(DAFTAR, {"_to_field": "disposisi"})
        self.assertEqual(jawaban.status_code, 400)

    def test_autocomplete_does_not_find_it(self):
        cari = {"app_label": "informasi", "model_name": "disposisi", "field_name": "permohonan", "term": "PI-"}
        url = reverse("admin:autocomplete")
        self.assertEqual(self.masuk(self.dedi).get(url, cari).json()["results"], [])
        self.assertEqual(len(self.masuk(self.pelaksana).get(url, cari).json()["results"]), 1)

    def test_the_bulk_action_does_not_exist_for_a_pelaksana(self):
        self.masuk(self.pelaksana)
        isi = {"action": "disposisi_bersama", "_selected_action": self.p.pk, "_terapkan": "1"}
        self.client.post(DAFTAR, isi)
        self.assertEqual(self.p.disposisi.count(), 1)

    def test_the_shortcut_by_type_and_id_is_gone(self):
        self.assertEqual(self.masuk(self.dedi).get(f"/admin/r/9/{self.p.pk}/").status_code, 404)

    def test_a_returned_case_is_gone_for_the_one_who_returned_it(self):
        acts.kembalikan(self.p, oleh=self.pelaksana, alasan="Milik dinas lain.")
        self.assertEqual(self.masuk(self.pelaksana).get(self.url(self.p)).status_code, 404)

    def test_a_case_returned_by_one_body_and_given_to_another_is_seen_by_the_other(self):
        p = acts.kembalikan(self.p, oleh=self.pelaksana, alasan="Milik dinas lain.")
        acts.disposisikan(p, perangkat_daerah=self.pupr, instruksi="Siapkan.", oleh=self.budi)
        self.assertEqual(self.masuk(self.dedi).get(self.url(p)).status_code, 200)

    def test_a_right_taken_away_is_gone_at_the_next_request(self):
        self.masuk(self.pelaksana)
        self.assertEqual(self.client.get(self.url(self.p)).status_code, 200)
        self.pelaksana.groups.clear()
        self.assertEqual(self.client.get(self.url(self.p)).status_code, 404)


@time_machine.travel(HARI_INI, tick=False)
class Identitas(UjiMeja):
    """Who asked is for the PPID only."""

    def setUp(self):
        self.p = self.didisposisikan(
            nama="Ani Rahasia", nomor_identitas="5371015505900007", email="ani@rahasia.example"
        )
        self.ktp = self.p.lampiran().get(jenis=Lampiran.Jenis.IDENTITAS)
        self.surat = Surat.objects.get(nomor_perkara=self.p.nomor, jenis="tanda_terima")

    def test_the_ppid_sees_the_name_and_a_masked_number(self):
        halaman = self.masuk(self.budi).get(self.url(self.p))
        self.assertContains(halaman, "Ani Rahasia")
        self.assertContains(halaman, "5371********0007")
        self.assertNotContains(halaman, "5371015505900007")

    def test_others_who_may_read_see_nobody(self):
        for petugas in (self.pelaksana, self.agus, self.super):
            with self.subTest(petugas.username):
                halaman = self.masuk(petugas).get(self.url(self.p))
                self.assertEqual(halaman.status_code, 200)
                for rahasia in ("Ani Rahasia", "0007", "rahasia.example", "Jalan Timor Raya", "KTP.jpg"):
                    self.assertNotContains(halaman, rahasia)

    def test_others_open_neither_the_identity_card_nor_a_letter_to_the_citizen(self):
        for petugas in (self.pelaksana, self.agus, self.super):
            with self.subTest(petugas.username):
                self.masuk(petugas)
                self.assertEqual(self.client.get(self.url(self.p, "berkas", self.ktp.pk)).status_code, 404)
                self.assertEqual(self.client.get(self.url(self.p, "surat", self.surat.pk)).status_code, 404)

    def test_a_look_at_the_identity_card_is_written_down_with_officer_and_reason(self):
        jawaban = self.masuk(self.budi).get(self.url(self.p, "berkas", self.ktp.pk))
        self.assertEqual(jawaban.headers["Content-Disposition"].partition(";")[0], "attachment")
        akses = AksesLampiran.objects.get()
        self.assertEqual((akses.lampiran, akses.oleh, akses.peran), (self.ktp, self.budi, "Petugas PPID"))
        self.assertIn("permohonan", akses.keperluan)

    def test_every_look_at_who_asked_leaves_one_row_that_the_citizen_is_shown(self):
        buku = reverse("admin:informasi_permohonan_register")
        surat = reverse("admin:layanan_surat_change", args=[self.surat.pk])
        dalam = [self.url(self.p), *(self.url(self.p, n, self.surat.pk) for n in ("surat", "surat_pdf"))]
        self.masuk(self.budi)
        for ke, alamat in enumerate([*dalam, surat, buku, f"{buku}xlsx/", f"{buku}pdf/"], start=1):
            self.assertEqual(self.client.get(alamat).status_code, 200, alamat)
            self.assertEqual(AksesIdentitas.objects.filter(oleh=self.budi).count(), ke, alamat)
        self.assertEqual([x["peran"] for x in pelihat(self.p, ())], ["Petugas PPID"] * ke)

    def test_a_page_without_the_identity_leaves_no_row(self):
        for petugas in (self.pelaksana, self.agus, self.super):
            self.masuk(petugas).get(self.url(self.p))
        self.assertFalse(AksesIdentitas.objects.exists())

    def test_search_by_identity_number_and_name_only_for_those_who_see_identities(self):
        for petugas, ada in ((self.budi, True), (self.pelaksana, False), (self.agus, False)):
            for kata in ("5371 0155 0590 0007", "Ani Rahasia"):
                with self.subTest(petugas=petugas.username, kata=kata):
                    halaman = self.masuk(petugas).get(DAFTAR, {"q": kata})
                    self.assertEqual(self.p.nomor in halaman.content.decode(), ada)

    def test_columns_cannot_be_guessed_through_the_address(self):
        self.masuk(self.agus)
        for saring in ("nama__startswith=A", "email__contains=ani", "nomor_identitas_indeks__startswith=a"):
            with self.subTest(saring):
                self.assertEqual(self.client.get(f"{DAFTAR}?{saring}").status_code, 400)

    def test_the_letter_shows_in_the_admin_without_the_access_code(self):
        halaman = self.masuk(self.budi).get(self.url(self.p, "surat", self.surat.pk))
        self.assertContains(halaman, "Ani Rahasia")
        self.assertNotContains(halaman, "[[KODE-AKSES]]")

    def test_a_file_of_another_case_is_404_below_this_one(self):
        lain = self.diajukan()
        self.masuk(self.budi)
        self.assertEqual(self.client.get(self.url(lain, "berkas", self.ktp.pk)).status_code, 404)
        self.assertEqual(self.client.get(self.url(lain, "surat", self.surat.pk)).status_code, 404)


@time_machine.travel(HARI_INI, tick=False)
class TanpaTindakan(UjiMeja):
    """Reading is not deciding."""

    def test_a_superuser_without_a_group_and_a_pengawas_see_but_have_no_verb(self):
        p = self.diproses()
        for petugas in (self.super, self.agus):
            with self.subTest(petugas.username):
                halaman = self.masuk(petugas).get(self.url(p))
                self.assertNotContains(halaman, "/tindakan/")
                self.assertEqual(self.tekan(p, "kabulkan", **BLOK, waktu_penyediaan=1).status_code, 409)
        self.assertEqual(Permohonan.objects.get(pk=p.pk).status, p.status)

    def test_they_file_nothing_either(self):
        for petugas in (self.super, self.agus, self.citra):
            with self.subTest(petugas.username):
                self.assertEqual(self.masuk(petugas).get(reverse("admin:informasi_permohonan_add")).status_code, 403)

    def test_staff_without_a_role_see_no_case(self):
        p = self.diajukan()
        self.assertEqual(self.masuk(self.tono).get(self.url(p)).status_code, 404)
        self.assertEqual(self.client.get(DAFTAR).status_code, 403)

    def test_nobody_edits_or_deletes_a_case(self):
        p = self.diproses()
        for petugas in (self.super, self.utama):
            with self.subTest(petugas.username):
                self.masuk(petugas)
                self.assertEqual(self.client.post(self.url(p), {"status": "ditolak"}).status_code, 405)
                self.assertEqual(self.client.post(self.url(p, "delete"), {"post": "yes"}).status_code, 403)
        self.assertEqual(Permohonan.objects.get(pk=p.pk).status, p.status)
