"""The forms of the decisions on a request: extend, draft, grant, grant in part, refuse, not held. Shape only."""

from django import forms
from django.utils import timezone

from informasi.blok import belum_diganti
from informasi.models import InformasiDikecualikan
from informasi.models.pemberitahuan import KEPUTUSAN, IsiPemberitahuan
from informasi.rules import AlasanPerpanjangan
from layanan.forms import RuasTeks, uraian
from layanan.tindakan import FormulirTindakan

HARI_PENYEDIAAN_TERLAMA = 30
TIDAK_BERLAKU = "Satu pengecualian tidak berlaku hari ini, jadi informasinya terbuka. Pilih dari daftar yang baru."
YA_TIDAK = [("ya", "Ya"), ("tidak", "Tidak")]


class PerpanjangForm(FormulirTindakan):
    alasan = forms.ChoiceField(
        label="Alasan",
        choices=AlasanPerpanjangan.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih satu dari dua alasan ini."},
        help_text="Hanya dua alasan ini yang sah.",
    )
    uraian = uraian(
        "Penjelasan untuk pemohon",
        wajib="Perpanjangan wajib disertai alasan tertulis.",
        help_text="Dikutip dalam surat.",
    )


def _bidang_blok(wajib: str) -> dict[str, RuasTeks]:
    return {
        nama: uraian(_label(IsiPemberitahuan._meta.get_field(nama).verbose_name), baris=3, wajib=wajib)
        for nama in IsiPemberitahuan.BLOK
    }


def _label(nama: str) -> str:
    """ "a. apakah ..." as "a. Apakah ..."."""
    huruf, titik, isi = nama.partition(". ")
    return f"{huruf}{titik}{isi[:1].upper()}{isi[1:]}"


class BlokForm(FormulirTindakan):
    """The seven blocks a-g of the written notice, in the order of the law."""

    PERTAMA = ("keputusan", "pengecualian", "persetujuan_tertulis", "jabatan_publik")
    wajib = "Bagian ini wajib diisi (Pasal 22 ayat (7))."

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields |= _bidang_blok(self.wajib)
        self.order_fields([*self.PERTAMA, *IsiPemberitahuan.BLOK])

    def clean(self):
        isi = super().clean()
        for nama in IsiPemberitahuan.BLOK if self.wajib else ():
            if sisa := belum_diganti(isi.get(nama) or ""):
                self.add_error(nama, f"Ganti {', '.join(sisa)} dengan keterangan yang sebenarnya.")
        return isi

    def argumen(self):
        isi = dict(self.cleaned_data)
        return {"blok": {nama: isi.pop(nama) for nama in IsiPemberitahuan.BLOK}, **isi}


class RancangForm(BlokForm):
    pratinjau = False
    wajib = ""
    pengantar = "Rancangan ini dibaca PPID Utama saat memutuskan. Pemohon tidak melihatnya."
    keputusan = forms.ChoiceField(label="Usulan keputusan", choices=KEPUTUSAN)


def _penyediaan() -> forms.IntegerField:
    return forms.IntegerField(
        label="Waktu penyediaan (hari kerja)",
        min_value=0,
        max_value=HARI_PENYEDIAAN_TERLAMA,
        initial=1,
        help_text="Hari kerja sampai informasinya diserahkan; 0 berarti segera.",
    )


class KabulkanForm(BlokForm):
    pengantar = "Surat pemberitahuan ini memuat tujuh bagian yang diwajibkan Pasal 22 ayat (7) UU 14/2008."
    waktu_penyediaan = _penyediaan()


class PengecualianForm(BlokForm):
    """A decision that cites recorded exclusions: only those in force today can be ticked."""

    pengecualian = forms.ModelMultipleChoiceField(
        label="Pengecualian yang menjadi dasar",
        queryset=InformasiDikecualikan.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Centang paling sedikit satu pengecualian.",
            **dict.fromkeys(("invalid_choice", "invalid_pk_value"), TIDAK_BERLAKU),
        },
        help_text="Hanya pengecualian yang sudah ditetapkan dan masih berlaku hari ini.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["pengecualian"].queryset = InformasiDikecualikan.objects.berlaku(timezone.localdate())

    def argumen(self):
        isi = super().argumen()
        return {**isi, "pengecualian": list(isi["pengecualian"])}


def _gugur(label: str, **lain) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=YA_TIDAK,
        coerce=lambda nilai: nilai == "ya",
        widget=forms.RadioSelect,
        error_messages={"required": "Jawab ya atau tidak."},
        help_text="Jika ya, alasan huruf g dan h gugur (Pasal 18 ayat (2)).",
        **lain,
    )


PERSETUJUAN = "Apakah orang yang rahasianya diungkap sudah menyetujui secara tertulis?"
JABATAN = "Apakah pengungkapannya berkaitan dengan posisi seseorang dalam jabatan publik?"


class KabulkanSebagianForm(PengecualianForm):
    """As with a whole refusal, nothing is ticked beforehand: the officer answers both questions of Pasal 18(2)."""

    pengantar = "Tulis di huruf e bagian mana yang dihitamkan dan alasannya; sisanya diberikan."
    persetujuan_tertulis = _gugur(PERSETUJUAN)
    jabatan_publik = _gugur(JABATAN)
    waktu_penyediaan = _penyediaan()


class TolakForm(PengecualianForm):
    pengantar = "Penolakan hanya sah dengan pengecualian yang sudah ditetapkan melalui uji konsekuensi."
    persetujuan_tertulis = _gugur(PERSETUJUAN)
    jabatan_publik = _gugur(JABATAN)


class TidakDikuasaiForm(BlokForm):
    pengantar = "Sebut di huruf b badan publik yang menguasai informasinya, agar pemohon tahu harus ke mana."
