"""Reports as rows, in any state, where the way there does not matter: many at once, or past every act."""

import datetime

from django.utils import timezone

from layanan.models import Petugas
from pengaduan.models import KategoriPengaduan, LaporanPublik, Pengaduan
from pengaduan.rules import Kelas, Status


def laporan(judul: str, *, status=Status.DIVERIFIKASI, rahasia=False, terbit_pada="kini", **lain) -> LaporanPublik:
    """A report that is public unless told otherwise; the reporter's own words say something else."""
    kini, hari = timezone.now(), timezone.localdate()
    p = Pengaduan.objects.create(
        nomor=f"PD-2026-{Pengaduan.objects.count() + 1:06d}",
        kunci_kirim=f"laporan-{Pengaduan.objects.count()}",
        diterima_pada=kini,
        tenggat=hari + datetime.timedelta(days=20),
        mulai_hitung=hari,
        hari_hitung=14,
        mulai_verifikasi=hari,
        batas_verifikasi=hari + datetime.timedelta(days=3),
        klasifikasi="pengaduan",
        kelas=Kelas.TIDAK_BERKADAR,
        kategori=lain.pop("kategori", None) or KategoriPengaduan.objects.get_or_create(nama="Lain-lain")[0],
        status=status,
        rahasia=rahasia,
        nama="Ani Rahasiawati",
        **{"judul": "Kata pelapor sendiri", "isi": "Kata pelapor sendiri", **lain},
    )
    oleh = Petugas.objects.get_or_create(username="penerbit")[0]
    terbit_pada = kini if terbit_pada == "kini" else terbit_pada
    return LaporanPublik.objects.create(pengaduan=p, judul=judul, isi="Isi umum.", terbit_pada=terbit_pada, oleh=oleh)
