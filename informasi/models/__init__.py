from .dikecualikan import InformasiDikecualikan
from .dip import BerkasInformasi, InformasiPublik
from .disposisi import Disposisi
from .emonev import BobotEmonev, ButirEmonev
from .jawaban import JawabanPublik, Penilaian
from .keberatan import Keberatan, PutusanKeberatan, TanggapanPPID
from .laporan import LaporanTahunan
from .pemberitahuan import Pemberitahuan, RancanganJawaban, TemplatJawaban
from .permohonan import Permohonan, Perpanjangan
from .sengketa import Sengketa, Sidang, UnduhanBerkasSengketa
from .uji_konsekuensi import UjiKonsekuensi

__all__ = [
    "BerkasInformasi",
    "BobotEmonev",
    "ButirEmonev",
    "Disposisi",
    "InformasiDikecualikan",
    "InformasiPublik",
    "JawabanPublik",
    "LaporanTahunan",
    "Keberatan",
    "Pemberitahuan",
    "Penilaian",
    "Permohonan",
    "Perpanjangan",
    "PutusanKeberatan",
    "RancanganJawaban",
    "Sengketa",
    "Sidang",
    "TanggapanPPID",
    "TemplatJawaban",
    "UjiKonsekuensi",
    "UnduhanBerkasSengketa",
]
