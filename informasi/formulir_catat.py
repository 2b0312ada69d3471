"""Intake at the desk: the citizen's own form, plus how and when the request reached us (Pasal 22 ayat (1) and (3))."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from informasi.forms import BERKAS_BOLEH, PermohonanForm
from informasi.formulir_keberatan import KeberatanForm
from informasi.models import Permohonan
from informasi.rules import Saluran
from layanan.pintu import RuasNomor

BUKAN_MEJA = {Saluran.WEB}
# The citizen's form speaks to the citizen, this one to the officer.
SEBUTAN = {
    "rincian_informasi": ("Informasi yang diminta", "Sebut dokumen atau data, tempat, dan tahunnya sejelas mungkin."),
    "tujuan_penggunaan": ("Tujuan penggunaan", "Satu kalimat cukup."),
    "opd_tujuan": ("Perangkat daerah yang dituju", "Kosongkan bila pemohon tidak menyebutnya."),
    "cara_memperoleh": ("Cara memperoleh", ""),
    "cara_penyampaian": ("Cara penyampaian", ""),
    "jenis_pemohon": ("Meminta sebagai", ""),
    "nama": ("Nama lengkap", "Seperti pada KTP; untuk badan hukum, nama badan hukumnya."),
    "nomor_identitas": ("NIK atau nomor SK badan hukum", "NIK terdiri dari 16 angka."),
    "berkas_identitas": ("Foto atau pindaian identitas", f"Boleh menyusul. {BERKAS_BOLEH}"),
    "email": ("Surel (e-mail)", "Tanda terima dan surat jawaban dikirim ke sini. Isi surel, telepon, atau keduanya."),
    "telepon": ("Telepon atau WhatsApp", ""),
}
PERNYATAAN = "Pemohon menyatakan datanya benar dan akan memakai informasi sesuai peraturan."
MASA_DEPAN = "Waktu diterima tidak boleh di masa depan."


class DariMeja(forms.Form):
    """How and when something reached the desk."""

    saluran = forms.ChoiceField(
        label="Diterima lewat",
        choices=[p for p in Saluran.choices if p[0] not in BUKAN_MEJA],
        widget=forms.RadioSelect,
    )
    diterima_pada = forms.DateTimeField(
        label="Diterima pada (WITA)",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text="Kapan itu sampai di meja, bukan kapan Anda mengetiknya. Tenggat dihitung dari tanggal ini.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.order_fields(["saluran", "diterima_pada"])
        self.initial.setdefault("diterima_pada", timezone.localtime().replace(second=0, microsecond=0))

    def clean_diterima_pada(self):
        waktu = self.cleaned_data["diterima_pada"]
        if waktu > timezone.now():
            raise ValidationError(MASA_DEPAN)
        return waktu

    @property
    def isian(self) -> dict:
        return {n: nilai for n, nilai in super().isian.items() if n not in ("saluran", "diterima_pada")}


class CatatForm(DariMeja, PermohonanForm):
    """The same rules for every field. Papers may follow: somebody on the telephone has none to show."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["berkas_identitas"].required = False
        self.fields["pernyataan"].label = PERNYATAAN
        for nama, (label, bantuan) in SEBUTAN.items():
            self.fields[nama].label, self.fields[nama].help_text = label, bantuan


class CatatKeberatanForm(DariMeja, KeberatanForm):
    """An objection that came to the desk. The officer knows the request by its number; nobody is asked for a code."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("kode", None)
        self.fields["pernyataan"].label = "Pemohon menyatakan keterangannya benar."
        self.fields["kasus_posisi"].help_text = "Apa yang diminta, apa jawaban PPID, dan mengapa pemohon keberatan."

    @staticmethod
    def cari(nomor: str) -> Permohonan | None:
        """The request with this number, as people type it."""
        try:
            return Permohonan.objects.filter(nomor=RuasNomor("PI").clean(nomor)).first()
        except ValidationError:  # the field says so itself
            return None

    def clean_nomor_permohonan(self):
        nomor = self.cleaned_data["nomor_permohonan"]
        if nomor and not self.permohonan:
            raise ValidationError("Tidak ada permohonan dengan nomor ini.")
        return nomor
