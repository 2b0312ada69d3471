"""The forms of a consequence test. Shape only: whether a verb is open and a text will do, the act decides."""

from django import forms

from informasi.models import UjiKonsekuensi
from informasi.rules import AlasanPasal17
from informasi.rules.uji_konsekuensi import JANGKA, Saat, Tindakan
from layanan.forms import RuasTeks, pilihan, uraian
from layanan.models import PerangkatDaerah
from layanan.peran import Peran, peran_dari
from layanan.tindakan import FormulirTindakan


def _tanggal(label: str, **lain) -> forms.DateField:
    galat = {"required": "Isi tanggalnya.", "invalid": "Tanggal ini tidak dapat dibaca. Tulis seperti 2026-11-24."}
    masukan = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=masukan, error_messages=galat, **lain)


def _alasan() -> list[tuple[str, str]]:
    return [(a.value, f"{a.label}. {JANGKA[a].kalimat}") for a in AlasanPasal17]


class IsiUsulan(forms.Form):
    """What a proposal says, in the order in which it is weighed: which piece, which part, by which law, with what
    effect, how long."""

    judul = RuasTeks(
        label="Informasi yang diusulkan",
        max_length=200,
        wajib="Sebut informasinya: dokumen yang tepat, bukan seluruh kelompoknya.",
        help_text="Satu dokumen atau data yang tepat, bukan seluruh kelompoknya. Judul ini dibaca umum.",
    )
    saat = pilihan("Kapan diuji", Saat.choices, initial=Saat.SEBELUM)
    bagian_tertutup = uraian(
        "Bagian mana yang ditutup", wajib="Tulis bagian mana yang ditutup.", help_text="Sesempit mungkin. Dibaca umum."
    )
    bagian_terbuka = uraian("Bagian mana yang tetap terbuka", help_text="Bagian ini wajib diberikan bila diminta.")
    alasan_seluruhnya = uraian(
        "Bila tidak ada bagian yang dapat dibuka: mengapa", baris=2, help_text="Kosongkan bila sebagian tetap terbuka."
    )
    alasan = pilihan("Alasan Pasal 17 UU 14/2008", _alasan())
    dasar_hukum = RuasTeks(
        label="Undang-undang yang mendasari",
        max_length=250,
        wajib="Sebut undang-undang dan pasalnya.",
        help_text="Selain UU 14/2008. Misalnya: Undang-Undang Nomor 27 Tahun 2022 Pasal 16.",
    )
    konsekuensi_dibuka = uraian("Akibat bila dibuka", wajib="Tulis akibatnya bila dibuka.")
    konsekuensi_ditutup = uraian("Akibat bila ditutup", wajib="Tulis akibatnya bila ditutup.")
    kepentingan_publik = uraian(
        "Kepentingan publik",
        wajib="Tulis kepentingan publik yang ditimbang (Pasal 2 ayat (4) UU 14/2008).",
        help_text="Mengapa menutupnya melindungi kepentingan yang lebih besar daripada membukanya.",
    )
    berlaku_sampai = _tanggal(
        "Ditutup sampai",
        required=False,
        help_text="Hari terakhir. Wajib untuk huruf a sampai f. Besoknya terbuka sendiri.",
    )
    dasar_jangka_waktu = RuasTeks(
        label="Dasar jangka waktu",
        max_length=250,
        help_text="Wajib untuk huruf b, g, dan i: undang-undang dan pasal yang memberi jangka waktunya.",
    )


class UsulkanForm(IsiUsulan):
    """A new proposal; only the PPID Utama chooses the body."""

    perangkat_daerah = forms.ModelChoiceField(
        label="Perangkat daerah yang menguasai",
        queryset=PerangkatDaerah.objects.none(),
        error_messages={"required": "Pilih perangkat daerahnya.", "invalid_choice": "Pilih dari daftar."},
    )

    def __init__(self, *args, petugas, **kwargs):
        super().__init__(*args, **kwargs)
        if Peran.PPID_UTAMA in peran_dari(petugas):
            self.fields["perangkat_daerah"].queryset = PerangkatDaerah.objects.filter(aktif=True)
            self.order_fields(["perangkat_daerah", *IsiUsulan.base_fields])
        else:
            del self.fields["perangkat_daerah"]


class PerbaikiForm(IsiUsulan, FormulirTindakan):
    pengantar = "Perbaiki menurut catatan PPID, lalu ajukan lagi."

    def __init__(self, *args, objek, **kwargs):
        super().__init__(*args, objek=objek, **kwargs)
        for nama in UjiKonsekuensi.USULAN:
            self.initial.setdefault(nama, getattr(objek, nama))

    def argumen(self):
        isi = dict(self.cleaned_data)
        return {"versi": isi.pop("versi"), "isian": isi}


class CabutForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Usulan dicabut dan informasinya tetap terbuka."


def _catatan(label: str, wajib: str) -> RuasTeks:
    return uraian(label, wajib=wajib, help_text="Dibaca pengusul.")


class KembalikanForm(FormulirTindakan):
    pengantar = "Pengusul memperbaiki usulannya dan mengajukannya lagi."
    catatan = _catatan("Yang harus diperbaiki", "Tulis apa yang harus diperbaiki.")


class UjiForm(FormulirTindakan):
    pengantar = (
        "Timbang bagian demi bagian: adakah yang dapat dibuka dengan menghitamkan sisanya? "
        "Hasilnya diteruskan kepada Atasan PPID."
    )
    tanggal_uji = _tanggal("Tanggal uji")
    peserta = uraian(
        "Peserta uji",
        wajib="Tulis paling sedikit dua peserta, satu per baris.",
        help_text="Satu per baris: nama dan jabatan.",
    )
    hasil_uji = uraian(
        "Hasil pertimbangan", baris=6, wajib="Tulis hasil pertimbangannya.", help_text="Dikutip dalam surat penetapan."
    )


class NyatakanTerbukaForm(FormulirTindakan):
    pengantar = "Informasi ini tidak dikecualikan dan wajib diberikan bila diminta."
    catatan = _catatan("Mengapa tetap terbuka", "Tulis mengapa informasi ini tetap terbuka.")


class SetujuiForm(FormulirTindakan):
    pengantar = "Dengan persetujuan Anda, PPID menetapkan pengecualian ini. Batas waktunya ikut Anda setujui."


class TetapkanForm(FormulirTindakan):
    pengantar = (
        "Surat penetapan memuat enam hal menurut Pasal 4 PP 61/2010 dan tidak dapat diubah lagi. "
        "Pengecualian berlaku mulai hari ini."
    )
    nomor_penetapan = RuasTeks(label="Nomor surat penetapan", max_length=80, wajib="Isi nomor surat penetapannya.")


class BukaForm(FormulirTindakan):
    pengantar = (
        "Hari ini menjadi hari terakhir pengecualian; mulai besok informasinya terbuka. Menutupnya lagi memerlukan "
        "uji konsekuensi yang baru."
    )
    catatan = _catatan("Mengapa dibuka", "Tulis mengapa informasi ini dibuka.")


FORMULIR: dict[str, type[FormulirTindakan]] = {
    Tindakan.PERBAIKI: PerbaikiForm,
    Tindakan.UJI: UjiForm,
    Tindakan.KEMBALIKAN: KembalikanForm,
    Tindakan.SETUJUI: SetujuiForm,
    Tindakan.TETAPKAN: TetapkanForm,
    Tindakan.NYATAKAN_TERBUKA: NyatakanTerbukaForm,
    Tindakan.BUKA: BukaForm,
    Tindakan.CABUT: CabutForm,
}
