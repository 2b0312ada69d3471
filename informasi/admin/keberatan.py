"""The desk of an objection: list, page, verbs, letters and files. Nothing here writes; the acts do."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.urls import path
from django.views.decorators.http import require_safe

from informasi.acts import keberatan as acts
from informasi.admin.catat import CatatKeberatan
from informasi.admin.halaman_keberatan import konteks
from informasi.admin.register import BukuRegister
from informasi.admin.saring import SaringTahun
from informasi.formulir_keberatan_petugas import FORMULIR
from informasi.models import Keberatan
from informasi.models.permohonan import MELIHAT_IDENTITAS
from informasi.papan_keberatan import KELAS_STATUS, PAPAN, jam, terlihat
from informasi.register import F7
from informasi.rules.keberatan import Alasan, Status, Tindakan
from informasi.unduhan_sengketa import unduh_berkas, unduh_sidang
from layanan.admin.daftar import DaftarPerkara
from layanan.admin.perkara import MejaPerkara, catat_lihat, peran_tercatat
from layanan.admin.saring import SaringPapan, SaringPilihan, SaringTautan


class SaringKeadaan(SaringPapan):
    papan = PAPAN


class SaringStatus(SaringPilihan):
    title = parameter_name = "status"
    pilihan_kolom = Status.choices


class SaringAlasan(SaringTautan):
    title = parameter_name = "alasan"

    def lookups(self, request, model_admin):
        return Alasan.choices

    def saring(self, queryset, nilai):
        return queryset.filter(alasan__contains=nilai)


@admin.register(Keberatan)
class KeberatanAdmin(CatatKeberatan, BukuRegister, DaftarPerkara, MejaPerkara):
    papan, kelas_status = PAPAN, KELAS_STATUS
    terlihat, jam = staticmethod(terlihat), staticmethod(jam)
    acts, tindakan, formulir = acts, Tindakan, FORMULIR
    templat_perkara = "admin/informasi/keberatan/perkara.html"
    register = F7
    templat_tindakan = "admin/informasi/keberatan/tindakan.html"
    list_display = ("nomor", "nomor_permohonan", "alasan", "kata_status", "kata_tenggat")
    list_filter = (SaringKeadaan, SaringStatus, SaringAlasan, SaringTahun)
    search_fields = ("nomor", "permohonan__nomor", "rincian_informasi", "kasus_posisi")
    actions = None

    def keperluan(self, perkara):
        """Why an officer opens a file."""
        return "Memeriksa keberatan" if perkara.terbuka else "Melihat kembali keberatan yang sudah diputus"

    def isi_halaman(self, perkara, sudut):
        return konteks(perkara, sudut, self.url_tindakan)

    def baris(self, queryset):
        return queryset.select_related("permohonan")

    def orang(self, kata, sudut):
        """Name, for roles that may see who objects."""
        return Q(nama__icontains=kata) if sudut.peran & MELIHAT_IDENTITAS else None

    @admin.display(description="permohonan")
    def nomor_permohonan(self, obj):
        return obj.permohonan.nomor if obj.permohonan else "tanpa permohonan"

    # --- The dispute -------------------------------------------------------------------------------------------------
    def get_urls(self):
        jaga = self.admin_site.admin_view
        urls = [
            path(f"<int:pk>/{alamat}", jaga(require_safe(view)), name=f"informasi_keberatan_{nama}")
            for alamat, view, nama in (
                ("berkas-sengketa.zip", self.berkas_sengketa_view, "berkas_sengketa"),
                ("sidang.ics", self.sidang_view, "sidang"),
            )
        ]
        return [*urls, *super().get_urls()]

    def berkas_sengketa_view(self, request, pk: int):
        """The whole file with the full history, for roles that see who objects; who took it is written down."""
        keberatan = self.get_object(request, str(pk))
        if not keberatan.boleh_lihat_identitas(request.user):
            raise PermissionDenied
        catat_lihat(keberatan.nomor, request.user, "Mengunduh berkas sengketa")
        peran = peran_tercatat(request.user)
        return unduh_berkas(keberatan, oleh=request.user, peran=peran, petugas=request.user)

    def sidang_view(self, request, pk: int):
        """The hearings as .ics."""
        return unduh_sidang(self.get_object(request, str(pk)))
