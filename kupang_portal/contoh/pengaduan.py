"""120 complaints over the past year and all kelurahan, made by the real acts, each on the day it stands for.

The texts and the fates are in `data/pengaduan.toml`; who reports, where and when is dealt out by a generator with a
fixed seed, so that every run tells the same stories.
"""

import datetime
import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass

from kupang_portal.contoh.bahan import csv_data, toml_data
from kupang_portal.contoh.jadwal import JEDA, Jadwal, jalankan
from kupang_portal.contoh.langkah_pengaduan import LANGKAH, Aduan
from kupang_portal.contoh.lukisan_laporan import titip_foto
from kupang_portal.contoh.waktu import Garis
from layanan.kripto import kode_turunan
from layanan.models import Wilayah
from pengaduan import acts
from pengaduan.models import KategoriPengaduan, Pengaduan, PertanyaanKategori
from pengaduan.rules import Klasifikasi, Status

# When at the desk each act is done; never before the one that precedes it in the same report.
JAM = {
    "verifikasi": "10:15",
    "kurang": "10:30",
    "tolak": "10:45",
    "disposisi": "11:20",
    "kembali": "13:40",
    "tindak": "14:20",
    "tanggap": "15:30",
    "gabung": "16:10",
    "alih": "16:20",
    "beres": "19:40",
    "buka": "19:50",
    "cabut": "20:10",
}
TEMPO = (1, 1, 1, 2, 3)  # how much longer than planned a perangkat daerah takes
JAM_HARIAN = "06:30"
JEDA_HARIAN = 10  # working days; the daily work may be missed, and 225 runs would cost a minute


@dataclass
class Cerita:
    """One report as it is told: the case, the working day it came in, and its steps with theirs."""

    aduan: Aduan
    umur: int
    jam: str
    jalan: list[tuple[str, int]]


def isi(hari_ini: datetime.date) -> int:
    """File all complaints and let them happen, unless they are there already; return how many there are."""
    if Pengaduan.objects.filter(kunci_kirim=_kunci("contoh-pengaduan-001")).exists():
        return 0
    garis, semua = Garis(hari_ini), list(_cerita())
    jadwal = [satu for cerita in semua for satu in _jadwal(cerita, garis)]
    for hari in range(0, max(cerita.umur for cerita in semua), JEDA_HARIAN):
        jadwal.append(Jadwal(garis.saat(hari, JAM_HARIAN), (-1, 0), acts.ingatkan))
        jadwal.append(Jadwal(garis.saat(hari, JAM_HARIAN), (-1, 1), acts.eskalasi))
        jadwal.append(Jadwal(garis.saat(hari, JAM_HARIAN), (-1, 2), acts.tutup_yang_lewat))
    jalankan(jadwal, garis)
    return len(semua)


def daftar_lacak() -> list[tuple[str, str, str]]:
    """Two reports to look at as their reporter, as (number, access code, state): one to complete, one just answered."""
    token = {_kunci(t): t for t in (f"contoh-pengaduan-{n:03d}" for n in range(1, 121))}
    pamer = [
        Pengaduan.objects.filter(kunci_kirim__in=token, status=status).order_by("-diterima_pada").first()
        for status in (Status.KURANG, Status.DITANGGAPI)
    ]
    return [(p.nomor, kode_turunan(token[p.kunci_kirim]), p.get_status_display()) for p in pamer if p]


def _kunci(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _cerita() -> Iterator[Cerita]:
    data, acak = toml_data("pengaduan.toml"), random.Random("pengaduan")  # noqa: S311  a story, no secret
    laporan = [(kategori, satu) for kategori in data["kategori"] for satu in kategori["laporan"]]
    nasib, khusus = _nasib(data["nasib"], len(laporan), acak)
    kelurahan = list(Wilayah.objects.kelurahan())
    acak.shuffle(kelurahan)
    pelapor = [p for p in csv_data("pemohon.csv") if p["jenis"] == "perorangan"]
    kategori_ada = {k.nama: k for k in KategoriPengaduan.objects.select_related("perangkat_daerah")}
    for urut, (kategori, satu) in enumerate(laporan, 1):
        milik = khusus.get(satu[0]) or nasib.pop()
        tempo = acak.choice(TEMPO)
        jalan = [(nama, int(hari) * tempo) for nama, hari in map(str.split, filter(None, milik["jalan"].split(", ")))]
        aduan = Aduan(
            token=f"contoh-pengaduan-{urut:03d}",
            data=kategori,
            nasib=milik,
            isian=_isian(satu, kategori_ada[kategori["nama"]], kelurahan[urut % len(kelurahan)])
            | _pelapor(acak, pelapor, peka=kategori.get("peka", False)),
            berfoto=acak.random() < (0.2 if kategori["lukisan"] == "kantor" else 0.75),
        )
        umur = (jalan[-1][1] if jalan else 0) + acak.randint(*milik["sisa"])
        yield Cerita(aduan, umur, f"{acak.randint(6, 9):02d}:{acak.randint(0, 59):02d}", jalan)


def _nasib(daftar: list[dict], jumlah: int, acak: random.Random) -> tuple[list[dict], dict[str, dict]]:
    """The fates to deal out, shuffled, and those pinned to a title."""
    khusus = {n["judul"]: n for n in daftar if "judul" in n}
    bebas = [n for n in daftar if "judul" not in n for _ in range(n["jumlah"])]
    if len(bebas) + len(khusus) != jumlah:
        raise ValueError(f"{len(bebas) + len(khusus)} fates for {jumlah} reports")
    acak.shuffle(bebas)
    return bebas, khusus


def _isian(laporan: list[str], kategori: KategoriPengaduan, kelurahan: Wilayah) -> dict:
    judul, isi, lokasi, *klasifikasi = laporan
    return {
        "klasifikasi": klasifikasi[0] if klasifikasi else Klasifikasi.PENGADUAN,
        "kategori": kategori,
        "judul": judul,
        "isi": isi,
        "lokasi": lokasi,
        "kelurahan": kelurahan if lokasi else None,
    }


def _pelapor(acak: random.Random, pelapor: list[dict], *, peka: bool) -> dict:
    """Who reports: some without a name, some anonymous, some in confidence; half of them can be written to."""
    orang, bernama = acak.choice(pelapor), acak.random() < 0.85
    return {
        "nama": orang["nama"] if bernama else "",
        "email": orang["email"] if bernama else "",
        "telepon": orang["telepon"] if acak.random() < 0.5 else "",
        "anonim": peka or acak.random() < 0.2,
        "rahasia": peka or acak.random() < 0.1,
    }


def _jadwal(cerita: Cerita, garis: Garis) -> Iterator[Jadwal]:
    aduan, nomor = cerita.aduan, int(cerita.aduan.token[-3:])
    saat = garis.saat(cerita.umur, cerita.jam)
    yield Jadwal(saat, (0, nomor), lambda: _ajukan(aduan))
    for urut, (nama, hari) in enumerate(cerita.jalan, 1):
        saat = min(max(garis.saat(cerita.umur - hari, JAM[nama]), saat + JEDA), garis.batas)
        yield Jadwal(saat, (urut, nomor), lambda nama=nama: LANGKAH[nama](aduan))


def _ajukan(aduan: Aduan) -> None:
    titipan = titip_foto(aduan.lukisan, sesudah=False) if aduan.berfoto else []
    jawaban = [(_tanya(aduan), str(int(aduan.token[-3:]) % 9 + 3))] if "tanya" in aduan.data else []
    aduan.pengaduan, _kode = acts.ajukan(aduan.isian, token=aduan.token, titipan=titipan, jawaban=jawaban)


def _tanya(aduan: Aduan) -> PertanyaanKategori:
    """The extra question of the report's category; optional, and answered with a number."""
    milik = {"kategori": aduan.isian["kategori"], "teks": aduan.data["tanya"]}
    return PertanyaanKategori.objects.get_or_create(**milik, jenis=PertanyaanKategori.Jenis.ANGKA)[0]
