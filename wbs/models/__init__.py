from .jejak import JejakWBS
from .kunci import KunciWBS
from .laporan import LaporanWBS, PesanWBS

__all__ = ["JejakWBS", "KunciWBS", "LaporanWBS", "PesanWBS"]
