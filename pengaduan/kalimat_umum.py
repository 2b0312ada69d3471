"""The course of a complaint in sentences for everybody. An event of a kind that is not listed here is not public."""

from layanan.kalimat import tanggal
from pengaduan.rules import Kejadian

K = Kejadian


def _oleh(data) -> str:
    return data.get("perangkat_daerah") or "Petugas Pengaduan"


_UMUM = {
    K.DIAJUKAN: ("Laporan diterima", lambda d: f"Diberi nomor dan batas tanggapan {tanggal(d, 'tenggat')}."),
    K.DIVERIFIKASI: (
        "Laporan diperiksa",
        lambda d: f"Kami menanggapi paling lambat {tanggal(d, 'tenggat')}.",
    ),
    K.KELENGKAPAN_DIMINTA: ("Pelapor diminta melengkapi", lambda d: "Selama itu waktu tanggapan berhenti."),
    K.DILENGKAPI: ("Laporan dilengkapi", lambda d: "Waktu tanggapan berjalan lagi."),
    K.DIDISPOSISIKAN: (
        "Diteruskan ke perangkat daerah",
        lambda d: f"{_oleh(d)} diminta mengerjakannya sampai {tanggal(d, 'tenggat_internal')}.",
    ),
    K.DIKEMBALIKAN: (
        "Dikembalikan",
        lambda d: f"{_oleh(d)} bukan yang berwenang. Petugas Pengaduan mencari yang tepat.",
    ),
    K.DITINDAKLANJUTI: ("Ditindaklanjuti", lambda d: f"{_oleh(d)} mencatat apa yang sudah dikerjakan."),
    K.DITANGGAPI: ("Ditanggapi", lambda d: f"{_oleh(d)} memberi tanggapan. Pelapor kami tanya: sudah beres?"),
    K.DIBUKA_KEMBALI: (
        "Dibuka kembali",
        lambda d: f"Menurut pelapor belum beres. Tanggapan berikutnya paling lambat {tanggal(d, 'tenggat')}.",
    ),
    K.DISELESAIKAN: ("Selesai", lambda d: ""),
    K.TERLAMBAT: ("Terlambat", lambda d: f"Batas tanggapan {tanggal(d, 'tenggat')} terlewati. Kami minta maaf."),
}
KEJADIAN_UMUM = tuple(_UMUM)


def judul(kejadian: str) -> str:
    """The title of an event."""
    return _UMUM[kejadian][0]


def kalimat(kejadian: str, data: dict) -> str:
    """The sentence of an event, made from its own data: dates and names of bodies only."""
    return _UMUM[kejadian][1](data)
