"""Files of the list, and counting downloads: no case, so no event; the row or nothing."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from informasi.acts.dip import tambah_berkas
from informasi.models import BerkasInformasi
from layanan.berkas_publik import catat_unduhan
from layanan.models import Lampiran
from tests.informasi.acts.jejak import UjiAct, isi, jumlah
from tests.informasi.bahan import berkas, informasi
from tests.informasi.warga import MATERI
from tests.serentak import hanya_postgresql, serentak


@pytest.mark.sqlite
class Jejak(UjiAct):
    def test_tambah_berkas(self):
        satu, sebelum = informasi(), jumlah()
        baris = tambah_berkas(satu, berkas=MATERI, judul="Rencana kerja", oleh=self.budi)
        tambah = jumlah()
        tambah.subtract(sebelum)
        self.assertEqual({n: x for n, x in tambah.items() if x}, {"BerkasInformasi": 1, "Lampiran": 1})
        self.assertEqual((baris.lampiran.jenis, baris.ditambahkan_oleh), (Lampiran.Jenis.DIP, self.budi))

    def test_a_file_that_cannot_be_entered_leaves_nothing(self):
        satu, sebelum = informasi(), isi()
        with pytest.raises(ValidationError):
            tambah_berkas(satu, berkas=replace(MATERI, nama_asli=""), judul="", oleh=self.budi)
        self.assertEqual(isi(), sebelum)

    def test_catat_unduhan(self):
        satu = berkas(informasi())
        for _ in range(3):
            catat_unduhan(satu)
        self.assertEqual(BerkasInformasi.objects.get().jumlah_unduh, 3)


@pytest.mark.django_db(transaction=True)
@hanya_postgresql
def test_simultaneous_downloads_all_count():
    satu = berkas(informasi())
    serentak(lambda _: catat_unduhan(satu), *range(20))
    assert BerkasInformasi.objects.get().jumlah_unduh == 20
