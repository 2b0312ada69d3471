"""The desk for tests: named officers of real roles, their calendar, and requests brought into a state by acts."""

import uuid
from io import StringIO

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse

from informasi import acts
from informasi.models import InformasiDikecualikan, Permohonan
from informasi.models.pemberitahuan import IsiPemberitahuan
from layanan import lampiran
from layanan.berkas import periksa
from layanan.models import Lampiran, PerangkatDaerah, Petugas
from layanan.peran import Peran
from tests.informasi.warga import data_act, gambar

# Tuesday, 10.00 WITA, with no holiday in the ten working days after it.
HARI_INI = "2026-11-24T02:00:00+00:00"
BLOK = {nama: f"Isi bagian {nama}." for nama in IsiPemberitahuan.BLOK}


class UjiMeja(TestCase):
    """budi: Petugas PPID, utama: PPID Utama, citra: Atasan PPID, pelaksana: PPID Pelaksana of Dinkes, dedi: of PUPR,
    agus: Pengawas, super: superuser without a group, tono: staff without any role."""

    @classmethod
    def setUpTestData(cls):
        call_command("muat_peran", verbosity=0, stdout=StringIO())
        call_command("muat_hari_libur", verbosity=0, stdout=StringIO())
        cls.dinkes = PerangkatDaerah.objects.create(nama="Dinas Kesehatan", singkatan="Dinkes", slug="dinkes")
        cls.pupr = PerangkatDaerah.objects.create(nama="Dinas Pekerjaan Umum", singkatan="PUPR", slug="pupr")
        cls.budi = _petugas("budi", Peran.PETUGAS_PPID)
        cls.utama = _petugas("utama", Peran.PPID_UTAMA)
        cls.citra = _petugas("citra", Peran.ATASAN_PPID)
        cls.pelaksana = _petugas("pelaksana", Peran.PPID_PELAKSANA, perangkat_daerah=cls.dinkes)
        cls.dedi = _petugas("dedi", Peran.PPID_PELAKSANA, perangkat_daerah=cls.pupr)
        cls.agus = _petugas("agus", Peran.PENGAWAS)
        cls.super = Petugas.objects.create_superuser("super", "super@kupang.example")
        cls.tono = _petugas("tono")

    def masuk(self, petugas):
        self.client.force_login(petugas)
        return self.client

    def url(self, p, nama="", *lain):
        """The address of a case's page, or of something below it."""
        akhiran = f"_{nama}" if nama else "_change"
        return reverse(f"admin:informasi_permohonan{akhiran}", args=[p.pk, *lain])

    def tekan(self, p, tindakan, *, versi=None, lanjut=True, **isian):
        """Press a verb as the logged-in officer; `lanjut` confirms the letter."""
        versi = Permohonan.objects.get(pk=p.pk).versi if versi is None else versi
        konfirmasi = {"_lanjut": "1"} if lanjut else {}
        return self.client.post(self.url(p, "tindakan", tindakan), {"versi": versi, **isian, **konfirmasi})

    # --- Requests in a state ------------------------------------------------------------------------------------------
    def diajukan(self, **ganti) -> Permohonan:
        token = lampiran.titip(periksa(gambar()), jenis=Lampiran.Jenis.IDENTITAS)
        return acts.ajukan(data_act(**ganti), token=str(uuid.uuid4()), titipan={"identitas": token})[0]

    def diproses(self, **ganti) -> Permohonan:
        return acts.terima(self.diajukan(**ganti), oleh=self.budi)

    def didisposisikan(self, kepada=None, **ganti) -> Permohonan:
        return acts.disposisikan(
            self.diproses(**ganti), perangkat_daerah=kepada or self.dinkes, instruksi="Siapkan datanya.", oleh=self.budi
        )

    def dikabulkan(self, **ganti) -> Permohonan:
        return acts.kabulkan(self.diproses(**ganti), oleh=self.utama, blok=BLOK)

    def selesai(self, **ganti) -> Permohonan:
        p = acts.sampaikan(self.dikabulkan(**ganti), oleh=self.budi, keterangan="Diserahkan di meja layanan.")
        return acts.selesaikan(p, oleh=self.budi)


def pengecualian(**ganti) -> InformasiDikecualikan:
    """A recorded exclusion that is in force."""
    isi = {
        "judul": "Denah ruang server",
        "perangkat_daerah": PerangkatDaerah.objects.first(),
        "alasan": "c",
        "dasar_hukum": "Undang-Undang 11/2008 Pasal 30",
        "konsekuensi_dibuka": "Sistem dapat diserang.",
        "konsekuensi_ditutup": "Layanan tetap aman.",
        "kepentingan_publik": "Ringkasannya tetap terbuka.",
        "nomor_penetapan": f"DIK/{uuid.uuid4().hex[:6]}",
        "tanggal_penetapan": "2026-01-05",
        "disetujui_oleh": "Sekretaris Daerah",
        "berlaku_mulai": "2026-01-05",
        "berlaku_sampai": "2030-01-05",
    }
    satu = InformasiDikecualikan.objects.create(**{**isi, **ganti})
    satu.refresh_from_db()
    return satu


def _petugas(nama: str, *peran: Peran, **lain) -> Petugas:
    orang = Petugas.objects.create_user(
        nama, f"{nama}@kupang.example", first_name=nama.title(), last_name="Tefa", is_staff=True, **lain
    )
    orang.groups.set(Group.objects.filter(name__in=peran))
    return orang
