"""The list of cases of one kind: rows with their clock in words, found by number and words, by name for some roles."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.utils.html import format_html

from layanan.models import Perkara
from layanan.papan import Jam, Papan, Sudut, urutan
from layanan.waktu import tanggal_pendek

PANJANG_CARI = 200


class PapanPerkara(ChangeList):
    """A page of rows with their clocks, the calendar loaded once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.title = self.opts.verbose_name.capitalize()

    def get_queryset(self, request, **kwargs):
        return self.model_admin.baris(super().get_queryset(request, **kwargs))

    def get_results(self, request):
        super().get_results(request)
        sudut = Sudut.untuk(request)
        self.result_list = list(self.result_list)
        for perkara in self.result_list:
            perkara.jam = self.model_admin.jam(perkara, sudut)


class DaftarPerkara(admin.ModelAdmin):
    """The list part of the desk of a kind of case.

    It names its boards (`papan`), the class of each state (`kelas_status`), who sees what (`terlihat`) and the clock of
    a case (`jam`); `list_filter` holds classes of filters only.
    """

    papan: dict[str, Papan]
    kelas_status: dict[str, str]
    pemegang_lain = ""  # who holds a case that lies with no perangkat daerah
    list_display_links = ("nomor",)
    list_per_page = 50
    list_max_show_all = 0
    show_facets = admin.ShowFacets.ALWAYS
    ordering = ("-diterima_pada", "-pk")

    @staticmethod
    def terlihat(petugas, peran: frozenset[str]) -> QuerySet:
        """The wall: the cases that this officer may know of."""
        raise NotImplementedError

    @staticmethod
    def jam(perkara: Perkara, sudut: Sudut) -> Jam:
        """The clock of a case in words."""
        raise NotImplementedError

    def baris(self, queryset: QuerySet) -> QuerySet:
        """What a page of rows reads besides the cases themselves, and what it leaves unread."""
        return queryset

    def orang(self, kata: str, sudut: Sudut) -> Q | None:
        """How these words may be searched for among persons; None for who may not see them."""
        raise NotImplementedError

    def get_changelist(self, request, **kwargs):
        return PapanPerkara

    def get_queryset(self, request):
        """List, search, autocomplete and every address below begin here."""
        return self.terlihat(request.user, Sudut.untuk(request).peran).order_by(*self.ordering)

    def get_ordering(self, request):
        """A board is sorted by its due date, as in the worklist; the whole list by the newest."""
        papan = self.papan.get(request.GET.get("keadaan", ""))
        return urutan(papan) if papan else self.ordering

    def lookup_allowed(self, lookup, value, request=None):
        """Only the filters of the page. Django would allow every column, and with it guessing names and addresses."""
        return lookup in {saring.parameter_name for saring in self.list_filter}

    def get_search_results(self, request, queryset, search_term):
        """By number and words; by person only where `orang` allows it."""
        kata = search_term[:PANJANG_CARI]
        hasil, _ = super().get_search_results(request, queryset, kata)
        if not kata.strip() or (orang := self.orang(kata.strip(), Sudut.untuk(request))) is None:
            return hasil, False
        return queryset.filter(Q(pk__in=hasil.order_by().values("pk")) | orang), False

    @admin.display(description="status", ordering="status")
    def kata_status(self, obj):
        konteks = {"kelas": self.kelas_status[obj.status], "kata": obj.get_status_display()}
        return render_to_string("components/status.html", konteks)

    @admin.display(description="tenggat", ordering="tenggat")
    def kata_tenggat(self, obj):
        kata = render_to_string("components/status.html", {"kelas": obj.jam.kelas, "kata": obj.jam.kata})
        if not obj.jam.tanggal:
            return kata
        return format_html('{}<time datetime="{}">{}</time>', kata, obj.jam.tanggal, tanggal_pendek(obj.jam.tanggal))

    @admin.display(description="dipegang")
    def pemegang(self, obj):
        nama = [d.perangkat_daerah.singkatan or d.perangkat_daerah.nama for d in obj.disposisi_menunggu]
        return ", ".join(nama) or self.pemegang_lain
