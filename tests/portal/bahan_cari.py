"""One thing of every kind that the search finds, and each state in which its noun hides it."""

from datetime import timedelta

from django.utils import timezone

from berita.rules import Status
from layanan.models import PerangkatDaerah
from pengaduan.rules import Status as StatusPengaduan
from profil.models import TabelData
from tests.berita.bahan import berita
from tests.berita.siaran import agenda, galeri, klarifikasi, pengumuman
from tests.informasi.bahan import informasi, jawaban
from tests.pengaduan.bahan import laporan
from tests.profil.bahan import halaman, regulasi

SEHARI = timedelta(days=1)


def perangkat_daerah(nama, **lain):
    return PerangkatDaerah.objects.create(nama=nama, slug=f"opd-{PerangkatDaerah.objects.count()}", **lain)


def tabel(judul, **lain):
    return TabelData.objects.create(judul=judul, slug=f"tabel-{TabelData.objects.count()}", **lain)


BUAT = {
    "berita": berita,
    "pengumuman": pengumuman,
    "agenda": agenda,
    "informasi": informasi,
    "jawaban": jawaban,
    "regulasi": regulasi,
    "data": tabel,
    "halaman": halaman,
    "perangkat-daerah": perangkat_daerah,
    "klarifikasi": klarifikasi,
    "galeri": galeri,
    "laporan": laporan,
}


def tersembunyi() -> list[tuple[str, str, dict]]:
    """Kind, what its state is called, and the fields that put it into that state."""
    kini, hari = timezone.now(), timezone.localdate()
    besok, lampau = kini + SEHARI, kini - SEHARI
    naskah = {"draft": {"status": Status.DRAF}, "in review": {"status": Status.DITINJAU}}
    siaran = naskah | {"scheduled": {"terbit_pada": besok}}
    ditarik = {"taken down": {"terbit_pada": lampau - SEHARI, "turun_pada": lampau}}
    keadaan = {
        "berita": siaran | ditarik | {"thrown away": {"dihapus_pada": lampau}},
        "pengumuman": naskah | {"scheduled": {"berlaku_dari": hari + SEHARI}},
        **dict.fromkeys(("agenda", "klarifikasi", "galeri"), siaran),
        "jawaban": {"scheduled": {"terbit_pada": besok}},
        "halaman": ditarik | {"draft": {"terbit_pada": None}, "scheduled": {"terbit_pada": besok}},
        **dict.fromkeys(("informasi", "regulasi", "data"), {"not published": {"terbit": False}}),
        "perangkat-daerah": {"no more": {"aktif": False}},
        "laporan": {
            "not shown": {"terbit_pada": None},
            "secret": {"rahasia": True},
            "not verified": {"status": StatusPengaduan.DIAJUKAN},
            "withdrawn": {"status": StatusPengaduan.DICABUT},
        },
    }
    return [(jenis, nama, isi) for jenis, semua in keadaan.items() for nama, isi in semua.items()]
