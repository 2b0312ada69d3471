"""The desk of data subjects' requests, and the one verb on a complaint that needs two apps."""

from django.contrib import admin

from kupang_portal import acts as lintas
from kupang_portal.data_pribadi import acts
from kupang_portal.data_pribadi.perkara import perkara_bernomor
from kupang_portal.models import PermintaanData
from layanan.admin.perkara import catat_lihat
from layanan.forms import uraian
from layanan.peran import peran_dari
from layanan.tindakan import FormulirTindakan, TindakanAdmin
from pengaduan.admin.pengaduan import PengaduanAdmin
from pengaduan.models import Pengaduan
from pengaduan.rules import Tindakan

LABEL = {"kabulkan": "Kabulkan", "tolak": "Tolak"}


class KabulkanForm(FormulirTindakan):
    """Correct or delete at once."""

    jawaban = uraian("Pesan untuk pemohon")


class TolakForm(FormulirTindakan):
    """Refuse, with the article."""

    jawaban = uraian("Alasan dan pasalnya", wajib="Sebut alasan dan pasalnya.")


@admin.register(PermintaanData)
class PermintaanDataAdmin(TindakanAdmin):
    """Read here and answered by verbs; what a statute demands to keep is refused with its article."""

    formulir = {"kabulkan": KabulkanForm, "tolak": TolakForm}
    list_display = ("nomor", "nomor_perkara", "jenis", "status", "tenggat")
    list_filter = ("status", "jenis")
    search_fields = ("nomor", "nomor_perkara")
    fields = ("nomor", "nomor_perkara", "jenis", "ruas", "isi", "diterima_pada", "tenggat", "status", "jawaban")
    change_form_template = "admin/kupang_portal/permintaandata/change_form.html"
    actions = None
    view_on_site = False

    def has_add_permission(self, request):
        return False

    def get_fields(self, request, obj=None):
        """The right name or address only for who may know the person; of a complaint the PPID may not."""
        boleh = obj and perkara_bernomor(obj.nomor_perkara).boleh_lihat_identitas(request.user)
        return [n for n in self.fields if boleh or n != "isi"]

    def jalankan(self, nama, objek, *, oleh, **argumen):
        return {"kabulkan": acts.kabulkan, "tolak": acts.tolak}[nama](objek, oleh=oleh, **argumen)

    def halangan(self, nama, objek, petugas):
        if peran_dari(petugas).isdisjoint(acts.PENJAWAB):
            return "Permintaan ini dijawab Petugas PPID atau PPID Utama."
        if objek.status != acts.Status.DIAJUKAN:
            return "Permintaan ini sudah dijawab."
        if nama == "kabulkan" and objek.jenis == acts.Jenis.PENGHAPUSAN:
            return acts.halangan_hapus(perkara_bernomor(objek.nomor_perkara))
        return ""

    def label(self, nama):
        return LABEL[nama]

    def isi_awal(self, nama, objek, request):
        if nama == "tolak" and objek.jenis == acts.Jenis.PENGHAPUSAN:
            return {"jawaban": acts.halangan_hapus(perkara_bernomor(objek.nomor_perkara))}
        return {}

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """The request, and its two verbs."""
        objek = self.get_object(request, object_id)
        terbaca = "isi" in self.get_fields(request, objek)
        if objek.isi and terbaca:
            catat_lihat(objek.nomor_perkara, request.user, f"Membaca permintaan data pribadi {objek.nomor}")
        tombol = [(LABEL[n], self.url_tindakan(objek, n)) for n in LABEL if objek.status == acts.Status.DIAJUKAN]
        konteks = {"tombol": tombol, "tertutup": objek.isi and not terbaca, **(extra_context or {})}
        return super().change_view(request, object_id, form_url, konteks)


admin.site.unregister(Pengaduan)


@admin.register(Pengaduan)
class PengaduanLintasAdmin(PengaduanAdmin):
    """The desk of complaints, able to hand one over to the PPID."""

    def jalankan(self, nama, objek, *, oleh, **argumen):
        if nama == Tindakan.ALIHKAN:
            return lintas.alihkan(objek, oleh=oleh, **argumen)
        return super().jalankan(nama, objek, oleh=oleh, **argumen)
