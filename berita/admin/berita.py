"""The desk of a news item: written in a form, moved by verbs, remembered in versions."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse

from berita import acts
from berita.admin.daftar import DaftarBerita
from berita.admin.gerak import GerakBerita, catatan_terakhir, riwayat, tombol
from berita.admin.versi import VersiBerita
from berita.formulir_petugas import BeritaForm
from berita.models import Berita
from berita.papan import keadaan, peran, peringatan, waktu
from berita.pratinjau import alamat_pratinjau
from berita.rules import Tindakan
from layanan.admin import SuntingAdmin
from layanan.halaman_umum import alamat_penuh
from layanan.isi_html import tampilkan
from layanan.peran import Peran

BARIS_RIWAYAT = 6
TERTUTUP = (
    "Perubahan Anda tidak disimpan: berita ini sedang ditinjau, sudah terbit, atau dibuang sejak Anda membukanya. "
    "Tulisan Anda masih tersimpan di peramban ini dan ditawarkan lagi bila berita ini dapat Anda ubah."
)


@admin.register(Berita)
class BeritaAdmin(DaftarBerita, GerakBerita, VersiBerita, SuntingAdmin):
    """A Penulis changes their own drafts, a Redaktur everything; the state moves only by verbs, nothing is deleted."""

    form = BeritaForm
    change_form_template = "admin/berita/berita/change_form.html"
    change_list_template = "admin/berita/berita/change_list.html"
    prepopulated_fields = {"slug": ("judul",)}
    view_on_site = False
    fieldsets = (
        (None, {"fields": ("judul", "slug", "ringkasan", "isi", "semula")}),
        ("Gambar utama", {"fields": ("gambar_utama", "keterangan_gambar")}),
        ("Penempatan", {"fields": ("kategori", "tag", "sorotan", "komentar_dibuka")}),
        ("Nama dan sumber", {"fields": ("nama_penulis", "sumber")}),
    )

    # --- Who may -----------------------------------------------------------------------------------------------------
    def has_add_permission(self, request):
        """A role decides, not the superuser flag: a text has an author."""
        return bool(peran(request) & {Peran.PENULIS, Peran.REDAKTUR})

    def has_view_permission(self, request, obj=None):
        return self.has_add_permission(request) or request.user.is_superuser

    def has_change_permission(self, request, obj=None):
        if obj is None:
            return self.has_add_permission(request)
        return obj.boleh(Tindakan.SIMPAN, request.user, peran(request))

    def get_fieldsets(self, request, obj=None):
        """Pinning to the top is the Redaktur's choice. Who only reads sees the text as readers do, not its markup."""
        ganti = {} if Peran.REDAKTUR in peran(request) else {"sorotan": None}
        if obj is not None and not self.has_change_permission(request, obj):
            ganti |= {"isi": "isi_tampil", "semula": None}
        return [(n, {"fields": [f for f in (ganti.get(x, x) for x in o["fields"]) if f]}) for n, o in self.fieldsets]

    @admin.display(description="isi")
    def isi_tampil(self, obj):
        return tampilkan(obj.isi)

    # --- Saving ------------------------------------------------------------------------------------------------------
    def save_model(self, request, obj, form, change):
        acts.simpan(obj, oleh=request.user)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for kalimat in peringatan(form.instance):
            messages.warning(request, kalimat)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """What another has closed in the meantime is answered with a sentence; the browser keeps what was typed."""
        if request.method == "POST" and object_id:
            objek = self.get_object(request, object_id)
            milik = objek.penulis_id == request.user.pk or Peran.REDAKTUR in peran(request)
            if milik and not self.has_change_permission(request, objek):
                return self._tertutup(request, object_id)
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except ValidationError:
            return self._tertutup(request, object_id)

    def response_post_save_add(self, request, obj):
        """Back to the text itself, where the verbs and the preview are."""
        return HttpResponseRedirect(self.url_objek(obj))

    response_post_save_change = response_post_save_add

    def _tertutup(self, request, object_id):
        messages.error(request, TERTUTUP)
        url = reverse("admin:berita_berita_change", args=[object_id]) if object_id else request.path
        return HttpResponseRedirect(url)

    # --- The page ----------------------------------------------------------------------------------------------------
    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= {"show_save_and_add_another": False, "show_save_and_continue": False}
        if obj is not None and obj.pk:
            kelas, kata = keadaan(obj)
            context |= {
                "berita": obj,
                "kelas_status": kelas,
                "kata_status": kata,
                "tombol": tombol(obj, request.user, peran(request), self.url_tindakan),
                "waktu": waktu(obj),
                "peringatan": peringatan(obj),
                "catatan": catatan_terakhir(obj),
                "perjalanan": riwayat(obj)[:BARIS_RIWAYAT],
                **_alamat(obj),
            }
        return super().render_change_form(request, context, add, change, form_url, obj)


def _alamat(berita: Berita) -> dict[str, str]:
    """Where the text can be read: by everybody once it is published, until then by who holds the preview address."""
    if berita.sudah_terbit():
        return {"url_publik": berita.get_absolute_url()}
    if berita.dihapus_pada:
        return {}
    alamat = alamat_pratinjau(berita)
    return {"url_pratinjau": alamat, "url_pratinjau_penuh": alamat_penuh(alamat)}
