"""The citizen's forms: filing a request, completing it, rating it. Shape only; the acts decide and write."""

import re

from django import forms
from django.core.exceptions import ValidationError

from informasi.rules import CaraMemperoleh, CaraPenyampaian, JenisPemohon
from layanan.berkas_aturan import batas, megabita
from layanan.forms import (
    PILIHAN_KELIRU,
    FormBerperangkap,
    FormSekali,
    RuasSurel,
    RuasTeks,
    RuasTelepon,
    VersiForm,
    pilihan,
)
from layanan.formulir_berkas import FormTitipan, RuasBerkas
from layanan.models import Lampiran, PerangkatDaerah

BERKAS_BOLEH = f"JPEG, PNG, atau PDF, paling besar {megabita(batas('BERKAS_MAKS_IDENTITAS'))}."
BERKAS_KELENGKAPAN = 5
NIK_PANJANG = "NIK terdiri dari 16 angka; yang Anda tulis {jumlah} angka. Periksa lagi pada KTP."
NIK_HURUF = "NIK terdiri dari 16 angka, tanpa huruf. Periksa lagi pada KTP."
NIK_TANGGAL = (
    "NIK ini tidak mungkin benar: angka ke-7 sampai ke-10 bukan tanggal dan bulan lahir. Periksa lagi pada KTP."
)
SK_PANJANG = "Nomor SK badan hukum terdiri dari 5 sampai 60 huruf dan angka."
KONTAK = "Isi surel atau nomor telepon, agar kami dapat menghubungi Anda."
KUASA = "Kelompok orang perlu surat kuasa untuk wakilnya. Unggah surat kuasanya."


def bersihkan_nik(teks: str) -> str:
    """A NIK as 16 digits, however it was spaced. Raises ValidationError when it cannot be one.

    Digits 7-12 are the date of birth, with 40 added to the day for women (Permendagri 102/2019).
    """
    nik = re.sub(r"[\s.\-]", "", teks)
    if not (nik.isascii() and nik.isdecimal()):
        raise ValidationError(NIK_HURUF)
    if len(nik) != 16:
        raise ValidationError(NIK_PANJANG.format(jumlah=len(nik)))
    hari, bulan = int(nik[6:8]) % 40, int(nik[8:10])
    if int(nik[6:8]) > 71 or not 1 <= hari <= 31 or not 1 <= bulan <= 12:
        raise ValidationError(NIK_TANGGAL)
    return nik


def perlu_kontak(form: forms.Form) -> None:
    """At least one way to answer, where both are in order."""
    isi = form.cleaned_data
    if {"email", "telepon"} <= isi.keys() and not (isi["email"] or isi["telepon"]):
        form.add_error("email", KONTAK)


class PermohonanForm(FormSekali, FormBerperangkap, FormTitipan):
    """The request of a citizen: F1 of hukum.md 2.4, with the field names of the public contract."""

    rincian_informasi = RuasTeks(
        label="Informasi yang Anda minta",
        berbaris=True,
        max_length=5000,
        wajib="Tulis informasi apa yang Anda minta.",
        help_text="Sebut nama dokumen atau data, tempat, dan tahunnya sejelas mungkin. Jangan tulis NIK di sini.",
    )
    tujuan_penggunaan = RuasTeks(
        label="Untuk apa informasi itu",
        berbaris=True,
        max_length=2000,
        wajib="Tulis untuk apa informasi itu akan Anda gunakan.",
        help_text="Undang-undang meminta alasan permohonan. Satu kalimat cukup, misalnya untuk skripsi atau usaha.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    opd_tujuan = forms.ModelChoiceField(
        PerangkatDaerah.objects.filter(aktif=True),
        label="Perangkat daerah yang dituju",
        required=False,
        empty_label="Tidak tahu, tolong carikan",
        help_text="Kosongkan bila Anda tidak tahu. Kami yang meneruskannya.",
        error_messages={"invalid_choice": PILIHAN_KELIRU},
    )
    cara_memperoleh = pilihan("Bagaimana Anda ingin memperolehnya", CaraMemperoleh.choices)
    cara_penyampaian = pilihan(
        "Bagaimana kami menyampaikannya",
        CaraPenyampaian.choices,
        help_text="Salinan digital gratis. Salinan cetak dan pengiriman hanya dikenai biaya yang sebenarnya.",
    )
    jenis_pemohon = pilihan(
        "Anda meminta sebagai",
        JenisPemohon.choices,
        help_text="Hak ini dimiliki warga negara Indonesia, kelompok orang, dan badan hukum Indonesia.",
    )
    nama = RuasTeks(
        label="Nama lengkap",
        max_length=150,
        wajib="Tulis nama lengkap Anda.",
        help_text="Seperti pada KTP. Untuk badan hukum, tulis nama badan hukumnya.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    nomor_identitas = RuasTeks(
        label="NIK atau nomor SK badan hukum",
        max_length=60,
        wajib="Isi NIK Anda, atau nomor SK untuk badan hukum.",
        help_text="Perorangan dan wakil kelompok: NIK, 16 angka. Badan hukum: nomor SK pengesahannya. "
        "Nomor ini kami kunci; petugas hanya melihat 5371********0001.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    berkas_identitas = RuasBerkas(
        jenis=Lampiran.Jenis.IDENTITAS,
        label="Foto atau pindaian identitas",
        wajib="Unggah foto atau pindaian KTP, atau SK untuk badan hukum.",
        help_text=f"KTP untuk perorangan dan wakil kelompok, SK untuk badan hukum. {BERKAS_BOLEH}",
    )
    berkas_kuasa = RuasBerkas(
        jenis=Lampiran.Jenis.KUASA,
        label="Surat kuasa",
        help_text=f"Wajib untuk kelompok orang, dan bila Anda mewakili orang lain. {BERKAS_BOLEH}",
    )
    alamat = RuasTeks(
        label="Alamat",
        berbaris=True,
        max_length=300,
        wajib="Tulis alamat Anda.",
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "street-address"}),
    )
    pekerjaan = RuasTeks(
        label="Pekerjaan", max_length=100, widget=forms.TextInput(attrs={"autocomplete": "organization-title"})
    )
    email = RuasSurel(help_text="Tanda terima dan surat jawaban kami kirim ke sini. Isi surel, telepon, atau keduanya.")
    telepon = RuasTelepon(help_text="Kami menghubungi nomor ini bila surel tidak ada.")
    pernyataan = forms.BooleanField(
        label="Data di atas benar, dan informasi yang saya terima akan saya gunakan sesuai peraturan.",
        error_messages={"required": "Centang pernyataan ini agar permohonan dapat kami catat."},
    )

    def clean(self):
        super().clean()
        isi = self.cleaned_data
        self._periksa_identitas(isi.get("jenis_pemohon"), isi.get("nomor_identitas"))
        if isi.get("jenis_pemohon") == JenisPemohon.KELOMPOK and not self.ada_berkas("berkas_kuasa"):
            self.add_error("berkas_kuasa", KUASA)
        perlu_kontak(self)
        return isi

    def _periksa_identitas(self, jenis: str | None, nomor: str | None) -> None:
        if not nomor or not jenis:
            return
        if jenis == JenisPemohon.BADAN_HUKUM:
            if len(nomor) < 5:
                self.add_error("nomor_identitas", SK_PANJANG)
            return
        try:
            self.cleaned_data["nomor_identitas"] = bersihkan_nik(nomor)
        except ValidationError as galat:
            self.add_error("nomor_identitas", galat)

    @property
    def isian(self) -> dict:
        """The fields of the case, for the act. Only what is listed here ever reaches it."""
        bukan = {"token", "pernyataan", "jangan_diisi", *self.ruas_berkas}
        return {nama: nilai for nama, nilai in self.cleaned_data.items() if nama not in bukan}


class LengkapiForm(VersiForm, FormTitipan):
    """What was missing: files, words, or both."""

    berkas = RuasBerkas(
        jenis=Lampiran.Jenis.KELENGKAPAN,
        paling_banyak=BERKAS_KELENGKAPAN,
        label="Berkas yang diminta",
        help_text=f"Sampai {BERKAS_KELENGKAPAN} berkas sekaligus. {BERKAS_BOLEH}",
    )
    rincian_tambahan = RuasTeks(
        label="Keterangan tambahan",
        berbaris=True,
        max_length=3000,
        help_text="Tulis di sini bila yang diminta adalah penjelasan.",
    )

    def clean(self):
        super().clean()
        if not self.errors and not self.cleaned_data["rincian_tambahan"] and not self.ada_berkas("berkas"):
            raise ValidationError("Unggah berkas atau tulis keterangan yang diminta.")
        return self.cleaned_data


class NilaiForm(VersiForm):
    """The requester's word on the service (UU 25/2009)."""

    nilai = forms.TypedChoiceField(
        label="Bagaimana pelayanan kami",
        choices=[(4, "Sangat baik"), (3, "Baik"), (2, "Kurang baik"), (1, "Tidak baik")],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih salah satu nilai.", "invalid_choice": PILIHAN_KELIRU},
    )
    saran = RuasTeks(
        label="Saran Anda",
        berbaris=True,
        max_length=1000,
        help_text="Apa yang sebaiknya kami perbaiki? Petugas membacanya.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
