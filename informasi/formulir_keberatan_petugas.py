"""The small forms behind the verbs of an objection. Shape only: whether a verb is open, the act decides."""

from django import forms

from informasi.models import Sidang
from informasi.rules.keberatan import HasilSengketa, Jalur, Putusan, Tindakan
from layanan.forms import PILIHAN_KELIRU, RuasTeks, pilihan, uraian
from layanan.tindakan import FormulirTindakan
from layanan.waktu import waktu_wita


class TerimaForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Keberatan mulai diperiksa. Tenggatnya tidak berubah: dihitung sejak keberatan diterima."


class MintaTanggapanForm(FormulirTindakan):
    pengantar = "PPID menjawab kepada Anda, bukan kepada pemohon. Tenggat keputusan tetap berjalan."
    pertanyaan = uraian("Yang harus dijelaskan PPID", wajib="Tulis apa yang harus dijelaskan PPID.")


class BeriTanggapanForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Tanggapan ini dibaca Atasan PPID. Siapa yang menulisnya tidak dapat memutus keberatan ini."
    jawaban = uraian("Tanggapan PPID", baris=8, maks=20_000, wajib="Tulis tanggapan untuk Atasan PPID.")


class PutuskanForm(FormulirTindakan):
    pratinjau = False
    pengantar = (
        "Keputusan selalu disertai alasan tertulis. Sesudah diputus, sampaikan kepada pemohon: "
        "tenggat baru berhenti ketika keputusannya disampaikan."
    )
    putusan = pilihan("Putusan", Putusan.choices)
    pertimbangan = uraian(
        "Pertimbangan dan alasan tertulis",
        baris=10,
        maks=20_000,
        wajib="Keputusan wajib disertai alasan tertulis.",
        help_text="Dibaca pemohon, dan Komisi Informasi bila bersengketa.",
    )
    perintah = uraian(
        "Yang harus dilakukan PPID",
        baris=5,
        help_text="Wajib bila keberatan dikabulkan: informasi apa yang harus diberikan.",
    )
    waktu_pelaksanaan = forms.IntegerField(
        label="Waktu pelaksanaan (hari kerja)",
        min_value=0,
        max_value=30,
        initial=5,
        help_text="0 berarti segera. Dihitung sejak keputusan disampaikan.",
    )


class SampaikanForm(FormulirTindakan):
    pengantar = (
        "Keputusan dikirim kepada pemohon. Bila keberatan dikabulkan, permohonannya terbuka lagi dan "
        "materinya diserahkan lewat Sampaikan informasi."
    )


def _hari(label: str, **lain) -> forms.DateField:
    galat = {"required": "Isi tanggalnya.", "invalid": "Tanggal ini tidak dapat dibaca. Tulis seperti 2026-11-24."}
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}), error_messages=galat, **lain)


class CatatSengketaForm(FormulirTindakan):
    pratinjau = False
    pengantar = (
        "Catat sesuai surat Komisi Informasi. Apakah pendaftarannya tepat waktu, Komisi Informasi yang menilai. "
        "Penolakan karena informasi dikecualikan (alasan a) tidak dapat dimediasi."
    )
    nomor_register = RuasTeks(label="Nomor register Komisi Informasi", max_length=60, wajib="Tulis nomor registernya.")
    didaftarkan_pada = _hari("Didaftarkan pada")
    jalur = pilihan("Jalur", Jalur.choices)


class RuasSidang(forms.ModelChoiceField):
    def label_from_instance(self, sidang):
        return f"{sidang.get_jalur_display()}, {waktu_wita(sidang.mulai)}, {sidang.tempat}"


class SidangForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Pemohon dan PPID dapat memasukkan jadwal ini ke kalender masing-masing."
    menggantikan = RuasSidang(
        queryset=Sidang.objects.none(),
        label="Menggantikan jadwal",
        required=False,
        empty_label="Tidak, ini sidang baru",
        error_messages={"invalid_choice": PILIHAN_KELIRU},
        help_text="Pilih bila sidang itu dipindahkan atau jadwalnya salah tulis.",
    )
    jalur = pilihan("Jenis", Jalur.choices)
    waktu = forms.DateTimeField(
        label="Waktu (WITA)",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"required": "Isi tanggal dan jamnya.", "invalid": "Tanggal atau jam ini tidak dapat dibaca."},
    )
    tempat = RuasTeks(label="Tempat", max_length=200, wajib="Tulis tempat sidangnya.")
    keterangan = uraian("Agenda", help_text="Misalnya pemeriksaan awal atau pembuktian.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["menggantikan"].queryset = Sidang.objects.filter(sengketa__keberatan=self.objek)


class HasilSengketaForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Bila hasilnya membuka informasi, permohonannya terbuka lagi dan materinya diserahkan seperti biasa."
    hasil = pilihan("Hasil", HasilSengketa.choices)
    hasil_pada = _hari("Tanggal putusan atau kesepakatan")
    nomor_putusan = RuasTeks(label="Nomor putusan", max_length=60)
    amar = uraian("Isi putusan atau kesepakatan", baris=6, maks=20_000, wajib="Tulis isi putusan atau kesepakatannya.")
    waktu_pelaksanaan = forms.IntegerField(
        label="Waktu pelaksanaan (hari kerja)", min_value=0, max_value=30, initial=5, help_text="0 berarti segera."
    )


class TindakLanjutForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Bukti bahwa putusan Komisi Informasi dilaksanakan."
    tindak_lanjut = uraian("Yang sudah dilakukan", wajib="Tulis apa yang sudah dilakukan.")
    tindak_lanjut_pada = _hari("Dilakukan pada")


FORMULIR: dict[str, type[FormulirTindakan]] = {
    Tindakan.TERIMA: TerimaForm,
    Tindakan.MINTA_TANGGAPAN_PPID: MintaTanggapanForm,
    Tindakan.BERI_TANGGAPAN_PPID: BeriTanggapanForm,
    Tindakan.PUTUSKAN: PutuskanForm,
    Tindakan.SAMPAIKAN: SampaikanForm,
    Tindakan.CATAT_SENGKETA: CatatSengketaForm,
    Tindakan.JADWALKAN_SIDANG: SidangForm,
    Tindakan.CATAT_HASIL_SENGKETA: HasilSengketaForm,
    Tindakan.CATAT_TINDAK_LANJUT: TindakLanjutForm,
}
