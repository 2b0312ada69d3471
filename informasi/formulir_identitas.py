"""What a requester adds to a request that came in as a complaint."""

from copy import copy

from django.core.exceptions import ValidationError

from informasi.forms import KONTAK, PermohonanForm, bersihkan_nik
from layanan.forms import FormTitipan, VersiForm

RUAS = ("tujuan_penggunaan", "nama", "nomor_identitas", "berkas_identitas", "alamat", "pekerjaan", "email", "telepon")


class IdentitasForm(VersiForm, FormTitipan):
    """The fields of the request form that a complaint does not have; what it has is filled in."""

    def __init__(self, *args, permohonan, **kwargs):
        # The fields are there before FormTitipan looks for its files among them.
        self.base_fields = {**self.base_fields, **{n: copy(PermohonanForm.base_fields[n]) for n in RUAS}}
        awal = {n: getattr(permohonan, n) for n in RUAS if n != "berkas_identitas"}
        super().__init__(*args, initial=awal, **kwargs)

    def clean_nomor_identitas(self):
        return bersihkan_nik(self.cleaned_data["nomor_identitas"])

    def clean(self):
        super().clean()
        isi = self.cleaned_data
        if {"email", "telepon"} <= isi.keys() and not (isi["email"] or isi["telepon"]):
            raise ValidationError({"email": KONTAK})
        return isi
