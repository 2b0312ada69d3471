"""Checking a complaint: verify, refuse, ask for what is missing (Pasal 44 UU 25/2009; Permenpan RB 62/2018)."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from layanan.langkah import wajib
from layanan.peran import Peran
from pengaduan import letters
from pengaduan.acts.gabungan import lepaskan_gabungan
from pengaduan.acts.langkah import mulai
from pengaduan.acts.pengajuan import atur_jam
from pengaduan.acts.publikasi import catat_terbit, simpan_laporan
from pengaduan.models import KategoriPengaduan, Pengaduan
from pengaduan.rules import HARI_MELENGKAPI, AlasanTolak, Kejadian, Kelas, Tindakan

# The tick stands by default: what accuses somebody is never shown by forgetting it.
MENUDUH = (
    "Pengaduan berkadar pengawasan tidak tampil bersama verifikasi. Hapus centangnya; bila isinya sudah diperiksa, "
    "pakai “Tampilkan untuk umum”."
)


@transaction.atomic
def verifikasi(
    pengaduan, *, oleh, kelas: str, kategori: KategoriPengaduan | None = None, publik: dict | None = None, versi=None
) -> Pengaduan:
    """Find the complaint in order, and say of which class it is.

    The due date is counted from the receipt, not from this click: another class only changes the number of days.
    `publik` holds the words (`judul`, `isi`, `lokasi`) in which it is shown to everybody from now on.
    """
    langkah = mulai(pengaduan, Tindakan.VERIFIKASI, oleh, versi)
    p = langkah.perkara
    if kelas not in Kelas.values:
        raise ValidationError({"kelas": "Pilih kelas batas waktunya."})
    if publik and kelas == Kelas.BERKADAR:
        raise ValidationError({"tampilkan": MENUDUH})
    lama, p.kategori = p.kategori.hari(p.kelas), kategori or p.kategori
    beda, p.kelas = p.kategori.hari(kelas) - lama, kelas
    semula = p.tenggat
    atur_jam(p, p.mulai_hitung, p.hari_hitung + beda, langkah.kalender)
    if p.tenggat > semula:
        lepaskan_gabungan(langkah)
    if publik:
        simpan_laporan(langkah, publik)
    langkah.tuntas(Kejadian.DIVERIFIKASI, surat=[letters.diverifikasi(p)], kelas=kelas, tenggat=p.tenggat)
    if publik:
        catat_terbit(langkah)
    return p


@transaction.atomic
def tolak(pengaduan, *, oleh, alasan: str, penjelasan: str, versi=None) -> Pengaduan:
    """Say that it cannot be handled here, for a reason of the closed list and in words the reporter understands."""
    langkah = mulai(pengaduan, Tindakan.TOLAK, oleh, versi)
    p = langkah.perkara
    if alasan not in AlasanTolak.values:
        raise ValidationError({"alasan": "Pilih salah satu alasan dari daftar."})
    p.alasan_tolak = alasan
    p.penjelasan_tolak = wajib(penjelasan, "penjelasan", "Jelaskan kepada pelapor, dan ke mana ia dapat pergi.")
    p.tenggat = None
    lepaskan_gabungan(langkah)
    return langkah.tuntas(Kejadian.DITOLAK, surat=[letters.ditolak(p)], alasan=alasan)


@transaction.atomic
def minta_kelengkapan(pengaduan, *, oleh, kekurangan: str, versi=None) -> Pengaduan:
    """Ask for what is missing, once and within the 3 days of verification; the clock of the answer stands still."""
    langkah = mulai(pengaduan, Tindakan.MINTA_KELENGKAPAN, oleh, versi)
    p, hari_ini = langkah.perkara, timezone.localdate()
    p.kekurangan = wajib(kekurangan, "kekurangan", "Tulis apa yang masih kurang, agar pelapor dapat melengkapinya.")
    terpakai = langkah.kalender.sisa(hari_ini, p.mulai_hitung)
    p.hari_hitung = max(p.hari_hitung - terpakai, 1)  # what is left, to be counted from the day of completion
    p.diminta_pada, p.tenggat = hari_ini, None
    p.batas_kelengkapan = hari_ini + datetime.timedelta(days=HARI_MELENGKAPI)
    lepaskan_gabungan(langkah)
    return langkah.tuntas(
        Kejadian.KELENGKAPAN_DIMINTA, surat=[letters.kurang(p)], batas_kelengkapan=p.batas_kelengkapan
    )


@transaction.atomic
def anggap_dicabut(pengaduan, *, oleh=Peran.SISTEM, versi=None) -> Pengaduan:
    """Close a complaint that was not completed in 30 days: it counts as withdrawn (Pasal 44 UU 25/2009)."""
    langkah = mulai(pengaduan, Tindakan.ANGGAP_DICABUT, oleh, versi)
    lepaskan_gabungan(langkah)
    return langkah.tuntas(Kejadian.DIANGGAP_DICABUT, surat=[letters.dianggap_dicabut(langkah.perkara)])
