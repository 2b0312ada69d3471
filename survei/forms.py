"""The questionnaire. Its nine questions are data; shape only, the act decides."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature

from layanan import tanda_halaman
from layanan.forms import PILIHAN_KELIRU, FormBerperangkap
from survei.models import IsianSurvei, JenisLayanan, Unsur
from survei.rules import CIRI

TIDAK_MENJAWAB = ("", "Tidak ingin menjawab")
WAJIB = "Pilih salah satu jawaban."
GARAM = "survei.dibuka"
TERCEPAT = 5  # seconds from page to answer: nobody reads ten questions faster
TERLALU_CEPAT = "Jawaban ini datang beberapa detik sesudah halamannya dibuka. Periksa lagi, lalu kirim sekali lagi."
BUKAN_HALAMAN_KAMI = "Halaman ini sudah terlalu lama terbuka. Jawaban Anda tetap ada; kirim sekali lagi."


def tanda_baru() -> str:
    """One page gives one answer, and a program must ask for a page each time."""
    return tanda_halaman.baru(GARAM)


def _usia(tanda: str) -> float | None:
    """Seconds since the page was made; None for what is no page of ours, or one of long ago."""
    try:
        return tanda_halaman.baca(tanda, GARAM).usia
    except BadSignature:
        return None


class SurveiForm(FormBerperangkap):
    """Nine marks and who judges, in broad bands that may all stay empty."""

    token = forms.CharField(widget=forms.HiddenInput, initial=tanda_baru)
    layanan = forms.ModelChoiceField(
        JenisLayanan.objects.filter(aktif=True),
        label="Layanan yang Anda nilai",
        widget=forms.RadioSelect,
        empty_label=None,
        to_field_name="slug",
        error_messages={"required": "Pilih layanan yang Anda nilai.", "invalid_choice": PILIHAN_KELIRU},
    )

    def __init__(self, data=None, *args, layanan: JenisLayanan | None = None, **kwargs):
        """With `layanan` the service is known from the invitation and is not asked."""
        self.usia_halaman = _usia(data.get("token", "")) if data is not None else None
        if data is not None and self.usia_halaman is None:
            data = data.copy()
            data["token"] = tanda_baru()
        super().__init__(data, *args, **kwargs)
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

    def clean(self):
        if self.usia_halaman is None or self.usia_halaman < TERCEPAT:
            raise ValidationError(
                BUKAN_HALAMAN_KAMI if self.usia_halaman is None else TERLALU_CEPAT, code="tanda_halaman"
            )
        return super().clean()

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
