"""The filters of the list of complaints. Each is a link with its count; the boards are those of the worklist."""

from layanan.admin.saring import SaringTautan
from layanan.papan import Sudut
from pengaduan.papan import PAPAN
from pengaduan.rules import Kelas, Klasifikasi, Status


class SaringKeadaan(SaringTautan):
    title = "keadaan"
    parameter_name = "keadaan"

    def __init__(self, request, *args):
        self.sudut = Sudut.untuk(request)
        super().__init__(request, *args)

    def lookups(self, request, model_admin):
        return [(p.nama, p.judul) for p in PAPAN.values()]

    def saring(self, queryset, nilai):
        return PAPAN[nilai].saring(queryset, self.sudut)


class _SaringPilihan(SaringTautan):
    """By the value of a column with choices."""

    pilihan_kolom = ()

    def lookups(self, request, model_admin):
        return self.pilihan_kolom

    def saring(self, queryset, nilai):
        return queryset.filter(**{self.parameter_name: nilai})


class SaringStatus(_SaringPilihan):
    title = parameter_name = "status"
    pilihan_kolom = Status.choices


class SaringKlasifikasi(_SaringPilihan):
    title, parameter_name = "jenis", "klasifikasi"
    pilihan_kolom = [(k.value, k.label.partition(":")[0]) for k in Klasifikasi]


class SaringKelas(_SaringPilihan):
    title, parameter_name = "kelas batas waktu", "kelas"
    pilihan_kolom = Kelas.choices


SARING = (SaringKeadaan, SaringStatus, SaringKlasifikasi, SaringKelas)
