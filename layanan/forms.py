"""Pieces of public forms: texts without control signs, a trap for programs. A form checks shape only."""

import re
import unicodedata
import uuid

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator

from layanan.models import Perkara
from layanan.waktu import bilangan

PANJANG_URAIAN = 4000
# Signs that turn the direction of writing: with them a text reads otherwise than it is stored.
PEMBALIK = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
KENDALI = "Teks ini berisi tanda yang tidak dapat dibaca (karakter kendali). Ketik ulang bagian itu."
PERANGKAP = (
    "Kotak tersembunyi pada formulir ikut terisi, seperti yang dilakukan program otomatis. "
    "Kotaknya sudah kami kosongkan; jika Anda bukan program, kirim sekali lagi."
)
HALAMAN_LAMA = "Halaman ini tidak lengkap terkirim. Kirim sekali lagi."
PILIHAN_KELIRU = "Pilih salah satu dari daftar."
TELEPON = "Nomor telepon ini tidak dapat dibaca. Tulis seperti 0812 3456 7890 atau +62 812 3456 7890."


def pasang_galat(form: forms.BaseForm, galat: ValidationError) -> None:
    """Put the sentences of an act into the form: beside their fields, or on top where the form has no such field."""
    if not hasattr(galat, "error_dict"):
        form.add_error(None, galat)
        return
    for bidang, daftar in galat.error_dict.items():
        form.add_error(bidang if bidang in form.fields and bidang != NON_FIELD_ERRORS else None, daftar)


class RuasTeks(forms.CharField):
    """A text of at most `max_length` characters without control signs; line breaks only with `berbaris`."""

    def __init__(self, *, berbaris: bool = False, wajib: str = "", **lain):
        if wajib:
            lain["error_messages"] = {"required": wajib, **lain.get("error_messages", {})}
        if berbaris:
            lain.setdefault("widget", forms.Textarea(attrs={"rows": 6}))
        super().__init__(required=bool(wajib), **lain)
        self.berbaris = berbaris
        # Our own sentences stand in for Django's two.
        self.validators = [
            v for v in self.validators if not isinstance(v, ProhibitNullCharactersValidator | MaxLengthValidator)
        ]

    def validate(self, value):
        super().validate(value)
        galat = []
        if self.max_length and len(value) > self.max_length:
            galat.append(
                f"Paling banyak {bilangan(self.max_length)} huruf; yang Anda tulis {bilangan(len(value))} huruf."
            )
        boleh = "\n\r\t" if self.berbaris else ""
        if any(c not in boleh and (c in PEMBALIK or unicodedata.category(c) in {"Cc", "Cs"}) for c in value):
            galat.append(KENDALI)
        if galat:
            raise ValidationError(galat)


def uraian(label: str, *, baris: int = 4, maks: int = PANJANG_URAIAN, **lain) -> RuasTeks:
    """A text over several lines; `wajib` is the sentence that asks for it, without it the text may stay empty."""
    return RuasTeks(label=label, berbaris=True, max_length=maks, widget=forms.Textarea(attrs={"rows": baris}), **lain)


class RuasTelepon(RuasTeks):
    """A telephone number as people write it; spaces are put in order."""

    def __init__(self, **lain):
        lain = {"label": "Telepon atau WhatsApp", "max_length": 20, **lain}
        super().__init__(widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}), **lain)

    def clean(self, value):
        nomor = " ".join(super().clean(value).split())
        if nomor and not (re.fullmatch(r"\+?[0-9 ().\-]+", nomor) and 7 <= sum(c.isdecimal() for c in nomor) <= 15):
            raise ValidationError(TELEPON)
        return nomor


class RuasSurel(forms.EmailField):
    """An e-mail address that may be left out."""

    def __init__(self, **lain):
        galat = {
            "invalid": "Alamat surel ini tidak lengkap. Tulis seperti nama@contoh.id.",
            "max_length": "Alamat surel paling banyak 254 huruf.",
        }
        lain = {"label": "Surel (e-mail)", "required": False, "max_length": 254, "error_messages": galat, **lain}
        super().__init__(widget=forms.EmailInput(attrs={"autocomplete": "email"}), **lain)


def pilihan(label: str, choices, **lain) -> forms.ChoiceField:
    """One of a few, as radio buttons."""
    galat = {"required": PILIHAN_KELIRU, "invalid_choice": PILIHAN_KELIRU}
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, error_messages=galat, **lain)


class TanpaNilai(forms.TextInput):
    """Never shows what was sent, so that somebody whose browser filled the trap gets out of it."""

    def get_context(self, name, value, attrs):
        return super().get_context(name, None, attrs)


class FormBerperangkap(forms.Form):
    """A form with a control that people do not see and simple programs fill in."""

    jangan_diisi = forms.CharField(
        label="Kotak ini jangan diisi",
        required=False,
        widget=TanpaNilai(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    @property
    def terperangkap(self) -> bool:
        """Whether the trap was filled in."""
        return bool(self.data.get("jangan_diisi", ""))

    def clean(self):
        if self.terperangkap:
            raise ValidationError(PERANGKAP, code="perangkap")
        return super().clean()


class FormSekali(forms.Form):
    """A form with one token per rendered page: the same form sent twice makes one case."""

    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, data=None, *args, **kwargs):
        if data is not None and not _uuid(data.get("token", "")):
            # Without a token of ours the request is accepted all the same; it only loses the guard against doubles.
            data = data.copy()
            data["token"] = str(uuid.uuid4())
        super().__init__(data, *args, **kwargs)

    @property
    def token_kirim(self) -> str:
        """The token for the act that files the case."""
        return str(self.cleaned_data["token"])


def _uuid(teks: str) -> bool:
    try:
        return uuid.UUID(teks).version == 4
    except (ValueError, AttributeError, TypeError):
        return False


class VersiForm(forms.Form):
    """Carries the version of the case that the page showed, so that a stale page is refused.

    The template writes the version it shows; after a refusal that is the new one, so that sending again is possible.
    """

    versi = forms.IntegerField(
        widget=forms.HiddenInput, min_value=0, required=False, error_messages={"invalid": HALAMAN_LAMA}
    )

    def __init__(self, *args, perkara: Perkara, **kwargs):
        self.perkara = perkara
        super().__init__(*args, **kwargs)
