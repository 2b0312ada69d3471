"""The reporter's forms: filing a complaint, completing it, saying that it is not fixed. Shape only; the acts decide."""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from layanan.batas import kelurahan_di
from layanan.berkas import GAMBAR
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
from layanan.models import Lampiran, Wilayah
from pengaduan.acts.pengajuan import FOTO_TERBANYAK
from pengaduan.formulir_pertanyaan import AWALAN, FormBertanya
from pengaduan.models import KategoriPengaduan
from pengaduan.rules import Klasifikasi

MAKS = "BERKAS_MAKS_MATERI"
KOORDINAT = "Titik ini tidak terbaca atau di luar Kota Kupang. Kosongkan, atau tulis seperti -10.16320, 123.60770."
TANGGAL = "Tanggal ini tidak terbaca. Tulis seperti 2026-11-24."
WAJIB_PENGADUAN = {
    "tanggal_kejadian": "Tulis kapan kejadiannya.",
    "lokasi": "Tulis di mana kejadiannya, misalnya nama jalan dan patokan.",
    "kelurahan": "Pilih kelurahan tempat kejadiannya.",
}
TITIK = re.compile(r"\s*(-?\d{1,2}\.\d{1,12})\s*[,; ]\s*(\d{3}\.\d{1,12})\s*", re.ASCII)


def baca_titik(teks: str) -> tuple[Decimal, Decimal] | None:
    """A point as (latitude, longitude), to about a meter; None for what is no point in or at the city."""
    cocok = TITIK.fullmatch(teks)
    titik = tuple(Decimal(x).quantize(Decimal("0.00001")) for x in cocok.groups()) if cocok else None
    return titik if titik and kelurahan_di(*map(float, titik)) else None


class RuasFoto(RuasBerkas):
    """Up to five photographs."""

    def __init__(self, *, jenis=Lampiran.Jenis.FOTO, **lain):
        bantuan = (
            f"Sampai {FOTO_TERBANYAK} foto JPEG atau PNG, paling besar {megabita(batas(MAKS))} tiap foto. "
            "Tempat dan waktu yang tersimpan di dalam foto kami hapus."
        )
        lain = {"help_text": bantuan, "boleh": GAMBAR, "maks": MAKS, **lain}
        super().__init__(jenis=jenis, paling_banyak=FOTO_TERBANYAK, **lain)


class RuasKelurahan(forms.ModelChoiceField):
    """A kelurahan by its Kemendagri code."""

    def __init__(self, **lain):
        galat = {"invalid_choice": "Pilih kelurahan dari daftar."}
        super().__init__(
            Wilayah.objects.kelurahan(),
            to_field_name="kode",
            empty_label="Pilih kelurahan",
            error_messages=galat,
            **lain,
        )

    def label_from_instance(self, obj):
        return f"{obj.nama} (Kec. {obj.induk.nama})"


class PengaduanForm(FormSekali, FormBerperangkap, FormBertanya, FormTitipan):
    """A report, with the field names of the public contract."""

    klasifikasi = pilihan("Apa yang Anda kirim", Klasifikasi.choices, initial=Klasifikasi.PENGADUAN)
    kategori = forms.ModelChoiceField(
        KategoriPengaduan.objects.pilihan(),
        label="Tentang apa",
        empty_label="Pilih kategori",
        error_messages={"required": "Pilih kategorinya.", "invalid_choice": PILIHAN_KELIRU},
    )
    judul = RuasTeks(
        label="Judul",
        max_length=150,
        wajib="Tulis judulnya, satu kalimat pendek.",
        help_text="Satu kalimat pendek, misalnya “Lampu jalan padam di depan SD Oesapa”.",
    )
    isi = RuasTeks(
        label="Ceritakan",
        berbaris=True,
        max_length=5000,
        wajib="Ceritakan apa yang terjadi.",
        help_text="Apa yang terjadi, sejak kapan, dan apa yang Anda harapkan. Jangan menulis nama atau nomor orang "
        "lain yang tidak perlu.",
    )
    tanggal_kejadian = forms.DateField(
        label="Tanggal kejadian",
        required=False,
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"],
        error_messages={"invalid": TANGGAL},
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Bila masih berlangsung, isi hari Anda melihatnya.",
    )
    lokasi = RuasTeks(
        label="Tempat kejadian",
        max_length=200,
        help_text="Nama jalan, nomor, atau patokan.",
    )
    kelurahan = RuasKelurahan(label="Kelurahan", required=False)
    koordinat = RuasTeks(
        label="Titik di peta",
        max_length=40,
        help_text="Hanya petugas yang melihat titik ini; umum hanya melihat kelurahannya. Tekan peta di bawah, "
        "atau tulis lintang dan bujur seperti -10.16320, 123.60770.",
        widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off"}),
    )
    foto = RuasFoto(label="Foto")
    nama = RuasTeks(label="Nama", max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = RuasSurel(
        label="Surel",
        help_text="Surat dan tanggapan kami kirim ke sini. Tanpa surel, pakai nomor dan kode.",
    )
    telepon = RuasTelepon(label="Telepon atau WhatsApp")
    anonim = forms.BooleanField(
        label="Anonim: sembunyikan nama dan kontak saya dari semua orang kecuali Petugas Pengaduan", required=False
    )
    rahasia = forms.BooleanField(label="Rahasia: jangan tampilkan laporan ini kepada umum", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for nama in WAJIB_PENGADUAN:
            self.fields[nama].sebutan_wajib = "wajib untuk pengaduan"

    def clean_koordinat(self):
        """The point as (latitude, longitude), None without one."""
        if not (teks := self.cleaned_data["koordinat"]):
            return None
        if titik := baca_titik(teks):
            return titik
        raise ValidationError(KOORDINAT)

    def clean(self):
        super().clean()
        if (titik := self.cleaned_data.get("koordinat")) and not self.cleaned_data.get("kelurahan"):
            self.cleaned_data["kelurahan"] = Wilayah.objects.filter(kode=kelurahan_di(*map(float, titik))).first()
        if self.cleaned_data.get("klasifikasi") == Klasifikasi.PENGADUAN:
            for nama, kalimat in WAJIB_PENGADUAN.items():
                if not self.cleaned_data.get(nama) and nama not in self.errors:
                    self.add_error(nama, kalimat)
        return self.cleaned_data

    @property
    def isian(self) -> dict:
        """The fields of the case, for the act. Only what is listed here ever reaches it."""
        bukan = {"token", "jangan_diisi", "koordinat", "pertanyaan_untuk", *self.ruas_berkas}
        isi = {n: nilai for n, nilai in self.cleaned_data.items() if n not in bukan and not n.startswith(AWALAN)}
        lintang, bujur = self.cleaned_data["koordinat"] or (None, None)
        return {**isi, "lintang": lintang, "bujur": bujur}


class LengkapiForm(VersiForm, FormTitipan):
    """What was missing: photographs, words, or both."""

    foto = RuasFoto(label="Foto")
    keterangan = RuasTeks(
        label="Keterangan tambahan",
        berbaris=True,
        max_length=3000,
        help_text="Tulis di sini bila yang diminta adalah penjelasan.",
    )


class BukaKembaliForm(VersiForm):
    """Why it is not fixed."""

    alasan = RuasTeks(
        label="Apa yang belum beres",
        berbaris=True,
        max_length=2000,
        wajib="Tulis apa yang belum beres, agar petugas tahu harus berbuat apa.",
    )
