"""Blacking out what is excluded, before a file reaches the requester or the public (Pasal 22 ayat (7) huruf e)."""

from collections.abc import Sequence
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import transaction

from informasi.models import BerkasInformasi, InformasiPublik, Permohonan
from informasi.rules import AlasanPasal17, Kejadian, Tindakan
from layanan import berkas_publik, lampiran, salinan
from layanan.berkas import BerkasBersih, bersihkan_nama
from layanan.langkah import mulai
from layanan.models import Lampiran
from layanan.penghitaman import Kotak

# Whoever prepares the answer or hands the material over may black it out: the first of these verbs that is open.
VERBA = (Tindakan.RANCANG, Tindakan.SAMPAIKAN)
TANPA_KOTAK = "Belum ada kotak. Tandai dahulu bagian yang dikecualikan."
TANPA_ALASAN = "Setiap kotak perlu alasan dari Pasal 17 UU 14/2008."


def hitamkan_berkas(
    permohonan: Permohonan, *, asal: Lampiran, kotak: Sequence[Kotak], oleh, versi: int | None = None
) -> Permohonan:
    """Make a blacked-out copy of a working file; it is offered as material beside the original, which stays inside.

    The copy is made before the case is locked: a long PDF takes seconds.
    """
    _periksa_kotak(kotak)
    if asal.pk not in set(asli_permohonan(permohonan).values_list("pk", flat=True)):
        raise ValidationError("Berkas ini tidak dapat dihitamkan untuk permohonan ini.")
    tindakan = tindakan_hitam(permohonan, oleh)
    if halangan := permohonan.halangan(tindakan, oleh):
        raise ValidationError(halangan, code="tertutup")
    hasil = salinan.hitamkan(asal, kotak, judul=f"Salinan untuk {permohonan.nomor}, sebagian dihitamkan")
    with transaction.atomic():
        langkah = mulai(permohonan, tindakan, oleh, versi)
        isian = {"jenis": Lampiran.Jenis.DISPOSISI, "nomor": langkah.perkara.nomor, "oleh": langkah.oleh}
        salinan.simpan(asal, kotak, replace(hasil, nama_asli=_nama(hasil)), **isian)
        dasar = sorted({k.dasar for k in kotak})
        return langkah.tuntas(Kejadian.BERKAS_DIHITAMKAN, kotak=len(kotak), alasan=dasar)


def tindakan_hitam(p: Permohonan, oleh) -> Tindakan:
    """The verb that opens the tool now; the last one, whose sentence then says why not, when none does."""
    return next((t for t in VERBA if not p.halangan(t, oleh)), VERBA[-1])


def asli_permohonan(p: Permohonan):
    """The working files of a request that may be blacked out: not the copies that are already."""
    return p.lampiran().filter(jenis=Lampiran.Jenis.DISPOSISI, penghitaman=None)


@transaction.atomic
def simpan_asli(informasi: InformasiPublik, *, berkas: BerkasBersih, oleh) -> Lampiran:
    """Keep the original of an entry's file, for officers alone: what is published is made from it."""
    return lampiran.simpan(berkas, jenis=Lampiran.Jenis.DIP, nomor_perkara=informasi.nomor, oleh=oleh)


def asli_informasi(informasi: InformasiPublik):
    """The originals of an entry that are not public."""
    milik = Lampiran.objects.milik(informasi.nomor).tersedia().filter(jenis=Lampiran.Jenis.DIP)
    return milik.exclude(pk__in=BerkasInformasi.objects.filter(informasi=informasi).values("lampiran"))


def terbitkan_hitam(
    informasi: InformasiPublik, *, asal: Lampiran, kotak: Sequence[Kotak], judul: str, oleh
) -> BerkasInformasi:
    """Publish a blacked-out copy of an original as a file of the entry."""
    _periksa_kotak(kotak)
    if asal.pk not in set(asli_informasi(informasi).values_list("pk", flat=True)):
        raise ValidationError("Berkas ini tidak ada di antara berkas asli informasi ini.")
    hasil = salinan.hitamkan(asal, kotak, judul=judul)
    with transaction.atomic():
        baris = BerkasInformasi(informasi=informasi, judul=judul)
        bersih = replace(hasil, nama_asli=_nama(hasil))
        berkas_publik.tambah(baris, bersih, jenis=Lampiran.Jenis.DIP, nomor=informasi.nomor, oleh=oleh)
        salinan.catat(asal, baris.lampiran, kotak, oleh=oleh)
    return baris


def _periksa_kotak(kotak: Sequence[Kotak]) -> None:
    if not kotak:
        raise ValidationError(TANPA_KOTAK)
    if any(k.dasar not in AlasanPasal17.values for k in kotak):
        raise ValidationError(TANPA_ALASAN)


def _nama(hasil: BerkasBersih) -> str:
    batang = hasil.nama_asli.rpartition(".")[0] or hasil.nama_asli
    return bersihkan_nama(f"{batang} (dihitamkan).{hasil.ekstensi}")
