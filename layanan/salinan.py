"""Keeping a blacked-out rendition of a private file: the only writer of `Penghitaman`."""

from collections.abc import Sequence
from dataclasses import asdict

from layanan import lampiran, penghitaman
from layanan.berkas import BerkasBersih
from layanan.models import Lampiran, Penghitaman
from layanan.penghitaman import Kotak


def hitamkan(asal: Lampiran, kotak: Sequence[Kotak], *, judul: str) -> BerkasBersih:
    """The checked rendition. Takes seconds for a long PDF, so it is made before a case is locked."""
    return penghitaman.hitamkan(lampiran.isi(asal), asal.mime, kotak, nama=asal.nama_asli, judul=judul)


def simpan(asal: Lampiran, kotak: Sequence[Kotak], hasil: BerkasBersih, *, jenis: str, nomor: str, oleh) -> Lampiran:
    """Store a rendition with its boxes; inside the transaction of the act that publishes it."""
    berkas = lampiran.simpan(hasil, jenis=jenis, nomor_perkara=nomor, oleh=oleh)
    catat(asal, berkas, kotak, oleh=oleh)
    return berkas


def catat(asal: Lampiran, hasil: Lampiran, kotak: Sequence[Kotak], *, oleh) -> Penghitaman:
    """Write down how a stored rendition was made."""
    return Penghitaman.objects.create(asal=asal, hasil=hasil, kotak=[asdict(k) for k in kotak], oleh=oleh)


def kotak_lama(hasil: Lampiran | None) -> list[Kotak]:
    """The boxes a rendition was made with, to begin again from; none for a file without boxes."""
    catatan = Penghitaman.objects.filter(hasil=hasil).first() if hasil else None
    return [Kotak(**satu) for satu in catatan.kotak] if catatan else []
