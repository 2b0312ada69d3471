from .berkas_publik import BerkasPublik
from .buku_nomor import BukuNomor
from .gambar import Gambar
from .hari_libur import HariLibur, HariLiburBawaan
from .laju import HitunganLaju
from .lampiran import AksesLampiran, Lampiran
from .organisasi import PerangkatDaerah, Petugas
from .peristiwa import KepalaRiwayat, Peristiwa, RiwayatTetap
from .perkara import Perkara, PerkaraQuerySet
from .surat import Surat

__all__ = [
    "AksesLampiran",
    "BerkasPublik",
    "BukuNomor",
    "Gambar",
    "HariLibur",
    "HariLiburBawaan",
    "HitunganLaju",
    "KepalaRiwayat",
    "Lampiran",
    "PerangkatDaerah",
    "Peristiwa",
    "Perkara",
    "PerkaraQuerySet",
    "Petugas",
    "RiwayatTetap",
    "Surat",
]
