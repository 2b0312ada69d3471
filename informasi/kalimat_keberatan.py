"""The history of an objection in sentences for the citizen: one per kind of event, made from the event's own data."""

from collections.abc import Callable

from informasi.kalimat import SALURAN
from informasi.rules.keberatan import Kejadian as K
from informasi.rules.keberatan import Putusan, TanggapanPemohon
from layanan.kalimat import berkas_dihapus, tanggal


def kalimat(kejadian: str, data: dict) -> str:
    """The sentence of one event; empty for a kind that needs no more than its title."""
    susun = KALIMAT.get(kejadian)
    return susun(data) if susun else ""


def _diajukan(data):
    asal = SALURAN.get(data.get("saluran"))
    awal = f"{asal}; petugas mencatat keberatan Anda. " if asal else ""
    return f"{awal}Diterima {tanggal(data, 'diterima')}. Tanggapan tertulis paling lambat {tanggal(data, 'tenggat')}."


def _disampaikan(data):
    putusan = Putusan(data["putusan"]).label if data.get("putusan") in Putusan.values else "Keputusan ada"
    return f"{putusan}. Surat keputusannya ada di bawah."


def _dihitung_ulang(data):
    ubah = data.get("tenggat")
    if not isinstance(ubah, dict):
        return ""
    return f"Batas tanggapan berubah dari {tanggal(ubah, 'dari')} menjadi {tanggal(ubah, 'menjadi')}."


def _diingatkan(data):
    sisa = data.get("sisa")
    if not sisa:
        return f"Batas tanggapan {tanggal(data, 'tenggat')} sudah sampai."
    return f"Tinggal {sisa} hari kerja sampai {tanggal(data, 'tenggat')}."


KALIMAT: dict[str, Callable[[dict], str]] = {
    K.DIAJUKAN: _diajukan,
    K.DITERIMA: lambda d: "Keberatan Anda mulai diperiksa. Batas tanggapan tidak berubah.",
    K.DIMINTAI_TANGGAPAN: lambda d: "PPID diminta menjelaskan jawabannya. Batas tanggapan tidak berubah.",
    K.DITANGGAPI_PPID: lambda d: "PPID sudah memberi penjelasan kepada Atasan PPID.",
    K.DIPUTUS: lambda d: "Keputusan sudah diambil dan segera disampaikan kepada Anda.",
    K.DISAMPAIKAN: _disampaikan,
    K.DICABUT: lambda d: "Anda mencabut keberatan ini. Tidak ada lagi yang perlu ditunggu.",
    K.PUTUSAN_DITANGGAPI: lambda d: (
        f"{TanggapanPemohon(d['tanggapan']).label}." if d.get("tanggapan") in TanggapanPemohon.values else ""
    ),
    K.SENGKETA_DICATAT: lambda d: f"Komisi Informasi mencatat sengketa Anda {tanggal(d, 'didaftarkan')}.",
    K.SIDANG_DIJADWALKAN: lambda d: (
        "Jadwal yang lama tidak berlaku. Waktu dan tempat yang baru ada di halaman ini; masukkan lagi ke kalender Anda."
        if d.get("semula")
        else "Waktu dan tempatnya ada di halaman ini."
    ),
    K.SENGKETA_DIPUTUS: lambda d: f"Komisi Informasi menyelesaikan sengketa ini {tanggal(d, 'tanggal')}.",
    K.SENGKETA_DITINDAKLANJUTI: lambda d: f"Hasil sengketa dilaksanakan {tanggal(d, 'tanggal')}.",
    K.HAK_SENGKETA_DIINGATKAN: lambda d: f"Hak Anda ke Komisi Informasi berakhir {tanggal(d, 'sampai')}.",
    K.TENGGAT_DIHITUNG_ULANG: _dihitung_ulang,
    K.BERKAS_DIHAPUS: berkas_dihapus,
    K.DIINGATKAN: _diingatkan,
    K.TERLAMBAT: lambda d: (
        f"Batas tanggapan {tanggal(d, 'tenggat')} terlewati. Kami minta maaf. Anda sudah dapat ke Komisi Informasi."
    ),
}
