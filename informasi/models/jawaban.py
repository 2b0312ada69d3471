from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone

from informasi.models.dip import InformasiPublik
from informasi.models.permohonan import Permohonan
from layanan.pencarian import cari_kata


class JawabanPublikQuerySet(models.QuerySet):
    def terbit(self):
        """What the public sees."""
        return self.filter(terbit_pada__lte=timezone.now())

    def cari(self, teks, *, semua=True):
        return cari_kata(self, teks, "judul", "pertanyaan", "jawaban", semua=semua)


class JawabanPublik(models.Model):
    """An answered request that everybody may read: no word of it tells who asked (Pasal 11 ayat (2) UU 14/2008)."""

    permohonan = models.OneToOneField(Permohonan, models.PROTECT, related_name="jawaban_publik")
    judul = models.CharField("judul", max_length=200)
    slug = models.SlugField("alamat halaman", max_length=120, unique=True)
    pertanyaan = models.TextField("pertanyaan")
    jawaban = models.TextField("jawaban")
    informasi = models.ForeignKey(InformasiPublik, models.PROTECT, null=True, blank=True, related_name="jawaban")
    diterbitkan_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    terbit_pada = models.DateTimeField("terbit pada", default=timezone.now)
    jumlah_saran_diambil = models.PositiveIntegerField("dipilih dari saran", default=0, editable=False)

    objects = JawabanPublikQuerySet.as_manager()

    class Meta:
        verbose_name = "jawaban terbit"
        verbose_name_plural = "jawaban terbit"
        ordering = ["-terbit_pada"]

    def __str__(self):
        return self.judul

    def get_absolute_url(self):
        return reverse("informasi:jawaban_detail", args=[self.slug])


class Penilaian(models.Model):
    """The requester's word on the service, 1 (tidak baik) to 4 (sangat baik)."""

    permohonan = models.OneToOneField(Permohonan, models.PROTECT, related_name="penilaian")
    nilai = models.PositiveSmallIntegerField("nilai", validators=[MinValueValidator(1), MaxValueValidator(4)])
    saran = models.TextField("saran", blank=True, max_length=1000)
    pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "penilaian"

    def __str__(self):
        return f"{self.permohonan}: {self.nilai}"
