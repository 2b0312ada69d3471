"""The media library: the only writer of `Gambar`, and the only one who takes a picture away."""

import hashlib

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from layanan import berkas
from layanan.berkas_aturan import batas
from layanan.models import Gambar
from layanan.pemakaian import pemakaian_gambar


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


def halangan_hapus(gambar: Gambar) -> str:
    """Why a picture cannot be deleted; empty when nothing shows it."""
    jumlah = len(pemakaian_gambar(gambar))
    return f"Gambar ini dipakai di {jumlah} tempat. Lepaskan dahulu dari sana, lalu hapus." if jumlah else ""


@transaction.atomic
def hapus_gambar(gambar: Gambar) -> None:
    """Delete a picture that nothing shows, and its files once the row is really gone. Else raises ValidationError."""
    terkunci = Gambar.objects.select_for_update().get(pk=gambar.pk)
    if halangan := halangan_hapus(terkunci):
        raise ValidationError(halangan, code="dipakai")
    Gambar.objects.filter(pk=terkunci.pk).delete()
    transaction.on_commit(lambda: buang_berkas(terkunci))


def buang_berkas(gambar: Gambar) -> None:
    """The file of a row that is gone, its widths and formats, and the folder that held them."""
    penyimpanan, folder = gambar.berkas.storage, gambar.berkas.name.rpartition(".")[0]
    gambar.berkas.delete(save=False)
    if penyimpanan.exists(folder):
        penyimpanan.delete(folder)
