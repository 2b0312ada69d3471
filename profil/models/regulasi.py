from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from layanan.models import BerkasPublik
from layanan.pencarian import cari_kata
from profil.rules import RUPA_STATUS, Jenis, StatusRegulasi


class RegulasiQuerySet(models.QuerySet):
    def terbit(self):
        """What the public sees: the one visibility rule of the regulations."""
        return self.filter(terbit=True)

    def cari(self, teks):
        """Regulations that hold the words in subject, number or note."""
        return cari_kata(self, teks, "tentang", "nomor", "catatan", semua=True)


class Regulasi(models.Model):
    """A statute, regulation or decision that binds the city or was made by it (Pasal 9 ayat (2) and 11 UU 14/2008)."""

    jenis = models.CharField("jenis", max_length=12, choices=Jenis.choices)
    nomor = models.CharField("nomor", max_length=40, blank=True)
    tahun = models.PositiveSmallIntegerField(
        "tahun", validators=[MinValueValidator(1900), MaxValueValidator(2200)], db_index=True
    )
    tentang = models.CharField("tentang", max_length=300)
    slug = models.SlugField("alamat halaman", max_length=120, unique=True)
    status = models.CharField(
        "status", max_length=16, choices=StatusRegulasi.choices, default=StatusRegulasi.BELUM_DIPERIKSA
    )
    oleh_regulasi = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="mengubah",
        verbose_name="diubah atau dicabut oleh",
    )
    catatan = models.CharField("catatan", max_length=300, blank=True, help_text="Terbaca di halaman regulasi.")
    tautan = models.URLField(
        "tautan naskah",
        blank=True,
        validators=[URLValidator(schemes=["http", "https"])],
        help_text="Bila naskahnya ada di situs lain, misalnya JDIH.",
    )
    terbit = models.BooleanField("terbit", default=True, help_text="Jika tidak, hanya petugas yang melihatnya.")

    objects = RegulasiQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "regulasi"
        ordering = ["-tahun", "jenis", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["jenis", "nomor", "tahun"],
                condition=~Q(nomor=""),
                name="regulasi_nomor_sekali",
                violation_error_message="Regulasi dengan jenis, nomor, dan tahun ini sudah ada.",
            )
        ]

    def __str__(self):
        return f"{self.sebutan} tentang {self.tentang}"

    def get_absolute_url(self):
        return reverse("profil:regulasi_detail", args=[self.slug])

    @property
    def sebutan(self) -> str:
        """What it is called, without its subject: "Peraturan Wali Kota Kupang Nomor 22 Tahun 2021"."""
        nomor = f" Nomor {self.nomor}" if self.nomor else ""
        return f"{self.get_jenis_display()}{nomor} Tahun {self.tahun}"

    @property
    def kelas_status(self) -> str:
        """The shape and colour of its status (components/status.html)."""
        return RUPA_STATUS[StatusRegulasi(self.status)]


class BerkasRegulasi(BerkasPublik):
    """The text of a regulation, to download."""

    regulasi = models.ForeignKey(Regulasi, models.PROTECT, related_name="berkas")

    class Meta(BerkasPublik.Meta):
        verbose_name = verbose_name_plural = "berkas regulasi"

    def get_absolute_url(self):
        return reverse("profil:regulasi_unduh", args=[self.regulasi.slug, self.pk])
