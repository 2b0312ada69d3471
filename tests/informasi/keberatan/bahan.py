"""What the tests of objections share: Ani's objection as her browser sends it and as the act takes it."""

import uuid
from datetime import date, datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError

from informasi import acts as acts_permohonan
from informasi.acts import keberatan as acts
from informasi.models import Keberatan
from layanan import lampiran
from layanan.berkas import periksa
from layanan.models import Lampiran
from tests.informasi.acts.jejak import JejakAct, isi
from tests.informasi.meja import BLOK, UjiMeja, pengecualian
from tests.informasi.warga import gambar

ISI = {"alasan": ["a"], "kasus_posisi": "Daftar puskesmas bukan rahasia."}
KUATKAN = {"putusan": "menguatkan", "pertimbangan": "Dasarnya kuat."}
BUKA = {
    "putusan": "mengabulkan",
    "pertimbangan": "Daftar puskesmas tidak dikecualikan.",
    "perintah": "Berikan daftar puskesmas.",
    "waktu_pelaksanaan": 5,
}
SENGKETA = {"nomor_register": "012/KI-NTT/2027", "didaftarkan_pada": date(2027, 1, 8), "jalur": "ajudikasi"}
HASIL = {"hasil": "dikabulkan", "hasil_pada": date(2027, 1, 20), "amar": "Berikan daftarnya.", "waktu_pelaksanaan": 3}
# Ground b needs no request: who objects, and to what, is asked instead.
TANPA_PERMOHONAN = {
    "alasan": ["b"],
    "kasus_posisi": "Laporan keuangan tahun lalu tidak ada di situs.",
    "nama": "Ani Tefa",
    "alamat": "Jalan Timor Raya 12, Oesapa",
    "pekerjaan": "Guru",
    "email": "ani@contoh.id",
    "telepon": "0812 3456 7890",
    "rincian_informasi": "Laporan keuangan tahun 2025",
    "tujuan_penggunaan": "Bahan pelajaran",
}


def pada(saat: str, jam: str = "T10:00+08:00"):
    """The clock stands on this WITA day (10.00 unless the time is given)."""
    return time_machine.travel(datetime.fromisoformat(saat if "T" in saat else saat + jam), tick=False)


def ajukan(permohonan=None, *alasan: str, **lain) -> Keberatan:
    """An objection filed by the act: on these grounds against a request, or on ground b without one."""
    isian = {**ISI, "alasan": list(alasan or "a")} if permohonan else TANPA_PERMOHONAN
    luar = {n: lain.pop(n) for n in ("token", "titipan", "diterima_pada", "oleh") if n in lain}
    return acts.ajukan({**isian, **lain}, **{"token": str(uuid.uuid4()), **luar}, permohonan=permohonan)[0]


def rapat(surat) -> str:
    """The text of a letter on one line."""
    return " ".join(surat.teks.split())


def kuasa() -> dict[str, str]:
    """A kept power of attorney, for the act."""
    return {"kuasa": lampiran.titip(periksa(gambar("kuasa.jpg")), jenis=Lampiran.Jenis.KUASA)}


def kiriman(**ganti) -> dict:
    """Ani's filled form against a request she has opened; a value of None leaves the field out."""
    semua = {"token": str(uuid.uuid4()), **ISI, "pernyataan": "on"}
    return {nama: nilai for nama, nilai in (semua | ganti).items() if nilai is not None}


class UjiKeberatan(JejakAct, UjiMeja):
    """Requests of Ani in the states that give a ground, and none."""

    def ditolak(self, pada_hari="2026-12-11", **ganti):
        """Refused by utama on this day, in time (worked example 10 of the law)."""
        with pada("2026-12-01"):
            p = self.diproses(**ganti)
        return self.tolak(p, pada_hari)

    def tolak(self, p, pada_hari="2026-12-11"):
        with pada(pada_hari):
            return acts_permohonan.tolak(p, oleh=self.utama, blok=BLOK, pengecualian=[pengecualian()])

    def dikuatkan(self, p=None, saat="2026-12-23", *alasan):
        """An objection on which Atasan PPID upheld the answer (worked example 12)."""
        with pada(saat):
            k = acts.terima(ajukan(p or self.ditolak(), *alasan), oleh=self.citra)
            return acts.sampaikan(acts.putuskan(k, oleh=self.citra, **KUATKAN), oleh=self.citra)

    def tanpa_bekas(self, kata: str, act):
        """The act refuses with this sentence, and not one row differs."""
        sebelum = isi()
        with pytest.raises(ValidationError, match=kata):
            act()
        self.assertEqual(isi(), sebelum)
