from .halaman import Halaman
from .jabatan import Jabatan
from .kanal import KanalResmi
from .menu import ButirMenu
from .regulasi import BerkasRegulasi, Regulasi
from .tabel import BarisData, TabelData

__all__ = [
    "BarisData",
    "BerkasRegulasi",
    "ButirMenu",
    "Halaman",
    "Jabatan",
    "KanalResmi",
    "Regulasi",
    "TabelData",
]
