"""The whole import as one step: all of it or nothing, pictures on the disk included."""

from collections.abc import Callable
from pathlib import Path

from django.db import transaction

from kupang_portal.impor import baca
from kupang_portal.impor.asal import Asal
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.peta import beri_alamat, petakan
from kupang_portal.impor.pustaka import Pustaka
from kupang_portal.impor.tulis import Penulis
from layanan.gambar import buang_berkas
from layanan.models import Gambar


def impor(jalur: Path, folder: Path | None, *, coba: bool, maju: Callable[[int, int], None]) -> Laporan:
    """Import a file; `maju` hears how many items of how many are done. Raises BerkasRusak before anything is written.

    A dry run (`coba`) does the same and takes it back, so that its report is what would have happened.
    """
    peta, laporan = petakan(jalur), Laporan()
    asal = Asal(peta.situs)
    pustaka = Pustaka(folder, peta, asal, laporan, coba)
    try:
        with transaction.atomic():
            beri_alamat(peta, asal)
            penulis = Penulis(peta, asal, pustaka, laporan)
            penulis.mulai()
            for selesai, isian in enumerate(_isian(jalur), 1):
                penulis.satu(isian)
                maju(selesai, peta.jumlah)
            penulis.selesai()
            transaction.set_rollback(coba)
    except BaseException:  # Ctrl-C too
        _sapu(pustaka.disimpan)
        raise
    return laporan


def _isian(jalur: Path):
    return (baca.isian(elemen) for nama, elemen in baca.alur(jalur) if nama == "item")


def _sapu(gambar: list[Gambar]) -> None:
    """The rows are gone with the transaction, the files are not; a picture that was here before keeps both."""
    ada = set(Gambar.objects.filter(berkas__in=[g.berkas.name for g in gambar]).values_list("berkas", flat=True))
    for satu in gambar:
        if satu.berkas.name not in ada:
            buang_berkas(satu)
