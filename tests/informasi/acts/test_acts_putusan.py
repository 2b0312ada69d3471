"""Deciding: what each act leaves behind, and the notice that refuses to exist with a gap."""

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from informasi import acts
from informasi.models import Pemberitahuan, Perpanjangan, RancanganJawaban
from informasi.models.pemberitahuan import IsiPemberitahuan
from informasi.rules import AlasanPasal17, Status
from tests.informasi.acts.jejak import UjiAct, isi
from tests.informasi.meja import BLOK, HARI_INI, pengecualian


@pytest.mark.sqlite
@time_machine.travel(HARI_INI, tick=False)
class Jejak(UjiAct):
    def setUp(self):
        self.p = self.diproses()

    def test_rancang(self):
        def act():
            return acts.rancang(self.p, oleh=self.budi, keputusan="ditolak", blok={"biaya": "Gratis."})

        self.utuh_atau_kosong(act, nomor=self.p.nomor, RancanganJawaban=1)
        self.utuh_atau_kosong(act, nomor=self.p.nomor)
        self.assertEqual(RancanganJawaban.objects.get().keputusan, Status.DITOLAK)

    def test_perpanjang(self):
        self.utuh_atau_kosong(
            lambda: acts.perpanjang(self.p, oleh=self.utama, alasan="belum_dikuasai", uraian="Arsip dipindah."),
            nomor=self.p.nomor,
            surat=["perpanjangan"],
            Perpanjangan=1,
        )

    def test_kabulkan(self):
        p = self.utuh_atau_kosong(
            lambda: acts.kabulkan(self.p, oleh=self.utama, blok=BLOK, waktu_penyediaan=3),
            nomor=self.p.nomor,
            surat=["pemberitahuan"],
            Pemberitahuan=1,
        )
        self.assertEqual((p.status, p.batas_penyampaian.isoformat()), (Status.DIKABULKAN, "2026-11-27"))

    def test_kabulkan_sebagian(self):
        satu = pengecualian()
        p = self.utuh_atau_kosong(
            lambda: acts.kabulkan_sebagian(self.p, oleh=self.utama, blok=BLOK, pengecualian=[satu]),
            nomor=self.p.nomor,
            surat=["pemberitahuan"],
            Pemberitahuan=1,
        )
        self.assertEqual(list(p.pemberitahuan.pengecualian.all()), [satu])

    def test_tolak(self):
        satu = pengecualian()
        p = self.utuh_atau_kosong(
            lambda: acts.tolak(self.p, oleh=self.utama, blok=BLOK, pengecualian=[satu]),
            nomor=self.p.nomor,
            surat=["pemberitahuan", "penolakan"],
            Pemberitahuan=1,
        )
        self.assertEqual(list(p.pemberitahuan.pengecualian.all()), [satu])

    def test_nyatakan_tidak_dikuasai(self):
        self.utuh_atau_kosong(
            lambda: acts.nyatakan_tidak_dikuasai(self.p, oleh=self.utama, blok=BLOK),
            nomor=self.p.nomor,
            surat=["pemberitahuan"],
            Pemberitahuan=1,
        )

    def test_a_decision_closes_what_bodies_still_had_to_do(self):
        p = self.didisposisikan()
        acts.kabulkan(p, oleh=self.utama, blok=BLOK)
        self.assertEqual(p.disposisi.get().status, "ditutup")


@time_machine.travel(HARI_INI, tick=False)
class TujuhBlok(UjiAct):
    def setUp(self):
        self.p = self.diproses()

    def test_no_decision_without_all_seven_blocks(self):
        satu, sebelum = pengecualian(), isi()
        lain = {"tolak": {"pengecualian": [satu]}, "kabulkan_sebagian": {"pengecualian": [satu]}}
        for nama in ("kabulkan", "kabulkan_sebagian", "tolak", "nyatakan_tidak_dikuasai"):
            for blok in IsiPemberitahuan.BLOK:
                for kosong in ("", " \n", None):
                    isian = {"oleh": self.utama, "blok": {**BLOK, blok: kosong}, **lain.get(nama, {})}
                    with self.subTest(nama, blok=blok, isi=kosong):
                        with pytest.raises(ValidationError) as galat:
                            getattr(acts, nama)(self.p, **isian)
                        self.assertEqual(list(galat.value.message_dict), [blok])
        self.assertEqual(isi(), sebelum)

    def test_all_gaps_are_named_at_once(self):
        with pytest.raises(ValidationError) as galat:
            acts.kabulkan(self.p, oleh=self.utama, blok={})
        self.assertEqual(set(galat.value.message_dict), set(IsiPemberitahuan.BLOK))

    def test_the_database_refuses_an_empty_block_too(self):
        acts.kabulkan(self.p, oleh=self.utama, blok=BLOK)
        for blok in IsiPemberitahuan.BLOK:
            with self.subTest(blok), pytest.raises(IntegrityError), transaction.atomic():
                Pemberitahuan.objects.update(**{blok: ""})

    def test_an_impossible_time_of_supply_is_refused(self):
        for hari in (-1, 31):
            with self.subTest(hari), pytest.raises(ValidationError, match="0 sampai 30"):
                acts.kabulkan(self.p, oleh=self.utama, blok=BLOK, waktu_penyediaan=hari)


@time_machine.travel(HARI_INI, tick=False)
class Pengecualian(UjiAct):
    def setUp(self):
        self.p = self.diproses()

    def tolak(self, *daftar, **lain):
        return acts.tolak(self.p, oleh=self.utama, blok=BLOK, pengecualian=daftar, **lain)

    def test_only_a_recorded_exclusion_in_force_carries_a_refusal(self):
        habis = pengecualian(berlaku_sampai="2026-11-23")
        belum = pengecualian(berlaku_mulai="2026-11-25")
        hanya_di_memori, berlaku = pengecualian(), pengecualian()
        hanya_di_memori.pk = None
        sebelum = isi()
        for daftar in ([], [habis], [belum], [berlaku, habis], [hanya_di_memori]):
            with self.subTest(daftar=daftar), pytest.raises(ValidationError):
                self.tolak(*daftar)
            with self.subTest(daftar=daftar, sebagian=True), pytest.raises(ValidationError):
                acts.kabulkan_sebagian(self.p, oleh=self.utama, blok=BLOK, pengecualian=daftar)
        self.assertEqual(isi(), sebelum)

    def test_the_last_day_of_an_exclusion_still_counts(self):
        self.assertEqual(self.tolak(pengecualian(berlaku_sampai="2026-11-24")).status, Status.DITOLAK)

    def test_letters_g_and_h_fall_away_with_consent_or_public_office(self):
        for huruf in ("g", "h"):
            satu = pengecualian(alasan=huruf)
            for sebab in ({"persetujuan_tertulis": True}, {"jabatan_publik": True}):
                with self.subTest(huruf, **sebab), pytest.raises(ValidationError, match="Pasal 18 ayat"):
                    self.tolak(satu, **sebab)
                with self.subTest(huruf, **sebab, sebagian=True), pytest.raises(ValidationError, match="Pasal 18 ayat"):
                    acts.kabulkan_sebagian(self.p, oleh=self.utama, blok=BLOK, pengecualian=[satu], **sebab)
        self.assertFalse(Pemberitahuan.objects.exists())

    def test_the_other_letters_stand_whatever_is_ticked(self):
        for huruf in AlasanPasal17.values:
            with self.subTest(huruf):
                tanpa = {} if huruf in "gh" else {"persetujuan_tertulis": True, "jabatan_publik": True}
                self.p = self.diproses()
                self.assertEqual(self.tolak(pengecualian(alasan=huruf), **tanpa).status, Status.DITOLAK)


@time_machine.travel(HARI_INI, tick=False)
class Perpanjang(UjiAct):
    def setUp(self):
        self.p = self.diproses()

    def perpanjang(self, **ganti):
        isian = {"oleh": self.utama, "alasan": "belum_diputuskan", "uraian": "Masih diuji."}
        return acts.perpanjang(self.p, **{**isian, **ganti})

    def test_once_and_from_the_original_date(self):
        self.assertEqual(self.perpanjang().tenggat.isoformat(), "2026-12-17")
        with pytest.raises(ValidationError, match="satu kali"):
            self.perpanjang()
        with pytest.raises(IntegrityError), transaction.atomic():
            lama = Perpanjangan.objects.get()
            lama.pk = None
            lama.save(force_insert=True)

    def test_on_the_due_date_it_counts_from_the_due_date_and_a_second_later_it_is_void(self):
        lewat = time_machine.travel("2026-12-08T16:00:00+00:00", tick=False)
        with lewat, pytest.raises(ValidationError, match="Tenggat sudah lewat"):
            self.perpanjang()
        with time_machine.travel("2026-12-08T15:59:59+00:00", tick=False):
            self.assertEqual(self.perpanjang().tenggat.isoformat(), "2026-12-17")

    def test_two_grounds_and_written_reasons(self):
        sebelum = isi()
        for ganti in ({"alasan": "sibuk"}, {"alasan": ""}, {"alasan": None}, {"uraian": " "}, {"oleh": self.budi}):
            with self.subTest(**ganti), pytest.raises(ValidationError):
                self.perpanjang(**ganti)
        self.assertEqual(isi(), sebelum)
