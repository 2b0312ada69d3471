import datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from informasi.models.dikecualikan import InformasiDikecualikan, sudah_berakhir
from informasi.rules import BULAN_PEMBARUAN_BERKALA, Klasifikasi
from layanan.models import BerkasPublik, PerangkatDaerah
from layanan.pencarian import cari_kata
from layanan.waktu import bulan_sebelum


class InformasiPublikQuerySet(models.QuerySet):
    def terbit(self):
        """What the public sees: the one visibility rule of the DIP.

        An entry whose exclusion still runs waits, with its files; the day after the last day it is here by itself.
        """
        terbuka = Q(pengecualian=None) | sudah_berakhir(timezone.localdate(), "pengecualian__")
        return self.filter(terbuka, terbit=True)

    def cari(self, teks, *, semua=True):
        """Entries that hold the words in title or summary."""
        return cari_kata(self, teks, "judul", "ringkasan", semua=semua)

    def perlu_dimutakhirkan(self, hari_ini):
        """Berkala entries not renewed for six months (Pasal 9 ayat (3) UU 14/2008)."""
        batas = bulan_sebelum(hari_ini, BULAN_PEMBARUAN_BERKALA)
        return self.terbit().filter(klasifikasi=Klasifikasi.BERKALA, terakhir_dimutakhirkan__lt=batas)


class InformasiPublik(models.Model):
    """One entry of the Daftar Informasi Publik, with its seven legal columns (Perki 1/2010 Lampiran II)."""

    class Bentuk(models.TextChoices):
        SOFTCOPY = "softcopy", "Salinan digital"
        HARDCOPY = "hardcopy", "Cetak"
        KEDUANYA = "keduanya", "Digital dan cetak"

    judul = models.CharField("judul", max_length=200)
    slug = models.SlugField("alamat halaman", max_length=120, unique=True)
    ringkasan = models.TextField("ringkasan isi informasi", max_length=4000)
    klasifikasi = models.CharField("klasifikasi", max_length=12, choices=Klasifikasi.choices, db_index=True)
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, related_name="informasi", verbose_name="perangkat daerah yang menguasai"
    )
    pejabat_penguasa = models.CharField("pejabat atau unit yang menguasai", max_length=150)
    penanggung_jawab = models.CharField("penanggung jawab pembuatan atau penerbitan", max_length=150)
    waktu_pembuatan = models.DateField("waktu pembuatan")
    tempat_pembuatan = models.CharField("tempat pembuatan", max_length=100, default="Kupang")
    bentuk = models.CharField("bentuk", max_length=10, choices=Bentuk.choices, default=Bentuk.SOFTCOPY)
    format_informasi = models.CharField("format yang tersedia", max_length=60, help_text="Misalnya PDF atau buku.")
    retensi = models.CharField("jangka waktu penyimpanan", max_length=100, help_text="Misalnya 5 tahun, lalu permanen.")
    tautan = models.URLField(
        "tautan",
        blank=True,
        validators=[URLValidator(schemes=["http", "https"])],
        help_text="Jika informasinya sudah ada di halaman lain.",
    )
    terakhir_dimutakhirkan = models.DateField("terakhir dimutakhirkan", default=timezone.localdate)
    terbit = models.BooleanField("terbit", default=True, help_text="Jika tidak, hanya petugas yang melihatnya.")
    pengecualian = models.OneToOneField(
        InformasiDikecualikan,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="informasi",
        verbose_name="terbuka setelah pengecualian",
    )
    jumlah_saran_diambil = models.PositiveIntegerField("dipilih dari saran", default=0, editable=False)

    objects = InformasiPublikQuerySet.as_manager()

    class Meta:
        verbose_name = "informasi publik"
        verbose_name_plural = "daftar informasi publik"
        ordering = ["-terakhir_dimutakhirkan", "judul"]

    def __str__(self):
        return self.judul

    def get_absolute_url(self):
        return reverse("informasi:dip_detail", args=[self.slug])

    @property
    def nomor(self) -> str:
        """The entry's number in the list; it never changes."""
        return f"DIP-{self.pk:05d}"

    def sudah_terbit(self, hari_ini: datetime.date | None = None) -> bool:
        """The one-object twin of `InformasiPublikQuerySet.terbit`."""
        satu = self.pengecualian
        return self.terbit and (satu is None or satu.sudah_berakhir(hari_ini or timezone.localdate()))

    @property
    def perlu_dimutakhirkan(self) -> bool:
        """The one-object twin of `InformasiPublikQuerySet.perlu_dimutakhirkan`."""
        batas = bulan_sebelum(timezone.localdate(), BULAN_PEMBARUAN_BERKALA)
        basi = self.klasifikasi == Klasifikasi.BERKALA and self.terakhir_dimutakhirkan < batas
        return basi and self.sudah_terbit()

    def clean(self):
        if self.terakhir_dimutakhirkan and self.terakhir_dimutakhirkan > timezone.localdate():
            raise ValidationError({"terakhir_dimutakhirkan": "Tanggal pemutakhiran tidak boleh di masa depan."})


class BerkasInformasi(BerkasPublik):
    """A file of a DIP entry."""

    informasi = models.ForeignKey(InformasiPublik, models.PROTECT, related_name="berkas")

    class Meta(BerkasPublik.Meta):
        verbose_name = verbose_name_plural = "berkas informasi"

    def get_absolute_url(self):
        return reverse("informasi:dip_unduh", args=[self.informasi.slug, self.pk])
