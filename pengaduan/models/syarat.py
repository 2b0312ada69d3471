"""The conditions of a complaint's verbs that no table can hold: dates, who holds it, what was promised."""

from django.utils import timezone

from layanan.peran import Peran, peran_dari
from pengaduan.rules import Tindakan


def _pemegang(pengaduan, oleh) -> bool:
    milik = getattr(oleh, "perangkat_daerah_id", None)
    return bool(milik) and pengaduan.disposisi.menunggu().filter(perangkat_daerah=milik).exists()


def _syarat_penghubung(pengaduan, oleh):
    return "" if _pemegang(pengaduan, oleh) else "Pengaduan ini tidak sedang dipegang perangkat daerah Anda."


def _syarat_tanggapi(pengaduan, oleh):
    if Peran.PETUGAS_PENGADUAN in peran_dari(oleh):
        return ""
    return _syarat_penghubung(pengaduan, oleh)


def _syarat_minta(pengaduan, oleh):
    if pengaduan.diminta_pada:
        return "Kelengkapan hanya dapat diminta satu kali untuk satu pengaduan."
    if timezone.localdate() > pengaduan.batas_verifikasi:
        return "Batas 3 hari kerja untuk verifikasi sudah lewat: pengaduan ini dihitung lengkap sejak diterima."
    return ""


def _syarat_lengkapi(pengaduan, oleh):
    if timezone.localdate() > pengaduan.batas_kelengkapan:
        return "Batas melengkapi sudah lewat. Anda dapat mengirim pengaduan baru kapan saja."
    return ""


def _syarat_anggap_dicabut(pengaduan, oleh):
    if timezone.localdate() <= pengaduan.batas_kelengkapan:
        return "Pelapor masih dapat melengkapi sampai batasnya."
    return ""


def _syarat_selesaikan(pengaduan, oleh):
    if oleh != Peran.PEMOHON and timezone.localdate() <= pengaduan.batas_buka_kembali:
        return "Pelapor masih dapat menyatakan belum beres sampai 10 hari sesudah tanggapan."
    return ""


def _syarat_buka(pengaduan, oleh):
    if timezone.localdate() > pengaduan.batas_buka_kembali:
        return "Sudah lebih dari 10 hari sejak tanggapan kami. Kirim pengaduan baru bila masalahnya belum beres."
    return ""


def _syarat_alihkan(pengaduan, oleh):
    if (pengaduan.bagian_dari or pengaduan).sp4n_nomor:
        return "Laporan dari SP4N-LAPOR! tidak punya kode akses, jadi identitasnya tidak dapat dilengkapi."
    return ""


def _syarat_terbitkan(pengaduan, oleh):
    return "Pelapor meminta laporan ini dirahasiakan: tidak dapat ditampilkan." if pengaduan.rahasia else ""


def _syarat_tarik(pengaduan, oleh):
    return "" if pengaduan.sudah_publik() else "Laporan ini tidak sedang ditampilkan untuk umum."


SYARAT = {
    Tindakan.MINTA_KELENGKAPAN: _syarat_minta,
    Tindakan.LENGKAPI: _syarat_lengkapi,
    Tindakan.ANGGAP_DICABUT: _syarat_anggap_dicabut,
    Tindakan.KEMBALIKAN: _syarat_penghubung,
    Tindakan.TINDAK_LANJUTI: _syarat_penghubung,
    Tindakan.TANGGAPI: _syarat_tanggapi,
    Tindakan.SELESAIKAN: _syarat_selesaikan,
    Tindakan.BUKA_KEMBALI: _syarat_buka,
    Tindakan.ALIHKAN: _syarat_alihkan,
    Tindakan.TERBITKAN: _syarat_terbitkan,
    Tindakan.TARIK: _syarat_tarik,
}
