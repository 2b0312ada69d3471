"""The questionnaire. Its nine questions are data; shape only, the act decides."""

from django import forms

from layanan.forms import PILIHAN_KELIRU, FormBerperangkap, FormSekali
from survei.models import IsianSurvei, JenisLayanan, Unsur
from survei.rules import CIRI

TIDAK_MENJAWAB = ("", "Tidak ingin menjawab")
WAJIB = "Pilih salah satu jawaban."


class SurveiForm(FormSekali, FormBerperangkap):
    """Nine marks and who judges, in broad bands that may all stay empty."""

    layanan = forms.ModelChoiceField(
        JenisLayanan.objects.filter(aktif=True),
        label="Layanan yang Anda nilai",
        widget=forms.RadioSelect,
        empty_label=None,
        to_field_name="slug",
        error_messages={"required": "Pilih layanan yang Anda nilai.", "invalid_choice": PILIHAN_KELIRU},
    )

    def __init__(self, *args, layanan: JenisLayanan | None = None, **kwargs):
        """With `layanan` the service is known from the invitation and is not asked."""
        super().__init__(*args, **kwargs)
        self.dari_undangan = layanan
        if layanan:
            del self.fields["layanan"]
        self.unsur = [self._tambah_unsur(satu) for satu in Unsur.objects.all()]
        for nama, pilihan in CIRI.items():
            self.fields[nama] = forms.ChoiceField(
                label=IsianSurvei._meta.get_field(nama).verbose_name.capitalize(),
                choices=[TIDAK_MENJAWAB, *pilihan.choices],
                required=False,
                error_messages={"invalid_choice": PILIHAN_KELIRU},
            )

    def _tambah_unsur(self, unsur: Unsur) -> str:
        nama = unsur.kode.lower()
        self.fields[nama] = forms.TypedChoiceField(
            label=unsur.pertanyaan,
            choices=unsur.pilihan,
            coerce=int,
            widget=forms.RadioSelect,
            error_messages={"required": WAJIB, "invalid_choice": PILIHAN_KELIRU},
        )
        return nama

    @property
    def pertanyaan(self) -> list[forms.BoundField]:
        """The nine questions, in the order of their codes."""
        return [self[nama] for nama in self.unsur]

    @property
    def ciri(self) -> list[forms.BoundField]:
        """The questions about who judges."""
        return [self[nama] for nama in CIRI]

    @property
    def isian(self) -> dict:
        """The fields of an answer, for the act."""
        isi = {nama: self.cleaned_data[nama] for nama in (*self.unsur, *CIRI)}
        return {**isi, "layanan": self.dari_undangan or self.cleaned_data["layanan"]}
