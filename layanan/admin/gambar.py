"""The media library in the staff site: upload, describe, choose, and delete what nobody uses."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode

from layanan import berkas_aturan
from layanan.forms import RuasTeks, pasang_galat
from layanan.gambar import halangan_hapus, hapus_gambar, simpan_gambar
from layanan.models import Gambar
from layanan.pemakaian import pemakaian_gambar
from layanan.peran import Peran, peran_dari
from layanan.waktu import waktu_wita

MAKS = berkas_aturan.batas("BERKAS_MAKS_MATERI")
ALT_TERPENDEK = 10
# What the window that asked for a picture put into the address: CKEditor's own names, and the id of a field.
PARAMETER_PEMILIH = ("CKEditor", "CKEditorFuncNum", "langCode", "ruas", "terpilih")
TANPA_ALT = "Tulis teks alternatif: satu kalimat tentang apa yang terlihat, untuk orang yang tidak melihat gambarnya."
ALT_PENDEK = (
    f"Teks alternatif ini terlalu pendek (paling sedikit {ALT_TERPENDEK} huruf). Ceritakan apa yang terlihat: siapa "
    "atau apa, di mana, sedang apa."
)


def periksa_alt(teks: str) -> str:
    """A text that says something; raises ValidationError with one sentence."""
    if len(teks.strip()) < ALT_TERPENDEK:
        raise ValidationError(ALT_PENDEK, code="alt_pendek")
    return teks


class UnggahGambarForm(forms.Form):
    """Shape only: whether the file is a picture is judged by the library."""

    berkas = forms.FileField(
        label="Berkas gambar",
        help_text=f"JPEG atau PNG, paling besar {berkas_aturan.megabita(MAKS)}. Tempat dan jenis kamera dihapus.",
        error_messages={"required": "Pilih berkas gambarnya."},
        widget=forms.FileInput({"accept": "image/jpeg,image/png"}),
    )
    teks_alternatif = RuasTeks(
        label="Teks alternatif",
        wajib=TANPA_ALT,
        max_length=250,
        help_text="Satu kalimat tentang apa yang terlihat, untuk orang yang tidak melihat gambarnya. Contoh: "
        "“Petugas menimbang balita di Posyandu Oesapa”.",
        validators=[periksa_alt],
    )
    keterangan = RuasTeks(label="Keterangan gambar", max_length=300, help_text="Terbaca di bawah gambar.")
    sumber = RuasTeks(label="Sumber atau pemotret", max_length=150)


class GambarForm(forms.ModelForm):
    class Meta:
        model = Gambar
        fields = ("teks_alternatif", "keterangan", "sumber")

    def clean_teks_alternatif(self):
        return periksa_alt(self.cleaned_data["teks_alternatif"])


class DaftarGambar(ChangeList):
    """The list also serves as the picker: what the asking window put into the address is no filter."""

    def get_filters_params(self, params=None):
        saring = super().get_filters_params(params)
        return {nama: nilai for nama, nilai in saring.items() if nama not in PARAMETER_PEMILIH}


@admin.register(Gambar)
class GambarAdmin(admin.ModelAdmin):
    """Everybody who writes may upload and choose; the words of a picture change with its uploader or a Redaktur."""

    form = GambarForm
    list_display = ("teks_alternatif",)
    list_per_page = 24
    list_max_show_all = 0
    show_full_result_count = False
    search_fields = ("teks_alternatif", "keterangan", "sumber")
    search_help_text = "Cari dalam teks alternatif, keterangan, dan sumber."
    actions = None
    view_on_site = False
    fields = ("pratinjau", "teks_alternatif", "keterangan", "sumber", "ukuran", "diunggah", "dipakai")
    readonly_fields = ("pratinjau", "ukuran", "diunggah", "dipakai")

    def get_changelist(self, request, **kwargs):
        return DaftarGambar

    # --- Who may -----------------------------------------------------------------------------------------------------
    def has_change_permission(self, request, obj=None):
        """The alternative text is shown wherever the picture is, published pages included."""
        if not super().has_change_permission(request, obj):
            return False
        return obj is None or obj.diunggah_oleh_id == request.user.pk or _redaktur(request.user)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and (obj is None or not halangan_hapus(obj))

    def delete_model(self, request, obj):
        hapus_gambar(obj)

    # --- Upload ------------------------------------------------------------------------------------------------------
    def add_view(self, request, form_url="", extra_context=None):
        """Form in, act, back to the list or the picker. A refused file leaves what was typed."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UnggahGambarForm(request.POST or None, request.FILES or None)
        if request.method != "POST":
            return self._halaman_unggah(request, UnggahGambarForm())
        if not form.is_valid():
            return self._halaman_unggah(request, form, status=422)
        mulai, isi = timezone.now(), dict(form.cleaned_data)
        try:
            gambar = simpan_gambar(isi.pop("berkas"), oleh=request.user, **isi)
        except ValidationError as galat:
            pasang_galat(form, galat if hasattr(galat, "error_dict") else ValidationError({"berkas": galat.messages}))
            return self._halaman_unggah(request, form, status=422)
        baru = gambar.diunggah_pada >= mulai
        if not baru:
            messages.warning(request, f"Gambar ini sudah ada di perpustakaan: “{gambar}”. Yang dipakai gambar itu.")
        return self._setelah_unggah(request, gambar, baru)

    def _setelah_unggah(self, request, gambar, baru):
        """In the picker the new picture stands first and is taken at once; otherwise its page opens."""
        if IS_POPUP_VAR not in request.GET:
            if baru:
                messages.success(request, "Gambar tersimpan.")
            return HttpResponseRedirect(reverse("admin:layanan_gambar_change", args=[gambar.pk]))
        parameter = {nama: nilai for nama, nilai in request.GET.items() if nama in (IS_POPUP_VAR, *PARAMETER_PEMILIH)}
        parameter |= {"terpilih": gambar.pk}
        return HttpResponseRedirect(f"{reverse('admin:layanan_gambar_changelist')}?{urlencode(parameter)}")

    def _halaman_unggah(self, request, form, status=200):
        konteks = {
            **self.admin_site.each_context(request),
            "title": "Unggah gambar",
            "opts": self.opts,
            "form": form,
            "is_popup": IS_POPUP_VAR in request.GET,
        }
        return TemplateResponse(request, "admin/layanan/gambar/unggah.html", konteks, status=status)

    # --- What the page of one picture shows --------------------------------------------------------------------------
    @admin.display(description="gambar")
    def pratinjau(self, obj):
        return format_html(
            '<img class="gambar-pratinjau" src="{}" alt="" width="{}" height="{}">',
            obj.berkas.url,
            str(obj.lebar),
            str(obj.tinggi),
        )

    @admin.display(description="ukuran")
    def ukuran(self, obj):
        ada = obj.berkas.storage.exists(obj.berkas.name)
        isi = berkas_aturan.megabita(obj.berkas.size) if ada else "berkasnya hilang dari server"
        return f"{obj.lebar} × {obj.tinggi} piksel, {isi}"

    @admin.display(description="diunggah")
    def diunggah(self, obj):
        return f"{waktu_wita(obj.diunggah_pada)}, oleh {obj.diunggah_oleh or 'sistem'}"

    @admin.display(description="dipakai di")
    def dipakai(self, obj):
        semua = pemakaian_gambar(obj)
        if not semua:
            return "Belum dipakai di mana pun."
        butir = format_html_join("", "<li>{}</li>", ((self._tautan(satu),) for satu in semua))
        return format_html('<ul class="daftar-berkas">{}</ul>', butir)

    def _tautan(self, objek):
        """Kind and name of an object, with its address in the staff site where it has one."""
        jenis = objek._meta.verbose_name
        try:
            url = reverse(f"admin:{objek._meta.app_label}_{objek._meta.model_name}_change", args=[objek.pk])
        except NoReverseMatch:
            return f"{jenis}: {objek}"
        return format_html('{}: <a href="{}">{}</a>', jenis, url, objek)


def _redaktur(petugas) -> bool:
    return petugas.is_superuser or Peran.REDAKTUR in peran_dari(petugas)
