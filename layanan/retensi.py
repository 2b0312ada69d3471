"""How long personal data is kept, as data (UU 27/2022 Pasal 42-44).

`MASA` is the only place where a period stands: the daily work counts with it and the page for citizens shows it.
"""

import datetime
from dataclasses import dataclass

from layanan.waktu import bulan_sebelum

_PILIHAN = "pilihan kami, bukan angka undang-undang; menunggu Jadwal Retensi Arsip Kota Kupang"


@dataclass(frozen=True)
class Masa:
    """One row: what goes how long after what, what stays, by which law, and how sure the number is."""

    kunci: str
    data: str
    jumlah: int
    satuan: str
    sejak: str
    sisa: str
    dasar: str
    sumber: str = _PILIHAN

    @property
    def lama(self) -> str:
        return f"{self.jumlah} {self.satuan}"


_DAFTAR = (
    Masa(
        kunci="berkas_identitas",
        data="Kartu identitas, surat kuasa, dan berkas kelengkapan",
        jumlah=30,
        satuan="hari kerja",
        sejak="sejak batas terakhir untuk keberatan dan Komisi Informasi lewat, bila tidak ada yang sedang berjalan",
        sisa="sidik berkas, siapa yang memeriksa sebagai peran apa, dan kapan",
        dasar="Pasal 43 dan 44 UU 27/2022",
    ),
    Masa(
        kunci="permohonan",
        data="Identitas, kontak, isi, surat, dan berkas permohonan informasi, keberatan, dan sengketanya",
        jumlah=5,
        satuan="tahun",
        sejak="sejak kejadian terakhir, sesudah semua batas lewat",
        sisa="nomor, tanggal, putusan, riwayat bersidik, dan angka statistik",
        dasar="Pasal 43 dan 44 UU 27/2022; register tetap ada karena Pasal 53 UU 14/2008",
    ),
    Masa(
        kunci="pengaduan",
        data="Identitas, kontak, isi, titik lokasi, surat, dan foto asli pengaduan",
        jumlah=2,
        satuan="tahun",
        sejak="sejak kejadian terakhir, sesudah pengaduan selesai",
        sisa="nomor, tanggal, kategori, kelurahan, riwayat bersidik, statistik, dan naskah untuk umum",
        dasar="Pasal 43 dan 44 UU 27/2022",
    ),
    Masa(
        kunci="wbs",
        data="Isi, percakapan, dan bukti laporan penyalahgunaan wewenang, semuanya tersegel",
        jumlah=5,
        satuan="tahun",
        sejak="sejak langkah terakhir, sesudah laporan selesai atau dinyatakan bukan wewenang",
        sisa="nomor acak, status, dan tanggal tiap langkah; kode pelapor tidak membuka apa-apa lagi",
        dasar="Pasal 43 dan 44 UU 27/2022",
    ),
    Masa(
        kunci="pengikut",
        data="Surel pengikut laporan",
        jumlah=30,
        satuan="hari",
        sejak="sejak laporan selesai; 7 hari bila tidak pernah dikonfirmasi",
        sisa="tidak ada",
        dasar="Pasal 43 UU 27/2022: tujuan tercapai",
    ),
    Masa(
        kunci="surel_komentar",
        data="Surel penulis komentar berita",
        jumlah=180,
        satuan="hari",
        sejak="sejak komentar dikirim",
        sisa="nama dan komentar yang tampil",
        dasar="Pasal 43 UU 27/2022: tujuan tercapai",
    ),
    Masa(
        kunci="titipan",
        data="Berkas dari formulir yang tidak jadi dikirim",
        jumlah=24,
        satuan="jam",
        sejak="sejak berkas diunggah",
        sisa="tidak ada",
        dasar="Pasal 43 UU 27/2022: tujuan tercapai",
    ),
)
MASA: dict[str, Masa] = {masa.kunci: masa for masa in _DAFTAR}


def batas_tahun(kunci: str, hari_ini: datetime.date) -> datetime.date:
    """What ended on or before this day has outlived its period of so many years."""
    return bulan_sebelum(hari_ini, 12 * MASA[kunci].jumlah)
