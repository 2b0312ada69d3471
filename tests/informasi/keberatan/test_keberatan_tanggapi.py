"""The citizen's word on the decision, on the page behind number and code."""

import uuid

from informasi.acts import keberatan as acts
from tests.informasi.keberatan.bahan import ISI, KUATKAN, SENGKETA, UjiKeberatan, pada
from tests.informasi.warga import buka


class TanggapanDiHalaman(UjiKeberatan):
    def setUp(self):
        p = self.ditolak()
        with pada("2026-12-23"):
            self.k, self.kode = acts.ajukan(ISI, token=str(uuid.uuid4()), permohonan=p)[:2]
            k = acts.putuskan(acts.terima(self.k, oleh=self.citra), oleh=self.citra, **KUATKAN)
            acts.sampaikan(k, oleh=self.citra)
        self.alamat = f"/lacak/{self.k.nomor}/tanggapi/"

    def tercatat(self) -> str:
        self.k.refresh_from_db()
        return self.k.tanggapan_pemohon

    def test_it_is_offered_said_and_changed(self):
        with pada("2026-12-24"):
            self.assertIn(self.alamat, buka(self.client, self.k, self.kode))
            self.assertContains(self.client.get(self.alamat), "tidak berkurang")
            for keliru in ({}, {"tanggapan": "mungkin"}):
                self.assertEqual(self.client.post(self.alamat, keliru).status_code, 422)
            self.assertEqual(self.tercatat(), "")
            for kata, terbaca in (("menerima", "menerima keputusan"), ("tidak_menerima", "tidak menerima keputusan")):
                halaman = self.client.post(self.alamat, {"tanggapan": kata}, follow=True)
                self.assertContains(halaman, f"Tanggapan Anda: <strong>{terbaca}</strong>")
                self.assertEqual(self.tercatat(), kata)

    def test_a_stranger_says_nothing_and_a_dispute_is_the_last_word(self):
        with pada("2027-01-11"):
            self.client.post(self.alamat, {"tanggapan": "menerima"})
            self.assertEqual(self.tercatat(), "")
            self.k = acts.catat_sengketa(self.k, oleh=self.utama, **SENGKETA)
            self.assertNotIn(self.alamat, buka(self.client, self.k, self.kode))
            halaman = self.client.post(self.alamat, {"tanggapan": "menerima"}, follow=True)
            self.assertContains(halaman, "Sengketanya sudah didaftarkan")
            self.assertEqual(self.tercatat(), "")
