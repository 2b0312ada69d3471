"""Consequence tests brought into a state by acts."""

from datetime import date

import time_machine

from informasi.acts import uji_konsekuensi as acts
from informasi.models import InformasiDikecualikan, UjiKonsekuensi
from informasi.rules.uji_konsekuensi import Status
from tests.informasi.meja import UjiMeja

USULAN = {
    "judul": "Denah ruang server Dinas Kesehatan",
    "saat": "sebelum",
    "bagian_tertutup": "Letak perangkat dan jalur kabel.",
    "bagian_terbuka": "Luas ruang dan biaya pembangunannya.",
    "alasan_seluruhnya": "",
    "alasan": "c",
    "dasar_hukum": "Undang-Undang Nomor 11 Tahun 2008 Pasal 30",
    "konsekuensi_dibuka": "Sistem dapat diserang.",
    "konsekuensi_ditutup": "Layanan tetap aman.",
    "kepentingan_publik": "Keamanan data warga lebih besar daripada keingintahuan.",
    "berlaku_sampai": date(2027, 1, 29),
    "dasar_jangka_waktu": "",
}
UJI = {"tanggal_uji": date(2026, 11, 24), "peserta": "Sekretaris Dinas\nKepala Bagian Hukum", "hasil_uji": "Ditutup."}
LANGKAH = {
    Status.DIUSULKAN: (),
    Status.DIKEMBALIKAN: ("kembalikan",),
    Status.DIUJI: ("uji",),
    Status.DISETUJUI: ("uji", "setujui"),
    Status.DITETAPKAN: ("uji", "setujui", "tetapkan"),
    Status.TETAP_TERBUKA: ("nyatakan_terbuka",),
    Status.DIBUKA: ("uji", "setujui", "tetapkan", "buka"),
    Status.DICABUT: ("cabut",),
}


def pada(hari: str):
    """10.00 WITA of a day."""
    return time_machine.travel(f"{hari}T02:00:00+00:00", tick=False)


class UjiPengecualian(UjiMeja):
    """The acts in order, each by the officer whose verb it is."""

    def usulan(self, oleh=None, **ganti) -> UjiKonsekuensi:
        return acts.usulkan({**USULAN, **ganti}, perangkat_daerah=self.dinkes, oleh=oleh or self.pelaksana)

    def argumen(self, nama: str) -> dict:
        isi = {
            "perbaiki": {"isian": USULAN},
            "kembalikan": {"catatan": "Persempit."},
            "uji": UJI,
            "nyatakan_terbuka": {"catatan": "Warga perlu tahu."},
            "tetapkan": {"nomor_penetapan": f"SK/{UjiKonsekuensi.objects.count()}"},
            "buka": {"catatan": "Sudah dibacakan di sidang terbuka."},
        }
        return isi.get(nama, {})

    def langkah(self, uji, nama: str) -> UjiKonsekuensi:
        oleh = {"setujui": self.citra, "cabut": self.pelaksana, "perbaiki": self.pelaksana}.get(nama, self.utama)
        return getattr(acts, nama)(uji, oleh=oleh, **self.argumen(nama))

    def dalam(self, status, **ganti) -> UjiKonsekuensi:
        uji = self.usulan(**ganti)
        for nama in LANGKAH[status]:
            uji = self.langkah(uji, nama)
        return uji

    def ditetapkan(self, **ganti) -> InformasiDikecualikan:
        return self.dalam(Status.DITETAPKAN, **ganti).pengecualian
