"""The rare act across apps: a complaint that is really a request for public information (Pasal 4 and 22 UU 14/2008)."""

from django.db import transaction

from informasi import acts as acts_informasi
from informasi.models import Permohonan
from informasi.rules import CaraMemperoleh, CaraPenyampaian, JenisPemohon
from layanan.langkah import Langkah, wajib
from pengaduan import acts as acts_pengaduan
from pengaduan.models import Pengaduan


@transaction.atomic
def alihkan(pengaduan: Pengaduan, *, oleh, rincian_informasi: str, versi=None) -> Pengaduan:
    """Let a complaint go on as a Permohonan with the same date of receipt; return the complaint.

    Its due date is counted from that first date. The access code stays, and what was promised too: of an anonymous
    reporter neither name nor contact is handed over.
    """
    rincian = wajib(rincian_informasi, "rincian_informasi", "Tulis informasi apa yang diminta.")
    return acts_pengaduan.alihkan(pengaduan, oleh=oleh, terima=lambda langkah: _terima(langkah, rincian), versi=versi)


def _terima(langkah: Langkah, rincian: str) -> Permohonan:
    p = langkah.perkara
    kontak = {} if p.anonim else {"nama": p.nama, "telepon": p.telepon, "email": p.email}
    return acts_informasi.terima_alihan(
        {
            "jenis_pemohon": JenisPemohon.PERORANGAN,
            "rincian_informasi": rincian,
            "opd_tujuan": p.kategori.perangkat_daerah,
            "cara_memperoleh": CaraMemperoleh.SALINAN_DIGITAL,
            "cara_penyampaian": CaraPenyampaian.EMAIL if kontak.get("email") else CaraPenyampaian.AMBIL_LANGSUNG,
            "diterima_pada": p.diterima_pada,
            "kode_hash": p.kode_hash,
            **kontak,
        },
        asal=p.nomor,
        oleh=langkah.oleh,
        peran=langkah.peran,
        rahasia=p.rahasia,
    )
