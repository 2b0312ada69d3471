from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F

from layanan import jangka_waktu
from layanan.models import PerangkatDaerah
from pengaduan.rules import JAM, Kelas


class KategoriQuerySet(models.QuerySet):
    def pilihan(self):
        """What a citizen may choose, each group with its members after it."""
        return self.filter(aktif=True).select_related("induk").order_by(*KategoriPengaduan.URUTAN)


class KategoriPengaduan(models.Model):
    """What a complaint is about: a tree of two levels, with the body that handles it and the class of its limit."""

    URUTAN = (models.functions.Coalesce("induk__urutan", "urutan"), F("induk").asc(nulls_first=True), "urutan", "nama")

    nama = models.CharField("nama", max_length=100, unique=True)
    induk = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="anak", verbose_name="bagian dari"
    )
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="perangkat daerah yang menangani",
        help_text="Diusulkan saat pengaduan diteruskan; petugas dapat memilih yang lain.",
    )
    kelas = models.CharField("kelas batas waktu", max_length=20, choices=Kelas.choices, default=Kelas.TIDAK_BERKADAR)
    batas_hari = models.PositiveSmallIntegerField(
        "batas tanggapan (hari kerja)",
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text="Kosongkan untuk batas kelasnya. Lebih pendek boleh, lebih panjang tidak berpengaruh.",
    )
    urutan = models.PositiveSmallIntegerField("urutan", default=100)
    aktif = models.BooleanField("dapat dipilih", default=True)

    objects = KategoriQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "kategori pengaduan"
        ordering = ["urutan", "nama"]

    def __str__(self):
        return f"{self.induk.nama}: {self.nama}" if self.induk_id else self.nama

    def hari(self, kelas: str) -> int:
        """Working days for the answer: the class's own, or fewer where this category promises so."""
        hari = jangka_waktu.JENIS[JAM[kelas]].hari
        return min(hari, self.batas_hari or hari)

    def clean(self):
        """Two levels are enough, and a ring would never end."""
        if self.induk_id and (self.induk_id == self.pk or self.induk.induk_id):
            raise ValidationError({"induk": "Pilih kategori utama: kategori hanya bertingkat dua."})
        if self.induk_id and self.pk and self.anak.exists():
            raise ValidationError({"induk": "Kategori ini masih punya bagian, jadi tidak dapat menjadi bagian."})
