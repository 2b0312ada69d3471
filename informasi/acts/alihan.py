"""A request that came in as a complaint: it keeps its date of receipt, and its citizen adds what the law asks for."""

import hashlib

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from informasi import letters
from informasi.acts.pengajuan import atur_jam
from informasi.models import Permohonan
from informasi.rules import Kejadian, Saluran, Tindakan
from layanan import jangka_waktu
from layanan.kalender import Kalender
from layanan.kripto import indeks_buta
from layanan.langkah import mulai
from layanan.models import Lampiran
from layanan.nomor import nomor_berikut
from layanan.pendaftaran import pasang_titipan
from layanan.peran import Peran
from layanan.surat import rekam

# What a complaint does not know of its reporter.
BELUM_ADA = ("nama", "nomor_identitas", "nomor_identitas_indeks", "alamat", "tujuan_penggunaan")
IDENTITAS = ("nama", "nomor_identitas", "alamat", "pekerjaan", "tujuan_penggunaan", "email", "telepon")


@transaction.atomic
def terima_alihan(isian: dict, *, asal: str, oleh, peran: str, rahasia: bool = False) -> Permohonan:
    """Register the request a complaint has become, with the complaint's date of receipt and access code.

    What was promised to be `rahasia` stays so: the history says it, and the answer is never published.
    Only `kupang_portal.acts.alihkan` calls this: its other half checks who may do it and writes the letter.
    """
    kalender = Kalender.muat()
    p = Permohonan(**isian, asal=asal, saluran=Saluran.WEB, didaftarkan_pada=timezone.now())
    p.kunci_kirim = hashlib.sha256(f"alihan:{asal}".encode()).hexdigest()
    diterima = p.tanggal_diterima
    atur_jam(p, diterima, kalender)
    p.batas_pemeriksaan = jangka_waktu.hitung("kelengkapan_periksa", diterima, kalender).tenggat
    p.full_clean(exclude=["nomor", *BELUM_ADA], validate_unique=False)
    p.nomor = nomor_berikut(Permohonan.JENIS_NOMOR, timezone.localdate(p.didaftarkan_pada).year)
    p.save(force_insert=True)
    data = {"saluran": p.saluran, "diterima": diterima, "tenggat": p.tenggat, "asal": asal, "rahasia": rahasia}
    rekam(p.nomor, Kejadian.DIAJUKAN, oleh=oleh, peran=peran, ke=p.status, data=data)
    return p


@transaction.atomic
def lengkapi_identitas(permohonan, *, isian: dict, titipan: dict[str, str], oleh=Peran.PEMOHON, versi=None):
    """The citizen says who they are. No date moves: the clock has been running since the complaint came in."""
    langkah = mulai(permohonan, Tindakan.LENGKAPI_IDENTITAS, oleh, versi)
    p = langkah.perkara
    for nama in IDENTITAS:
        setattr(p, nama, isian.get(nama) or getattr(p, nama))
    p.nomor_identitas_indeks = indeks_buta(p.nomor_identitas)
    p.full_clean(exclude=["nomor"], validate_unique=False)
    if not (p.email or p.telepon):
        raise ValidationError({"email": "Isi surel atau nomor telepon, agar kami dapat menghubungi Anda."})
    for jenis, titip in titipan.items():
        pasang_titipan(p, titip, Lampiran.Jenis(jenis))
    return langkah.tuntas(Kejadian.IDENTITAS_DILENGKAPI, surat=[letters.identitas_diterima(p)], tenggat=p.tenggat)
