"""The extra questions of a category, as fields of the reporter's form.

Without JavaScript the server learns of the category only when the form is sent: a form sent before its questions were
seen comes back once with them, everything typed kept. `pertanyaan_untuk` says for which category they were shown.
"""

from django import forms
from django.core.exceptions import ValidationError

from layanan.forms import PILIHAN_KELIRU, RuasTeks
from pengaduan.models import PertanyaanKategori

AWALAN = "tanya_"
PANJANG = 200
BELUM_DILIHAT = "Untuk kategori ini kami punya pertanyaan tambahan. Jawab di bawah, lalu kirim sekali lagi."
ANGKA = {
    "invalid": "Tulis angka saja.",
    "max_value": "Angka ini terlalu besar.",
    "min_value": "Tulis angka 0 atau lebih.",
}
TERBESAR = 10**12


def ruas(tanya: PertanyaanKategori) -> forms.Field:
    """The field of one question."""
    wajib = f"Jawab pertanyaan ini: {tanya.teks}." if tanya.wajib else ""
    if tanya.jenis == PertanyaanKategori.Jenis.ANGKA:
        galat = {**ANGKA, "required": wajib}
        return forms.IntegerField(
            label=tanya.teks, required=tanya.wajib, min_value=0, max_value=TERBESAR, error_messages=galat
        )
    if tanya.jenis == PertanyaanKategori.Jenis.PILIHAN:
        pilihan = [("", "Pilih"), *((satu, satu) for satu in tanya.daftar_pilihan)]
        galat = {"required": wajib, "invalid_choice": PILIHAN_KELIRU}
        return forms.ChoiceField(label=tanya.teks, required=tanya.wajib, choices=pilihan, error_messages=galat)
    return RuasTeks(label=tanya.teks, max_length=PANJANG, wajib=wajib)


class FormBertanya(forms.Form):
    """A form with a category, and with the questions of the one that was sent."""

    pertanyaan_untuk = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kategori = str((self.data or self.initial).get("kategori") or "")
        self.pertanyaan = list(PertanyaanKategori.objects.untuk(kategori)) if _kunci(kategori) else []
        # Asked without the answers being demanded, as long as the questions have not been seen.
        self.sudah_dilihat = self.data.get("pertanyaan_untuk") == kategori
        for tanya in self.pertanyaan:
            self.fields[f"{AWALAN}{tanya.pk}"] = satu = ruas(tanya)
            satu.required = satu.required and self.sudah_dilihat
        self.kategori_pertanyaan = kategori if self.pertanyaan else ""

    @property
    def ruas_pertanyaan(self) -> list:
        """The questions for the template."""
        return [self[f"{AWALAN}{tanya.pk}"] for tanya in self.pertanyaan]

    def clean(self):
        super().clean()
        if self.pertanyaan and not self.sudah_dilihat:
            raise ValidationError(BELUM_DILIHAT, code="pertanyaan")
        return self.cleaned_data

    @property
    def jawaban(self) -> list[tuple[PertanyaanKategori, str]]:
        """What was answered, for the act; a question left open is left out."""
        isi = [(tanya, self.cleaned_data.get(f"{AWALAN}{tanya.pk}")) for tanya in self.pertanyaan]
        return [(tanya, str(nilai)) for tanya, nilai in isi if nilai not in (None, "")]


def _kunci(teks: str) -> bool:
    return teks.isascii() and teks.isdecimal() and len(teks) < 18
