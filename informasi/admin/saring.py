"""The filters of the list of requests. Each is a link with its count; the boards are those of the worklist."""

from django.db.models import Min
from django.utils import timezone

from informasi.models import Disposisi, Permohonan
from informasi.papan import PAPAN
from informasi.rules import Saluran, Status
from layanan.admin.saring import SaringPapan, SaringPilihan, SaringTautan
from layanan.models import PerangkatDaerah


class SaringKeadaan(SaringPapan):
    papan = PAPAN


class SaringStatus(SaringPilihan):
    title = parameter_name = "status"
    pilihan_kolom = Status.choices


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


class SaringSaluran(SaringPilihan):
    title = parameter_name = "saluran"
    pilihan_kolom = Saluran.choices


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
