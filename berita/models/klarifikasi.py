from django.core.validators import URLValidator
from django.db import models
from django.urls import reverse

from berita.models.naskah import Terbitan
from layanan.isi_html import IsiHtml

# What stands beside the verdict: the class of components/status.html, which brings shape and colour.
RUPA_PUTUSAN = {"hoaks": "ditolak", "menyesatkan": "terlambat", "benar": "selesai"}


class Klarifikasi(Terbitan):
    """A rumour, what is true of it, and where that can be checked."""

    class Putusan(models.TextChoices):
        HOAKS = "hoaks", "Hoaks"
        MENYESATKAN = "menyesatkan", "Menyesatkan"
        BENAR = "benar", "Benar"

    klaim = models.TextField("klaim", max_length=1000, help_text="Kabar yang beredar, dengan kata-kata kabar itu.")
    beredar_di = models.CharField("beredar di", max_length=120, blank=True, help_text="Misalnya grup WhatsApp.")
    beredar_pada = models.DateField("beredar sejak", null=True, blank=True)
    putusan = models.CharField("putusan", max_length=12, choices=Putusan.choices)
    kesimpulan = models.CharField("kesimpulan", max_length=300, help_text="Yang benar, dalam satu atau dua kalimat.")
    fakta = IsiHtml("fakta")

    class Meta:
        verbose_name = verbose_name_plural = "klarifikasi"
        ordering = ["-terbit_pada", "-pk"]

    def get_absolute_url(self):
        return reverse("berita:klarifikasi_detail", args=[self.slug])

    @property
    def kelas(self) -> str:
        """The shape and colour of its verdict (components/status.html)."""
        return RUPA_PUTUSAN[self.putusan]


class SumberKlarifikasi(models.Model):
    """Where a reader can check the facts."""

    klarifikasi = models.ForeignKey(Klarifikasi, models.CASCADE, related_name="sumber")
    judul = models.CharField("sumber", max_length=200)
    tautan = models.URLField("tautan", blank=True, validators=[URLValidator(schemes=["http", "https"])])

    class Meta:
        verbose_name = verbose_name_plural = "sumber"
        ordering = ["pk"]

    def __str__(self):
        return self.judul
