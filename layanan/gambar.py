"""The media library: the only writer of `Gambar`."""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from layanan import berkas
from layanan.berkas_aturan import batas
from layanan.models import Gambar


def simpan_gambar(
    unggahan: UploadedFile, *, teks_alternatif: str, keterangan: str = "", sumber: str = "", oleh=None
) -> Gambar:
    """Check a picture by its content and keep it once: the same picture again gives the row it has already.

    Raises ValidationError with one sentence for the sender.
    """
    bersih = berkas.periksa(unggahan, (berkas.JPEG, berkas.PNG), maks=batas("BERKAS_MAKS_MATERI"))
    sidik = hashlib.sha256(bersih.isi).hexdigest()
    if lama := Gambar.objects.filter(sidik=sidik).first():
        return lama
    gambar = Gambar(
        berkas=ContentFile(bersih.isi, name=f"gambar.{bersih.ekstensi}"),
        teks_alternatif=teks_alternatif,
        keterangan=keterangan,
        sumber=sumber,
        sidik=sidik,
        diunggah_oleh=oleh,
    )
    gambar.full_clean(validate_unique=False)
    try:
        with transaction.atomic():
            gambar.save()
    except IntegrityError:  # the same picture arrived twice at the same moment; its second file must not stay behind
        gambar.berkas.delete(save=False)
        return Gambar.objects.get(sidik=sidik)
    return gambar
