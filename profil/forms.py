"""The forms of the staff site: what stands in a tree, and a table that comes as a file."""

from django import forms
from django.core.exceptions import ValidationError

from layanan.berkas_aturan import batas, megabita
from layanan.waktu import bilangan
from profil import tabel
from profil.models import Halaman, Jabatan, TabelData
from profil.rules import JenisGrafik

TINGKAT_HALAMAN = 3


class PilihInduk(forms.ModelChoiceField):
    """The nodes of a tree in their order, each set in by its level."""

    def label_from_instance(self, obj):
        return f"{'— ' * (obj.depth - 1)}{obj}"


class SimpulForm(forms.ModelForm):
    """A node with the parent it should stand under. A node stands neither under itself nor below its own children."""

    induk = PilihInduk(label="Di bawah", queryset=None, required=False, empty_label="(tingkat paling atas)")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "induk" not in self.fields:  # somebody who may only read
            return
        pohon = self._meta.model.objects
        self.fields["induk"].queryset = pohon.all()
        if self.instance.pk:
            cabang = pohon.get_descendants(self.instance, include_self=True)
            self.fields["induk"].queryset = pohon.exclude(pk__in=cabang.values("pk"))
            self.fields["induk"].initial = pohon.get_parent(self.instance)


class HalamanForm(SimpulForm):
    """A page."""

    class Meta:
        model = Halaman
        fields = ()  # those of the page's fieldsets

    def clean_induk(self):
        induk = self.cleaned_data["induk"]
        dalam = 1
        if self.instance.pk:
            cabang = Halaman.objects.get_descendants(self.instance, include_self=True)
            dalam += max(cabang.values_list("depth", flat=True)) - self.instance.depth
        if induk and induk.depth + dalam > TINGKAT_HALAMAN:
            raise ValidationError(f"Halaman paling dalam bertingkat {TINGKAT_HALAMAN}; pilih yang lebih atas.")
        return induk


class JabatanForm(SimpulForm):
    """A post: it stands under a post of the same body."""

    class Meta:
        model = Jabatan
        fields = ()

    def clean(self):
        isi = super().clean()
        induk, opd = isi.get("induk"), isi.get("perangkat_daerah")
        if induk and opd and induk.perangkat_daerah_id != opd.pk:
            raise ValidationError({"induk": f"Jabatan ini milik {opd}; pilih atasan dari perangkat daerah yang sama."})
        return isi


class TabelDataForm(forms.ModelForm):
    """A table of data. Its file is read whole before anything is stored."""

    berkas = forms.FileField(
        label="Berkas tabel",
        required=False,
        help_text=(
            f"CSV atau XLSX (lembar pertama), paling besar {megabita(batas('BERKAS_MAKS_TABEL'))} dan "
            f"{bilangan(tabel.BARIS_TERBANYAK)} baris. Baris pertama judul kolom. "
            "Berkas baru mengganti seluruh isi lama."
        ),
    )
    desimal = forms.ChoiceField(
        label="Tanda desimal di CSV",
        choices=[("koma", "Koma: 1.250,5"), ("titik", "Titik: 1250.5")],
        initial="koma",
        required=False,
        help_text="Menentukan apakah 1.250 dibaca seribu dua ratus lima puluh.",
    )
    terbaca: tabel.TabelTerbaca | None = None

    class Meta:
        model = TabelData
        fields = ()

    def clean(self):
        isi = super().clean()
        if unggahan := isi.get("berkas"):
            self._baca(unggahan, isi.get("desimal") or "koma")
        elif not self.instance.pk and "berkas" not in self.errors:
            self.add_error("berkas", "Pilih berkas tabelnya.")
        if "berkas" not in self.errors:
            self._periksa_grafik(isi)
        return isi

    def _baca(self, unggahan, desimal: str) -> None:
        try:
            self.terbaca = tabel.baca(unggahan, desimal=desimal)
        except ValidationError as galat:
            self.add_error("berkas", galat)

    def _periksa_grafik(self, isi: dict) -> None:
        """A chart names columns that are there, and numbers where it needs them."""
        jenis = {k["nama"]: k["jenis"] for k in (self.terbaca.kolom if self.terbaca else self.instance.kolom)}
        if isi.get("grafik") and not isi.get("kolom_label"):
            self.add_error("kolom_label", "Grafik perlu kolom label.")
        if isi.get("grafik") == JenisGrafik.GARIS and not isi.get("kolom_nilai"):
            self.add_error("kolom_nilai", "Grafik garis perlu kolom nilai.")
        for ruas in ("kolom_label", "kolom_nilai"):
            if (nama := isi.get(ruas)) and nama not in jenis:
                self.add_error(ruas, f"Tidak ada kolom “{nama}”. Yang ada: {', '.join(jenis)}.")
        if jenis.get(isi.get("kolom_nilai", "")) == tabel.TEKS:
            self.add_error(
                "kolom_nilai", "Kolom ini berisi teks. Pilih kolom angka, atau kosongkan untuk menghitung baris."
            )
