"""The list of complaints."""

from django.contrib import admin
from django.db.models import Prefetch, Q

from layanan.admin.daftar import DaftarPerkara
from layanan.papan import Sudut
from layanan.peran import Peran
from pengaduan.admin.saring import SARING
from pengaduan.models import DisposisiPengaduan
from pengaduan.papan import KELAS_STATUS, PAPAN, jam, terlihat

PEMEGANG = Prefetch(
    "disposisi", DisposisiPengaduan.objects.menunggu().select_related("perangkat_daerah"), to_attr="disposisi_menunggu"
)


class DaftarPengaduan(DaftarPerkara):
    """The list part of PengaduanAdmin."""

    papan, kelas_status = PAPAN, KELAS_STATUS
    terlihat, jam = staticmethod(terlihat), staticmethod(jam)
    pemegang_lain = "Petugas Pengaduan"
    list_display = ("nomor", "kata_judul", "kategori", "kata_status", "kata_tenggat", "pemegang")
    list_filter = SARING
    search_fields = ("nomor", "judul", "isi")
    actions = None

    @admin.display(description="judul", ordering="judul")
    def kata_judul(self, obj):
        """The list never says who wrote: a title may be signed too."""
        return obj.tanpa_pelapor(obj.judul)

    def baris(self, queryset):
        baris = queryset.defer("isi", "kekurangan", "penjelasan_tolak")
        return baris.select_related("kategori__induk", "kelurahan").prefetch_related(PEMEGANG)

    def get_search_results(self, request, queryset, search_term):
        """The words of an `anonim` report may be signed: others find it only by what the list shows of it."""
        hasil, ganda = super().get_search_results(request, queryset, search_term)
        kata = search_term.strip()
        if kata and Peran.PETUGAS_PENGADUAN not in Sudut.untuk(request).peran:
            hasil = hasil.filter(Q(anonim=False) | Q(nomor__icontains=kata) | Q(judul__icontains=kata))
        return hasil, ganda

    def orang(self, kata, sudut):
        """Name and contact, for Petugas Pengaduan alone."""
        if Peran.PETUGAS_PENGADUAN not in sudut.peran:
            return None
        return Q(nama__icontains=kata) | Q(email__iexact=kata) | Q(telepon__icontains=kata)
