"""The citizen's form of an objection: F5 of the law's forms. Shape only; the act decides and writes."""

from django import forms
from django.core.exceptions import ValidationError

from informasi.forms import BERKAS_BOLEH, perlu_kontak
from informasi.rules.keberatan import TANPA_PERMOHONAN, Alasan, TanggapanPemohon
from layanan.forms import PILIHAN_KELIRU, FormBerperangkap, FormSekali, RuasSurel, RuasTeks, RuasTelepon, VersiForm
from layanan.formulir_berkas import FormTitipan, RuasBerkas
from layanan.models import Lampiran
from layanan.pintu import RuasKode, RuasNomor

# Asked only where no request says who objects and to what.
TENTANG_ANDA = ("nama", "alamat", "pekerjaan", "email", "telepon", "rincian_informasi", "tujuan_penggunaan")
WAJIB_TANPA_PERMOHONAN = {
    "nama": "Tulis nama lengkap Anda.",
    "alamat": "Tulis alamat Anda.",
    "rincian_informasi": "Tulis informasi berkala mana yang tidak disediakan.",
    "tujuan_penggunaan": "Tulis untuk apa informasi itu Anda perlukan.",
}
KUASA = "Unggah surat kuasa khusus dari pemohon."
KUASA_TANPA_NAMA = "Tulis nama kuasa yang disebut dalam surat kuasa itu."
PERLU_NOMOR = (
    "Isi nomor permohonan Anda. Tanpa nomor, hanya alasan b (informasi berkala tidak disediakan) yang dapat diajukan."
)


class KeberatanForm(FormSekali, FormBerperangkap, FormTitipan):
    """An objection. With a `permohonan` that the visitor has opened, only what is new is asked."""

    nomor_permohonan = RuasNomor(
        "PI",
        label="Nomor permohonan",
        help_text="Seperti PI-2026-000123. Kosongkan hanya bila Anda mempersoalkan informasi berkala (alasan b).",
    )
    kode = RuasKode(label="Kode akses permohonan")
    alasan = forms.MultipleChoiceField(
        label="Alasan keberatan",
        choices=Alasan.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text="Boleh lebih dari satu.",
        error_messages={"required": "Pilih paling sedikit satu alasan.", "invalid_choice": PILIHAN_KELIRU},
    )
    kasus_posisi = RuasTeks(
        label="Kasus posisi",
        berbaris=True,
        max_length=5000,
        wajib="Ceritakan duduk perkaranya.",
        help_text="Ceritakan apa yang Anda minta, apa jawaban kami, dan mengapa Anda keberatan.",
    )
    rincian_informasi = RuasTeks(
        label="Informasi berkala yang tidak disediakan",
        berbaris=True,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    tujuan_penggunaan = RuasTeks(
        label="Untuk apa informasi itu", berbaris=True, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    nama = RuasTeks(label="Nama lengkap", max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    alamat = RuasTeks(
        label="Alamat",
        berbaris=True,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "street-address"}),
    )
    pekerjaan = RuasTeks(label="Pekerjaan", max_length=100)
    email = RuasSurel(help_text="Tanda terima dan keputusan kami kirim ke sini. Isi surel, telepon, atau keduanya.")
    telepon = RuasTelepon()
    kuasa_nama = RuasTeks(label="Nama kuasa", max_length=150)
    kuasa_alamat = RuasTeks(label="Alamat kuasa", max_length=300)
    kuasa_telepon = RuasTelepon(label="Telepon kuasa")
    berkas_kuasa = RuasBerkas(jenis=Lampiran.Jenis.KUASA, label="Surat kuasa khusus", help_text=BERKAS_BOLEH)
    pernyataan = forms.BooleanField(
        label="Keterangan di atas benar.",
        error_messages={"required": "Centang pernyataan ini agar keberatan dapat kami catat."},
    )

    def __init__(self, data=None, *args, permohonan=None, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.permohonan = permohonan
        if permohonan:
            for nama in (*TENTANG_ANDA, "kode"):
                del self.fields[nama]

    def clean(self):
        super().clean()
        if not self.permohonan:
            self._periksa_tanpa_permohonan()
        isi = self.cleaned_data
        ada_surat = self.ada_berkas("berkas_kuasa")
        if isi.get("kuasa_nama") and not ada_surat:
            self.add_error("berkas_kuasa", KUASA)
        if ada_surat and not isi.get("kuasa_nama"):
            self.add_error("kuasa_nama", KUASA_TANPA_NAMA)
        return isi

    def _periksa_tanpa_permohonan(self) -> None:
        isi = self.cleaned_data
        if isi.get("nomor_permohonan") or "nomor_permohonan" in self.errors:
            return  # the view opens the request with its code, or refuses
        if set(isi.get("alasan", [])) - TANPA_PERMOHONAN:
            self.add_error("nomor_permohonan", PERLU_NOMOR)
            return
        for nama, kalimat in WAJIB_TANPA_PERMOHONAN.items():
            if nama in isi and not isi[nama]:
                self.add_error(nama, ValidationError(kalimat, code="required"))
        perlu_kontak(self)

    def dengan(self, permohonan) -> "KeberatanForm":
        """The same form, as sent, against a request that its number and code have just opened."""
        salinan = type(self)(self.data, permohonan=permohonan)
        salinan.titipan = self.titipan
        salinan.initial |= self.titipan
        return salinan

    def tanpa_galat(self) -> "KeberatanForm":
        salinan = type(self)(
            initial=self.data.dict() | {"alasan": self.data.getlist("alasan")}, permohonan=self.permohonan
        )
        salinan.titipan = self.titipan
        return salinan

    @property
    def tentang_anda(self) -> list[forms.BoundField]:
        """The fields about the person, which a request answers by itself."""
        return [self[nama] for nama in TENTANG_ANDA if nama in self.fields]

    @property
    def isian(self) -> dict:
        """The fields of the case, for the act. Only what is listed here ever reaches it."""
        bukan = {"token", "pernyataan", "jangan_diisi", "nomor_permohonan", "kode", *self.ruas_berkas}
        return {nama: nilai for nama, nilai in self.cleaned_data.items() if nama not in bukan}


class TanggapiPutusanForm(VersiForm):
    """Whether the citizen accepts the decision of Atasan PPID."""

    tanggapan = forms.ChoiceField(
        label="Tanggapan Anda",
        choices=[
            (TanggapanPemohon.MENERIMA, "Saya menerima keputusan ini"),
            (TanggapanPemohon.TIDAK, "Saya tidak menerima keputusan ini"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih salah satu.", "invalid_choice": PILIHAN_KELIRU},
    )
