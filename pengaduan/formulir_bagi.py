"""The forms of joining, dividing and handing over a complaint. Shape only: whether a verb is open, the act decides."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from layanan.forms import RuasTeks, uraian
from layanan.models import PerangkatDaerah
from layanan.tindakan import FormulirTindakan
from pengaduan.acts.disposisi import HARI_DISPOSISI, HARI_DISPOSISI_TERBANYAK
from pengaduan.models import Pengaduan

CALON_TERBANYAK = 10


class RuasCalon(forms.ModelChoiceField):
    """A report among others, told by its title, place and date."""

    def label_from_instance(self, obj):
        tempat = obj.kelurahan.nama if obj.kelurahan else "tanpa kelurahan"
        return f"{obj.nomor}: {obj.judul} ({tempat}, {obj.tanggal_diterima:%d-%m-%Y})"


class GabungkanForm(FormulirTindakan):
    pengantar = (
        "Laporan ini bergabung ke laporan yang lebih dahulu dan mendapat tanggapan yang sama. Kedua pelapor diberi "
        "tahu, tanpa nama."
    )
    calon = RuasCalon(
        Pengaduan.objects.none(),
        label="Laporan yang lebih dahulu",
        widget=forms.RadioSelect,
        required=False,
        blank=True,
        empty_label="Lain, nomornya saya tulis di bawah",
    )
    nomor = RuasTeks(label="Nomor laporan lain", max_length=20, help_text="Seperti PD-2026-000123.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        p = self.objek
        sama = Q(kategori=p.kategori_id) | Q(kelurahan=p.kelurahan_id, kelurahan__isnull=False)
        lebih_tua = Pengaduan.objects.terlihat(self.petugas).berjalan().filter(diterima_pada__lte=p.diterima_pada)
        if not p.rahasia:
            lebih_tua = lebih_tua.filter(rahasia=False)
        layak = lebih_tua.filter(sama).exclude(pk=p.pk).exclude(tenggat__gt=p.tenggat or datetime.date.max)
        calon = layak.order_by("-diterima_pada").values("pk")[:CALON_TERBANYAK]
        self.fields["calon"].queryset = (
            Pengaduan.objects.filter(pk__in=list(calon.values_list("pk", flat=True)))
            .select_related("kelurahan")
            .order_by("-diterima_pada")
        )

    def clean(self):
        super().clean()
        nomor = (self.cleaned_data.get("nomor") or "").strip().upper()
        utama = self.cleaned_data.get("calon")
        if nomor:
            utama = Pengaduan.objects.terlihat(self.petugas).filter(nomor=nomor).exclude(pk=self.objek.pk).first()
        if utama is None and not self.errors:
            raise ValidationError({"nomor": "Pilih laporannya, atau tulis nomor laporan lain yang ada."})
        self.utama = utama
        return self.cleaned_data

    def argumen(self):
        return {"utama": self.utama, "versi": self.cleaned_data["versi"]}


class PecahForm(FormulirTindakan):
    pratinjau = False  # each look would store the photographs a second time
    pengantar = (
        "Bagian ini menjadi laporan dengan nomor sendiri untuk perangkat daerah kedua. Kode akses, tanggal diterima, "
        "dan batas tanggapannya sama; laporan ini sendiri tetap pada pemegangnya."
    )
    perangkat_daerah = forms.ModelChoiceField(
        label="Perangkat daerah kedua",
        queryset=PerangkatDaerah.objects.aktif(),
        empty_label="Pilih",
        error_messages={"required": "Pilih perangkat daerah kedua."},
    )
    judul = RuasTeks(label="Judul bagian ini", max_length=150, wajib="Tulis judul bagian ini.")
    isi = uraian(
        "Bagian laporan yang dikerjakan",
        baris=6,
        maks=5000,
        wajib="Tulis bagian laporan yang dikerjakan perangkat daerah ini.",
        help_text="Berisi laporan asli. Hapus yang bukan urusan perangkat daerah ini.",
    )
    instruksi = uraian(
        "Yang harus dikerjakan",
        wajib="Tulis apa yang harus dikerjakan perangkat daerah.",
    )
    jumlah_hari = forms.IntegerField(
        label="Batas waktu (hari kerja)", min_value=1, max_value=HARI_DISPOSISI_TERBANYAK, initial=HARI_DISPOSISI
    )


class AlihkanForm(FormulirTindakan):
    pengantar = (
        "Untuk laporan yang sebenarnya meminta informasi atau dokumen. PPID menerimanya dengan tanggal diterima yang "
        "sama, jadi tenggatnya dihitung sejak itu. Nama pelapor anonim tidak ikut dipindahkan."
    )
    rincian_informasi = uraian(
        "Informasi yang diminta",
        baris=6,
        maks=5000,
        wajib="Tulis informasi apa yang diminta.",
        help_text="Seperti yang ditulis pelapor. Ubah hanya agar lebih jelas.",
    )
