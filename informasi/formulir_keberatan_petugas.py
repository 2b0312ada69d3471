"""The small forms behind the verbs of an objection. Shape only: whether a verb is open, the act decides."""

from django import forms

from informasi.formulir_putusan import uraian
from informasi.rules.keberatan import Putusan, Tindakan
from layanan.forms import pilihan
from layanan.tindakan import FormulirTindakan


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


FORMULIR: dict[str, type[FormulirTindakan]] = {
    Tindakan.TERIMA: TerimaForm,
    Tindakan.MINTA_TANGGAPAN_PPID: MintaTanggapanForm,
    Tindakan.BERI_TANGGAPAN_PPID: BeriTanggapanForm,
    Tindakan.PUTUSKAN: PutuskanForm,
    Tindakan.SAMPAIKAN: SampaikanForm,
}
