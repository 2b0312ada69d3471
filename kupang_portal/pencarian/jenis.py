"""What can be found. Each kind brings its noun's own visibility rule; search has none of its own.

A noun that is not in this list cannot be found: requests, exclusions, comments and letters are not.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Case, CharField, DateField, F, IntegerField, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Concat, ExtractYear, TruncDate
from django.urls import reverse

from berita.models import Agenda, Berita, Galeri, Klarifikasi, Pengumuman
from informasi.models import InformasiPublik, JawabanPublik
from layanan.models import PerangkatDaerah
from pengaduan.models import LaporanPublik
from profil.models import Halaman, Regulasi, TabelData
from profil.rules import Jenis as JenisRegulasi

_KOSONG = Value("", TextField())
_TIDAK_ADA = Value(None, DateField())


@dataclass(frozen=True)
class Jenis:
    """One kind: what is visible of it now, and which of its fields a result is made of."""

    kode: str
    sebutan: str
    alamat: str  # name of the page of one of them, which takes the slug
    tampak: Callable[[], QuerySet]
    judul: object = "judul"
    ringkas: object = "ringkasan"
    isi: object = _KOSONG
    tanggal: object = _TIDAK_ADA
    tahun: object = None  # where only the year is known

    def baris(self) -> QuerySet:
        """What the public sees of this kind at this moment, with the columns of a result."""
        tanggal = Cast(self.tanggal, DateField())
        return (
            self.tampak()
            .order_by()
            .annotate(
                cari_jenis=Value(self.kode, CharField()),
                cari_judul=Cast(self.judul, TextField()),
                cari_ringkas=Cast(self.ringkas, TextField()),
                cari_isi=Cast(self.isi, TextField()),
                cari_tanggal=tanggal,
                cari_tahun=Cast(self.tahun or ExtractYear(tanggal), IntegerField()),
            )
        )

    def url(self, slug: str) -> str:
        """Where a result leads."""
        return reverse(self.alamat, args=[slug])


def _gabung(*bagian) -> Concat:
    return Concat(*[b for bidang in bagian for b in (bidang, Value(" "))], output_field=TextField())


_SEBUTAN_REGULASI = Case(
    *(When(jenis=nilai, then=Value(kata)) for nilai, kata in JenisRegulasi.choices), output_field=CharField()
)

JENIS = {
    j.kode: j
    for j in (
        Jenis("berita", "Berita", "berita:detail", Berita.objects.terbit, isi="isi", tanggal=TruncDate("terbit_pada")),
        Jenis(
            "pengumuman",
            "Pengumuman",
            "berita:pengumuman_detail",
            Pengumuman.objects.terbit,
            isi="isi",
            tanggal="berlaku_dari",
        ),
        Jenis(
            "agenda",
            "Agenda",
            "berita:agenda_detail",
            Agenda.objects.terbit,
            ringkas=_gabung("ringkasan", "tempat", "penyelenggara"),
            isi="isi",
            tanggal=TruncDate("mulai"),
        ),
        Jenis(
            "informasi",
            "Informasi publik",
            "informasi:dip_detail",
            InformasiPublik.objects.terbit,
            tanggal="waktu_pembuatan",
        ),
        Jenis(
            "jawaban",
            "Jawaban terbit",
            "informasi:jawaban_detail",
            JawabanPublik.objects.terbit,
            ringkas="pertanyaan",
            isi="jawaban",
            tanggal=TruncDate("terbit_pada"),
        ),
        Jenis(
            "regulasi",
            "Regulasi",
            "profil:regulasi_detail",
            Regulasi.objects.terbit,
            judul="tentang",
            ringkas=_gabung(_SEBUTAN_REGULASI, Value("Nomor"), "nomor", Value("Tahun"), "tahun", "catatan"),
            tahun="tahun",
        ),
        Jenis(
            "data",
            "Data",
            "profil:data_detail",
            TabelData.objects.terbit,
            ringkas=_gabung("ringkasan", "sumber", "waktu_data"),
            tanggal=TruncDate("diubah_pada"),
        ),
        Jenis(
            "halaman",
            "Profil",
            "profil:halaman",
            Halaman.objects.terbit,
            isi="isi",
            tanggal=TruncDate("diubah_pada"),
        ),
        Jenis(
            "perangkat-daerah",
            "Perangkat daerah",
            "profil:perangkat_daerah_detail",
            PerangkatDaerah.objects.aktif,
            judul="nama",
            ringkas=_gabung("singkatan", "pimpinan_jabatan", "pimpinan_nama", "alamat"),
        ),
        Jenis(
            "klarifikasi",
            "Klarifikasi",
            "berita:klarifikasi_detail",
            Klarifikasi.objects.terbit,
            ringkas=_gabung("klaim", "kesimpulan"),
            isi="fakta",
            tanggal=TruncDate("terbit_pada"),
        ),
        Jenis(
            "laporan",
            "Laporan warga",
            "pengaduan:publik_detail",
            lambda: LaporanPublik.objects.terbit().annotate(slug=F("pengaduan__nomor")),
            ringkas="lokasi",
            isi="isi",
            tanggal=TruncDate("pengaduan__diterima_pada"),
        ),
        Jenis(
            "galeri",
            "Galeri",
            "berita:galeri_detail",
            Galeri.objects.terbit,
            isi="uraian",
            tanggal=TruncDate("terbit_pada"),
        ),
    )
}
