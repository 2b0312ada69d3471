"""What a requester adds to a request that came in as a complaint."""

from copy import copy

from informasi.forms import PermohonanForm, bersihkan_nik, perlu_kontak
from layanan.forms import VersiForm
from layanan.formulir_berkas import FormTitipan

# In the order of the page, so that the summary of what is wrong reads from top to bottom.
RUAS = ("nama", "nomor_identitas", "berkas_identitas", "alamat", "pekerjaan", "email", "telepon", "tujuan_penggunaan")


class IdentitasForm(VersiForm, FormTitipan):
    """The fields of the request form that a complaint does not have; what it has is filled in."""

    def __init__(self, *args, perkara, **kwargs):
        # The fields are there before FormTitipan looks for its files among them.
        self.base_fields = {**self.base_fields, **{n: copy(PermohonanForm.base_fields[n]) for n in RUAS}}
        awal = {n: getattr(perkara, n) for n in RUAS if n != "berkas_identitas"}
        super().__init__(*args, perkara=perkara, initial=awal, **kwargs)

    def clean_nomor_identitas(self):
        return bersihkan_nik(self.cleaned_data["nomor_identitas"])

    def clean(self):
        super().clean()
        perlu_kontak(self)
        return self.cleaned_data
