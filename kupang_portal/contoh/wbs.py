"""Secret reports in every state, their conversations, and the key that opens them: never for service."""

import datetime

from kupang_portal.contoh.bahan import pdf, petugas, toml_data
from kupang_portal.contoh.waktu import Garis, pada
from wbs import acts
from wbs.rules import Tindakan
from wbs.segel import kode_baru

# Everybody can read it here; a real one is known to the Inspektorat alone.
SANDI_KUNCI = "karang-lontar-sasando-ikat"
JAM = "09:00"


def isi(hari_ini: datetime.date) -> int:
    """The key pair and the reports that are not there yet."""
    garis, oleh = Garis(hari_ini), petugas("inspektorat")
    semua = toml_data("wbs.toml")["laporan"]
    if acts.kunci_aktif() is None:
        with pada(garis.saat(semua[0]["hari"], JAM)):
            acts.buat_kunci(SANDI_KUNCI, oleh=oleh)
    return sum(_satu(baris, garis, oleh) for baris in semua)


def _satu(baris: dict, garis: Garis, oleh) -> bool:
    bukti = [pdf("Catatan kejadian", *baris["isian"]["kronologi"].split(". "))] if baris.get("bukti") else []
    with pada(garis.saat(baris["hari"], JAM)):
        kode, baru = acts.laporkan(baris["isian"], berkas=bukti, token=baris["token"])
    for nomor, langkah in enumerate(baris["langkah"] if baru else ()):
        laporan, _ = acts.cari(kode)
        with pada(garis.saat(langkah["hari"], JAM)):
            _lakukan(laporan, langkah, f"{baris['token']}-{nomor}", oleh)
    return baru


def _lakukan(laporan, langkah: dict, token: str, oleh) -> None:
    if "gerak" in langkah:
        acts.gerakkan(laporan, Tindakan(langkah["gerak"]), oleh=oleh)
    elif "jawab" in langkah:
        acts.jawab(laporan, langkah["jawab"], oleh=oleh, token=token)
    else:
        acts.balas(laporan, langkah["balas"], berkas=[], token=token)


def kode_contoh() -> str:
    """The code of the longest conversation; empty when the sample data is not there."""
    kode = kode_baru(toml_data("wbs.toml")["laporan"][0]["token"])
    return kode if acts.cari(kode) else ""
