"""The record of a dispute: what each act leaves behind, the rule on mediation, and what an outcome opens."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction

from informasi.acts import keberatan as acts
from informasi.models import Keberatan, Permohonan, UnduhanBerkasSengketa
from informasi.rules import Status as StatusPermohonan
from layanan.models import AksesLampiran
from layanan.models.peristiwa import RiwayatTetap
from layanan.peran import Peran
from layanan.peristiwa import riwayat
from tests.informasi.keberatan.bahan import HASIL, SENGKETA, UjiKeberatan, ajukan, pada

pytestmark = pytest.mark.sqlite
SIDANG = {
    "jalur": "ajudikasi",
    "waktu": datetime(2027, 1, 18, 1, tzinfo=UTC),
    "tempat": "Komisi Informasi Provinsi NTT",
}


class Sengketa(UjiKeberatan):
    def setUp(self):
        self.k = self.dikuatkan()
        self.waktu = pada("2027-01-21")
        self.waktu.start()
        self.addCleanup(self.waktu.stop)

    def lakukan(self, act, lain=None, **argumen):
        lakukan = lambda: act(self.k, oleh=self.budi, **argumen)  # noqa: E731  the same call, several times
        self.k = self.utuh_atau_kosong(lakukan, nomor=self.k.nomor, **(lain or {}))
        return Keberatan.objects.get(pk=self.k.pk)

    def tercatat(self, **ganti):
        return acts.catat_sengketa(self.k, oleh=self.budi, **SENGKETA | ganti)

    def test_catat_sengketa(self):
        k = self.lakukan(acts.catat_sengketa, {"Sengketa": 1}, **SENGKETA)
        self.assertEqual(k.sengketa.nomor_register, "012/KI-NTT/2027")
        self.assertTrue(riwayat(k.nomor).last().data["tepat_waktu"])

    def test_jadwalkan_sidang(self):
        self.k = self.tercatat()
        k = self.lakukan(acts.jadwalkan_sidang, {"Sidang": 1}, **SIDANG)
        self.assertEqual(k.sengketa.sidang.get().tempat, SIDANG["tempat"])

    def test_a_hearing_that_was_moved_takes_the_place_of_the_old_one(self):
        self.k = acts.jadwalkan_sidang(self.tercatat(), oleh=self.budi, **SIDANG)
        lama = self.k.sengketa.sidang.get()
        lain = acts.jadwalkan_sidang(
            self.k, oleh=self.budi, **SIDANG | {"waktu": datetime(2027, 2, 2, 2, tzinfo=UTC), "menggantikan": lama}
        )
        baru = lain.sengketa.sidang.get()
        self.assertEqual((baru.uid, baru.mulai), (lama.uid, datetime(2027, 2, 2, 2, tzinfo=UTC)))
        self.assertEqual(riwayat(lain.nomor).last().data["semula"], "2027-01-18T01:00:00Z")

    def test_catat_hasil_sengketa(self):
        self.k = self.tercatat()
        k = self.lakukan(acts.catat_hasil_sengketa, **HASIL | {"hasil": "ditolak"})
        self.assertEqual((k.sengketa.hasil, k.sengketa.membuka), ("ditolak", False))

    def test_an_outcome_that_opens_puts_the_request_back_on_its_usual_way(self):
        acts.catat_hasil_sengketa(self.tercatat(), oleh=self.budi, **HASIL)
        p = Permohonan.objects.get(pk=self.k.permohonan_id)
        self.assertEqual((p.status, p.batas_penyampaian), (StatusPermohonan.DIKABULKAN, date(2027, 1, 26)))
        self.assertEqual(p.jam_penyerahan(), (date(2027, 1, 21), 3))

    def test_catat_tindak_lanjut(self):
        self.k = acts.catat_hasil_sengketa(self.tercatat(), oleh=self.budi, **HASIL)
        k = self.lakukan(
            acts.catat_tindak_lanjut, tindak_lanjut="Daftarnya sudah diberikan.", tindak_lanjut_pada=date(2027, 1, 21)
        )
        self.assertEqual(k.sengketa.tindak_lanjut, "Daftarnya sudah diberikan.")

    def test_a_refusal_under_pasal_17_is_never_mediated(self):
        self.tanpa_bekas("tidak dapat dimediasi", lambda: self.tercatat(jalur="mediasi"))
        k = self.tercatat()
        sidang = SIDANG | {"jalur": "mediasi"}
        self.tanpa_bekas("tidak dapat dimediasi", lambda: acts.jadwalkan_sidang(k, oleh=self.budi, **sidang))
        with pada("2026-12-01"):
            lain = self.dikabulkan()
        self.k = self.dikuatkan(lain, "2026-12-23", "d")
        self.assertEqual(self.tercatat(jalur="mediasi").sengketa.jalur, "mediasi")

    def test_a_refusal_under_pasal_17_never_ends_in_a_mediated_agreement(self):
        k = self.tercatat()
        sepakat = HASIL | {"hasil": "sepakat"}
        self.tanpa_bekas("tidak dapat dimediasi", lambda: acts.catat_hasil_sengketa(k, oleh=self.budi, **sepakat))

    def test_a_hearing_in_another_century_is_a_slip_of_the_pen(self):
        k = self.tercatat()
        sidang = SIDANG | {"waktu": datetime(2127, 1, 18, 1, tzinfo=UTC)}
        self.tanpa_bekas("Periksa tahunnya", lambda: acts.jadwalkan_sidang(k, oleh=self.budi, **sidang))

    def test_dates_that_cannot_be_are_refused_and_a_late_registration_is_only_marked(self):
        self.tanpa_bekas("belum tiba", lambda: self.tercatat(didaftarkan_pada=date(2027, 1, 22)))
        self.tanpa_bekas("sebelum hak", lambda: self.tercatat(didaftarkan_pada=date(2026, 12, 22)))
        k = self.tercatat(didaftarkan_pada=date(2027, 1, 19))
        self.assertFalse(riwayat(k.nomor).last().data["tepat_waktu"])
        dini = HASIL | {"hasil_pada": date(2027, 1, 18)}
        self.tanpa_bekas("sebelum sengketanya", lambda: acts.catat_hasil_sengketa(k, oleh=self.budi, **dini))

    def test_the_order_of_things_is_kept(self):
        self.tanpa_bekas("Catat dahulu", lambda: acts.catat_hasil_sengketa(self.k, oleh=self.budi, **HASIL))
        k = acts.catat_hasil_sengketa(self.tercatat(), oleh=self.budi, **HASIL)
        self.tanpa_bekas("sudah selesai", lambda: acts.jadwalkan_sidang(k, oleh=self.budi, **SIDANG))
        self.tanpa_bekas("sudah dicatat", lambda: acts.catat_sengketa(k, oleh=self.budi, **SENGKETA))

    def test_before_silence_or_an_answer_there_is_no_dispute(self):
        with pada("2027-01-22"):
            k = ajukan()
            self.tanpa_bekas("baru terbuka", lambda: acts.catat_sengketa(k, oleh=self.budi, **SENGKETA))

    def test_catat_unduhan(self):
        acts.catat_unduhan(self.k, list(self.k.permohonan.lampiran()), oleh=self.budi, peran=Peran.PETUGAS_PPID)
        unduhan = UnduhanBerkasSengketa.objects.get()
        self.assertEqual((unduhan.oleh, AksesLampiran.objects.count()), (self.budi, 1))
        with pytest.raises(RiwayatTetap):
            UnduhanBerkasSengketa.objects.all().delete()
        if connection.vendor == "postgresql":
            with pytest.raises(Exception, match="hanya dapat ditambah"), transaction.atomic():
                connection.cursor().execute("UPDATE informasi_unduhanberkassengketa SET peran = ''")
