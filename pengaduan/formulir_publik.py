"""The forms behind showing a complaint to everybody: the words an officer has read, proposed by masking."""

from django import forms

from layanan.forms import RuasTeks
from layanan.penyamaran import GagalSamar
from layanan.tindakan import FormulirTindakan
from pengaduan.models import LaporanPublik, Pengaduan
from pengaduan.rules import Kelas

RUAS_PUBLIK = ("judul_publik", "isi_publik", "lokasi_publik")


def isi_awal_publik(p: Pengaduan) -> dict:
    """What the three fields start with: the words that are shown, or what masking proposes; nothing when that fails."""
    laporan = LaporanPublik.objects.filter(pengaduan=p).first()
    try:
        usulan = {n: getattr(laporan, n) for n in ("judul", "isi", "lokasi")} if laporan else LaporanPublik.usulan(p)
    except GagalSamar:
        return {"tampilkan": False}
    # What accuses an officer is looked at twice before it is shown.
    return {"tampilkan": p.kelas != Kelas.BERKADAR, **{f"{n}_publik": nilai for n, nilai in usulan.items()}}


class RuasPublik(FormulirTindakan):
    """The words that everybody reads. Whether anything private is left in them, the act decides."""

    judul_publik = RuasTeks(label="Judul untuk umum", max_length=150)
    isi_publik = RuasTeks(
        label="Isi untuk umum",
        berbaris=True,
        max_length=10_000,
        help_text="Nama dan nomor sudah disamarkan sejauh mesin mengenalinya. Baca sekali lagi: nama tanpa sapaan, "
        "rumah, atau keadaan yang menunjuk satu orang belum tentu ketemu.",
    )
    lokasi_publik = RuasTeks(label="Tempat untuk umum", max_length=200)

    def naskah(self) -> dict[str, str]:
        """The three texts for the act."""
        return {nama.removesuffix("_publik"): self.cleaned_data[nama] for nama in RUAS_PUBLIK}


class TerbitkanForm(RuasPublik):
    pratinjau = False
    pengantar = (
        "Laporan tampil tanpa nama dan kontak pelapor. Tanggapan dan tindak lanjut ikut tampil, juga disamarkan."
    )

    def argumen(self):
        return {"versi": self.cleaned_data["versi"], **self.naskah()}


class TarikForm(FormulirTindakan):
    pratinjau = False
    pengantar = "Laporan, tanggapan, dan fotonya hilang dari halaman umum saat ini juga. Penanganannya tetap berjalan."


class PilihanTampil(RuasPublik):
    """Part of another verb's form: the choice to show the report at the same time; without it for a `rahasia` one."""

    tampilkan = forms.BooleanField(
        label="Tampilkan laporan ini untuk umum", required=False, help_text="Tanpa nama dan kontak pelapor."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.order_fields([*(n for n in self.fields if n not in RUAS_PUBLIK and n != "tampilkan"), "tampilkan"])
        if self.objek.rahasia:
            for nama in ("tampilkan", *RUAS_PUBLIK):
                del self.fields[nama]

    def argumen(self):
        isi = {nama: nilai for nama, nilai in self.cleaned_data.items() if nama not in ("tampilkan", *RUAS_PUBLIK)}
        return {**isi, "publik": self.naskah() if self.cleaned_data.get("tampilkan") else None}
