"""The list of complaints."""

from functools import reduce
from operator import or_

from django.contrib import admin
from django.db.models import Prefetch, Q

from layanan.admin.daftar import DaftarPerkara
from layanan.papan import Sudut
from layanan.pencarian import cari_kata
from layanan.peran import Peran
from pengaduan.admin.saring import SARING
from pengaduan.models import DisposisiPengaduan, Pengaduan
from pengaduan.papan import KELAS_STATUS, PAPAN, jam, terlihat
from pengaduan.umum import TEKS

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

    @admin.display(description="judul")
    def kata_judul(self, obj):
        """The list never says who wrote: a title may be signed too, so it sorts nothing either."""
        return obj.tanpa_pelapor(obj.judul)

    def baris(self, queryset):
        baris = queryset.defer("isi", "kekurangan", "penjelasan_tolak")
        return baris.select_related("kategori__induk", "kelurahan").prefetch_related(PEMEGANG)

    def get_search_results(self, request, queryset, search_term):
        """An `anonim` reporter may have signed any word: others find that report by what everybody may read of it."""
        if not search_term.strip() or Peran.PETUGAS_PENGADUAN in Sudut.untuk(request).peran:
            return super().get_search_results(request, queryset, search_term)
        terang, _ = super().get_search_results(request, queryset.filter(anonim=False), search_term)
        anonim = queryset.filter(anonim=True)
        umum = cari_kata(anonim.filter(pk__in=Pengaduan.objects.publik()), search_term, *TEKS, semua=True)
        bernomor = anonim.filter(nomor__icontains=search_term.strip())
        ada = (Q(pk__in=b.order_by().values("pk")) for b in (terang, umum, bernomor))
        return queryset.filter(reduce(or_, ada)), False

    def orang(self, kata, sudut):
        """Name and contact, for Petugas Pengaduan alone."""
        if Peran.PETUGAS_PENGADUAN not in sudut.peran:
            return None
        return Q(nama__icontains=kata) | Q(email__iexact=kata) | Q(telepon__icontains=kata)
