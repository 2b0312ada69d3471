"""The forms of the news desk: the text itself, and the small form of each verb. Shape only; the acts decide."""

from django import forms
from django.core.exceptions import ValidationError

from berita.models import Berita
from berita.rules import Tindakan
from layanan.forms import RuasTeks
from layanan.tindakan import FormulirTindakan

DIUBAH_ORANG_LAIN = (
    "Berita ini diubah orang lain sejak Anda membukanya. Tulisan Anda masih ada di halaman ini. Lihat dahulu "
    "riwayatnya; jika Anda menyimpan sekali lagi, tulisan Anda menggantikan perubahan itu. Yang lama ada di riwayat."
)


TAG_TERPANJANG = 100  # what the table of tags holds
TAG_TERBANYAK = 20


class BeritaForm(forms.ModelForm):
    """A text. Who saves over somebody else's change is told once, with everything typed kept."""

    semula = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Berita
        fields = ()  # those of the page's fieldsets
        widgets = {
            "judul": forms.TextInput({"class": "vLargeTextField judul-naskah"}),
            "ringkasan": forms.Textarea({"rows": 3, "class": "vLargeTextField"}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "semula" in self.fields:
            self.initial["semula"] = self.instance.diubah_pada.isoformat()

    def clean_tag(self):
        """Taggit asks neither how long nor how many; PostgreSQL would refuse the long one with an error page."""
        tag = self.cleaned_data["tag"]
        if panjang := next((t for t in tag if len(t) > TAG_TERPANJANG), None):
            raise ValidationError(f"Tag “{panjang[:40]}…” terlalu panjang, paling banyak {TAG_TERPANJANG} tanda.")
        if len(tag) > TAG_TERBANYAK:
            raise ValidationError(f"Tag berita ini {len(tag)}, paling banyak {TAG_TERBANYAK}.")
        return tag

    def clean(self):
        isi = super().clean()
        if self.instance.pk and "semula" in self.fields:
            terkini = Berita.objects.values_list("diubah_pada", flat=True).get(pk=self.instance.pk).isoformat()
            if isi.get("semula") != terkini:
                self.data = self.data.copy()
                self.data[self.add_prefix("semula")] = terkini
                raise ValidationError(DIUBAH_ORANG_LAIN, code="berubah")
        return isi


class RuasWaktu(forms.DateTimeField):
    """Date and time in WITA, in the browser's own control."""

    widget = forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def __init__(self, **lain):
        super().__init__(required=False, error_messages={"invalid": "Tulis tanggal dan jam yang benar."}, **lain)


class TindakanBerita(FormulirTindakan):
    """A verb without questions: read what it does, and confirm."""

    versi = None
    pratinjau = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.pengantar = PENGANTAR.get(self.tindakan, "")

    tindakan: Tindakan | None = None


class AjukanForm(TindakanBerita):
    tindakan = Tindakan.AJUKAN_TINJAUAN


class TerbitkanForm(TindakanBerita):
    tindakan = Tindakan.TERBITKAN
    pada = RuasWaktu(label="Terbit pada", help_text="Kosongkan untuk terbit sekarang. Waktu WITA.")
    turun_pada = RuasWaktu(
        label="Turun pada", help_text="Hanya untuk berita yang ada akhirnya. Kosongkan bila tetap tampil."
    )


class KembalikanForm(TindakanBerita):
    tindakan = Tindakan.KEMBALIKAN_KE_DRAF
    catatan = RuasTeks(
        label="Catatan untuk penulis",
        berbaris=True,
        wajib="Tulis apa yang perlu diperbaiki, supaya penulis tidak menebak.",
        max_length=1000,
        help_text="Tampil di halaman berita dan tersimpan di riwayat. Pembaca situs tidak melihatnya.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Who takes back their own text owes nobody an explanation.
        if self.objek.penulis_id == self.petugas.pk:
            self.fields["catatan"].required = False


class TurunkanForm(TindakanBerita):
    tindakan = Tindakan.TURUNKAN


class BuangForm(TindakanBerita):
    tindakan = Tindakan.BUANG


class PulihkanForm(TindakanBerita):
    tindakan = Tindakan.PULIHKAN


PENGANTAR = {
    Tindakan.AJUKAN_TINJAUAN: "Redaktur akan membaca dan menerbitkannya. Selama ditinjau Anda tidak dapat mengubahnya; "
    "Anda dapat menariknya kembali.",
    Tindakan.KEMBALIKAN_KE_DRAF: "Berita kembali menjadi draf dan tidak tampil di situs.",
    Tindakan.TURUNKAN: "Berita tidak tampil lagi di situs mulai sekarang. Alamatnya menjawab bahwa berita sudah "
    "diturunkan. Redaktur dapat menerbitkannya lagi.",
    Tindakan.BUANG: "Berita pindah ke tempat sampah dan tidak tampil di situs. Anda dapat memulihkannya kapan saja.",
    Tindakan.PULIHKAN: "Berita keluar dari tempat sampah sebagai draf. Untuk tampil di situs, terbitkan lagi.",
}
FORMULIR = {
    satu.tindakan.value: satu
    for satu in (AjukanForm, TerbitkanForm, KembalikanForm, TurunkanForm, BuangForm, PulihkanForm)
}
