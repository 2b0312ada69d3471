"""The filters of the list of requests. Each is a link with its count; the boards are those of the worklist."""

from django.db.models import Min
from django.utils import timezone

from informasi.models import Disposisi, Permohonan
from informasi.papan import PAPAN
from informasi.rules import Saluran, Status
from layanan.admin.saring import SaringTautan
from layanan.models import PerangkatDaerah
from layanan.papan import Sudut


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


class SaringStatus(SaringTautan):
    title = "status"
    parameter_name = "status"

    def lookups(self, request, model_admin):
        return Status.choices

    def saring(self, queryset, nilai):
        return queryset.filter(status=nilai)


class SaringPemegang(SaringTautan):
    """By the perangkat daerah that holds the case now."""

    title = "perangkat daerah yang memegang"
    parameter_name = "pemegang"

    def lookups(self, request, model_admin):
        return self.sekali(request, lambda: self._pemegang(model_admin.get_queryset(request)))

    def _pemegang(self, permohonan):
        menunggu = Disposisi.objects.menunggu().filter(permohonan__in=permohonan.order_by())
        pemegang = PerangkatDaerah.objects.filter(pk__in=menunggu.values("perangkat_daerah"))
        return [(str(pk), singkatan or nama) for pk, singkatan, nama in pemegang.values_list("pk", "singkatan", "nama")]

    def saring(self, queryset, nilai):
        return queryset.filter(pk__in=Disposisi.objects.menunggu().filter(perangkat_daerah=nilai).values("permohonan"))


class SaringSaluran(SaringTautan):
    title = "saluran"
    parameter_name = "saluran"

    def lookups(self, request, model_admin):
        return Saluran.choices

    def saring(self, queryset, nilai):
        return queryset.filter(saluran=nilai)


class SaringTahun(SaringTautan):
    title = "tahun diterima"
    parameter_name = "tahun"

    def lookups(self, request, model_admin):
        return self.sekali(request, self._tahun)

    def _tahun(self):
        pertama = Permohonan.objects.aggregate(pertama=Min("diterima_pada"))["pertama"]
        kini = timezone.localdate().year
        return [(str(t), str(t)) for t in range(kini, timezone.localdate(pertama).year - 1 if pertama else kini, -1)]

    def saring(self, queryset, nilai):
        return queryset.filter(diterima_pada__year=int(nilai))


SARING = (SaringKeadaan, SaringStatus, SaringPemegang, SaringSaluran, SaringTahun)
