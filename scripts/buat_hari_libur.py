"""Print layanan/data/hari_libur.csv, made from the development-only package ``holidays``.

Run it when a new joint decree (SKB 3 Menteri) is out and the package knows it, then read the difference line by line:

    python scripts/buat_hari_libur.py > layanan/data/hari_libur.csv
"""

import csv
import sys
from collections.abc import Iterator

import holidays

TAHUN = (2025, 2026, 2027)
KATEGORI = {"public": "libur_nasional", "government": "cuti_bersama"}
PERKIRAAN = " (perkiraan)"
SKB = "Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB"
DASAR_HUKUM = {
    2025: f"{SKB} Nomor 1017 Tahun 2024, Nomor 2 Tahun 2024, dan Nomor 2 Tahun 2024",
    2026: f"{SKB} Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, dan Nomor 5 Tahun 2025",
    2027: f"{SKB} tentang Hari Libur Nasional dan Cuti Bersama Tahun 2027 (nomor belum dicatat, cocokkan naskahnya)",
}
# Joint leave added in the middle of the year by an amending decree.
DASAR_HUKUM_KHUSUS = {"2025-08-18": f"{SKB} Nomor 933 Tahun 2025, Nomor 1 Tahun 2025, dan Nomor 3 Tahun 2025"}


def baris() -> Iterator[list[str]]:
    """Yield the rows tanggal, nama, jenis, dasar_hukum, perkiraan, in no order."""
    for tahun in TAHUN:
        for kategori, jenis in KATEGORI.items():
            daftar = holidays.country_holidays("ID", years=tahun, categories=(kategori,), language="id")
            for tanggal, nama in daftar.items():
                hari = tanggal.isoformat()
                dasar_hukum = DASAR_HUKUM_KHUSUS.get(hari, DASAR_HUKUM[tahun])
                yield [hari, nama.removesuffix(PERKIRAAN), jenis, dasar_hukum, str(int(nama.endswith(PERKIRAAN)))]


def main() -> None:
    """Write the CSV to standard output."""
    penulis = csv.writer(sys.stdout, lineterminator="\n")
    penulis.writerow(["tanggal", "nama", "jenis", "dasar_hukum", "perkiraan"])
    penulis.writerows(sorted(baris()))


if __name__ == "__main__":
    main()
