"""The filters of the list of complaints. Each is a link with its count; the boards are those of the worklist."""

from layanan.admin.saring import SaringPapan, SaringPilihan
from pengaduan.papan import PAPAN
from pengaduan.rules import Kelas, Klasifikasi, Status


class SaringKeadaan(SaringPapan):
    papan = PAPAN


class SaringStatus(SaringPilihan):
    title = parameter_name = "status"
    pilihan_kolom = Status.choices


class SaringKlasifikasi(SaringPilihan):
    title, parameter_name = "jenis", "klasifikasi"
    pilihan_kolom = [(k.value, k.label.partition(":")[0]) for k in Klasifikasi]


class SaringKelas(SaringPilihan):
    title, parameter_name = "kelas batas waktu", "kelas"
    pilihan_kolom = Kelas.choices


SARING = (SaringKeadaan, SaringStatus, SaringKlasifikasi, SaringKelas)
