"""Files in public forms: those in order are kept while the rest is repaired, so nobody has to choose them again."""

from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from layanan import berkas, berkas_aturan, lampiran
from layanan.berkas import BerkasBersih

KEDALUWARSA = "Berkas yang tadi Anda unggah sudah kedaluwarsa. Pilih kembali berkasnya."


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

    @property
    def titipan_act(self) -> dict[str, str]:
        """The token of one kept file of each kind, for the act."""
        return {self.fields[nama].jenis: token[0] for nama, token in self.token_berkas.items()}

    def ada_berkas(self, nama: str) -> bool:
        """Whether a file was sent for this field, kept or faulty ones included; for use in `clean`."""
        return bool(self.cleaned_data.get(nama) or self.titipan.get(nama) or nama in self.errors)

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
