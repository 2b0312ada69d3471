"""Complaints by the thousand, written past the acts: the boards only count them."""

import datetime
import random

from django.contrib.auth.models import Group
from django.db import connection
from django.utils import timezone

from layanan.kalender import Kalender
from layanan.models import PerangkatDaerah, Petugas, Wilayah
from layanan.peran import Peran
from pengaduan.models import DisposisiPengaduan, KategoriPengaduan, LaporanPublik, Pengaduan
from pengaduan.rules import BERJALAN, PUBLIK, Kelas, Klasifikasi, Status

BENIH = 2_000  # rows made here; the database copies them
HARI = 600  # over how many days they came in; the calendar must know their years
# A city that keeps up: most are finished, some are late.
KEADAAN = {
    Status.SELESAI: 60,
    Status.DITANGGAPI: 8,
    Status.DITOLAK: 6,
    Status.DICABUT: 4,
    Status.DITINDAKLANJUTI: 8,
    Status.DIDISPOSISIKAN: 7,
    Status.DIVERIFIKASI: 3,
    Status.DIAJUKAN: 3,
    Status.KURANG: 1,
}


def pimpinan() -> Petugas:
    """Who reads the board."""
    orang = Petugas.objects.create_user("bench-pimpinan", email="pimpinan@contoh.invalid", is_staff=True)
    orang.groups.add(Group.objects.get(name=Peran.PIMPINAN))
    return orang


def isi_sampai(jumlah: int, petugas: Petugas) -> None:
    """Fill up to so many complaints, with their dispositions and public texts; a multiple of `BENIH`."""
    if not (ada := Pengaduan.objects.count()):
        buat, ada = Pembuat(petugas), BENIH
        baris = Pengaduan.objects.bulk_create([buat.pengaduan(n) for n in range(1, BENIH + 1)])
        DisposisiPengaduan.objects.bulk_create([d for p in baris if (d := buat.disposisi(p))])
        LaporanPublik.objects.bulk_create([buat.naskah(p) for p in baris if p.status in PUBLIK and not p.rahasia])
    kali = f"generate_series({ada // BENIH}, {jumlah // BENIH - 1}) AS kali"
    geser = {"id": f"id + kali * {BENIH}"}
    nomor = f"to_char(id + kali * {BENIH}, '\"PD-2001-\"FM000000')"
    _perbanyak(Pengaduan, kali, geser | {"nomor": nomor, "kunci_kirim": "md5(nomor || kali)", "email": "kali || email"})
    for isi in (DisposisiPengaduan, LaporanPublik):
        _perbanyak(isi, kali, geser | {"pengaduan_id": f"pengaduan_id + kali * {BENIH}"})


def _perbanyak(model, kali: str, ganti: dict[str, str]) -> None:
    """Write the first rows again and again inside the database; `ganti` says what differs."""
    tabel, kolom = model._meta.db_table, [f.column for f in model._meta.concrete_fields]
    isi = ", ".join(ganti.get(k, k) for k in kolom)
    with connection.cursor() as kursor:
        kursor.execute(
            f"INSERT INTO {tabel} ({', '.join(kolom)}) SELECT {isi} FROM {tabel}, {kali} WHERE id <= {BENIH}"  # noqa: S608
        )
        kursor.execute(f"VACUUM ANALYZE {tabel}")


class Pembuat:
    """Makes rows that depend on their number alone."""

    def __init__(self, petugas: Petugas):
        self.petugas, self.kalender, self.hari_ini = petugas, Kalender.muat(), timezone.localdate()
        self.kategori, self.kelurahan = list(KategoriPengaduan.objects.all()), list(Wilayah.objects.kelurahan())
        self.opd = list(PerangkatDaerah.objects.all())
        self.tenggat: dict[datetime.date, datetime.date] = {}

    def pengaduan(self, n: int) -> Pengaduan:
        """The n-th complaint."""
        acak = random.Random(n)  # noqa: S311
        status = acak.choices(list(KEADAAN), list(KEADAAN.values()))[0]
        lalu = acak.randrange(40) if status in BERJALAN else acak.randrange(1, HARI)
        diterima = timezone.now() - datetime.timedelta(days=lalu, minutes=acak.randrange(600))
        hari = timezone.localdate(diterima)
        dijawab = None
        if status in (Status.DITANGGAPI, Status.SELESAI):
            dijawab = min(diterima + datetime.timedelta(days=acak.randrange(30)), timezone.now())
        return Pengaduan(
            nomor=f"PD-2001-{n:06d}",
            kunci_kirim=f"p{n:063d}",
            kode_hash="!",
            status=status,
            klasifikasi=Klasifikasi.PENGADUAN,
            kelas=Kelas.TIDAK_BERKADAR,
            kategori=acak.choice(self.kategori),
            kelurahan=acak.choice(self.kelurahan) if acak.random() < 0.9 else None,
            judul="Lampu jalan padam",
            isi="Sudah seminggu gelap.",
            email=f"warga{acak.randrange(1_500)}@contoh.invalid",
            rahasia=acak.random() < 0.05,
            diterima_pada=diterima,
            mulai_hitung=hari,
            hari_hitung=14,
            mulai_verifikasi=hari,
            batas_verifikasi=hari,
            tenggat=None if status in (Status.KURANG, Status.DITOLAK) else self._tenggat(hari),
            ditanggapi_pada=min(diterima + datetime.timedelta(days=acak.randrange(30)), timezone.now())
            if dijawab
            else None,
            kali_dibuka=int(acak.random() < 0.1),
        )

    def naskah(self, p: Pengaduan) -> LaporanPublik:
        """Its words for everybody; every tenth report tells of something else."""
        judul = "Jembatan retak" if p.pk % 10 == 0 else p.judul
        return LaporanPublik(pengaduan=p, judul=judul, isi=p.isi, terbit_pada=p.diterima_pada, oleh=self.petugas)

    def disposisi(self, p: Pengaduan) -> DisposisiPengaduan | None:
        """To whom it was handed, if it was."""
        keadaan = DisposisiPengaduan.Status
        if p.status in (Status.DIDISPOSISIKAN, Status.DITINDAKLANJUTI):
            status = keadaan.MENUNGGU
        elif p.ditanggapi_pada:
            status = keadaan.DIJAWAB
        else:
            return None
        return DisposisiPengaduan(
            pengaduan=p,
            perangkat_daerah=self.opd[p.kategori_id * 7 % len(self.opd)],
            instruksi="-",
            jumlah_hari=5,
            dimulai=p.mulai_hitung,
            tenggat=self._tenggat(p.mulai_hitung),
            status=status,
            dibuat_oleh=self.petugas,
            dibuat_pada=p.diterima_pada,
            dijawab_pada=p.ditanggapi_pada,
        )

    def _tenggat(self, hari: datetime.date) -> datetime.date:
        if hari not in self.tenggat:
            self.tenggat[hari] = self.kalender.tenggat(hari, 14).tenggat
        return self.tenggat[hari]
