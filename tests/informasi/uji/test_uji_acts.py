"""The acts of a consequence test: what each leaves behind, all or nothing, and what each refuses."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction

from informasi.acts import uji_konsekuensi as acts
from informasi.models import InformasiDikecualikan, InformasiPublik, UjiKonsekuensi
from informasi.rules.uji_konsekuensi import Status
from layanan.models import Surat
from tests.informasi.acts.jejak import JejakAct, isi
from tests.informasi.meja import HARI_INI, _petugas
from tests.informasi.uji.bahan import UJI, USULAN, UjiPengecualian

SURAT = {
    "cabut": (),
    "kembalikan": ["petugas_uji_kabar"],
    "uji": ["petugas_uji_persetujuan"],
    "nyatakan_terbuka": ["petugas_uji_kabar"],
    "setujui": ["petugas_uji_kabar"],
    "tetapkan": ["penetapan_pengecualian", "petugas_uji_kabar"],
    "buka": ["petugas_uji_kabar"],
    "perbaiki": ["petugas_uji_baru"],
}
DARI = {"perbaiki": "dikembalikan", "setujui": "diuji", "tetapkan": "disetujui", "buka": "ditetapkan"}


@time_machine.travel(HARI_INI, tick=False)
class Jejak(JejakAct, UjiPengecualian):
    def test_usulkan(self):
        baru = {"BukuNomor": 1, "KepalaRiwayat": 1, "UjiKonsekuensi": 1}
        uji = self.utuh_atau_kosong(self.usulan, nomor="UK-2026-000001", surat=["petugas_uji_baru"], **baru)
        self.assertEqual((uji.nomor, uji.status, uji.diusulkan_oleh), ("UK-2026-000001", "diusulkan", self.pelaksana))

    def test_every_verb_leaves_its_event_and_letters_or_nothing(self):
        baru = {"tetapkan": {"InformasiDikecualikan": 1, "InformasiPublik": 1}}
        for nama, surat in SURAT.items():
            with self.subTest(nama), transaction.atomic():
                uji = self.dalam(Status(DARI.get(nama, "diusulkan")), judul=f"Denah {nama}")
                act = lambda uji=uji, nama=nama: self.langkah(uji, nama)  # noqa: E731
                self.utuh_atau_kosong(act, nomor=uji.nomor, surat=surat, **baru.get(nama, {}))

    def test_the_decision_has_its_six_contents(self):
        dik = self.ditetapkan()
        surat = Surat.objects.get(jenis="penetapan_pengecualian")
        for kata in (
            dik.judul, "Utama Tefa", "Pemerintah Kota Kupang, Dinas Kesehatan", "Jumat, 29 Januari 2027",
            "Pasal 17 huruf c", dik.dasar_hukum, "Kupang, Selasa, 24 November 2026", dik.nomor_penetapan,
        ):  # fmt: skip
            self.assertIn(kata, surat.isi)
        self.assertEqual((dik.disetujui_oleh, dik.berlaku_mulai), ("Atasan PPID", date(2026, 11, 24)))

    def test_the_leader_who_took_part_approves_nothing(self):
        rangkap = _petugas("rangkap", "PPID Utama", "Atasan PPID")
        uji = acts.uji(self.usulan(), oleh=rangkap, **UJI)
        with pytest.raises(ValidationError, match="pimpinan yang lain"):
            acts.setujui(uji, oleh=rangkap)

    def test_nothing_is_deleted(self):
        dik = self.ditetapkan()
        for hapus in (dik.delete, dik.uji.delete, UjiKonsekuensi.objects.all().delete):
            self.assertRaises(PermissionDenied, hapus)
        self.assertRaises(PermissionDenied, InformasiDikecualikan.objects.all().delete)
        if connection.vendor == "postgresql":
            InformasiPublik.objects.update(pengecualian=None)
            for perintah in ("DELETE FROM informasi_informasidikecualikan", "DELETE FROM informasi_ujikonsekuensi"):
                with self.assertRaisesMessage(DatabaseError, "ditolak"), transaction.atomic(), connection.cursor() as c:
                    c.execute(perintah)


@time_machine.travel(HARI_INI, tick=False)
class Ditolak(UjiPengecualian):
    KELIRU = {
        "dasar_hukum": [
            "Peraturan Wali Kota Nomor 3 Tahun 2020 Pasal 4",
            "Undang-Undang Nomor 14 Tahun 2008 Pasal 17 huruf c",
            "UU 27/2022",
            "UU 999/0000 Pasal 1",
            "",
        ],
        "berlaku_sampai": [None, date(2026, 11, 23), date(9999, 12, 31)],
        "bagian_terbuka": [" "],
        "kepentingan_publik": [""],
        "bagian_tertutup": [""],
        "alasan": ["z", ""],
    }

    def test_a_proposal_without_its_parts(self):
        sebelum = isi()
        for bidang, daftar in self.KELIRU.items():
            for nilai in daftar:
                with self.subTest(bidang, nilai=nilai), pytest.raises(ValidationError) as galat:
                    self.usulan(**{bidang: nilai})
                self.assertIn(bidang, galat.value.error_dict)
        self.assertEqual(isi(), sebelum)

    def test_the_terms_of_the_letters(self):
        tiga_puluh = date(2056, 11, 24)
        self.usulan(alasan="a", berlaku_sampai=tiga_puluh)
        for alasan, sampai in (("a", date(2056, 11, 25)), ("b", tiga_puluh), ("g", None), ("i", None)):
            with self.subTest(alasan), pytest.raises(ValidationError):
                self.usulan(judul="Lain", alasan=alasan, berlaku_sampai=sampai)
        self.usulan(judul="Rekam medis", alasan="h", berlaku_sampai=None)
        self.usulan(judul="Akta", alasan="g", berlaku_sampai=None, dasar_jangka_waktu="UU 30/2004 Pasal 54")

    def test_a_whole_document_needs_its_own_reason(self):
        self.usulan(bagian_terbuka="", alasan_seluruhnya="Setiap lembar memuat jalur kabel.")

    def test_another_body_and_a_running_double(self):
        with pytest.raises(ValidationError, match="perangkat daerah Anda sendiri"):
            self.usulan(oleh=self.dedi)
        nomor = self.usulan().nomor
        with pytest.raises(ValidationError, match=nomor):
            self.usulan()

    def test_a_test_of_one_person_of_tomorrow_or_of_long_ago(self):
        uji = self.usulan()
        hari = [{"tanggal_uji": date(2026, 11, 25)}, {"tanggal_uji": date(1, 1, 1)}]
        for salah in ({"peserta": "Sendiri\nsendiri"}, {"hasil_uji": " "}, *hari):
            with self.subTest(salah), pytest.raises(ValidationError):
                acts.uji(uji, oleh=self.utama, **{**UJI, **salah})

    def test_a_number_that_is_taken(self):
        self.ditetapkan()
        uji = self.dalam(Status.DISETUJUI, judul="Lain")
        with pytest.raises(ValidationError) as galat:
            acts.tetapkan(uji, oleh=self.utama, nomor_penetapan=InformasiDikecualikan.objects.get().nomor_penetapan)
        self.assertIn("nomor_penetapan", galat.value.error_dict)

    def test_what_lay_too_long_is_not_closed_any_more(self):
        uji = self.dalam(Status.DISETUJUI)
        with time_machine.travel("2027-02-01T02:00:00+00:00"), pytest.raises(ValidationError, match="mendahului"):
            self.langkah(uji, "tetapkan")

    def test_mending_takes_over_what_was_changed(self):
        uji = acts.perbaiki(self.dalam(Status.DIKEMBALIKAN), oleh=self.pelaksana, isian={**USULAN, "judul": "Sempit"})
        self.assertEqual((uji.judul, uji.status), ("Sempit", "diusulkan"))
