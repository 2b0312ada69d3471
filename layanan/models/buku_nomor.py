from django.db import models


class BukuNomor(models.Model):
    """The last registration number given, per kind and WITA year. Only `layanan.nomor` writes it."""

    jenis = models.CharField(max_length=5)
    tahun = models.PositiveSmallIntegerField()
    terakhir = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "buku nomor"
        constraints = [models.UniqueConstraint(fields=["jenis", "tahun"], name="buku_nomor_satu_per_tahun")]

    def __str__(self):
        return f"{self.jenis} {self.tahun}: {self.terakhir}"
