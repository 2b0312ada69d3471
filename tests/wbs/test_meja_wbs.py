"""The Inspektorat's desk: closed until the passphrase comes, and closed again after the answer."""

import uuid
from io import StringIO
from unittest import mock

from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from kupang_portal.checks import periksa_kunci_wbs
from layanan.peran import Peran
from tests.informasi.warga import gambar
from tests.wbs.rahasia import DAFTAR, KENARI, KUNCI, SANDI, UjiWBS
from wbs import acts
from wbs.admin import KELIRU_TERBANYAK
from wbs.models import KunciWBS, LaporanWBS
from wbs.rules import BOLEH, GERAK, Status, Tindakan, boleh

BARU = "ikat-sasando-baru-2027"


class Meja(UjiWBS):
    def setUp(self):
        super().setUp()
        self.laporan, self.kode = self.lapor(bukti=gambar("Ani.jpg"))
        self.tia_di_meja = self.meja()

    def post(self, **isi):
        return self.tia_di_meja.post(self.url(self.laporan), isi)

    def test_list_and_closed_page_hold_date_state_and_number_only(self):
        self.assertContains(self.tia_di_meja.get(DAFTAR), "Pelapor menunggu")
        for alamat in (DAFTAR, self.url(self.laporan), "/admin/"):
            halaman = self.tia_di_meja.get(alamat)
            self.assertContains(halaman, "Diterima")
            self.assertNotContains(halaman, "Kenari")
            self.assertIn("no-store", halaman["Cache-Control"])

    def test_the_passphrase_opens_for_one_answer(self):
        terbuka = self.post(sandi=SANDI)
        for kata in KENARI.values():
            self.assertContains(terbuka, kata)
        self.assertNotContains(terbuka, SANDI)
        self.assertNotContains(self.tia_di_meja.get(self.url(self.laporan)), "Kenari")
        self.assertEqual(self.laporan.jejak.last().kejadian, "dibuka")
        self.assertEqual(self.laporan.jejak.last().oleh, self.tia)

    def test_a_wrong_passphrase_opens_nothing_and_is_slowed(self):
        for _ in range(KELIRU_TERBANYAK):
            self.assertNotContains(self.post(sandi=SANDI[:-1]), "Kenari", status_code=422)
        self.assertNotContains(self.post(sandi=SANDI), "Kenari", status_code=429)
        self.assertEqual(self.laporan.jejak.count(), 1)

    def test_a_file_comes_as_a_download_under_a_name_of_ours(self):
        unduhan = self.post(sandi=SANDI, bukti="1-1")
        self.assertTrue(unduhan.content.startswith(b"\xff\xd8"))
        self.assertIn(f'filename="{self.laporan.nomor}-1-1.jpg"', unduhan["Content-Disposition"])
        self.assertIn("sandbox", unduhan["Content-Security-Policy"])
        self.assertIn("no-store", unduhan["Cache-Control"])
        for pilihan in ("1-2", "9-1", "1-0", "x", "1-99999999999", "-1"):
            self.assertEqual(self.post(sandi=SANDI, bukti=pilihan).status_code, 422, pilihan)

    def test_an_answer_is_one_message_and_one_line_of_the_trail(self):
        token = "0b7f61a8-3f1c-4f0e-8b52-6b1f5f0c2a11"
        for _ in range(2):
            self.assertEqual(self.post(jawab="1", pesan="Kenarijawaban", token=token).status_code, 302)
        self.assertEqual([j.kejadian for j in self.laporan.jejak.all()], ["diterima", "dijawab"])
        self.assertContains(self.buka(self.kode), "Kenarijawaban")
        self.assertContains(self.post(sandi=SANDI), "Kenarijawaban")
        self.assertContains(self.post(jawab="1", pesan=""), "Tulis jawabannya", status_code=422)

    def test_an_answer_being_written_outlives_every_other_button(self):
        for isi in (
            {"sandi": SANDI},
            {"sandi": ["", SANDI[:-1]], "bukti": "1-1"},
            {"gerak": "telaah"},
            {"gerak": "telaah"},
        ):
            halaman = self.post(**isi, pesan="Kenariketikan")
            self.assertIn("Kenariketikan</textarea>", halaman.content.decode(), isi)
        self.assertNotContains(self.tia_di_meja.get(self.url(self.laporan)), "Kenariketikan")

    def test_each_verb_moves_the_state_and_says_so(self):
        for verba in ("telaah", "tindak_lanjuti", "selesaikan", "telaah", "nyatakan_bukan_wewenang"):
            self.post(gerak=verba)
        ke = [j.ke for j in self.laporan.jejak.filter(kejadian="status_berubah")]
        self.assertEqual(ke, ["ditelaah", "ditindaklanjuti", "selesai", "ditelaah", "bukan_wewenang"])
        self.post(gerak="selesaikan")  # closed in this state
        self.assertEqual(LaporanWBS.objects.get().status, Status.BUKAN_WEWENANG)

    def test_the_table_opens_no_verb_to_anybody_but_the_two_sides(self):
        pelapor = {Tindakan.LAPORKAN, Tindakan.BALAS}
        for tindakan, aturan in BOLEH.items():
            self.assertEqual(aturan.peran, (Peran.PEMOHON if tindakan in pelapor else Peran.INSPEKTORAT,))
        for status in Status:
            self.assertTrue(boleh(Tindakan.BALAS, status, frozenset({Peran.PEMOHON})))
            self.assertTrue(any(boleh(t, status, frozenset({Peran.INSPEKTORAT})) for t in GERAK))

    def test_a_moved_message_is_said_to_be_broken_and_not_shown(self):
        lain, _ = self.lapor(kronologi="Kenaripindahan")
        pindah = lain.pesan.get()
        pindah.pk, pindah.urutan, pindah.laporan, pindah.kunci_kirim = uuid.uuid4(), 2, self.laporan, "x"
        pindah.save(force_insert=True)
        halaman = self.post(sandi=SANDI)
        self.assertContains(halaman, "rusak atau dipindahkan")
        self.assertNotContains(halaman, "Kenaripindahan")


class Kunci(UjiWBS):
    def test_a_new_key_opens_old_reports_with_the_new_passphrase_alone(self):
        lama, _ = self.lapor()
        isi = {"sandi_lama": SANDI, "sandi_baru": BARU, "ulang": BARU}
        self.assertEqual(self.meja().post(KUNCI, isi).status_code, 302)
        baru, _ = self.lapor(kronologi="Kenaribaru")
        self.assertNotEqual(baru.pesan.get().kunci_id, lama.pesan.get().kunci_id)
        for laporan in (lama, baru):
            self.assertContains(self.meja().post(self.url(laporan), {"sandi": BARU}), "Kenari")
            self.assertNotContains(self.meja().post(self.url(laporan), {"sandi": SANDI}), "Kenari", status_code=422)
        self.assertEqual(KunciWBS.objects.filter(aktif=True).count(), 1)

    def test_without_the_old_passphrase_nobody_puts_a_key_of_their_own_in_place(self):
        lama = KunciWBS.objects.get().pk
        for isi in ({"sandi_lama": "keliru"}, {}, {"ulang": "lain"}, {"sandi_baru": "pendek", "ulang": "pendek"}):
            isi = {"sandi_lama": SANDI, "sandi_baru": BARU, "ulang": BARU} | (isi or {"sandi_lama": ""})
            self.assertEqual(self.meja().post(KUNCI, isi).status_code, 422, isi)
        for orang in self.lain:
            with self.assertRaises(ValidationError):
                acts.buat_kunci(BARU, oleh=orang, sandi_lama=SANDI)
        with self.assertRaises(ValidationError):
            acts.buat_kunci(BARU, oleh=self.tia, hilang=True)
        self.assertEqual(KunciWBS.objects.get(aktif=True).pk, lama)

    def test_a_lost_passphrase_loses_old_reports_and_keeps_the_channel(self):
        lama, _ = self.lapor()
        with mock.patch("wbs.management.commands.buat_kunci_wbs.getpass", return_value=BARU):
            with self.assertRaisesMessage(CommandError, "Kunci sudah ada"):
                call_command("buat_kunci_wbs")
            with mock.patch("builtins.input", return_value="YA"):
                call_command("buat_kunci_wbs", hilang=True, stdout=StringIO())
        baru, _ = self.lapor(kronologi="Kenaribaru")
        self.assertContains(self.meja().post(self.url(baru), {"sandi": BARU}), "Kenaribaru")
        self.assertNotContains(self.meja().post(self.url(lama), {"sandi": BARU}), "Kenari", status_code=422)
        self.assertContains(self.meja().post(self.url(lama), {"sandi": SANDI}), "Kenarikronologi")

    def test_the_system_check_says_when_the_channel_has_no_key(self):
        self.assertEqual(periksa_kunci_wbs(None, databases=["default"]), [])
        KunciWBS.objects.update(aktif=False)
        (pesan,) = periksa_kunci_wbs(None, databases=["default"])
        self.assertEqual(pesan.id, "portal.W004")
