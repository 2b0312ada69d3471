"""The officer's forms for blacking out: the boxes that stand already, one more by numbers, and what goes with them."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError

from layanan.forms import PILIHAN_KELIRU
from layanan.penghitaman import Kotak, periksa_kotak

# Every box is a field of the form, and a request holds at most 500 (DATA_UPLOAD_MAX_NUMBER_FIELDS).
TERBANYAK = 300
# All boxes of a page travel in the address of its preview.
SEHALAMAN = 120
TAK_TERBACA = "Ada kotak yang tidak terbaca. Buang kotak itu, lalu tambahkan lagi."


def tulis_kotak(k: Kotak) -> str:
    """A box as the form carries it: page, then left, top, width and height in percent, then its ground."""
    return ",".join([str(k.halaman), *(f"{n * 100:.2f}" for n in (k.x, k.y, k.w, k.h)), k.dasar])


def baca_kotak(teks: str, dasar: Iterable[str]) -> Kotak:
    """The box of such a text. Raises ValidationError."""
    try:
        halaman, *letak, alasan = teks.split(",")
        x, y, w, h = (float(n) / 100 for n in letak)
        kotak = Kotak(int(halaman), x, y, w, h, alasan)
    except ValueError:
        raise ValidationError(TAK_TERBACA) from None
    if alasan not in dasar:
        raise ValidationError("Ada kotak tanpa alasan dari daftar. Buang kotak itu, lalu tambahkan lagi.")
    return kotak


def kueri_gambar(halaman: int, kotak: Sequence[Kotak] = ()) -> str:
    """What follows the address of a page's picture: the page, and the boxes to be shown black on it."""
    pada = ";".join(tulis_kotak(k) for k in kotak if k.halaman == halaman)
    return urlencode({"halaman": halaman, **({"kotak": pada} if pada else {})})


def _persen(label: str, awal: int) -> forms.DecimalField:
    galat = dict.fromkeys(("invalid", "min_value", "max_value"), f"{label}: isi angka 0 sampai 100.")
    return forms.DecimalField(
        label=f"{label} (%)",
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        initial=awal,
        error_messages={**galat, "required": f"{label}: isi angkanya.", "max_decimal_places": galat["invalid"]},
        widget=forms.NumberInput(attrs={"step": "any", "inputmode": "decimal"}),
    )


class KotakForm(forms.Form):
    """One more box, by numbers: the way without a mouse, and without JavaScript."""

    halaman = forms.IntegerField(label="Halaman", min_value=1, initial=1)
    kiri, atas = _persen("Kiri", 40), _persen("Atas", 40)
    lebar, tinggi = _persen("Lebar", 20), _persen("Tinggi", 10)

    def __init__(self, *args, jumlah_halaman: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.jumlah_halaman = jumlah_halaman
        if jumlah_halaman == 1:
            self.fields["halaman"] = forms.IntegerField(widget=forms.HiddenInput, initial=1)

    def clean(self):
        isi = super().clean()
        if not self.errors:
            letak = [float(isi[n]) / 100 for n in ("kiri", "atas", "lebar", "tinggi")]
            self.kotak = Kotak(isi["halaman"], *letak)
            periksa_kotak([self.kotak], self.jumlah_halaman)
        return isi


class HitamkanForm(forms.Form):
    """Everything but the number fields: the boxes so far, the ground of the next one, what the app asks for."""

    dasar = forms.ChoiceField(
        label="Alasan untuk kotak berikutnya",
        error_messages={"required": PILIHAN_KELIRU, "invalid_choice": PILIHAN_KELIRU},
    )

    def __init__(
        self, *args, dasar: Sequence[tuple[str, str]], jumlah_halaman: int, kotak: Sequence[Kotak] = (), **lain
    ):
        super().__init__(*args, **lain)
        self.fields["dasar"].choices = dasar
        self.jumlah_halaman, self._awal = jumlah_halaman, list(kotak)

    @property
    def kotak(self) -> list[Kotak]:
        """The boxes of the form that can be read, in their order."""
        if not self.is_bound:
            return self._awal
        hasil = []
        for teks in self.data.getlist("kotak"):
            try:
                hasil.append(baca_kotak(teks, dict(self.fields["dasar"].choices)))
            except ValidationError:
                continue
        return hasil

    def clean(self):
        isi, kotak = super().clean(), self.kotak
        if len(kotak) < len(self.data.getlist("kotak")):
            raise ValidationError(TAK_TERBACA)
        if len(kotak) > TERBANYAK:
            raise ValidationError(f"Paling banyak {TERBANYAK} kotak untuk satu berkas.")
        if any(sum(k.halaman == n for k in kotak) > SEHALAMAN for n in {k.halaman for k in kotak}):
            raise ValidationError(f"Paling banyak {SEHALAMAN} kotak di satu halaman. Gabungkan yang berdekatan.")
        periksa_kotak(kotak, self.jumlah_halaman)
        return isi
