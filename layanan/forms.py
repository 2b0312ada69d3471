"""Form pieces that every public form shares: texts without control signs, kept files, a trap for programs.

A form checks shape only. Files that are in order are kept while the rest is repaired (`FormTitipan.titipkan`), so that
nobody has to choose them again.
"""

import re
import unicodedata
import uuid
from typing import NamedTuple

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator

from layanan import berkas, berkas_aturan, lampiran
from layanan.berkas import BerkasBersih
from layanan.waktu import bilangan

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
KEDALUWARSA = "Berkas yang tadi Anda unggah sudah kedaluwarsa. Pilih kembali berkasnya."


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


class BerkasInput(forms.FileInput):
    """A file control for one file."""

    def __init__(self, attrs=None):
        super().__init__({"accept": ",".join(berkas.SEMUA_JENIS), **(attrs or {})})


class BanyakBerkasInput(BerkasInput):
    """A file control for several files."""

    allow_multiple_selected = True


class Titipan(NamedTuple):
    """A file kept from an earlier try. `nama` is empty when the token opens nothing (any more)."""

    token: str
    nama: str


class RuasBerkas(forms.FileField):
    """One file, or up to `paling_banyak`, as `layanan.berkas` lets them through.

    `boleh` are the kinds of content, `maks` the name of the size limit.
    The cleaned value is the list of new files, each a BerkasBersih. Every faulty file gets its own sentence; those that
    are in order stand in `bersih` even then.
    """

    def __init__(
        self,
        *,
        jenis: str,
        wajib: str = "",
        paling_banyak: int = 1,
        boleh=berkas.SEMUA_JENIS,
        maks: str = "BERKAS_MAKS_IDENTITAS",
        **lain,
    ):
        masukan = BerkasInput if paling_banyak == 1 else BanyakBerkasInput
        lain.setdefault("widget", masukan(attrs={"accept": ",".join(boleh)}))
        super().__init__(required=bool(wajib), error_messages={"required": wajib}, **lain)
        self.jenis, self.paling_banyak, self.boleh, self.maks = jenis, paling_banyak, boleh, maks
        self.bersih: tuple[BerkasBersih, ...] = ()

    def clean(self, data, initial=None):
        """`initial` holds the kept files (Titipan) of this field."""
        self.bersih = ()  # a form's copy of the field is a shallow one: nothing of it may be changed in place
        kiriman = [d for d in (data if isinstance(data, list | tuple) else [data]) if isinstance(d, UploadedFile)]
        jumlah = len(kiriman) + (len(initial or ()) if self.paling_banyak > 1 else 0)
        if self.required and not kiriman and not initial:
            raise ValidationError(self.error_messages["required"], code="required")
        if jumlah > self.paling_banyak:
            raise ValidationError(f"Paling banyak {self.paling_banyak} berkas; yang Anda pilih {jumlah}.")
        galat = [kalimat for satu in kiriman if (kalimat := self._periksa(satu))]
        if galat:
            raise ValidationError(galat)
        return list(self.bersih)

    def _periksa(self, satu: UploadedFile) -> str:
        try:
            self.bersih += (berkas.periksa(satu, self.boleh, maks=berkas_aturan.batas(self.maks)),)
        except ValidationError as galat:
            nama = berkas.bersihkan_nama(satu.name) if self.paling_banyak > 1 else ""
            return f"{nama}: {galat.messages[0]}".removeprefix(": ")
        return ""


class FormTitipan(forms.Form):
    """A form that keeps the files it was given while its sender repairs the rest.

    The tokens of kept files travel in hidden fields `<field>_titipan`, which the template writes from `titipan`.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.titipan: dict[str, list[Titipan]] = {}
        for nama, ruas in self.ruas_berkas.items():
            token = self.data.getlist(f"{nama}_titipan") if hasattr(self.data, "getlist") else []
            self._ingat(nama, [_titipan(t) for t in dict.fromkeys(token) if t][: ruas.paling_banyak])

    @property
    def ruas_berkas(self) -> dict[str, RuasBerkas]:
        """The file fields by name."""
        return {nama: ruas for nama, ruas in self.fields.items() if isinstance(ruas, RuasBerkas)}

    @property
    def tersimpan(self) -> dict[str, str]:
        """The names of kept files by field, for `components/field.html`."""
        return {nama: ", ".join(t.nama for t in daftar if t.nama) for nama, daftar in self.titipan.items()}

    @property
    def token_berkas(self) -> dict[str, list[str]]:
        """The tokens of kept files by field, for the act."""
        return {nama: [t.token for t in daftar] for nama, daftar in self.titipan.items() if daftar}

    def _ingat(self, nama: str, daftar: list[Titipan]) -> None:
        self.titipan[nama] = self.initial[nama] = daftar

    def titipkan(self) -> None:
        """Keep the files that are in order. Adds an error where the disk refuses or a kept file has run out."""
        for nama, ruas in self.ruas_berkas.items():
            try:
                baru = [_titipan(lampiran.titip(satu, jenis=ruas.jenis)) for satu in ruas.bersih]
            except ValidationError as galat:
                self.add_error(nama, galat)
                continue
            if baru:
                self._ingat(nama, baru if ruas.paling_banyak == 1 else self.titipan[nama] + baru)
        if self.errors:
            self.lupakan_yang_basi()

    def lupakan_yang_basi(self) -> None:
        """Drop tokens that open nothing any more, and ask for those files again.

        Not done while the form is in order: when the same form comes twice, the first one has used the tokens up, and
        the act knows that.
        """
        for nama, daftar in self.titipan.items():
            hidup = [t for t in daftar if t.nama]
            if len(hidup) < len(daftar):
                self._ingat(nama, hidup)
                self.add_error(nama, KEDALUWARSA)

    def tanpa_galat(self) -> "FormTitipan":
        """The same form as it was typed, not judged yet."""
        salinan = type(self)(initial=self.data.dict())
        salinan.titipan = self.titipan
        return salinan


def _titipan(token: str) -> Titipan:
    satu = lampiran.titipan(token)
    return Titipan(token, satu.nama_asli if satu else "")


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
