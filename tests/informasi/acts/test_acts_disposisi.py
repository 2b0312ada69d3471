"""Handing a case to a perangkat daerah and back: what each act leaves, and the wall around a PPID Pelaksana."""

import pytest
import time_machine
from django.core.exceptions import ValidationError

from informasi import acts
from informasi.models import Disposisi, Permohonan
from informasi.rules import Status
from layanan.models import Lampiran, Petugas, Surat
from layanan.peran import Peran
from tests.informasi.acts.jejak import UjiAct, isi
from tests.informasi.meja import HARI_INI
from tests.informasi.warga import MATERI


def disposisikan(uji, p, kepada, **lain):
    return acts.disposisikan(
        p, **{"perangkat_daerah": kepada, "instruksi": "Siapkan datanya.", "oleh": uji.budi, **lain}
    )


@pytest.mark.sqlite
@time_machine.travel(HARI_INI, tick=False)
class Jejak(UjiAct):
    def test_disposisikan(self):
        p = self.diproses()
        self.utuh_atau_kosong(
            lambda: disposisikan(self, p, self.dinkes), nomor=p.nomor, surat=["petugas_disposisi"], Disposisi=1
        )
        self.assertEqual(Surat.objects.last().tujuan, "pelaksana@kupang.example")

    def test_jawab_disposisi(self):
        p = self.didisposisikan()
        self.utuh_atau_kosong(
            lambda: acts.jawab_disposisi(p, oleh=self.pelaksana, jawaban="Terlampir.", berkas=[MATERI]),
            nomor=p.nomor,
            surat=["petugas_disposisi_dijawab"] * 2,
            Lampiran=1,
        )
        self.assertEqual(p.disposisi.get().status, Disposisi.Status.DIJAWAB)

    def test_kembalikan(self):
        p = self.didisposisikan()
        self.utuh_atau_kosong(
            lambda: acts.kembalikan(p, oleh=self.pelaksana, alasan="Bukan data kami."),
            nomor=p.nomor,
            surat=["petugas_disposisi_dijawab"] * 2,
        )
        self.assertEqual(p.disposisi.get().status, Disposisi.Status.DIKEMBALIKAN)


@time_machine.travel(HARI_INI, tick=False)
class Dinding(UjiAct):
    def terlihat(self, petugas):
        return list(Permohonan.objects.terlihat(petugas).order_by("pk"))

    def test_only_the_own_body_sees_the_case_and_its_working_files(self):
        p = self.didisposisikan()
        berkas = p.lampiran().get(jenis=Lampiran.Jenis.IDENTITAS)
        self.assertEqual((self.terlihat(self.pelaksana), self.terlihat(self.dedi)), ([p], []))
        self.assertFalse(p.boleh_lihat_lampiran(berkas, self.pelaksana))
        self.assertFalse(p.boleh_lihat_identitas(self.pelaksana))
        with pytest.raises(ValidationError, match="tidak ada dalam daftar Anda"):
            acts.jawab_disposisi(p, oleh=self.dedi, jawaban="Ini.")

    def test_returning_a_case_closes_it_for_this_body_only(self):
        p = disposisikan(self, self.didisposisikan(), self.pupr)
        p = acts.kembalikan(p, oleh=self.dedi, alasan="Bukan kami.")
        self.assertEqual((self.terlihat(self.pelaksana), self.terlihat(self.dedi)), ([p], []))
        p = disposisikan(self, p, self.pupr)
        self.assertEqual(self.terlihat(self.dedi), [p])

    def test_a_case_waits_until_the_last_body_has_answered(self):
        p = disposisikan(self, self.didisposisikan(), self.pupr)
        p = acts.jawab_disposisi(p, oleh=self.dedi, jawaban="Ini.")
        self.assertEqual(p.status, Status.DIDISPOSISIKAN)
        p = acts.jawab_disposisi(p, oleh=self.pelaksana, jawaban="Ini.")
        self.assertEqual(p.status, Status.DIPROSES)
        with pytest.raises(ValidationError, match="berstatus"):
            acts.jawab_disposisi(p, oleh=self.dedi, jawaban="Sekali lagi.")

    def test_a_body_that_has_answered_cannot_answer_for_another(self):
        p = acts.jawab_disposisi(disposisikan(self, self.didisposisikan(), self.pupr), oleh=self.dedi, jawaban="Ini.")
        with pytest.raises(ValidationError, match="Tidak ada disposisi yang menunggu"):
            acts.jawab_disposisi(p, oleh=self.dedi, jawaban="Sekali lagi.")

    def test_an_officer_moved_to_another_body_or_disabled_is_out_at_the_next_verb(self):
        p = self.didisposisikan()
        for ganti in ({"perangkat_daerah": self.pupr}, {"perangkat_daerah": None}, {"is_active": False}):
            Petugas.objects.filter(pk=self.pelaksana.pk).update(
                **{"perangkat_daerah": self.dinkes, "is_active": True, **ganti}
            )
            with self.subTest(**ganti), pytest.raises(ValidationError):
                acts.jawab_disposisi(p, oleh=self.pelaksana, jawaban="Ini.")
        self.assertEqual(p.disposisi.get().status, Disposisi.Status.MENUNGGU)

    def test_notices_go_to_active_officers_with_an_address_only(self):
        Petugas.objects.filter(pk=self.utama.pk).update(is_active=False)
        Petugas.objects.filter(pk=self.budi.pk).update(email="")
        p = self.didisposisikan()
        sebelum = Surat.objects.count()
        acts.jawab_disposisi(p, oleh=self.pelaksana, jawaban="Ini.")
        self.assertEqual(Surat.objects.count(), sebelum)

    def test_bad_dispositions_leave_nothing(self):
        p = self.didisposisikan()
        buruk = [
            (self.dinkes, {}),
            (self.pupr, {"instruksi": "  "}),
            (self.pupr, {"jumlah_hari": 11}),
            (self.pupr, {"jumlah_hari": -1}),
            (self.pupr, {"oleh": self.pelaksana}),
            (self.pupr, {"oleh": Peran.PEMOHON}),
        ]
        sebelum = isi()
        for kepada, lain in buruk:
            with self.subTest(kepada=kepada, lain=lain), pytest.raises(ValidationError):
                disposisikan(self, p, kepada, **lain)
        self.assertEqual(isi(), sebelum)

    def test_the_internal_date_counts_working_days(self):
        p = disposisikan(self, self.diproses(), self.dinkes, jumlah_hari=3)
        self.assertEqual(p.disposisi.get().tenggat.isoformat(), "2026-11-27")
