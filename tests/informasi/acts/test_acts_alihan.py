"""A request that came in as a complaint: its citizen adds what the law asks for, and no date moves."""

import datetime

import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from informasi import acts
from informasi.models import Permohonan
from informasi.rules import Status, Tindakan
from layanan import lampiran
from layanan.akses import TERBUKA
from layanan.berkas import periksa
from layanan.models import Lampiran
from layanan.peran import Peran
from tests.informasi.acts.jejak import UjiAct
from tests.informasi.meja import HARI_INI
from tests.informasi.warga import gambar

ISIAN = {"rincian_informasi": "Anggaran.", "jenis_pemohon": "perorangan", "email": "ani@contoh.id"}
CARA = {"cara_memperoleh": "salinan_digital", "cara_penyampaian": "email", "kode_hash": "x"}
IDENTITAS = {
    "nama": "Ani Tefa",
    "nomor_identitas": "5371994101900001",
    "alamat": "RT 001, Oesapa",
    "pekerjaan": "",
    "tujuan_penggunaan": "Rapat RT.",
    "email": "",
    "telepon": "",
}


@time_machine.travel(HARI_INI, tick=False)
class ActAlihan(UjiAct):
    def alihan(self, **lain) -> Permohonan:
        lalu = timezone.now() - datetime.timedelta(days=5)
        isian = {**ISIAN, **CARA, "diterima_pada": lalu}
        peran = Peran.PETUGAS_PENGADUAN
        return acts.terima_alihan(isian, asal="PD-2026-000001", oleh=self.budi, peran=peran, **lain)

    def test_terima_alihan(self):
        p = self.utuh_atau_kosong(self.alihan, nomor="PI-2026-000001", Permohonan=1, BukuNomor=1, KepalaRiwayat=1)
        self.assertEqual((str(p.mulai_hitung), str(p.tenggat)), ("2026-11-19", "2026-12-03"))

    def test_what_was_promised_to_be_secret_is_never_published(self):
        for rahasia in (True, False):
            p = self.alihan(rahasia=rahasia)
            Permohonan.objects.filter(pk=p.pk).update(
                status=Status.SELESAI, asal=f"{p.asal}-{rahasia}", kunci_kirim=p.nomor
            )
            p.refresh_from_db()
            self.assertEqual("diminta rahasia" in p.halangan(Tindakan.TERBITKAN_JAWABAN, self.utama), rahasia)

    def test_one_complaint_becomes_one_request(self):
        self.alihan()
        with transaction.atomic(), self.assertRaises(Exception):  # noqa: B017  whatever the database says
            self.alihan()
        self.assertEqual(Permohonan.objects.count(), 1)

    def test_lengkapi_identitas(self):
        p = self.alihan()
        titip = lampiran.titip(periksa(gambar()), jenis=Lampiran.Jenis.IDENTITAS)
        with self.assertRaises(ValidationError):
            acts.lengkapi_identitas(p, isian={**IDENTITAS, "alamat": ""}, titipan={})
        p = self.utuh_atau_kosong(
            lambda: acts.lengkapi_identitas(p, isian=IDENTITAS, titipan={"identitas": titip}),
            nomor=p.nomor,
            surat=("identitas_diterima",),
        )
        self.assertEqual((p.nama, p.email, str(p.tenggat)), ("Ani Tefa", "ani@contoh.id", "2026-12-03"))
        with self.assertRaisesMessage(ValidationError, "sudah kami catat"):
            acts.lengkapi_identitas(p, isian=IDENTITAS, titipan={})

    def test_the_form_keeps_what_was_typed_and_knows_what_it_has(self):
        p = self.alihan()
        sesi = self.client.session
        sesi[TERBUKA] = {p.nomor: int(timezone.now().timestamp())}
        sesi.save()
        alamat = f"/lacak/{p.nomor}/identitas/"
        self.assertContains(self.client.get(alamat), "ani@contoh.id")
        kirim = {**IDENTITAS, "email": "ani@contoh.id", "versi": p.versi, "berkas_identitas": gambar()}
        salah = self.client.post(alamat, {**kirim, "nomor_identitas": "123"})
        self.assertContains(salah, "16 angka", status_code=422)
        self.assertContains(salah, "RT 001, Oesapa", status_code=422)
        kirim["berkas_identitas"] = gambar()
        self.assertRedirects(self.client.post(alamat, kirim), f"/lacak/{p.nomor}/")
        self.assertEqual(Permohonan.objects.get().nomor_identitas, "5371994101900001")
