"""The small forms behind the verbs of a complaint. Shape only: whether a verb is open, the act decides."""

from django import forms

from layanan.forms import uraian
from layanan.models import Lampiran, PerangkatDaerah
from layanan.tindakan import FormulirTindakan
from pengaduan.acts.disposisi import HARI_DISPOSISI, HARI_DISPOSISI_TERBANYAK
from pengaduan.forms import RuasFoto
from pengaduan.formulir_bagi import AlihkanForm, GabungkanForm, PecahForm
from pengaduan.formulir_publik import PilihanTampil, TarikForm, TerbitkanForm
from pengaduan.models import KategoriPengaduan
from pengaduan.rules import AlasanTolak, Kelas, Status, Tindakan


class VerifikasiForm(PilihanTampil):
    pengantar = "Batas tanggapan dihitung sejak pengaduan diterima, bukan sejak hari ini."
    kategori = forms.ModelChoiceField(
        KategoriPengaduan.objects.pilihan(), label="Kategori", empty_label=None, required=True
    )
    kelas = forms.ChoiceField(label="Kelas batas waktu", choices=Kelas.choices, widget=forms.RadioSelect)


class TolakForm(FormulirTindakan):
    pengantar = "Pelapor membaca alasan dan penjelasan ini. Sebutkan ke mana ia dapat pergi."
    alasan = forms.ChoiceField(label="Alasan", choices=AlasanTolak.choices, widget=forms.RadioSelect)
    penjelasan = uraian("Penjelasan", wajib="Jelaskan kepada pelapor, dan ke mana ia dapat pergi.")


class MintaKelengkapanForm(FormulirTindakan):
    pengantar = "Pelapor punya 30 hari untuk melengkapi; selama itu waktu tanggapan berhenti. Hanya dapat satu kali."
    kekurangan = uraian("Yang masih kurang", wajib="Tulis apa yang masih kurang.")


class AnggapDicabutForm(FormulirTindakan):
    pengantar = "Pengaduan tidak dilengkapi sampai batasnya dan dianggap dicabut."


class DisposisiForm(FormulirTindakan):
    pengantar = "Bila pelapor anonim, perangkat daerah melihat isi dan foto, tetapi tidak nama dan kontaknya."
    perangkat_daerah = forms.ModelChoiceField(
        label="Perangkat daerah",
        queryset=PerangkatDaerah.objects.aktif(),
        empty_label="Pilih",
        error_messages={"required": "Pilih perangkat daerah yang mengerjakannya."},
    )
    instruksi = uraian("Yang harus dikerjakan", wajib="Tulis apa yang harus dikerjakan perangkat daerah.")
    jumlah_hari = forms.IntegerField(
        label="Batas waktu (hari kerja)", min_value=1, max_value=HARI_DISPOSISI_TERBANYAK, initial=HARI_DISPOSISI
    )


class KembalikanForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Pengaduan kembali ke Petugas Pengaduan, dan perangkat daerah Anda tidak lagi melihatnya."
    alasan = uraian("Alasan mengembalikan", wajib="Tulis alasan mengembalikan.")


class TindakLanjutForm(FormulirTindakan):
    pratinjau = False
    pengantar = (
        "Pelapor membaca catatan ini dan dapat membuka fotonya. Bila laporannya tampil untuk umum, catatan ini ikut "
        "tampil; jangan menulis nama orang di dalamnya."
    )
    uraian = uraian("Yang sudah dikerjakan", wajib="Tulis apa yang sudah dikerjakan.")
    foto = RuasFoto(label="Foto sesudah dikerjakan", jenis=Lampiran.Jenis.FOTO_SESUDAH)


class TanggapiForm(TindakLanjutForm):
    pengantar = (
        "Ini jawaban akhir kepada pelapor. Setelahnya ia ditanya: sudah beres? Bila laporannya tampil untuk umum, "
        "tanggapan ini ikut tampil; jangan menulis nama orang di dalamnya."
    )
    uraian = uraian("Tanggapan", wajib="Tulis tanggapannya.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if jumlah := self.objek.gabungan.filter(status=Status.DIGABUNG).count():
            self.pengantar += f" {jumlah} laporan lain digabung ke sini: pelapornya membaca tanggapan yang sama."


class SelesaikanForm(FormulirTindakan):
    pengantar = "Sepuluh hari sudah lewat tanpa kabar dari pelapor; pengaduan dinyatakan selesai."


FORMULIR: dict[str, type[FormulirTindakan]] = {
    Tindakan.VERIFIKASI: VerifikasiForm,
    Tindakan.MINTA_KELENGKAPAN: MintaKelengkapanForm,
    Tindakan.TOLAK: TolakForm,
    Tindakan.ANGGAP_DICABUT: AnggapDicabutForm,
    Tindakan.DISPOSISIKAN: DisposisiForm,
    Tindakan.TINDAK_LANJUTI: TindakLanjutForm,
    Tindakan.TANGGAPI: TanggapiForm,
    Tindakan.KEMBALIKAN: KembalikanForm,
    Tindakan.SELESAIKAN: SelesaikanForm,
    Tindakan.GABUNGKAN: GabungkanForm,
    Tindakan.PECAH: PecahForm,
    Tindakan.ALIHKAN: AlihkanForm,
    Tindakan.TERBITKAN: TerbitkanForm,
    Tindakan.TARIK: TarikForm,
}
