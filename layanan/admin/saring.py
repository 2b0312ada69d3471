"""Filters of a list of cases: links with their counts."""

from django.contrib.admin import SimpleListFilter


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
