"""The desk of objections: the worklist, the page, the verbs with their letters, and the wall."""

import pytest
from django.urls import reverse

from informasi.acts import keberatan as acts
from informasi.models import Keberatan, Permohonan
from informasi.rules.keberatan import Status
from tests.informasi.keberatan.bahan import BUKA, TANPA_PERMOHONAN, UjiKeberatan, ajukan, kiriman, kuasa, pada

pytestmark = pytest.mark.sqlite
DAFTAR = "/admin/informasi/keberatan/"


class Desk(UjiKeberatan):
    def setUp(self):
        p = self.ditolak()
        with pada("2026-12-14"):
            self.k = ajukan(p, "a", kuasa_nama="Dedi Kuasa", titipan=kuasa())
        self.waktu = pada("2026-12-15")
        self.waktu.start()
        self.addCleanup(self.waktu.stop)

    def tekan_kb(self, nama, **isian):
        versi = Keberatan.objects.get(pk=self.k.pk).versi
        alamat = reverse("admin:informasi_keberatan_tindakan", args=[self.k.pk, nama])
        return self.client.post(alamat, {"versi": versi, "_lanjut": "1", **isian})

    def halaman(self, petugas):
        return self.masuk(petugas).get(f"{DAFTAR}{self.k.pk}/change/")

    def test_from_the_worklist_to_the_delivered_decision(self):
        self.masuk(self.citra)
        self.assertContains(self.client.get("/admin/"), self.k.nomor)
        self.assertRedirects(self.tekan_kb("terima"), f"{DAFTAR}{self.k.pk}/change/")
        self.tekan_kb("putuskan", **BUKA)
        pratinjau = self.client.post(
            reverse("admin:informasi_keberatan_tindakan", args=[self.k.pk, "sampaikan"]),
            {"versi": Keberatan.objects.get().versi},
        )
        self.assertContains(pratinjau, "Berikan daftar puskesmas.")
        self.assertEqual(Keberatan.objects.get().status, Status.DIPUTUS)
        self.tekan_kb("sampaikan")
        self.assertEqual(Keberatan.objects.get().status, Status.DISAMPAIKAN)
        self.assertEqual(Permohonan.objects.get().status, "dikabulkan")
        self.assertContains(self.halaman(self.citra), "Serahkan informasinya kepada pemohon")

    def test_the_verb_is_closed_with_its_reason_for_whoever_answered(self):
        acts.terima(self.k, oleh=self.citra)
        self.utama.groups.add(*self.citra.groups.all())
        self.assertContains(self.halaman(self.utama), "Anda ikut menjawab permohonan ini")
        self.masuk(self.utama)
        self.assertEqual(self.tekan_kb("putuskan", **BUKA).status_code, 409)
        self.assertEqual(Keberatan.objects.get().status, Status.DIPERIKSA)

    def test_a_decision_without_reasons_keeps_what_was_typed(self):
        acts.terima(self.k, oleh=self.citra)
        self.masuk(self.citra)
        halaman = self.tekan_kb("putuskan", **BUKA | {"pertimbangan": ""})
        self.assertContains(halaman, "Keputusan wajib disertai alasan tertulis.", status_code=422)
        self.assertContains(halaman, "Berikan daftar puskesmas.", status_code=422)

    def test_every_verbs_page_opens_where_it_is_due(self):
        acts.terima(self.k, oleh=self.citra)
        self.masuk(self.citra)
        for nama in ("minta_tanggapan_ppid", "putuskan"):
            alamat = reverse("admin:informasi_keberatan_tindakan", args=[self.k.pk, nama])
            self.assertContains(self.client.get(alamat), "Daftar puskesmas bukan rahasia.")

    def test_a_hearing_is_entered_in_wita(self):
        with pada("2027-02-01"):
            self.masuk(self.budi)
            isian = {"nomor_register": "012/KI", "didaftarkan_pada": "2027-02-01", "jalur": "ajudikasi"}
            self.tekan_kb("catat_sengketa", **isian)
            isian = {"jalur": "ajudikasi", "tempat": "Komisi Informasi", "waktu": "2027-03-01T09:00"}
            self.tekan_kb("jadwalkan_sidang", **isian)
        sidang = Keberatan.objects.get().sengketa.sidang.get()
        self.assertEqual(sidang.mulai.isoformat(), "2027-03-01T01:00:00+00:00")

    def test_the_wall(self):
        for petugas, kode in ((self.pelaksana, 403), (self.tono, 403), (self.agus, 200), (self.super, 200)):
            with self.subTest(petugas.username):
                self.assertEqual(self.masuk(petugas).get(DAFTAR).status_code, kode)
        for petugas in (self.agus, self.super):
            halaman = self.halaman(petugas)
            self.assertNotContains(halaman, "Ani Tefa")
            self.assertNotContains(halaman, "Dedi Kuasa")
        self.assertContains(self.halaman(self.citra), "Dedi Kuasa")

    def test_a_power_of_attorney_is_opened_by_those_who_see_names_only(self):
        berkas = reverse("admin:informasi_keberatan_berkas", args=[self.k.pk, self.k.lampiran().get().pk])
        self.assertEqual(self.masuk(self.agus).get(berkas).status_code, 404)
        self.assertEqual(self.masuk(self.citra).get(berkas).status_code, 200)

    def test_the_list_finds_by_number_of_the_request_and_by_name_for_whom_it_is_shown(self):
        for petugas, kata, jumlah in (
            (self.agus, self.k.permohonan.nomor, 1),
            (self.budi, "Ani Tefa", 1),
            (self.agus, "Ani Tefa", 0),
        ):
            with self.subTest(kata=kata, oleh=petugas.username):
                cl = self.masuk(petugas).get(DAFTAR, {"q": kata}).context["cl"]
                self.assertEqual(cl.result_count, jumlah)


class DariMeja(UjiKeberatan):
    """An objection at the counter: the officer names the request by its number."""

    def setUp(self):
        self.p = self.ditolak()
        self.waktu = pada("2026-12-15")
        self.waktu.start()
        self.addCleanup(self.waktu.stop)
        self.masuk(self.budi)

    def catat(self, **ganti):
        isian = {"saluran": "langsung", "diterima_pada": "2026-12-14T09:30", "nomor_permohonan": self.p.nomor}
        return self.client.post(f"{DAFTAR}add/", kiriman(**isian | ganti), follow=True)

    def test_it_is_filed_on_the_day_it_came_and_its_receipt_shows_the_code(self):
        self.assertContains(
            self.client.get(f"/admin/informasi/permohonan/{self.p.pk}/change/"), "add/?nomor_permohonan="
        )
        halaman = self.catat()
        k = Keberatan.objects.get()
        self.assertContains(halaman, k.nomor)
        self.assertContains(halaman, halaman.context["kode"])
        self.assertEqual((k.permohonan, k.tenggat.isoformat(), k.saluran), (self.p, "2027-01-29", "langsung"))

    def test_the_list_leads_to_its_own_intake(self):
        self.assertContains(self.client.get(DAFTAR), f'<a href="{DAFTAR}add/" class="addlink">Catat keberatan</a>')

    def test_a_day_outside_the_window_and_an_unknown_number_are_refused_without_a_trace(self):
        for ganti, kata in (
            ({"diterima_pada": "2026-12-10T09:30"}, "baru terbuka Jumat, 11 Desember 2026"),
            ({"nomor_permohonan": "PI-2026-999999"}, "Tidak ada permohonan dengan nomor ini."),
            ({"nomor_permohonan": "PI\0"}, "karakter kendali"),
            ({"alasan": ["f"]}, "Tidak ada biaya"),
        ):
            with self.subTest(kata):
                self.assertContains(self.catat(**ganti), kata, status_code=422)
        self.assertFalse(Keberatan.objects.exists())

    def test_ground_b_from_the_counter_needs_a_person_and_no_number(self):
        self.catat(**TANPA_PERMOHONAN, nomor_permohonan="")
        self.assertEqual(Keberatan.objects.get().nama, "Ani Tefa")

    def test_who_has_no_office_cannot(self):
        for petugas in (self.agus, self.super, self.citra):
            with self.subTest(petugas.username):
                self.assertEqual(self.masuk(petugas).get(f"{DAFTAR}add/").status_code, 403)
