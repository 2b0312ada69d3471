"""What the tests of secret reports share: the key, the officers, Ani's report, and her way through the one page."""

import re
import uuid

from django.test import Client, TestCase
from django.urls import reverse

from layanan.models import Petugas
from layanan.peran import GRUP, Peran
from tests.informasi.warga import petugas
from wbs import acts, banjir
from wbs.models import LaporanWBS

WBS = "/pengaduan/wbs/"
DAFTAR = "/admin/wbs/laporanwbs/"
KUNCI = f"{DAFTAR}kunci/"
SANDI = "lontar karang sasando tenun"
# Words that stand nowhere else, so that a search over everything proves something.
KENARI = {
    "terlapor": "Kenariterlapor",
    "jabatan": "Kenarijabatan",
    "waktu": "Kenariwaktu",
    "lokasi": "Kenarilokasi",
    "kronologi": "Kenarikronologi terjadi di ruang belakang.",
    "catatan": "Kenaricatatan",
    "nama": "Kenarinama",
}


def isian(**ganti) -> dict:
    """Ani's filled form; a value of None leaves the field out."""
    semua = {"langkah": "kirim", "token": str(uuid.uuid4()), "jenis": "suap", **KENARI}
    return {nama: nilai for nama, nilai in (semua | ganti).items() if nilai is not None}


def lupakan_banjir() -> None:
    """A test starts without the tries of the one before."""
    for hitungan in (banjir.LAPORAN, banjir.KODE):
        hitungan.lupakan()


def kode_dari(halaman) -> str:
    """The code that a page shows."""
    return re.search(r'translate="no">([0-9A-Z-]+)<', halaman.content.decode()).group(1)


class UjiWBS(TestCase):
    """tia: Inspektorat; `lain`: one officer in every other role, and a superuser who holds all permissions."""

    @classmethod
    def setUpTestData(cls):
        cls.tia = petugas(Peran.INSPEKTORAT, "tia", is_staff=True)
        cls.lain = [
            petugas(peran, peran.name.lower(), is_staff=True) for peran in GRUP if peran is not Peran.INSPEKTORAT
        ]
        cls.lain.append(Petugas.objects.create_superuser("super", "super@kupang.example"))
        acts.buat_kunci(SANDI, oleh=cls.tia)

    def setUp(self):
        lupakan_banjir()

    # --- The reporter -------------------------------------------------------------------------------------------------
    def kirim(self, **ganti):
        return self.client.post(WBS, isian(**ganti))

    def lapor(self, **ganti) -> tuple[LaporanWBS, str]:
        """A report that went through the page, with its code."""
        kode = kode_dari(self.kirim(**ganti))
        return acts.cari(kode)[0], kode

    def buka(self, kode, **lain):
        return self.client.post(WBS, {"langkah": "buka", "kode": kode, **lain})

    def balas(self, kode, pesan="Kenaribalasan", **lain):
        return self.client.post(
            WBS, {"langkah": "balas", "kode": kode, "pesan": pesan, "token": str(uuid.uuid4()), **lain}
        )

    # --- The Inspektorat ----------------------------------------------------------------------------------------------
    def meja(self, orang=None) -> Client:
        client = Client()
        client.force_login(orang or self.tia)
        return client

    def url(self, laporan) -> str:
        return reverse("admin:wbs_laporanwbs_change", args=[laporan.pk])

    def jawab(self, laporan, pesan="Kenarijawaban"):
        acts.jawab(laporan, pesan, oleh=self.tia, token=str(uuid.uuid4()))
