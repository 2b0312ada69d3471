"""What the tests of complaints share: Ani's report, the officers who handle it, and reports brought into a state."""

import datetime
import uuid
from io import StringIO

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse

from kupang_portal.acts import alihkan
from layanan import lampiran
from layanan.berkas import GAMBAR, periksa
from layanan.models import Lampiran, PerangkatDaerah, Petugas, Wilayah
from layanan.peran import Peran
from pengaduan import acts
from pengaduan.models import KategoriPengaduan, Pengaduan
from tests.informasi.warga import gambar

# Monday, 23 November 2026, 10.00 WITA: the day of the examples in the law's table.
HARI_INI = "2026-11-23T02:00:00+00:00"
BUAT = "/pengaduan/buat/"
# The words in which Ani's report is shown to everybody.
NASKAH = {"judul": "Lampu jalan padam", "isi": "Sudah seminggu gelap.", "lokasi": "Jalan Timor Raya"}
NAMA, SUREL, TELEPON = "Ani Rahasiawati", "ani@contoh.id", "0812 3456 7890"


def muat() -> None:
    """Roles, holidays, places and categories, as an installation has them."""
    for perintah in ("muat_peran", "muat_hari_libur", "muat_wilayah", "muat_kategori"):
        call_command(perintah, verbosity=0, stdout=StringIO())


def kategori() -> KategoriPengaduan:
    return KategoriPengaduan.objects.get(nama="Lampu jalan padam")


def isian(**ganti) -> dict:
    """Ani's filled form; a value of None leaves the field out."""
    semua = {
        "token": str(uuid.uuid4()),
        "klasifikasi": "pengaduan",
        "kategori": kategori().pk,
        "judul": "Lampu jalan padam",
        "isi": "Sudah seminggu gelap di depan sekolah.",
        "tanggal_kejadian": "2026-11-20",
        "lokasi": "Jalan Timor Raya, depan SD Oesapa",
        "kelurahan": "53.71.03.1010",
        "koordinat": "-10.14480, 123.65000",
        "nama": NAMA,
        "email": SUREL,
        "telepon": TELEPON,
    }
    return {nama: nilai for nama, nilai in (semua | ganti).items() if nilai is not None}


def data_act(**ganti) -> dict:
    """The same report as the act takes it."""
    isi = isian(**ganti)
    for nama in ("token", "koordinat"):
        isi.pop(nama, None)
    if isinstance(isi["tanggal_kejadian"], str):
        isi["tanggal_kejadian"] = datetime.date.fromisoformat(isi["tanggal_kejadian"])
    isi["kategori"] = KategoriPengaduan.objects.get(pk=isi["kategori"])
    isi["kelurahan"] = Wilayah.objects.get(kode=isi["kelurahan"])
    return isi


def foto_titipan(nama="Ani Rahasiawati.jpg") -> str:
    return lampiran.titip(periksa(gambar(nama), GAMBAR), jenis=Lampiran.Jenis.FOTO)


class UjiPengaduan(TestCase):
    """petra: Petugas Pengaduan; hubert: Pejabat Penghubung of Dishub; dedi: of PUPR; agus: Pengawas;
    budi: Petugas PPID; super: superuser without a group."""

    @classmethod
    def setUpTestData(cls):
        cls.dishub = PerangkatDaerah.objects.create(nama="Dinas Perhubungan", singkatan="Dishub", slug="dishub")
        cls.pupr = PerangkatDaerah.objects.create(nama="Dinas Pekerjaan Umum", singkatan="PUPR", slug="pupr")
        muat()
        cls.petra = cls.petugas("petra", Peran.PETUGAS_PENGADUAN)
        cls.hubert = cls.petugas("hubert", Peran.PEJABAT_PENGHUBUNG, perangkat_daerah=cls.dishub)
        cls.dedi = cls.petugas("dedi", Peran.PEJABAT_PENGHUBUNG, perangkat_daerah=cls.pupr)
        cls.agus = cls.petugas("agus", Peran.PENGAWAS)
        cls.budi = cls.petugas("budi", Peran.PETUGAS_PPID)
        cls.super = Petugas.objects.create_superuser("super", "super@kupang.example")

    @staticmethod
    def petugas(nama: str, *peran: Peran, **lain) -> Petugas:
        orang = Petugas.objects.create_user(nama, f"{nama}@kupang.example", is_staff=True, **lain)
        orang.groups.set(Group.objects.filter(name__in=peran))
        return orang

    def masuk(self, petugas):
        self.client.force_login(petugas)
        return self.client

    def url(self, p, nama="", *lain):
        """The address of a case's page in the staff site, or of something below it."""
        return reverse(f"admin:pengaduan_pengaduan{f'_{nama}' if nama else '_change'}", args=[p.pk, *lain])

    # --- Reports in a state -------------------------------------------------------------------------------------------
    def diajukan(self, **ganti) -> Pengaduan:
        return acts.ajukan(data_act(**ganti), token=str(uuid.uuid4()), titipan=[foto_titipan()])[0]

    def kurang(self, **ganti) -> Pengaduan:
        return acts.minta_kelengkapan(self.diajukan(**ganti), oleh=self.petra, kekurangan="Sebut nomor tiangnya.")

    def diverifikasi(self, **ganti) -> Pengaduan:
        return acts.verifikasi(self.diajukan(**ganti), oleh=self.petra, kelas="tidak_berkadar")

    def terbit(self, **ganti) -> Pengaduan:
        """Verified and shown to everybody."""
        return acts.verifikasi(self.diajukan(**ganti), oleh=self.petra, kelas="tidak_berkadar", publik=NASKAH)

    def didisposisikan(self, **ganti) -> Pengaduan:
        return acts.disposisikan(
            self.diverifikasi(**ganti), perangkat_daerah=self.dishub, instruksi="Perbaiki.", oleh=self.petra
        )

    def ditindaklanjuti(self, **ganti) -> Pengaduan:
        return acts.tindak_lanjuti(self.didisposisikan(**ganti), oleh=self.hubert, uraian="Kabel diganti.")

    def ditanggapi(self, **ganti) -> Pengaduan:
        return acts.tanggapi(self.didisposisikan(**ganti), oleh=self.hubert, uraian="Lampu sudah menyala.")

    def selesai(self, **ganti) -> Pengaduan:
        return acts.selesaikan(self.ditanggapi(**ganti))

    def ditolak(self, **ganti) -> Pengaduan:
        return acts.tolak(
            self.diajukan(**ganti), oleh=self.petra, alasan="bukan_wewenang", penjelasan="Ini jalan negara."
        )

    def dicabut(self, **ganti) -> Pengaduan:
        return acts.cabut(self.diajukan(**ganti))

    def digabung(self, utama=None, **ganti) -> Pengaduan:
        """Joined to an older report."""
        utama = utama or self.diverifikasi()
        return acts.gabungkan(self.diajukan(**ganti), oleh=self.petra, utama=utama)

    def dialihkan(self, **ganti) -> Pengaduan:
        """Handed over to the PPID."""
        return alihkan(self.diajukan(**ganti), oleh=self.petra, rincian_informasi="Anggaran lampu jalan.")
