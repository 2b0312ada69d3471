"""Consequence tests in every state, made by the real acts on days of the last months."""

import datetime

from informasi.acts import uji_konsekuensi as acts
from informasi.models import UjiKonsekuensi
from kupang_portal.contoh.bahan import perangkat_daerah, petugas, toml_data
from kupang_portal.contoh.jadwal import Jadwal, jalankan
from kupang_portal.contoh.waktu import Garis

JAM = {"usulkan": "09:05", "kembalikan": "10:15", "perbaiki": "11:20", "uji": "13:40", "setujui": "14:30"}
JAM |= {"tetapkan": "15:10", "buka": "15:30", "nyatakan_terbuka": "14:50", "cabut": "16:00"}
OLEH = {"setujui": "atasan", "usulkan": "", "perbaiki": "", "cabut": ""}
PESERTA = "Kepala Bidang Informasi Publik\nAnalis hukum Bagian Hukum\nPPID Pelaksana pengusul"

HASIL = "Bagian itu ditutup; sisanya tetap terbuka."
BERCATATAN = ("kembalikan", "nyatakan_terbuka", "buka")


def isi(hari_ini: datetime.date) -> int:
    """Let the tests happen whose title is not there yet; return how many."""
    ada, garis = set(UjiKonsekuensi.objects.values_list("judul", flat=True)), Garis(hari_ini)
    baru = [b for b in toml_data("uji.toml")["uji"] if b["usulan"]["judul"] not in ada]
    jadwal = []
    for urut, baris in enumerate(baru):
        for ke, langkah in enumerate(baris["jalan"].split(", ")):
            nama, hari = langkah.split()
            kerjakan = _langkah(baris, nama, hari_ini)
            jadwal.append(Jadwal(garis.saat(int(hari), JAM[nama]), (urut, ke), kerjakan))
    jalankan(jadwal, garis)
    return len(baru)


def _langkah(baris: dict, nama: str, hari_ini: datetime.date):
    """One verb by the officer whose it is, on the case as it then is."""

    def kerjakan():
        oleh = petugas(OLEH.get(nama, "utama") or baris["pengusul"])
        if nama == "usulkan":
            return acts.usulkan(_usulan(baris, hari_ini), perangkat_daerah=perangkat_daerah()[baris["opd"]], oleh=oleh)
        uji = UjiKonsekuensi.objects.get(judul=baris["usulan"]["judul"])
        return getattr(acts, nama)(uji, oleh=oleh, **_argumen(nama, baris, uji))

    return kerjakan


def _usulan(baris: dict, hari_ini: datetime.date) -> dict:
    sampai = hari_ini + datetime.timedelta(days=baris["sampai"]) if "sampai" in baris else None
    return {**baris["usulan"], "berlaku_sampai": sampai}


def _argumen(nama: str, baris: dict, uji: UjiKonsekuensi) -> dict:
    isi = {
        "perbaiki": {"isian": {}},
        "uji": {"tanggal_uji": uji.diusulkan_pada.date(), "peserta": PESERTA, "hasil_uji": HASIL},
        "tetapkan": {"nomor_penetapan": f"{uji.nomor}/PPID/DIK"},
    }
    catatan = {"catatan": baris["catatan"]} if nama in BERCATATAN else {}
    return isi.get(nama, catatan)
