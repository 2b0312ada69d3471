"""The exchange itself: a file in, with or without writing; the reports of an officer out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from pengaduan import acts
from pengaduan.models import DisposisiPengaduan, Pengaduan, TindakLanjut
from pengaduan.rules import Kelas, Klasifikasi
from pengaduan.sp4n.baca import baca
from pengaduan.sp4n.kolom import TIDAK, YA, kolom

SEIRING = "Laporan yang sama sedang dimasukkan orang lain. Tidak ada yang dicatat; coba sekali lagi."


@dataclass
class Laporan:
    """What an import did, or would do."""

    baru: list[str] = field(default_factory=list)
    lama: int = 0
    selesai: int = 0
    galat: list[str] = field(default_factory=list)

    def baris(self, *, coba: bool) -> list[str]:
        """The result in sentences."""
        if self.galat:
            return [*self.galat, "Tidak ada yang dicatat. Perbaiki baris di atas, lalu coba lagi."]
        kata = "akan dicatat" if coba else "dicatat"
        return [
            f"{len(self.baru)} laporan baru {kata}{': ' if self.baru else ''}{', '.join(self.baru)}.",
            f"{self.lama} sudah ada dan tidak diubah; {self.selesai} sudah selesai di SP4N-LAPOR! dan dilewati.",
        ]


def impor(bita: bytes, *, oleh, coba: bool = False) -> Laporan:
    """Read a file and register what is new: all of it, or nothing where a single row is wrong.

    `coba` does the same and takes everything back. Raises BerkasKeliru when it is no file of SP4N-LAPOR!.
    """
    bacaan = baca(bita)
    hasil = Laporan(galat=bacaan.galat, selesai=bacaan.selesai)
    if hasil.galat:
        return hasil
    try:
        with transaction.atomic():
            baru = acts.terima_sp4n(bacaan.laporan, oleh=oleh)
            transaction.set_rollback(coba)
    except ValidationError as galat:
        hasil.galat = galat.messages
        return hasil
    except IntegrityError:
        hasil.galat = [SEIRING]
        return hasil
    hasil.baru = [p.sp4n_nomor if coba else p.nomor for p in baru]
    hasil.lama = len(bacaan.laporan) - len(baru)
    return hasil


def baris_ekspor(pengaduan: QuerySet) -> Iterator[Iterable]:
    """One row per report that is not `rahasia`: those never leave this portal. Of an anonymous one without the name."""
    jawaban = TindakLanjut.objects.filter(jenis=TindakLanjut.Jenis.TANGGAPAN).order_by("-pk")
    disposisi = DisposisiPengaduan.objects.select_related("perangkat_daerah").order_by("-pk")
    baris = pengaduan.filter(rahasia=False).select_related("kategori__induk", "kelurahan").order_by("pk")
    baris = baris.prefetch_related(Prefetch("tindak_lanjut", jawaban), Prefetch("disposisi", disposisi))
    ruas = [k.ruas for k in kolom()]
    for p in baris.iterator(chunk_size=500):
        isi = _isi(p.untuk_penangan())
        yield [isi[nama] for nama in ruas]


def _isi(p: Pengaduan) -> dict[str, str]:
    jawaban, disposisi = next(iter(p.tindak_lanjut.all()), None), next(iter(p.disposisi.all()), None)
    return {
        **{nama: getattr(p, nama) for nama in ("sp4n_nomor", "judul", "isi", "lokasi", "nomor")},
        "diterima_pada": f"{timezone.localtime(p.diterima_pada):%Y-%m-%d %H:%M}",
        "klasifikasi": _klasifikasi(p),
        "kategori": p.kategori.nama,
        "tanggal_kejadian": p.tanggal_kejadian.isoformat() if p.tanggal_kejadian else "",
        "kelurahan": p.kelurahan.nama if p.kelurahan else "",
        "perangkat_daerah": disposisi.perangkat_daerah.nama if disposisi else "",
        "status": p.get_status_display(),
        "tenggat": p.tenggat.isoformat() if p.tenggat else "",
        "ditanggapi_pada": f"{timezone.localtime(p.ditanggapi_pada):%Y-%m-%d %H:%M}" if p.ditanggapi_pada else "",
        "tanggapan": jawaban.uraian if jawaban else "",
        "nama": "" if p.anonim else p.nama,
        "anonim": YA if p.anonim else TIDAK,
        "rahasia": TIDAK,
    }


def _klasifikasi(p: Pengaduan) -> str:
    """As officers of SP4N-LAPOR! write it: there a complaint is of one of two kinds."""
    if p.klasifikasi == Klasifikasi.PENGADUAN:
        return f"Pengaduan {'berkadar' if p.kelas == Kelas.BERKADAR else 'tidak berkadar'} pengawasan"
    return Klasifikasi(p.klasifikasi).label.partition(":")[0]
