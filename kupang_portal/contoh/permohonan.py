"""Requests in every state and condition, made by the real acts, each on the day it stands for.

All steps of all requests run in one order of time, as they did at the desk: so numbers, histories and reminders follow
one another as in real life. The texts are in `data/permohonan.toml`, the requesters in `data/pemohon.csv`.
"""

import datetime
import hashlib
from collections.abc import Callable, Iterator

from django.utils import timezone

from informasi import acts
from informasi.models import Permohonan
from kupang_portal.contoh.bahan import csv_data, isi_tahun, kartu, perangkat_daerah, petugas, toml_data
from kupang_portal.contoh.jadwal import JEDA, Jadwal, jalankan
from kupang_portal.contoh.langkah import LANGKAH, Kasus
from kupang_portal.contoh.waktu import Garis
from layanan import lampiran
from layanan.kripto import kode_turunan
from layanan.models import Lampiran
from layanan.peran import Peran

# When at the desk each act is done; never before the one that precedes it in the same request.
JAM = {
    "terima": "10:40",
    "kurang": "10:20",
    "lengkapi": "19:30",
    "tutup": "09:10",
    "disposisi": "11:05",
    "jawab": "14:10",
    "kembalikan": "14:30",
    "rancang": "15:10",
    "perpanjang": "13:20",
    "kabulkan": "15:45",
    "sebagian": "15:50",
    "tolak": "15:55",
    "bukan_kami": "15:30",
    "sampaikan": "16:05",
    "selesai": "16:20",
    "nilai": "20:10",
    "terbit": "16:40",
    "cabut": "20:30",
}
JAM_PENGINGAT = "06:30"


def isi(hari_ini: datetime.date) -> int:
    """File all requests and let them happen, unless they are there already; return how many there are."""
    daftar = _daftar(hari_ini)
    if Permohonan.objects.filter(kunci_kirim__in=[_kunci(k) for k in daftar]).exists():
        return 0
    garis = Garis(hari_ini)
    jadwal = [satu for kasus in daftar for satu in _jadwal(kasus, garis)]
    terlama = max(kasus.baris["umur"] for kasus in daftar)
    jadwal += [Jadwal(garis.saat(n, JAM_PENGINGAT), (-1, 0), acts.ingatkan) for n in range(1, terlama)]
    jalankan(jadwal, garis)
    return len(daftar)


def daftar_lacak() -> list[tuple[str, str, str]]:
    """Sample requests to look at as a citizen, as (number, access code, state)."""
    pamer = [kasus for kasus in _daftar(timezone.localdate()) if kasus.baris.get("pamer")]
    ada = {p.kunci_kirim: p for p in Permohonan.objects.filter(kunci_kirim__in=[_kunci(k) for k in pamer])}
    return [
        (p.nomor, kode_turunan(kasus.token), p.get_status_display()) for kasus in pamer if (p := ada.get(_kunci(kasus)))
    ]


def _daftar(hari_ini: datetime.date) -> list[Kasus]:
    pemohon = {baris["kunci"]: baris for baris in csv_data("pemohon.csv")}
    # Not a UUID, as those of the web form are: nobody can send it in again through the form and be given the code.
    return [
        Kasus(f"contoh-permohonan-{urut:02d}", isi_tahun(baris, hari_ini), pemohon[baris["pemohon"]])
        for urut, baris in enumerate(toml_data("permohonan.toml")["permohonan"], 1)
    ]


def _kunci(kasus: Kasus) -> str:
    return hashlib.sha256(kasus.token.encode()).hexdigest()


def _jadwal(kasus: Kasus, garis: Garis) -> Iterator[Jadwal]:
    umur, nomor = kasus.baris["umur"], int(kasus.token[-2:])
    saat = garis.saat(umur, kasus.baris["jam"])
    yield Jadwal(saat, (0, nomor), lambda: _ajukan(kasus))
    for urut, langkah in enumerate(filter(None, kasus.baris["jalan"].split(", ")), 1):
        nama, hari = langkah.split()
        saat = max(garis.saat(umur - int(hari), JAM[nama]), saat + JEDA)
        yield Jadwal(saat, (urut, nomor), _tunda(LANGKAH[nama], kasus))


def _tunda(langkah: Callable[[Kasus], Permohonan], kasus: Kasus) -> Callable[[], None]:
    def kerjakan():
        kasus.permohonan = langkah(kasus)

    return kerjakan


def _ajukan(kasus: Kasus) -> None:
    """The intake: by the citizen on the site, or by the officer at the counter, on the phone, from a letter or mail."""
    baris, pemohon = kasus.baris, kasus.pemohon
    saluran = baris.get("saluran", "web")
    isian = {
        "jenis_pemohon": pemohon["jenis"],
        "nama": pemohon["nama"],
        "nomor_identitas": pemohon["nomor"],
        "alamat": pemohon["alamat"],
        "pekerjaan": pemohon["pekerjaan"],
        "telepon": pemohon["telepon"],
        "email": pemohon["email"],
        "opd_tujuan": None if baris.get("tanpa_tujuan") else perangkat_daerah()[baris["opd"]],
        "rincian_informasi": baris["rincian"],
        "tujuan_penggunaan": baris["tujuan"],
        "cara_memperoleh": baris.get("memperoleh", "salinan_digital"),
        "cara_penyampaian": baris.get("penyampaian", "email"),
    }
    oleh = Peran.PEMOHON if saluran == "web" else petugas("petugas")
    kasus.permohonan, _kode = acts.ajukan(
        isian, token=kasus.token, titipan=_titipan(pemohon), oleh=oleh, saluran=saluran
    )


def _titipan(pemohon: dict) -> dict[str, str]:
    kartu_contoh = kartu(pemohon["nama"], pemohon["nomor"])
    titipan = {"identitas": lampiran.titip(kartu_contoh, jenis=Lampiran.Jenis.IDENTITAS)}
    if pemohon["jenis"] == "kelompok":
        kuasa = kartu(pemohon["nama"], pemohon["nomor"], "SURAT KUASA")
        titipan["kuasa"] = lampiran.titip(kuasa, jenis=Lampiran.Jenis.KUASA)
    return titipan
