from .halaman import Halaman
from .jabatan import Jabatan
from .kanal import KanalResmi
from .menu import ButirMenu
from .regulasi import Regulasi

__all__ = ["ButirMenu", "Halaman", "Jabatan", "KanalResmi", "Regulasi"]
