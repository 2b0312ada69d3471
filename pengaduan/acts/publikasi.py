"""Showing a complaint to everybody, in words without names and numbers, and taking it back."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from layanan.langkah import wajib
from layanan.penyamaran import NAMA_PELAPOR, GagalSamar, tanpa_nama, temuan
from layanan.surat import rekam
from pengaduan.acts.langkah import Langkah, mulai
from pengaduan.models import LaporanPublik, Pengaduan
from pengaduan.rules import Kejadian, Tindakan


@transaction.atomic
def terbitkan(pengaduan, *, judul: str, isi: str, oleh, lokasi: str = "", versi=None) -> Pengaduan:
    """Show the complaint to everybody in these words, or change the words that are shown."""
    langkah = mulai(pengaduan, Tindakan.TERBITKAN, oleh, versi)
    simpan_laporan(langkah, {"judul": judul, "isi": isi, "lokasi": lokasi})
    return langkah.tuntas(Kejadian.DITERBITKAN)


@transaction.atomic
def tarik(pengaduan, *, oleh, versi=None) -> Pengaduan:
    """Take the complaint back from the public pages; its handling goes on."""
    langkah = mulai(pengaduan, Tindakan.TARIK, oleh, versi)
    laporan = langkah.perkara.laporan_publik
    laporan.terbit_pada = None
    laporan.save(update_fields=["terbit_pada"])
    return langkah.tuntas(Kejadian.DITARIK)


def catat_terbit(langkah: Langkah) -> None:
    """The event of a publication that is part of another act."""
    p = langkah.perkara
    rekam(p.nomor, Kejadian.DITERBITKAN, oleh=langkah.oleh, peran=langkah.peran, dari=p.status, ke=p.status)


def simpan_laporan(langkah: Langkah, naskah: dict[str, str]) -> LaporanPublik:
    """Write the public words. Refused while a number, an address or the reporter's name stands in them."""
    p = langkah.perkara
    if p.rahasia:
        raise ValidationError("Pelapor meminta laporan ini dirahasiakan: tidak dapat ditampilkan.", code="rahasia")
    laporan = LaporanPublik.objects.filter(pengaduan=p).first() or LaporanPublik(pengaduan=p)
    laporan.judul = wajib(naskah["judul"], "judul_publik", "Tulis judul yang dibaca umum.")
    laporan.isi = wajib(naskah["isi"], "isi_publik", "Tulis isi yang dibaca umum.")
    laporan.lokasi = (naskah.get("lokasi") or "").strip()
    for nama in ("judul", "isi", "lokasi"):
        tolak_yang_pribadi(f"{nama}_publik", getattr(laporan, nama), p)
    laporan.oleh = langkah.oleh
    laporan.terbit_pada = laporan.terbit_pada or timezone.now()
    laporan.full_clean()
    laporan.save()
    p.laporan_publik = laporan
    return laporan


def tolak_yang_pribadi(bidang: str, teks: str, p: Pengaduan) -> None:
    """Refuse a public text, beside its field, while anything private is found in it.

    Of the reporter, and of those whose reports were joined, every single word of the name counts, as in the answers.
    """
    try:
        ada = temuan(teks)
        if tanpa_nama(teks, p.nama_bersama) != teks:
            ada.append(NAMA_PELAPOR)
    except GagalSamar as galat:
        raise ValidationError({bidang: "Teks ini tidak dapat diperiksa. Ringkaslah lebih dahulu."}) from galat
    if ada:
        raise ValidationError({bidang: f"Masih ada {' dan '.join(ada)}. Hapus atau samarkan dahulu."})
