"""Filing an objection by the act: who, on what, when, and that a refusal leaves no trace."""

import uuid
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from informasi import acts as acts_permohonan
from informasi.acts import keberatan as acts
from informasi.models import Keberatan
from informasi.rules.keberatan import Status
from layanan.models import Lampiran, Surat
from layanan.peristiwa import riwayat
from tests.informasi.keberatan.bahan import TANPA_PERMOHONAN, UjiKeberatan, ajukan, kuasa, pada

pytestmark = pytest.mark.sqlite


class Ajukan(UjiKeberatan):
    def test_ajukan(self):
        p = self.ditolak()
        with pada("2026-12-14"):
            k = self.utuh_atau_kosong(
                lambda: ajukan(p, "d", "a"),
                nomor="KB-2026-000001",
                surat=["keberatan_tanda_terima", "petugas_keberatan_baru"],
                Keberatan=1,
                BukuNomor=1,
                KepalaRiwayat=1,
            )
        self.assertEqual((k.nomor, k.alasan, k.status), ("KB-2026-000001", "ad", Status.DIAJUKAN))
        self.assertEqual((k.nama, k.rincian_informasi), (p.nama, p.rincian_informasi))
        self.assertEqual(riwayat(k.nomor).get().data["permohonan"], p.nomor)

    def test_the_thirty_days_of_the_superior_start_on_the_day_of_receipt(self):
        with pada("2026-12-14", "T23:59+08:00"):
            self.assertEqual(ajukan(self.ditolak()).tenggat, date(2027, 1, 29))

    def test_the_door_is_open_from_the_first_to_the_last_day_and_not_one_more(self):
        """Worked example 10: refused on Friday 11 December, last day Thursday 28 January."""
        p = self.ditolak()
        with pada("2026-12-10"):
            self.tanpa_bekas("baru terbuka Jumat, 11 Desember 2026", lambda: ajukan(p))
        with pada("2027-01-29", "T00:00+08:00"):
            self.tanpa_bekas("Hari terakhir.*Kamis, 28 Januari 2027", lambda: ajukan(p))
        with pada("2027-01-28", "T23:59+08:00"):
            self.assertEqual(ajukan(p).nomor, "KB-2027-000001")

    def test_ground_a_for_a_granted_request(self):
        with pada("2026-12-01"):
            p = self.dikabulkan()
            self.tanpa_bekas("Alasan a: Permohonan ini tidak ditolak", lambda: ajukan(p, "a", "d"))
            self.assertEqual(ajukan(p, "d").alasan, "d")

    def test_every_closed_ground_is_named_at_once(self):
        with pada("2026-12-11"):
            p = self.ditolak()
            with pytest.raises(ValidationError) as galat:
                ajukan(p, "a", "c", "f", "g")
        self.assertEqual([kalimat[:9] for kalimat in galat.value.messages], ["Alasan c:", "Alasan f:", "Alasan g:"])

    def test_silence_opens_the_grounds_c_and_g(self):
        with pada("2026-12-01"):
            p = self.diproses()
        with pada("2026-12-15"):
            self.tanpa_bekas("baru terbuka Rabu, 16 Desember 2026", lambda: ajukan(p, "c"))
        with pada("2026-12-16", "T00:00+08:00"):
            self.assertEqual(ajukan(p, "c", "g").alasan, "cg")

    def test_a_withdrawn_request_has_no_ground(self):
        with pada("2026-12-01"):
            p = acts_permohonan.cabut(self.diproses())
            self.tanpa_bekas("sudah Anda cabut", lambda: ajukan(p, "c"))

    def test_without_a_request_only_ground_b(self):
        with pada("2026-12-01"):
            self.tanpa_bekas("isi nomor pendaftaran", lambda: ajukan(alasan=["b", "c"]))
            self.tanpa_bekas("surel atau nomor telepon", lambda: ajukan(email="", telepon=""))
            k = ajukan()
        self.assertEqual((k.permohonan, k.alasan, k.nama), (None, "b", TANPA_PERMOHONAN["nama"]))

    def test_one_objection_at_a_time_and_a_ground_is_used_once(self):
        p = self.ditolak()
        with pada("2026-12-14"):
            k = ajukan(p, "a")
            self.tanpa_bekas(f"{k.nomor} atas permohonan ini masih berjalan", lambda: ajukan(p, "d"))
            Keberatan.objects.filter(pk=k.pk).update(status=Status.DISAMPAIKAN)
            self.tanpa_bekas(f"sudah diputus dalam {k.nomor}", lambda: ajukan(p, "a"))
            Keberatan.objects.filter(pk=k.pk).update(status=Status.DICABUT)
            self.assertEqual(ajukan(p, "a").nomor, "KB-2026-000002")

    def test_a_proxy_brings_name_and_power_of_attorney(self):
        p = self.ditolak()
        with pada("2026-12-14"):
            self.tanpa_bekas("surat kuasa khusus", lambda: ajukan(p, kuasa_nama="Dedi Tefa"))
            k = ajukan(p, kuasa_nama="Dedi Tefa", titipan=kuasa())
        self.assertEqual(k.lampiran().get().jenis, Lampiran.Jenis.KUASA)

    def test_the_same_form_twice_is_one_objection(self):
        p, token = self.ditolak(), str(uuid.uuid4())
        with pada("2026-12-14"):
            k = ajukan(p, "a", token=token)
            self.assertEqual(ajukan(p, "a", token=token), k)
            self.tanpa_bekas("sudah terkirim", lambda: ajukan(p, "a", token=token, kasus_posisi="Lain."))
        self.assertEqual(Surat.objects.filter(nomor_perkara=k.nomor).count(), 2)

    def test_who_has_no_office_files_nothing(self):
        with pada("2026-12-01"):
            self.tanpa_bekas("tidak berwenang", lambda: self.dari(self.citra))
            self.assertEqual(self.dari(self.budi).saluran, "langsung")

    def dari(self, oleh):
        return acts.ajukan(TANPA_PERMOHONAN, token=str(uuid.uuid4()), oleh=oleh, saluran="langsung")[0]

    def test_an_objection_cannot_come_from_the_future(self):
        with pada("2026-12-01"):
            besok = timezone.now() + timedelta(days=1)
            self.tanpa_bekas("di masa depan", lambda: ajukan(diterima_pada=besok))
