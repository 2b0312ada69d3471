"""The desk of a complaint: list, page, verbs, letters and photographs. Nothing here writes; the acts do."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.template.response import TemplateResponse

from layanan.admin.perkara import BerkasPerkara
from layanan.papan import Sudut
from layanan.penyamaran import tanpa_nama
from layanan.tindakan import TindakanAdmin
from pengaduan import acts
from pengaduan.acts.disposisi import HARI_DISPOSISI
from pengaduan.admin import halaman
from pengaduan.admin.daftar import DaftarPengaduan
from pengaduan.admin.foto import FotoAdmin
from pengaduan.admin.sp4n import TukarSp4n
from pengaduan.formulir_petugas import FORMULIR
from pengaduan.formulir_publik import isi_awal_publik
from pengaduan.models import Pengaduan
from pengaduan.rules import Tindakan


@admin.register(Pengaduan)
class PengaduanAdmin(TukarSp4n, DaftarPengaduan, FotoAdmin, BerkasPerkara, TindakanAdmin):
    """Complaints are read here and moved by verbs; no field is ever edited and no case deleted."""

    formulir = FORMULIR
    templat_tindakan = "admin/pengaduan/pengaduan/tindakan.html"
    view_on_site = False

    def has_add_permission(self, request):
        return False

    def keperluan(self, perkara):
        """Why an officer opens a photograph."""
        return "Menangani pengaduan" if perkara.terbuka else "Melihat kembali pengaduan yang sudah selesai"

    def jalankan(self, nama, objek, *, oleh, **argumen):
        return getattr(acts, nama)(objek, oleh=oleh, **argumen)

    def halangan(self, nama, objek, petugas):
        return objek.halangan(Tindakan(nama), petugas)

    def label(self, nama):
        return Tindakan(nama).label

    def isi_awal(self, nama, objek, request):
        anonim = [objek.nama] if objek.anonim else []
        publik = isi_awal_publik(objek) if nama in (Tindakan.VERIFIKASI, Tindakan.TERBITKAN) else {}
        return {
            Tindakan.VERIFIKASI: {"kategori": objek.kategori_id, "kelas": objek.kelas, **publik},
            Tindakan.TERBITKAN: publik,
            Tindakan.PECAH: {"judul": objek.judul, "isi": objek.isi},
            Tindakan.ALIHKAN: {"rincian_informasi": tanpa_nama(f"{objek.judul}\n\n{objek.isi}", anonim)},
            Tindakan.DISPOSISIKAN: {
                "perangkat_daerah": objek.kategori.perangkat_daerah_id,
                "jumlah_hari": HARI_DISPOSISI,
            },
        }.get(nama, {})

    def konteks_tindakan(self, request, nama, objek):
        return {"pengaduan": objek, "disposisi": objek.disposisi.select_related("perangkat_daerah")}

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Left the report and its photographs, right the clock and the verbs. Nothing can be posted to it."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        pengaduan = self.get_object(request, object_id)
        if not self.has_view_permission(request, pengaduan):
            raise PermissionDenied
        self.catat_halaman(request, pengaduan)
        konteks = {
            **self.admin_site.each_context(request),
            "title": pengaduan.nomor,
            "opts": self.opts,
            "original": pengaduan,
            "has_view_permission": True,
            **halaman.konteks(pengaduan, Sudut.untuk(request), self.url_tindakan),
        }
        return TemplateResponse(request, "admin/pengaduan/pengaduan/perkara.html", konteks)
