from django.db import models
from django.urls import reverse


class Kategori(models.Model):
    """A shelf of the news, in the order the editors chose."""

    nama = models.CharField("nama", max_length=80, unique=True)
    slug = models.SlugField("alamat", max_length=80, unique=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=0, help_text="Angka kecil tampil lebih dahulu.")

    class Meta:
        verbose_name = verbose_name_plural = "kategori"
        ordering = ["urutan", "nama"]

    def __str__(self):
        return self.nama

    def get_absolute_url(self):
        return reverse("berita:daftar", query={"kategori": self.slug})
