"""The moderation queue. Only here is a reader's e-mail seen."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponseRedirect

from berita import acts
from berita.models import Komentar
from layanan.forms import RuasTeks

DUA_HAL = "Komentar yang ditolak tidak dapat dibalas. Pilih salah satu."


class ModerasiForm(forms.ModelForm):
    """What a Redaktur may say to a comment: let it appear, refuse it, answer it. Its words stay the reader's."""

    putusan = forms.ChoiceField(
        label="Putusan",
        required=False,
        choices=[("", "Biarkan seperti sekarang"), ("setujui", "Setujui: tampilkan"), ("tolak", "Tolak: sembunyikan")],
        widget=forms.RadioSelect,
    )
    balasan = RuasTeks(
        label="Jawaban Diskominfo",
        berbaris=True,
        max_length=2000,
        help_text="Tampil di bawah komentar ini atas nama Diskominfo; komentarnya sekaligus disetujui.",
    )

    class Meta:
        model = Komentar
        fields = ()

    def clean(self):
        isi = super().clean()
        if isi.get("putusan") == "tolak" and isi.get("balasan"):
            raise ValidationError(DUA_HAL)
        return isi


class SaringStatus(admin.SimpleListFilter):
    """The queue first: without a choice, what waits."""

    title = "status"
    parameter_name = "keadaan"

    def lookups(self, request, model_admin):
        return [*Komentar.Status.choices, ("semua", "Semua")]

    def choices(self, changelist):
        dipilih = self.value() or Komentar.Status.MENUNGGU.value
        for nilai, kata in self.lookup_choices:
            kueri = changelist.get_query_string({self.parameter_name: nilai})
            yield {"selected": nilai == dipilih, "query_string": kueri, "display": kata}

    def queryset(self, request, queryset):
        nilai = self.value() or Komentar.Status.MENUNGGU.value
        return queryset.filter(status=nilai) if nilai in Komentar.Status else queryset


@admin.register(Komentar)
class KomentarAdmin(admin.ModelAdmin):
    """Comments are moved by acts alone; deleting is for what must not even be kept."""

    form = ModerasiForm
    list_display = ("isi_ringkas", "nama", "berita", "status", "dikirim_pada")
    list_filter = (SaringStatus,)
    list_select_related = ("berita",)
    list_per_page = 50
    search_fields = ("nama", "isi", "berita__judul")
    actions = ("setujui_terpilih", "tolak_terpilih")
    readonly_fields = (
        *("berita", "induk", "nama", "email", "isi", "dikirim_pada"),
        *("status", "dimoderasi_oleh", "dimoderasi_pada"),
    )
    fieldsets = (
        (None, {"fields": ("berita", "induk", "nama", "email", "dikirim_pada", "isi")}),
        ("Moderasi", {"fields": ("status", "dimoderasi_oleh", "dimoderasi_pada", "putusan", "balasan")}),
    )

    def view_on_site(self, obj):
        return f"{obj.berita.get_absolute_url()}#komentar-{obj.pk}" if obj.sudah_tampil() else None

    def has_add_permission(self, request):
        return False

    def save_model(self, request, obj, form, change):
        putusan, balasan = form.cleaned_data["putusan"], form.cleaned_data["balasan"]
        if putusan:
            {"setujui": acts.setujui, "tolak": acts.tolak}[putusan](obj, oleh=request.user)
        if balasan:
            acts.balas(obj, isi=balasan, oleh=request.user)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """The page of one comment; what the act refuses is said in a sentence."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except ValidationError as galat:
            messages.error(request, " ".join(galat.messages))
            return HttpResponseRedirect(request.get_full_path())

    @admin.display(description="komentar", ordering="-pk")
    def isi_ringkas(self, obj):
        return obj.isi[:120]

    @admin.action(description="Setujui yang dipilih", permissions=["change"])
    def setujui_terpilih(self, request, queryset):
        self._semua(request, queryset, acts.setujui, "disetujui dan tampil di situs")

    @admin.action(description="Tolak yang dipilih", permissions=["change"])
    def tolak_terpilih(self, request, queryset):
        self._semua(request, queryset, acts.tolak, "ditolak")

    def _semua(self, request, queryset, tindakan, kata: str):
        """All of them or none."""
        try:
            with transaction.atomic():
                jumlah = len([tindakan(satu, oleh=request.user) for satu in queryset.order_by("pk")])
        except ValidationError as galat:
            messages.error(request, " ".join(galat.messages))
            return
        messages.success(request, f"{jumlah} komentar {kata}.")
