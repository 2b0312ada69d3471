from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from layanan.models import PerangkatDaerah


class Indikator(models.TextChoices):
    """The six indicators of the Komisi Informasi's questionnaire."""

    JENIS = "jenis", "Jenis informasi"
    DIGITALISASI = "digitalisasi", "Digitalisasi"
    KUALITAS = "kualitas", "Kualitas informasi"
    PELAYANAN = "pelayanan", "Pelayanan informasi"
    KOMITMEN = "komitmen", "Komitmen organisasi"
    SARANA = "sarana", "Sarana dan prasarana"


class Keadaan(models.TextChoices):
    """What a person says of a row. Without their word the link decides."""

    ADA = "ada", "Ada dan lengkap"
    SEBAGIAN = "sebagian", "Ada sebagian"
    BELUM = "belum", "Belum ada"


BAGIAN = {Keadaan.ADA: Decimal(1), Keadaan.SEBAGIAN: Decimal("0.5"), Keadaan.BELUM: Decimal(0)}


class ButirEmonev(models.Model):
    """One thing the site must show (E-Monev of the Komisi Informasi): where it is, who owns it, whether it answers."""

    nomor = models.PositiveSmallIntegerField("nomor", unique=True)
    indikator = models.CharField("indikator", max_length=15, choices=Indikator.choices)
    uraian = models.CharField("yang harus ada", max_length=300)
    poin = models.DecimalField("poin", max_digits=5, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))])
    alamat = models.CharField(
        "alamat", max_length=300, blank=True, help_text="Halaman di situs ini, misalnya /laporan/, atau https://..."
    )
    cukup_tautan = models.BooleanField(
        "cukup dari tautannya",
        default=False,
        help_text="Centang bila halaman yang menjawab sudah membuktikannya, misalnya formulir daring.",
    )
    tanya_luar = models.BooleanField(
        "periksa juga bila di situs lain",
        default=False,
        db_default=False,
        help_text="Centang agar portal ini menanyai halaman itu setiap hari. Tanpa centang, tidak ada yang dikirim.",
    )
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="penanggung jawab"
    )
    penilaian = models.CharField(
        "penilaian petugas",
        max_length=10,
        choices=Keadaan.choices,
        blank=True,
        help_text="Kosong: dinilai dari tautannya. Isi bila isinya harus dilihat orang.",
    )
    catatan = models.TextField("catatan", blank=True)
    kode = models.PositiveSmallIntegerField("jawaban HTTP", null=True, editable=False)
    diperiksa_pada = models.DateTimeField("terakhir diperiksa", null=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "kesiapan E-Monev"
        ordering = ["nomor"]

    def __str__(self):
        return f"{self.nomor}. {self.uraian}"

    def clean(self):
        """An address of the staff site would be no evidence, and //host is another site."""
        milik_kita = self.alamat.startswith("/") and not self.alamat.startswith(("//", "/admin/", "/lacak/"))
        if self.alamat and not (milik_kita or self.alamat.startswith("https://")):
            raise ValidationError(
                {"alamat": "Tulis alamat halaman umum di situs ini, misalnya /laporan/, atau https://..."}
            )

    @property
    def di_sini(self) -> bool:
        """Whether it is a page of this site, which we can ask ourselves."""
        return self.alamat.startswith("/")

    @property
    def keadaan(self) -> Keadaan:
        """The officer's word, otherwise what the link says.

        That a page answers proves half at most, unless the page itself is what is asked for. A page elsewhere counts
        only by an officer's word.
        """
        if self.penilaian:
            return Keadaan(self.penilaian)
        if not (self.di_sini and self.kode == 200):
            return Keadaan.BELUM
        return Keadaan.ADA if self.cukup_tautan else Keadaan.SEBAGIAN


class BobotEmonev(models.Model):
    """How much an indicator weighs in a year. The Komisi Informasi may change it every year."""

    tahun = models.PositiveSmallIntegerField("tahun")
    indikator = models.CharField("indikator", max_length=15, choices=Indikator.choices)
    bobot = models.DecimalField(
        "bobot (persen)",
        max_digits=5,
        decimal_places=2,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(100))],
    )
    sumber = models.CharField("sumber", max_length=250)

    class Meta:
        verbose_name = verbose_name_plural = "bobot E-Monev"
        ordering = ["-tahun", "-bobot", "indikator"]
        constraints = [models.UniqueConstraint(fields=["tahun", "indikator"], name="bobot_emonev_satu_per_tahun")]

    def __str__(self):
        return f"{self.get_indikator_display()} {self.tahun}: {self.bobot} %"
