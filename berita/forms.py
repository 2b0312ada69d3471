"""The reader's form: shape only. The act decides and writes."""

import uuid

from django import forms
from django.core.exceptions import ValidationError

from layanan.forms import FormBerperangkap, RuasTeks

ISI_TERPANJANG = 2000
NAMA_RESMI = "diskominfo"


class KomentarForm(FormBerperangkap):
    """A comment: a name to show, an e-mail that is never shown, the words."""

    # One token per rendered form: the same form sent twice makes one comment.
    token = forms.CharField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False, max_length=64)
    induk = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=2**62)
    nama = RuasTeks(
        label="Nama",
        max_length=60,
        wajib="Tulis nama Anda.",
        help_text="Nama ini tampil di atas komentar Anda. Nama panggilan boleh.",
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    email = forms.EmailField(
        label="Surel (e-mail)",
        max_length=254,
        help_text="Tidak pernah ditampilkan. Hanya redaksi yang melihatnya, bila perlu bertanya kepada Anda.",
        error_messages={
            "required": "Tulis alamat surel Anda.",
            "invalid": "Alamat surel ini tidak lengkap. Tulis seperti nama@contoh.id.",
            "max_length": "Alamat surel paling banyak 254 huruf.",
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    isi = RuasTeks(
        label="Komentar",
        berbaris=True,
        max_length=ISI_TERPANJANG,
        wajib="Tulis komentar Anda.",
        help_text="Jangan tulis NIK, nomor telepon, atau alamat rumah: komentar dibaca semua orang.",
    )

    def clean_nama(self):
        """The office alone signs as the office."""
        if NAMA_RESMI in self.cleaned_data["nama"].casefold():
            raise ValidationError("Nama itu milik redaksi. Pakai nama lain.")
        return self.cleaned_data["nama"]

    def clean_token(self):
        """Without a token of ours the comment is accepted all the same; it only loses the guard against doubles."""
        return self.cleaned_data["token"] or str(uuid.uuid4())

    @property
    def argumen(self) -> dict:
        """The keyword arguments of the act."""
        isi = self.cleaned_data
        return {n: isi[n] for n in ("nama", "email", "isi", "token")} | {"induk_pk": isi["induk"]}
