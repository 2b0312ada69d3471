"""The history of a complaint in sentences for the reporter: one per kind of event, made from the event's own data."""

from collections.abc import Callable

from layanan.kalimat import tanggal
from pengaduan.rules import AlasanTolak, Batas, Kejadian, Kelas

K = Kejadian


def kalimat(kejadian: str, data: dict) -> str:
    """The sentence of one event; empty for a kind that needs no more than its title."""
    susun = KALIMAT.get(kejadian)
    return susun(data) if susun else ""


def _diverifikasi(data):
    kelas = Kelas(data["kelas"]).label.lower() if data.get("kelas") in Kelas.values else "pengaduan"
    return f"Ini {kelas}. Kami menanggapi paling lambat {tanggal(data, 'tenggat')}."


def _ditolak(data):
    alasan = AlasanTolak(data["alasan"]).label if data.get("alasan") in AlasanTolak.values else "lihat suratnya"
    return f"Alasannya: {alasan[0].lower()}{alasan[1:]}. Penjelasannya ada dalam surat."


def _dilengkapi(data):
    foto = f"{data['foto']} foto" if data.get("foto") else "Keterangan"
    return f"{foto} dari Anda sudah kami terima. Tanggapan paling lambat {tanggal(data, 'tenggat')}."


def _oleh(data) -> str:
    return data.get("perangkat_daerah") or "Petugas Pengaduan"


def _dengan_foto(data) -> str:
    return f" {data['foto']} foto dapat Anda buka di halaman ini." if data.get("foto") else ""


def _dihitung_ulang(data):
    ubah = data.get("tenggat")
    if not isinstance(ubah, dict):
        return "Batas verifikasi di pihak kami disesuaikan."
    return f"Batas tanggapan berubah dari {tanggal(ubah, 'dari')} menjadi {tanggal(ubah, 'menjadi')}."


def _diingatkan(data):
    sisa = data.get("sisa")
    return f"Tinggal {sisa} hari kerja sampai {tanggal(data, 'tenggat')}." if sisa else "Hari ini batas tanggapan."


def _dipecah(data):
    if asal := data.get("asal"):
        return f"Bagian dari laporan {asal}, dengan kode akses yang sama. Batas tanggapan {tanggal(data, 'tenggat')}."
    return f"{_oleh(data)} mengerjakan sebagian, dengan nomor {data.get('bagian', '')} dan kode akses yang sama."


def _dieskalasi(data):
    batas = Batas(data["batas"]).label.lower() if data.get("batas") in Batas.values else "pekerjaan"
    return f"Batas {batas} {tanggal(data, 'tenggat')} terlewati. Atasan petugas sudah kami beri tahu."


KALIMAT: dict[str, Callable[[dict], str]] = {
    K.DIAJUKAN: lambda d: f"Diterima {tanggal(d, 'diterima')}. Kami menanggapi paling lambat {tanggal(d, 'tenggat')}.",
    K.DIVERIFIKASI: _diverifikasi,
    K.DITOLAK: _ditolak,
    K.KELENGKAPAN_DIMINTA: lambda d: (
        f"Ada yang masih kurang. Anda dapat melengkapinya sampai {tanggal(d, 'batas_kelengkapan')}; "
        "waktu tanggapan berhenti dulu."
    ),
    K.DILENGKAPI: _dilengkapi,
    K.DIANGGAP_DICABUT: lambda d: "Sampai batasnya pengaduan belum dilengkapi. Anda boleh mengirim pengaduan baru.",
    K.DIDISPOSISIKAN: lambda d: (
        f"{_oleh(d)} diminta mengerjakannya sampai {tanggal(d, 'tenggat_internal')}. Batas tanggapan tidak berubah."
    ),
    K.DIKEMBALIKAN: lambda d: f"{_oleh(d)} bukan yang berwenang. Petugas Pengaduan mencari yang tepat.",
    K.DITINDAKLANJUTI: lambda d: f"{_oleh(d)} mencatat apa yang sudah dikerjakan.{_dengan_foto(d)}",
    K.DITANGGAPI: lambda d: f"{_oleh(d)} memberi tanggapan. Sudah beres menurut Anda?{_dengan_foto(d)}",
    K.DISELESAIKAN: lambda d: "Terima kasih sudah melapor.",
    K.DIBUKA_KEMBALI: lambda d: f"Pengaduan terbuka lagi. Tanggapan berikutnya paling lambat {tanggal(d, 'tenggat')}.",
    K.DICABUT: lambda d: "Anda mencabut pengaduan ini. Tidak ada lagi yang perlu ditunggu.",
    K.DITERBITKAN: lambda d: "Warga lain dapat membacanya, tanpa nama dan kontak Anda.",
    K.DITARIK: lambda d: "Warga lain tidak lagi dapat membacanya. Penanganannya tetap berjalan.",
    K.FOTO_DITERBITKAN: lambda d: "Wajah dan nomor di dalamnya ditutup. Foto aslinya tetap hanya dilihat petugas.",
    K.FOTO_DITARIK: lambda d: "Warga lain tidak lagi dapat melihatnya.",
    K.DIGABUNG: lambda d: (
        f"Laporan {d.get('utama', 'lain')} tentang hal yang sama sudah lebih dahulu kami kerjakan. Tanggapannya juga "
        "untuk Anda, dan Anda dapat menyatakan belum beres."
    ),
    K.MENERIMA_GABUNGAN: lambda d: "Warga lain melaporkan hal yang sama. Kami mengerjakannya sekaligus.",
    K.DILEPAS: lambda d: (
        f"Laporan Anda kami kerjakan tersendiri. Tanggapan paling lambat {tanggal(d, 'tenggat')}, dihitung sejak "
        "laporan Anda diterima."
    ),
    K.DIPECAH: _dipecah,
    K.DIALIHKAN: lambda d: (
        f"Nomornya sekarang {d.get('permohonan', '')} dengan kode akses yang sama. Jawaban paling lambat "
        f"{tanggal(d, 'tenggat')}, dihitung sejak laporan Anda diterima."
    ),
    K.DIESKALASI: _dieskalasi,
    K.TENGGAT_DIHITUNG_ULANG: _dihitung_ulang,
    K.DIINGATKAN: _diingatkan,
    K.TERLAMBAT: lambda d: f"Batas tanggapan {tanggal(d, 'tenggat')} terlewati. Kami minta maaf.",
}
