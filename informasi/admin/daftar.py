"""The list of requests."""

from django.contrib import admin
from django.db.models import Prefetch, Q
from django.utils.text import Truncator

from informasi.admin.saring import SARING
from informasi.models import Disposisi
from informasi.models.permohonan import MELIHAT_IDENTITAS
from informasi.papan import KELAS_STATUS, PAPAN, TAK_DIDAFTAR, jam, terlihat
from layanan.admin.daftar import DaftarPerkara
from layanan.kripto import indeks_buta

KATA_RINGKASAN = 16
PEMEGANG = Prefetch(
    "disposisi", Disposisi.objects.menunggu().select_related("perangkat_daerah"), to_attr="disposisi_menunggu"
)


class DaftarPermohonan(DaftarPerkara):
    """The list part of PermohonanAdmin."""

    papan, kelas_status = PAPAN, KELAS_STATUS
    terlihat, jam = staticmethod(terlihat), staticmethod(jam)
    pemegang_lain = "PPID"
    list_display = ("nomor", "ringkasan", "kata_status", "kata_tenggat", "pemegang")
    list_filter = SARING
    search_fields = ("nomor", "rincian_informasi")
    ordering = ("-didaftarkan_pada", "-pk")

    def baris(self, queryset):
        return queryset.defer(*TAK_DIDAFTAR).prefetch_related(PEMEGANG)

    def orang(self, kata, sudut):
        """Name and exact identity number, for roles that may see identities."""
        if not sudut.peran & MELIHAT_IDENTITAS:
            return None
        return Q(nama__icontains=kata) | Q(nomor_identitas_indeks=indeks_buta(kata))

    @admin.display(description="informasi yang diminta")
    def ringkasan(self, obj):
        return Truncator(obj.rincian_informasi).words(KATA_RINGKASAN)
