from .akses import AksesIdentitas
from .berkas_publik import BerkasPublik
from .buku_nomor import BukuNomor
from .disposisi import DisposisiPerkara
from .gambar import Gambar
from .hari_libur import HariLibur, HariLiburBawaan
from .laju import HitunganLaju
from .lampiran import AksesLampiran, Lampiran
from .organisasi import PerangkatDaerah, Petugas
from .penghitaman import Penghitaman
from .peristiwa import KepalaRiwayat, Peristiwa, RiwayatTetap
from .perkara import Perkara, PerkaraQuerySet, Urusan
from .surat import Surat
from .wilayah import Wilayah

__all__ = [
    "AksesIdentitas",
    "AksesLampiran",
    "BerkasPublik",
    "BukuNomor",
    "DisposisiPerkara",
    "Gambar",
    "HariLibur",
    "HariLiburBawaan",
    "HitunganLaju",
    "KepalaRiwayat",
    "Lampiran",
    "Penghitaman",
    "PerangkatDaerah",
    "Peristiwa",
    "Perkara",
    "PerkaraQuerySet",
    "Petugas",
    "RiwayatTetap",
    "Surat",
    "Urusan",
    "Wilayah",
]
