"""Filters of a list of cases: links with their counts."""

from django.contrib.admin import SimpleListFilter

from layanan.papan import Papan, Sudut


class SaringTautan(SimpleListFilter):
    """A filter that ignores a value it does not offer.

    Counting the links builds every filter anew for each of them; choices from the database are read once per request.
    """

    def sekali(self, request, baca):
        """The choices that `baca` reads, kept with the request."""
        simpanan = request.__dict__.setdefault("pilihan_saring", {})
        if self.parameter_name not in simpanan:
            simpanan[self.parameter_name] = baca()
        return simpanan[self.parameter_name]

    def pilihan(self) -> str | None:
        nilai = self.value()
        return nilai if nilai in {str(v) for v, _ in self.lookup_choices} else None

    def queryset(self, request, queryset):
        nilai = self.pilihan()
        return queryset if nilai is None else self.saring(queryset, nilai)


class SaringPapan(SaringTautan):
    """By one of the boards of the worklist."""

    title = parameter_name = "keadaan"
    papan: dict[str, Papan]

    def __init__(self, request, *args):
        self.sudut = Sudut.untuk(request)
        super().__init__(request, *args)

    def lookups(self, request, model_admin):
        return [(p.nama, p.judul) for p in self.papan.values()]

    def saring(self, queryset, nilai):
        return self.papan[nilai].saring(queryset, self.sudut)


class SaringPilihan(SaringTautan):
    """By the value of a column with choices."""

    pilihan_kolom = ()

    def lookups(self, request, model_admin):
        return self.pilihan_kolom

    def saring(self, queryset, nilai):
        return queryset.filter(**{self.parameter_name: nilai})
