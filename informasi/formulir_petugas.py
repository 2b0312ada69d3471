"""The small forms behind the verbs of a request. Shape only: whether a verb is open, the act decides."""

from django import forms

from informasi.formulir_putusan import (
    KabulkanForm,
    KabulkanSebagianForm,
    PerpanjangForm,
    RancangForm,
    TidakDikuasaiForm,
    TolakForm,
)
from informasi.rules import Tindakan
from layanan import berkas_aturan, jangka_waktu
from layanan.forms import RuasTeks, uraian
from layanan.formulir_berkas import RuasBerkas
from layanan.models import Lampiran, PerangkatDaerah
from layanan.tindakan import FormulirTindakan

BERKAS_TERBANYAK = 10
HARI_DISPOSISI = jangka_waktu.JENIS["disposisi"].hari
_MAKS = berkas_aturan.megabita(berkas_aturan.batas("BERKAS_MAKS_MATERI"))
KEKURANGAN = [
    ("Kartu identitas (KTP) belum dilampirkan atau tidak terbaca.",) * 2,
    ("Nomor identitas tidak sama dengan yang tercantum pada kartu identitas.",) * 2,
    ("Surat kuasa khusus belum dilampirkan.",) * 2,
    ("Pengesahan badan hukum belum dilampirkan.",) * 2,
    ("Informasi yang diminta belum jelas: sebutkan dokumen, perihal, atau tahunnya.",) * 2,
    ("Tujuan penggunaan informasi belum diisi dengan jelas.",) * 2,
    ("Alamat atau kontak belum lengkap.",) * 2,
]


class RuasMateri(RuasBerkas):
    """Several working files or materials, each within the larger limit for materials."""

    def __init__(self, *, jenis: str, **lain):
        lain.setdefault("help_text", f"PDF, JPEG, atau PNG; boleh beberapa, paling besar {_MAKS} tiap berkas.")
        super().__init__(jenis=jenis, paling_banyak=BERKAS_TERBANYAK, maks="BERKAS_MAKS_MATERI", **lain)


class TerimaForm(FormulirTindakan):
    pratinjau = False
    pengantar = (
        "Permohonan ini lengkap dan mulai diproses. Tenggatnya tidak berubah: dihitung sejak permohonan diterima."
    )


class TidakLengkapForm(FormulirTindakan):
    pengantar = (
        "Pemohon menerima surat ini dan punya 3 hari kerja untuk melengkapi. Surat ini hanya dapat dikirim sekali."
    )
    daftar = forms.MultipleChoiceField(
        label="Yang masih kurang", choices=KEKURANGAN, required=False, widget=forms.CheckboxSelectMultiple
    )
    kekurangan = uraian(
        "Kekurangan lain atau penjelasan",
        help_text="Dibaca pemohon. Tulis apa yang harus dikirim, bukan hanya apa yang salah.",
    )

    def argumen(self):
        isi = dict(self.cleaned_data)
        baris = [f"- {kalimat}" for kalimat in isi.pop("daftar")]
        return {**isi, "kekurangan": "\n".join([*baris, isi["kekurangan"].strip()]).strip()}


class LengkapiForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Untuk kelengkapan yang dibawa pemohon ke meja layanan. Tenggat jawaban mulai dihitung dari hari ini."
    berkas = RuasBerkas(jenis=Lampiran.Jenis.KELENGKAPAN, paling_banyak=5, label="Berkas kelengkapan")
    rincian_tambahan = uraian("Keterangan tambahan dari pemohon", maks=3000)


class TutupForm(FormulirTindakan):
    pengantar = "Permohonan ditutup karena tidak dilengkapi. Ini bukan penolakan: pemohon dapat mengajukan lagi."


class DisposisiForm(FormulirTindakan):
    pengantar = "Perangkat daerah melihat isi permohonan, tetapi tidak melihat siapa pemohonnya."
    perangkat_daerah = forms.ModelChoiceField(
        label="Perangkat daerah", queryset=PerangkatDaerah.objects.filter(aktif=True), empty_label="Pilih"
    )
    instruksi = uraian(
        "Yang harus dikerjakan",
        wajib="Tulis apa yang harus dikerjakan perangkat daerah.",
        help_text="Sebut dokumen yang dibutuhkan.",
    )
    jumlah_hari = forms.IntegerField(
        label="Batas waktu internal (hari kerja)", min_value=1, max_value=10, help_text="1 sampai 10 hari kerja."
    )


class DisposisiBersamaForm(forms.Form):
    """One instruction for many cases; each case keeps the version that its row showed."""

    perangkat_daerah = forms.ModelChoiceField(
        label="Perangkat daerah", queryset=PerangkatDaerah.objects.filter(aktif=True), empty_label="Pilih"
    )
    instruksi = uraian("Yang harus dikerjakan", wajib="Tulis apa yang harus dikerjakan perangkat daerah.")
    jumlah_hari = forms.IntegerField(
        label="Batas waktu internal (hari kerja)", min_value=1, max_value=10, initial=HARI_DISPOSISI
    )

    def __init__(self, data=None, *, pilihan):
        super().__init__(data)
        for p in pilihan:
            self.fields[f"versi_{p.pk}"] = forms.IntegerField(widget=forms.HiddenInput, initial=p.versi)

    def argumen(self, permohonan) -> dict:
        """The keyword arguments of the act for one of the cases."""
        isi = {nama: self.cleaned_data[nama] for nama in ("perangkat_daerah", "instruksi", "jumlah_hari")}
        return {**isi, "versi": self.cleaned_data[f"versi_{permohonan.pk}"]}


class JawabDisposisiForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Jawaban dan berkas ini dibaca PPID, tidak dikirim langsung kepada pemohon."
    jawaban = uraian("Jawaban untuk PPID", baris=6, wajib="Tulis jawaban untuk PPID.")
    berkas = RuasMateri(jenis=Lampiran.Jenis.DISPOSISI, label="Berkas")


class KembalikanForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Permohonan kembali ke PPID, dan perangkat daerah Anda tidak lagi melihatnya."
    alasan = uraian(
        "Alasan mengembalikan",
        wajib="Tulis alasan mengembalikan.",
        help_text="Jika Anda tahu siapa yang menguasai informasinya, sebutkan.",
    )


class PilihanLampiran(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj):
        return str(obj)


class SampaikanForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Berkas ini dapat diunduh pemohon di halaman lacak. Periksa isinya sekali lagi sebelum disampaikan."
    dari_disposisi = PilihanLampiran(
        label="Berkas dari perangkat daerah",
        queryset=Lampiran.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    berkas = RuasMateri(jenis=Lampiran.Jenis.MATERI, label="Berkas lain")
    keterangan = uraian(
        "Keterangan penyampaian",
        help_text="Wajib bila tidak ada berkas: tulis bagaimana informasinya diserahkan.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        pilihan = self.objek.lampiran().filter(jenis=Lampiran.Jenis.DISPOSISI)
        self.fields["dari_disposisi"].queryset = pilihan
        if not pilihan:
            del self.fields["dari_disposisi"]

    def argumen(self):
        return {**self.cleaned_data, "dari_disposisi": list(self.cleaned_data.get("dari_disposisi") or [])}


class SelesaikanForm(FormulirTindakan):
    pengantar = "Layanan untuk permohonan ini selesai, dan pemohon diminta memberi penilaian."


class TerbitkanForm(FormulirTindakan):
    pratinjau = False
    pengantar = (
        "Jawaban ini dapat dibaca semua orang. Tulis tanpa nama, nomor, atau alamat pemohon; "
        "sistem memeriksanya sekali lagi."
    )
    judul = RuasTeks(label="Judul", max_length=200, wajib="Tulis judulnya.")
    pertanyaan = uraian("Pertanyaan", maks=5000, wajib="Tulis pertanyaannya.")
    jawaban = uraian("Jawaban", baris=8, maks=20_000, wajib="Tulis jawabannya.")
    jadikan_dip = forms.BooleanField(
        label="Masukkan juga ke Daftar Informasi Publik sebagai informasi setiap saat", required=False
    )


FORMULIR: dict[str, type[FormulirTindakan]] = {
    Tindakan.TERIMA: TerimaForm,
    Tindakan.NYATAKAN_TIDAK_LENGKAP: TidakLengkapForm,
    Tindakan.LENGKAPI: LengkapiForm,
    Tindakan.TUTUP_TIDAK_LENGKAP: TutupForm,
    Tindakan.DISPOSISIKAN: DisposisiForm,
    Tindakan.JAWAB_DISPOSISI: JawabDisposisiForm,
    Tindakan.KEMBALIKAN: KembalikanForm,
    Tindakan.RANCANG: RancangForm,
    Tindakan.KABULKAN: KabulkanForm,
    Tindakan.KABULKAN_SEBAGIAN: KabulkanSebagianForm,
    Tindakan.TOLAK: TolakForm,
    Tindakan.NYATAKAN_TIDAK_DIKUASAI: TidakDikuasaiForm,
    Tindakan.PERPANJANG: PerpanjangForm,
    Tindakan.SAMPAIKAN: SampaikanForm,
    Tindakan.SELESAIKAN: SelesaikanForm,
    Tindakan.TERBITKAN_JAWABAN: TerbitkanForm,
}
