"""Objections in every state and two disputes, made by the real acts against the sample requests."""

import datetime
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils import timezone

from informasi import acts as acts_permohonan
from informasi.acts import keberatan as acts
from informasi.models import Keberatan, Permohonan
from informasi.rules.keberatan import Putusan
from kupang_portal.contoh.bahan import csv_data, isi_tahun, kartu, petugas, toml_data
from kupang_portal.contoh.jadwal import JEDA, Jadwal, jalankan
from kupang_portal.contoh.waktu import Garis
from layanan import lampiran
from layanan.kripto import kode_turunan
from layanan.models import Lampiran
from layanan.peran import Peran

JAM = {
    "periksa": "10:30",
    "tanya": "11:00",
    "tanggap": "14:15",
    "kabulkan": "13:30",
    "kuatkan": "13:45",
    "sampaikan": "15:20",
    "sengketa": "09:20",
    "sidang": "09:40",
    "hasil": "14:30",
    "serah": "10:10",
    "tindak": "15:45",
    "cabut": "20:05",
}
JAM_PENGINGAT = "06:40"
HARI_PENGINGAT = 12  # the daily work of the last days tells the same as that of two months, and costs a fraction
PERTANYAAN = "Jelaskan dasar jawaban PPID dan apakah ada bagian yang dapat diberikan."
TANGGAPAN = "Jawaban disusun bersama perangkat daerah yang menguasainya, menurut uji konsekuensi yang berlaku."
SIDANG_SESUDAH = datetime.timedelta(days=14)


@dataclass
class Perkara:
    """One sample objection: its token, its row of data, and the case once it is filed."""

    token: str
    baris: dict
    keberatan: Keberatan | None = None


def isi(hari_ini: datetime.date) -> int:
    """File all objections and let them happen, unless they are there already; return how many there are."""
    daftar = _daftar(hari_ini)
    if Keberatan.objects.filter(kunci_kirim__in=[_kunci(p.token) for p in daftar]).exists():
        return 0
    garis = Garis(hari_ini)
    jadwal = [satu for perkara in daftar for satu in _jadwal(perkara, garis)]
    jadwal += [Jadwal(garis.saat(n, JAM_PENGINGAT), (-1, 0), acts.ingatkan) for n in range(1, HARI_PENGINGAT)]
    jalankan(jadwal, garis)
    return len(daftar)


def daftar_lacak() -> list[tuple[str, str, str]]:
    """Sample objections to look at as a citizen, as (number, access code, state)."""
    pamer = {_kunci(p.token): p.token for p in _daftar(timezone.localdate()) if p.baris.get("pamer")}
    ada = Keberatan.objects.filter(kunci_kirim__in=pamer)
    return [(k.nomor, kode_turunan(pamer[k.kunci_kirim]), k.get_status_display()) for k in ada]


def _daftar(hari_ini: datetime.date) -> list[Perkara]:
    semua = toml_data("keberatan.toml")["keberatan"]
    return [Perkara(f"contoh-keberatan-{n:02d}", isi_tahun(baris, hari_ini)) for n, baris in enumerate(semua, 1)]


def _kunci(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _jadwal(perkara: Perkara, garis: Garis) -> Iterator[Jadwal]:
    umur, nomor = perkara.baris["umur"], int(perkara.token[-2:])
    saat = garis.saat(umur, perkara.baris["jam"])
    yield Jadwal(saat, (0, nomor), lambda: _ajukan(perkara))
    for urut, langkah in enumerate(filter(None, perkara.baris["jalan"].split(", ")), 1):
        nama, hari = langkah.split()
        saat = max(garis.saat(umur - int(hari), JAM[nama]), saat + JEDA)
        yield Jadwal(saat, (urut, nomor), _tunda(LANGKAH[nama], perkara))


def _tunda(langkah: Callable[[Perkara], Keberatan], perkara: Perkara) -> Callable[[], None]:
    def kerjakan():
        perkara.keberatan = langkah(perkara)

    return kerjakan


def _ajukan(perkara: Perkara) -> None:
    baris = perkara.baris
    isian = {"alasan": list(baris["alasan"]), "kasus_posisi": baris["kasus"], "kuasa_nama": baris.get("kuasa", "")}
    permohonan, titipan = None, {}
    if "permohonan" in baris:
        permohonan = Permohonan.objects.get(kunci_kirim=_kunci(f"contoh-permohonan-{baris['permohonan']:02d}"))
    else:
        orang = next(p for p in csv_data("pemohon.csv") if p["kunci"] == baris["pemohon"])
        isian |= {n: orang[n] for n in ("nama", "alamat", "pekerjaan", "telepon", "email")}
        isian |= {"rincian_informasi": baris["rincian"], "tujuan_penggunaan": "Pengawasan oleh warga."}
    if baris.get("kuasa"):
        surat = kartu(baris["kuasa"], "CONTOH", "SURAT KUASA")
        titipan = {"kuasa": lampiran.titip(surat, jenis=Lampiran.Jenis.KUASA)}
    saluran = baris.get("saluran", "web")
    oleh = Peran.PEMOHON if saluran == "web" else petugas("petugas")
    perkara.keberatan, _kode = acts.ajukan(
        isian, token=perkara.token, permohonan=permohonan, titipan=titipan, oleh=oleh, saluran=saluran
    )


# --- Steps -----------------------------------------------------------------------------------------------------------
def periksa(perkara: Perkara) -> Keberatan:
    return acts.terima(perkara.keberatan, oleh=petugas("atasan"))


def tanya(perkara: Perkara) -> Keberatan:
    return acts.minta_tanggapan_ppid(perkara.keberatan, oleh=petugas("atasan"), pertanyaan=PERTANYAAN)


def tanggap(perkara: Perkara) -> Keberatan:
    return acts.beri_tanggapan_ppid(perkara.keberatan, oleh=petugas("utama"), jawaban=TANGGAPAN)


def kabulkan(perkara: Perkara) -> Keberatan:
    baris = perkara.baris
    isian = {"pertimbangan": baris["pertimbangan"], "perintah": baris["perintah"], "waktu_pelaksanaan": 10}
    return acts.putuskan(perkara.keberatan, oleh=petugas("atasan"), putusan=Putusan.MENGABULKAN, **isian)


def kuatkan(perkara: Perkara) -> Keberatan:
    alasan = perkara.baris["pertimbangan"]
    return acts.putuskan(perkara.keberatan, oleh=petugas("atasan"), putusan=Putusan.MENGUATKAN, pertimbangan=alasan)


def sampaikan(perkara: Perkara) -> Keberatan:
    return acts.sampaikan(perkara.keberatan, oleh=petugas("petugas"))


def sengketa(perkara: Perkara) -> Keberatan:
    baris = perkara.baris
    isian = {"nomor_register": baris["register"], "jalur": baris["jalur"], "didaftarkan_pada": timezone.localdate()}
    return acts.catat_sengketa(perkara.keberatan, oleh=petugas("utama"), **isian)


def sidang(perkara: Perkara) -> Keberatan:
    waktu = timezone.localtime().replace(hour=9, minute=0, second=0, microsecond=0) + SIDANG_SESUDAH
    isian = {"jalur": perkara.baris["jalur"], "waktu": waktu, "tempat": "Kantor Komisi Informasi Provinsi NTT"}
    return acts.jadwalkan_sidang(perkara.keberatan, oleh=petugas("utama"), **isian)


def hasil(perkara: Perkara) -> Keberatan:
    baris = perkara.baris
    isian = {"hasil": baris["hasil"], "amar": baris["amar"], "hasil_pada": timezone.localdate()}
    return acts.catat_hasil_sengketa(perkara.keberatan, oleh=petugas("utama"), waktu_pelaksanaan=5, **isian)


def serah(perkara: Perkara) -> Keberatan:
    keterangan = "Data puskesmas pembantu diserahkan kepada pemohon di meja layanan informasi."
    acts_permohonan.sampaikan(perkara.keberatan.permohonan, oleh=petugas("petugas"), keterangan=keterangan)
    return perkara.keberatan


def tindak(perkara: Perkara) -> Keberatan:
    isian = {"tindak_lanjut": perkara.baris["tindak"], "tindak_lanjut_pada": timezone.localdate()}
    return acts.catat_tindak_lanjut(perkara.keberatan, oleh=petugas("utama"), **isian)


def cabut(perkara: Perkara) -> Keberatan:
    return acts.cabut(perkara.keberatan)


LANGKAH: dict[str, Callable[[Perkara], Keberatan]] = {
    f.__name__: f
    for f in (
        periksa,
        tanya,
        tanggap,
        kabulkan,
        kuatkan,
        sampaikan,
        sengketa,
        sidang,
        hasil,
        serah,
        tindak,
        cabut,
    )
}
