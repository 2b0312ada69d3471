"""The forms of the reporter and of the Inspektorat. Shape only; a text is never kept between two steps."""

from django import forms
from django.core.exceptions import ValidationError

from layanan.berkas_aturan import batas, megabita
from layanan.forms import FormBerperangkap, FormSekali, RuasTeks, pilihan
from layanan.formulir_berkas import RuasBerkas
from wbs import banjir
from wbs.acts.kunci import PANJANG_SANDI, PENDEK
from wbs.acts.pelapor import BUKTI_TERBANYAK
from wbs.rules import JenisLaporan

KODE_KELIRU = "Kode ini tidak kami kenal. Periksa lagi huruf dan angkanya; kode terdiri atas 24 tanda."
TIDAK_SAMA = "Kedua kata sandi tidak sama."
TANYA_KELIRU = "Jawab dahulu pertanyaan ini, karena saat ini sangat banyak kiriman yang masuk."
PESAN_MAKS, CERITA_MAKS = 5000, 10_000


def ruas_bukti() -> RuasBerkas:
    """Evidence: pictures and PDFs, sealed on arrival."""
    return RuasBerkas(
        jenis="",  # never stored as a Lampiran
        paling_banyak=BUKTI_TERBANYAK,
        label="Bukti",
        help_text=f"Sampai {BUKTI_TERBANYAK} berkas: foto JPEG atau PNG, atau PDF, paling besar "
        f"{megabita(batas('BERKAS_MAKS_IDENTITAS'))} tiap berkas. Nama berkas, tempat, kamera, dan penulis yang "
        "tersimpan di dalamnya kami buang. Yang tampak di gambar tetap tampak.",
    )


class FormBanjir(forms.Form):
    """A form that asks a plain question while a flood lasts (`tanya`)."""

    def __init__(self, *args, tanya: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.pertanyaan, self.tanda = banjir.pertanyaan() if tanya else ("", "")
        if tanya:
            self.fields["jawaban"] = RuasTeks(label=self.pertanyaan, max_length=3, widget=forms.TextInput)

    @property
    def lolos(self) -> bool:
        """Whether no question was asked, or the one asked before has been answered."""
        return not self.pertanyaan or banjir.terjawab(self.data.get("jawaban", ""), self.data.get("catatan_tanya", ""))

    def tanyakan(self) -> None:
        """Put the new question to the sender, with everything else as it was typed."""
        self.data = self.data.copy()
        self.data["jawaban"] = ""
        self.full_clean()
        self.add_error("jawaban", TANYA_KELIRU)


class LaporForm(FormSekali, FormBerperangkap, FormBanjir):
    """A secret report. Only what happened is asked for; the name may stay empty."""

    jenis = pilihan("Apa yang Anda laporkan", JenisLaporan.choices)
    terlapor = RuasTeks(
        label="Siapa yang dilaporkan",
        max_length=300,
        wajib="Tulis siapa yang dilaporkan, atau bagian mana bila namanya tidak Anda ketahui.",
        help_text="Nama, atau bagian dan cirinya bila namanya tidak Anda ketahui.",
    )
    jabatan = RuasTeks(label="Jabatan dan tempat kerjanya", max_length=200)
    waktu = RuasTeks(
        label="Kapan terjadi", max_length=200, help_text="Boleh kira-kira, misalnya “sekitar Agustus, berulang”."
    )
    lokasi = RuasTeks(label="Di mana terjadi", max_length=200)
    kronologi = RuasTeks(
        label="Apa yang terjadi",
        berbaris=True,
        max_length=CERITA_MAKS,
        wajib="Ceritakan apa yang terjadi.",
        help_text="Urutkan: apa, siapa, kapan, di mana, bagaimana Anda mengetahuinya. Hindari hal yang hanya "
        "diketahui oleh Anda seorang bila Anda ingin tetap tidak dikenali.",
    )
    bukti = ruas_bukti()
    catatan = RuasTeks(
        label="Catatan lain",
        berbaris=True,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Misalnya siapa yang dapat ditanyai, atau apa yang Anda khawatirkan.",
    )
    nama = RuasTeks(
        label="Nama Anda",
        max_length=150,
        help_text="Boleh kosong. Bila diisi, hanya Inspektorat yang dapat membacanya.",
    )

    @property
    def isian(self) -> dict[str, str]:
        """The texts that are sealed."""
        nama = ("jenis", "terlapor", "jabatan", "waktu", "lokasi", "kronologi", "catatan", "nama")
        return {n: self.cleaned_data[n] for n in nama}


class KodeForm(FormBanjir):
    """The way back in."""

    kode = RuasTeks(
        label="Kode Anda",
        max_length=60,
        wajib="Isi kode yang Anda terima setelah mengirim laporan.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        help_text="24 huruf dan angka. Tanda hubung, spasi, dan huruf kecil tidak masalah.",
    )


class BalasForm(FormSekali, FormBanjir):
    """Another message of the reporter. The code travels along in the page, which no cache keeps."""

    kode = forms.CharField(widget=forms.HiddenInput, max_length=60)
    pesan = RuasTeks(label="Pesan Anda", berbaris=True, max_length=PESAN_MAKS, wajib="Tulis pesannya.")
    bukti = ruas_bukti()


# --- The Inspektorat -------------------------------------------------------------------------------------------------
def ruas_sandi(label: str, **lain) -> forms.CharField:
    """A passphrase: never shown again, never offered to the browser's store."""
    masukan = forms.PasswordInput(attrs={"autocomplete": "off"}, render_value=False)
    lain = {"error_messages": {"required": "Isi kata sandi kunci."}, **lain}
    return forms.CharField(label=label, widget=masukan, strip=False, max_length=500, **lain)


class SandiForm(forms.Form):
    """The passphrase that opens a report, for this one page."""

    sandi = ruas_sandi("Kata sandi kunci")


class JawabForm(FormSekali):
    """An answer to the reporter."""

    pesan = RuasTeks(
        label="Jawaban untuk pelapor",
        berbaris=True,
        max_length=PESAN_MAKS,
        wajib="Tulis jawabannya.",
        help_text="Pelapor membacanya dengan kodenya. Setelah terkirim, Anda juga hanya dapat membacanya dengan kata "
        "sandi kunci.",
    )


class KunciForm(forms.Form):
    """A new key pair; with the old passphrase when there is one already."""

    sandi_lama = ruas_sandi("Kata sandi kunci yang sekarang")
    sandi_baru = ruas_sandi(
        "Kata sandi kunci yang baru",
        help_text=f"Paling sedikit {PANJANG_SANDI} huruf. Tulis di kertas dan simpan dalam dua brankas.",
    )
    ulang = ruas_sandi("Kata sandi kunci yang baru, sekali lagi")

    def __init__(self, *args, ada: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not ada:
            del self.fields["sandi_lama"]

    def clean_sandi_baru(self):
        if len(self.cleaned_data["sandi_baru"].strip()) < PANJANG_SANDI:
            raise ValidationError(PENDEK)
        return self.cleaned_data["sandi_baru"]

    def clean(self):
        isi = super().clean()
        if {"sandi_baru", "ulang"} <= isi.keys() and isi["sandi_baru"] != isi["ulang"]:
            self.add_error("ulang", TIDAK_SAMA)
        return isi
