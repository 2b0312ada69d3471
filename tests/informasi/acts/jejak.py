"""What an act leaves behind, counted: rows after success, and nothing at all when a letter or the event fails."""

import contextlib
import tempfile
from collections import Counter
from pathlib import Path

from django.conf import settings
from django.db import IntegrityError, transaction
from django.template import TemplateDoesNotExist
from django.test import override_settings
from django.utils import timezone

from informasi.models import (
    BerkasInformasi,
    Disposisi,
    InformasiDikecualikan,
    InformasiPublik,
    JawabanPublik,
    Keberatan,
    Pemberitahuan,
    Penilaian,
    Permohonan,
    Perpanjangan,
    PutusanKeberatan,
    RancanganJawaban,
    Sengketa,
    Sidang,
    TanggapanPPID,
    UjiKonsekuensi,
    UnduhanBerkasSengketa,
)
from layanan.models import BukuNomor, KepalaRiwayat, Lampiran, Peristiwa, Surat
from layanan.peran import Peran
from pengaduan.models import (
    DisposisiPengaduan,
    DukunganPengaduan,
    FotoTerbit,
    JawabanTambahan,
    LaporanPublik,
    Pengaduan,
    PengikutPengaduan,
    TindakLanjut,
)
from tests.informasi.meja import UjiMeja

TABEL = (
    BerkasInformasi,
    BukuNomor,
    Disposisi,
    DisposisiPengaduan,
    DukunganPengaduan,
    FotoTerbit,
    InformasiDikecualikan,
    InformasiPublik,
    JawabanPublik,
    Keberatan,
    JawabanTambahan,
    KepalaRiwayat,
    Lampiran,
    LaporanPublik,
    Pemberitahuan,
    Pengaduan,
    PengikutPengaduan,
    Penilaian,
    Peristiwa,
    Permohonan,
    Perpanjangan,
    PutusanKeberatan,
    RancanganJawaban,
    Sengketa,
    Sidang,
    Surat,
    TanggapanPPID,
    TindakLanjut,
    UjiKonsekuensi,
    UnduhanBerkasSengketa,
)


def isi() -> dict[str, list]:
    """Every row of every table that an act may touch."""
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in TABEL}


def jumlah() -> Counter:
    return Counter({model.__name__: model.objects.count() for model in TABEL})


@contextlib.contextmanager
def surat_rusak(jenis: str):
    """A real broken template of this letter: rendering it asks for a file that is not there."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "surat" / f"{jenis}.html"
        berkas.parent.mkdir()
        berkas.write_text('{% include "surat/hilang.html" %}')
        mesin = [{**satu, "DIRS": [folder, *satu["DIRS"]]} for satu in settings.TEMPLATES]
        with override_settings(TEMPLATES=mesin):
            yield


@contextlib.contextmanager
def batal():
    """A transaction that is thrown away at the end, with what stood in the way of the act."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def halangi_peristiwa(nomor: str) -> None:
    """The next place in the history is taken: the act's event fails on the unique constraint."""
    kepala = KepalaRiwayat.objects.filter(nomor_perkara=nomor).first()
    urutan = (kepala.urutan if kepala else 0) + 1
    kosong = {"nomor_perkara": nomor, "peran": Peran.SISTEM, "pada": timezone.now(), "sidik": "x"}
    Peristiwa.objects.create(urutan=urutan, kejadian="halangan", **kosong)


def halangi_surat(nomor: str) -> None:
    """The number of the case's next letter is taken: writing it fails after case and event have been saved."""
    urutan = Surat.objects.filter(nomor_perkara=nomor).count() + 1
    kosong = {"nomor_perkara": "PI-2020-000001", "peran": Peran.SISTEM, "pada": timezone.now(), "sidik": "x"}
    asal = Peristiwa.objects.create(urutan=1, kejadian="halangan", **kosong)
    Surat.objects.create(nomor=f"{nomor}/S-{urutan:02d}", nomor_perkara="PI-2020-000001", peristiwa=asal, jenis="x")


class JejakAct:
    """Law 4, no silent act: `utuh_atau_kosong` runs an act with each of its letters failing, and then for good."""

    maxDiff = None
    galat = (TemplateDoesNotExist, IntegrityError)

    def utuh_atau_kosong(self, act, *, nomor: str, surat=(), **baris):
        """Check both halves. `baris`: rows the act adds besides its one event and its letters `surat` (kinds)."""
        self.gagal_tanpa_bekas(act, nomor=nomor, surat=surat)
        sebelum, terakhir = jumlah(), Surat.objects.count()
        hasil = act()
        tambah = jumlah()
        tambah.subtract(sebelum)
        berubah = {nama: n for nama, n in tambah.items() if n}
        harus = {"Peristiwa": 1, "Surat": len(surat), **baris}
        self.assertEqual(berubah, {nama: n for nama, n in harus.items() if n})
        ditulis = [s.jenis for s in Surat.objects.order_by("pk")[terakhir:]]
        self.assertEqual(ditulis, list(surat))
        return hasil

    def gagal_tanpa_bekas(self, act, *, nomor: str, surat=()):
        """With a letter that cannot be rendered, or written, or an event that cannot be: not one row differs."""
        for jenis in dict.fromkeys(surat):
            with self.subTest(rusak=jenis), surat_rusak(jenis):
                sebelum = isi()
                self.assertRaises(self.galat, act)
                self.assertEqual(isi(), sebelum)
        for halangi in (halangi_peristiwa, *([halangi_surat] if surat else [])):
            with self.subTest(halangan=halangi.__name__), batal():
                halangi(nomor)
                sebelum = isi()
                self.assertRaises(self.galat, act)
                self.assertEqual(isi(), sebelum)


class UjiAct(JejakAct, UjiMeja):
    """The acts of a request."""
