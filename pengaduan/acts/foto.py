"""Showing a photograph of a complaint to everybody, with faces and numbers blacked out, and taking it back."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from layanan import lampiran, salinan
from layanan.langkah import wajib
from layanan.models import Lampiran
from layanan.penghitaman import Kotak, ukuran_gambar
from pengaduan.acts.langkah import mulai
from pengaduan.acts.publikasi import tolak_yang_pribadi
from pengaduan.models import FotoTerbit, Pengaduan
from pengaduan.rules import Kejadian, Tindakan

TANPA_KETERANGAN = "Tulis apa yang terlihat di foto, untuk orang yang tidak melihatnya."
ASING = "Foto ini tidak ada di pengaduan ini."


@transaction.atomic
def terbitkan_foto(
    pengaduan, *, asal: Lampiran, kotak: Sequence[Kotak], keterangan: str, oleh, versi=None
) -> Pengaduan:
    """Show a photograph, blacked out, or show it with other boxes: a right of whoever may show the report.

    A rendition that fails a check raises, and nothing changes.
    """
    langkah = mulai(pengaduan, Tindakan.TERBITKAN, oleh, versi)
    p = langkah.perkara
    if asal.pk not in set(p.foto_asli().values_list("pk", flat=True)):
        raise ValidationError(ASING)
    keterangan = wajib(keterangan, "keterangan", TANPA_KETERANGAN)
    tolak_yang_pribadi("keterangan", keterangan, p)
    hasil = salinan.hitamkan(asal, kotak, judul="")
    foto = FotoTerbit.objects.select_for_update().filter(asal=asal).first() or FotoTerbit(pengaduan=p, asal=asal)
    lama = foto.berkas if foto.pk else None
    # Without a case number: no list of the case's private files ever holds it.
    foto.berkas = salinan.simpan(asal, kotak, hasil, jenis=Lampiran.Jenis.FOTO_PUBLIK, nomor="", oleh=langkah.oleh)
    foto.lebar, foto.tinggi = ukuran_gambar(hasil.isi)
    foto.keterangan, foto.oleh, foto.terbit_pada = keterangan, langkah.oleh, timezone.now()
    foto.full_clean()
    foto.save()
    if lama:
        lampiran.hapus(lama)
    return langkah.tuntas(Kejadian.FOTO_DITERBITKAN, foto=asal.nama_asli, kotak=len(kotak))


@transaction.atomic
def tarik_foto(pengaduan, *, asal: Lampiran, oleh, versi=None) -> Pengaduan:
    """Take a photograph back: the public rendition is erased, the original stays in the case."""
    langkah = mulai(pengaduan, Tindakan.TERBITKAN, oleh, versi)
    foto = FotoTerbit.objects.filter(pengaduan=langkah.perkara, asal=asal, berkas__dihapus_pada=None).first()
    if foto is None:
        raise ValidationError("Foto ini tidak sedang ditampilkan untuk umum.")
    lampiran.hapus(foto.berkas)
    return langkah.tuntas(Kejadian.FOTO_DITARIK, foto=asal.nama_asli)
