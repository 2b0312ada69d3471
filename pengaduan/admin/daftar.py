"""The list of complaints: rows with their clock in words, found by number and words; by name for whom it is shown."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Prefetch, Q
from django.template.loader import render_to_string
from django.utils.html import format_html

from layanan.papan import Sudut, urutan
from layanan.peran import Peran
from layanan.waktu import tanggal_pendek
from pengaduan.admin.saring import SARING
from pengaduan.models import DisposisiPengaduan
from pengaduan.papan import KELAS_STATUS, PAPAN, jam, terlihat

PANJANG_CARI = 200
PEMEGANG = Prefetch(
    "disposisi", DisposisiPengaduan.objects.menunggu().select_related("perangkat_daerah"), to_attr="disposisi_menunggu"
)


class PapanPengaduan(ChangeList):
    """A page of rows: who holds a case comes in one query, the calendar is loaded once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.title = "Pengaduan"

    def get_queryset(self, request, **kwargs):
        baris = super().get_queryset(request, **kwargs).defer("isi", "kekurangan", "penjelasan_tolak")
        return baris.select_related("kategori__induk", "kelurahan").prefetch_related(PEMEGANG)

    def get_results(self, request):
        super().get_results(request)
        sudut = Sudut.untuk(request)
        self.result_list = list(self.result_list)
        for pengaduan in self.result_list:
            pengaduan.jam = jam(pengaduan, sudut)


class DaftarPengaduan(admin.ModelAdmin):
    """The list part of PengaduanAdmin."""

    list_display = ("nomor", "judul", "kategori", "kata_status", "kata_tenggat", "pemegang")
    list_display_links = ("nomor",)
    list_filter = SARING
    list_per_page = 50
    list_max_show_all = 0
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ("nomor", "judul", "isi")
    ordering = ("-diterima_pada", "-pk")
    actions = None

    def get_changelist(self, request, **kwargs):
        return PapanPengaduan

    def get_queryset(self, request):
        """The wall: list, search, autocomplete and every address below begin here."""
        return terlihat(request.user, Sudut.untuk(request).peran).order_by(*self.ordering)

    def get_ordering(self, request):
        """A board is sorted by its due date, as in the worklist; the whole list by the newest."""
        papan = PAPAN.get(request.GET.get("keadaan", ""))
        return urutan(papan) if papan else self.ordering

    def lookup_allowed(self, lookup, value, request=None):
        """Only the filters of the page. Django would allow every column, and with it guessing names."""
        return lookup in {saring.parameter_name for saring in self.list_filter}

    def get_search_results(self, request, queryset, search_term):
        """By number and words; by name and contact only for Petugas Pengaduan."""
        kata = search_term[:PANJANG_CARI]
        hasil, _ = super().get_search_results(request, queryset, kata)
        if not kata.strip() or Peran.PETUGAS_PENGADUAN not in Sudut.untuk(request).peran:
            return hasil, False
        orang = Q(nama__icontains=kata.strip()) | Q(email__iexact=kata.strip()) | Q(telepon__icontains=kata.strip())
        return queryset.filter(Q(pk__in=hasil.order_by().values("pk")) | orang), False

    @admin.display(description="status", ordering="status")
    def kata_status(self, obj):
        konteks = {"kelas": KELAS_STATUS[obj.status], "kata": obj.get_status_display()}
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
        return ", ".join(nama) or "Petugas Pengaduan"
