"""The forms of the staff site for what stands in a tree."""

from django import forms
from django.core.exceptions import ValidationError

from profil.models import Halaman, Jabatan

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
