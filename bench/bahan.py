"""Rows to measure on, written in bulk past the acts: the pages only count and show them."""

import datetime
from itertools import cycle, islice

from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.utils import timezone

from informasi.models import Disposisi, InformasiPublik, Permohonan
from informasi.rules import Klasifikasi, Status
from layanan.models import PerangkatDaerah, Petugas
from layanan.peran import Peran
from layanan.peristiwa import catat

ISIAN = {
    "jenis_pemohon": "perorangan",
    "nama": "Pemohon Contoh",
    "nomor_identitas": "5371015505900001",
    "alamat": "Jalan Contoh 1, Kupang",
    "telepon": "0812 0000 0000",
    "email": "pemohon@contoh.invalid",
    "rincian_informasi": "Daftar puskesmas di Kota Kupang dan jam bukanya tahun ini",
    "tujuan_penggunaan": "Penelitian",
    "cara_memperoleh": "salinan_digital",
    "cara_penyampaian": "email",
}


def petugas() -> Petugas:
    """A PPID Utama who gets mail."""
    orang = Petugas.objects.create_user("bench", email="bench@contoh.invalid", is_staff=True)
    orang.groups.add(Group.objects.get(name=Peran.PPID_UTAMA))
    return orang


def isi_sampai(jumlah: int, utama: Petugas) -> None:
    """Fill up to so many requests in every state and so many entries of the DIP."""
    opd = list(PerangkatDaerah.objects.all())
    awal = Permohonan.objects.count()
    baris = [_permohonan(n, status) for n, status in zip(range(awal, jumlah), cycle(Status), strict=False)]
    Permohonan.objects.bulk_create(baris, batch_size=1000)
    with transaction.atomic():
        for p in baris:  # a state without history would be a fault that verifikasi_riwayat finds
            catat(p.nomor, p.status, oleh=Peran.SISTEM, ke=p.status)
    menunggu = [p for p in baris if p.status == Status.DIDISPOSISIKAN]
    Disposisi.objects.bulk_create(
        Disposisi(permohonan=p, perangkat_daerah=o, instruksi="-", jumlah_hari=5, tenggat=p.tenggat, dibuat_oleh=utama)
        for p, o in zip(menunggu, cycle(opd), strict=False)
    )
    awal = InformasiPublik.objects.count()
    InformasiPublik.objects.bulk_create(_informasi(n, opd[n % len(opd)]) for n in range(awal, jumlah))
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE")


def _permohonan(n: int, status: Status) -> Permohonan:
    # Numbers of a year in which nobody files, so that the counter of this year stays free.
    hari = timezone.localdate() - datetime.timedelta(days=n % 40 - 20)
    return Permohonan(
        **ISIAN,
        nomor=f"PI-2001-{n:06d}",
        kunci_kirim=f"{n:064d}",
        kode_hash="!",
        status=status,
        diterima_pada=timezone.now() - datetime.timedelta(days=n % 300),
        tenggat=None if status == Status.TIDAK_LENGKAP else hari,
        tenggat_awal=hari,
        mulai_hitung=hari,
        batas_pemeriksaan=hari,
        batas_kelengkapan=hari,
        batas_penyampaian=hari,
        dijawab_pada=timezone.now(),
    )


def _informasi(n: int, opd: PerangkatDaerah) -> InformasiPublik:
    return InformasiPublik(
        judul=f"Laporan kinerja nomor {n}",
        slug=f"laporan-kinerja-{n}",
        ringkasan="Sasaran, anggaran, dan capaian.",
        klasifikasi=next(islice(Klasifikasi, n % 3, None)),
        perangkat_daerah=opd,
        pejabat_penguasa="Sekretaris",
        penanggung_jawab="Kepala",
        waktu_pembuatan=datetime.date(2020 + n % 7, 1, 5),
        format_informasi="PDF",
        retensi="5 tahun",
    )
