"""Filing, completing, closing, withdrawing, rating: what each act leaves, and the rules of the first days."""

import uuid
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from informasi import acts
from informasi.models import Penilaian, Permohonan
from informasi.rules import Status
from layanan import lampiran
from layanan.berkas import periksa
from layanan.models import BukuNomor, Lampiran, Peristiwa, Surat
from layanan.peran import Peran
from tests.informasi.acts.jejak import UjiAct, isi
from tests.informasi.meja import HARI_INI
from tests.informasi.warga import data_act, gambar


def titip(jenis=Lampiran.Jenis.IDENTITAS):
    return lampiran.titip(periksa(gambar()), jenis=jenis)


def kurang(uji, **lain):
    return acts.nyatakan_tidak_lengkap(uji.diajukan(), oleh=uji.budi, kekurangan="Foto KTP buram.", **lain)


@pytest.mark.sqlite
@time_machine.travel(HARI_INI, tick=False)
class Jejak(UjiAct):
    def test_ajukan(self):
        token, berkas = str(uuid.uuid4()), titip()

        def act():
            return acts.ajukan(data_act(), token=token, titipan={"identitas": berkas})

        baris = {"Permohonan": 1, "KepalaRiwayat": 1, "BukuNomor": 1}
        p, _ = self.utuh_atau_kosong(act, nomor="PI-2026-000001", surat=["tanda_terima"], **baris)
        self.assertEqual((p.nomor, p.lampiran().count()), ("PI-2026-000001", 1))

    def test_nyatakan_tidak_lengkap(self):
        p = self.diajukan()
        self.utuh_atau_kosong(
            lambda: acts.nyatakan_tidak_lengkap(p, oleh=self.budi, kekurangan="KTP buram."),
            nomor=p.nomor,
            surat=["tidak_lengkap"],
        )

    def test_lengkapi(self):
        p, berkas = kurang(self), titip(Lampiran.Jenis.KELENGKAPAN)
        self.utuh_atau_kosong(
            lambda: acts.lengkapi(p, oleh=Peran.PEMOHON, titipan=[berkas]),
            nomor=p.nomor,
            surat=["kelengkapan_diterima"],
        )
        self.assertEqual(p.lampiran().filter(jenis=Lampiran.Jenis.KELENGKAPAN).count(), 1)

    def test_tutup_tidak_lengkap(self):
        p = kurang(self)
        with time_machine.travel("2026-12-01T02:00:00+00:00", tick=False):
            self.utuh_atau_kosong(
                lambda: acts.tutup_tidak_lengkap(p, oleh=self.budi), nomor=p.nomor, surat=["ditutup_tidak_lengkap"]
            )

    def test_terima(self):
        p = self.diajukan()
        self.utuh_atau_kosong(lambda: acts.terima(p, oleh=self.budi), nomor=p.nomor)

    def test_cabut(self):
        p = self.didisposisikan()
        self.utuh_atau_kosong(lambda: acts.cabut(p), nomor=p.nomor, surat=["pencabutan"])
        self.assertFalse(p.disposisi.menunggu().exists())

    def test_nilai(self):
        p = self.selesai()
        self.utuh_atau_kosong(lambda: acts.nilai(p, nilai=4, saran="Terima kasih."), nomor=p.nomor, Penilaian=1)


@time_machine.travel(HARI_INI, tick=False)
class Pengajuan(UjiAct):
    def test_an_aborted_filing_gives_its_number_back(self):
        self.diajukan()
        self.gagal_tanpa_bekas(
            lambda: acts.ajukan(data_act(), token=str(uuid.uuid4())), nomor="PI-2026-000002", surat=["tanda_terima"]
        )
        self.assertEqual(self.diajukan().nomor, "PI-2026-000002")

    def test_the_number_comes_at_once_at_night_and_on_sunday_for_every_channel(self):
        with time_machine.travel("2026-11-28T17:30:00+00:00", tick=False):  # Sunday 01.30 WITA
            for saluran in ("langsung", "telepon", "surat", "surel"):
                p, _ = acts.ajukan(data_act(), token=saluran, oleh=self.budi, saluran=saluran)
                self.assertEqual((p.status, p.tenggat.isoformat()), (Status.DIAJUKAN, "2026-12-11"))
        self.assertEqual(BukuNomor.objects.get().terakhir, 4)

    def test_the_same_token_gives_the_same_case_and_code(self):
        token = str(uuid.uuid4())
        pertama, kedua = (acts.ajukan(data_act(), token=token) for _ in range(2))
        self.assertEqual(pertama, kedua)
        self.assertEqual((Permohonan.objects.count(), Surat.objects.count(), Peristiwa.objects.count()), (1, 1, 1))

    def test_the_same_token_with_anything_else_is_refused_and_names_the_case(self):
        token = str(uuid.uuid4())
        acts.ajukan(data_act(), token=token)
        sebelum = isi()
        lain = {"rincian_informasi": "Anggaran jalan.", "email": "baru@contoh.id", "nama": "Beni", "alamat": "Alak"}
        for bidang, nilai in lain.items():
            with self.subTest(bidang), pytest.raises(ValidationError, match="PI-2026-000001"):
                acts.ajukan(data_act(**{bidang: nilai}), token=token)
        self.assertEqual(isi(), sebelum)

    def test_the_same_form_after_completion_is_still_the_same_case(self):
        token = str(uuid.uuid4())
        p, _ = acts.ajukan(data_act(), token=token)
        p = acts.nyatakan_tidak_lengkap(p, oleh=self.budi, kekurangan="Tahunnya?")
        acts.lengkapi(p, oleh=Peran.PEMOHON, rincian_tambahan="Tahun 2026.")
        self.assertEqual(acts.ajukan(data_act(), token=token)[0].nomor, p.nomor)

    def test_bad_filings_leave_nothing(self):
        besok = timezone.now() + timedelta(days=1)
        buruk = [
            (data_act(email="", telepon=""), {}),
            (data_act(email="bukan surel"), {}),
            (data_act(jenis_pemohon="partai"), {}),
            (data_act(), {"diterima_pada": besok}),
            (data_act(), {"titipan": {"identitas": "karangan"}}),
            (data_act(), {"oleh": self.agus}),
            (data_act(), {"oleh": self.super}),
        ]
        sebelum = isi()
        for isian, lain in buruk:
            with self.subTest(lain=lain), pytest.raises(ValidationError):
                acts.ajukan(isian, token=str(uuid.uuid4()), **lain)
        self.assertEqual(isi(), sebelum)

    def test_numbers_start_at_one_with_the_wita_year(self):
        nomor = []
        for saat in ("2026-12-31T15:59:59", "2026-12-31T16:00:00", "2026-12-31T23:59:59"):
            with time_machine.travel(f"{saat}+00:00", tick=False):
                nomor.append(self.diajukan().nomor)
        self.assertEqual(nomor, ["PI-2026-000001", "PI-2027-000001", "PI-2027-000002"])


@time_machine.travel(HARI_INI, tick=False)
class Kelengkapan(UjiAct):
    def test_the_letter_goes_once(self):
        p = acts.lengkapi(kurang(self), oleh=Peran.PEMOHON, rincian_tambahan="Ini KTP saya.")
        with pytest.raises(ValidationError, match="satu kali"):
            acts.nyatakan_tidak_lengkap(p, oleh=self.budi, kekurangan="Masih kurang.")

    def test_the_last_day_counts_and_the_day_after_is_too_late(self):
        p = self.diajukan()
        with time_machine.travel("2026-11-27T15:59:59+00:00", tick=False):
            p = acts.nyatakan_tidak_lengkap(p, oleh=self.budi, kekurangan="KTP buram.")
        self.assertEqual(p.batas_kelengkapan.isoformat(), "2026-12-02")
        with time_machine.travel("2026-12-02T16:00:00+00:00", tick=False):
            with pytest.raises(ValidationError, match="mengajukan permohonan baru"):
                acts.lengkapi(p, oleh=Peran.PEMOHON, rincian_tambahan="Ini.")
            self.assertEqual(acts.tutup_tidak_lengkap(p, oleh=self.budi).status, Status.DITUTUP)

    def test_closing_before_the_limit_is_refused(self):
        p = kurang(self)
        with pytest.raises(ValidationError, match="belum boleh ditutup"):
            acts.tutup_tidak_lengkap(p, oleh=self.budi)

    def test_empty_words_and_empty_completions_are_refused(self):
        with pytest.raises(ValidationError, match="masih kurang"):
            acts.nyatakan_tidak_lengkap(self.diajukan(), oleh=self.budi, kekurangan="  ")
        p = kurang(self)
        for lain in ({}, {"titipan": ["karangan"]}, {"rincian_tambahan": " "}):
            with self.subTest(lain=lain), pytest.raises(ValidationError):
                acts.lengkapi(p, oleh=Peran.PEMOHON, **lain)

    def test_a_rating_is_given_once_and_lies_between_one_and_four(self):
        p = self.selesai()
        for buruk in (0, 5, -1, "bagus", None):
            with self.subTest(nilai=buruk), pytest.raises(ValidationError):
                acts.nilai(p, nilai=buruk)
        acts.nilai(p, nilai=1)
        with pytest.raises(ValidationError, match="sudah memberi penilaian"):
            acts.nilai(p, nilai=4)
        self.assertEqual(Penilaian.objects.get().nilai, 1)
