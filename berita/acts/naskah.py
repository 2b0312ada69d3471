"""Announcements, events, albums and clarifications: who may publish them, their files and their old addresses."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from berita.acts.alamat import alihkan
from berita.models import BerkasPengumuman, Galeri, Pengumuman
from berita.models.naskah import Naskah
from berita.rules import Status
from layanan import berkas_publik
from layanan.berkas import BerkasBersih
from layanan.models import Lampiran
from layanan.peran import Peran, peran_dari

HANYA_REDAKTUR = "Hanya Redaktur yang menerbitkan atau mengubah yang sudah terbit. Pilih “Menunggu tinjauan”."


def boleh_menerbitkan(oleh) -> bool:
    """Whether this officer publishes; being superuser is a technical right and no role."""
    return Peran.REDAKTUR.value in peran_dari(oleh)


def boleh_menyunting(naskah: Naskah, oleh) -> bool:
    """Whether this officer may change the text: a Redaktur any, a Penulis their own until it is published."""
    peran = peran_dari(oleh)
    milik_sendiri = naskah.dibuat_oleh_id is not None and naskah.dibuat_oleh_id == getattr(oleh, "pk", None)
    if Peran.REDAKTUR.value in peran:
        return True
    return Peran.PENULIS.value in peran and milik_sendiri and naskah.status != Status.TERBIT


@transaction.atomic
def simpan_naskah(naskah: Naskah, *, oleh) -> Naskah:
    """Save a new or edited text. Only a Redaktur puts it before the public or changes it there.

    Raises ValidationError for anybody else, also when the text was published while they were editing it. An old address
    keeps leading here.
    """
    lama = type(naskah).objects.select_for_update().filter(pk=naskah.pk).first() if naskah.pk else None
    if lama is None:
        naskah.dibuat_oleh = oleh
    if not boleh_menyunting(lama or naskah, oleh) or (naskah.status == Status.TERBIT and not boleh_menerbitkan(oleh)):
        raise ValidationError(HANYA_REDAKTUR, code="peran")
    naskah.full_clean()
    naskah.save()
    if lama and lama.slug != naskah.slug and lama.status == Status.TERBIT:
        alihkan(lama.get_absolute_url(), naskah.get_absolute_url())
    return naskah


def tambah_berkas(pengumuman: Pengumuman, *, berkas: BerkasBersih, judul: str, oleh) -> BerkasPengumuman:
    """Add a checked file to an announcement."""
    baris = BerkasPengumuman(pengumuman=pengumuman, judul=judul)
    return berkas_publik.tambah(baris, berkas, jenis=Lampiran.Jenis.PENGUMUMAN, nomor=pengumuman.nomor, oleh=oleh)


@transaction.atomic
def pasang_video(galeri: Galeri, unggahan: UploadedFile) -> None:
    """Give an item its checked video; the one it had goes when the change stands."""
    lama, penyimpanan = galeri.video.name, galeri.video.storage
    galeri.video.save("video.mp4", unggahan, save=False)
    galeri.save(update_fields=["video"])
    if lama:
        transaction.on_commit(lambda: penyimpanan.delete(lama), robust=True)
