"""What the composition root itself has to remember: where an imported text came from."""

from django.db import models
from django.utils import timezone


class AsalImpor(models.Model):
    """One thing of another site and what it became here, so that importing twice changes nothing.

    `sidik` is the fingerprint of what the import wrote: when the text here has another one, an editor has been at it.
    """

    situs = models.CharField(max_length=200)
    kunci = models.CharField(max_length=200)  # "isi:19", "komentar:7", "kategori:umum", "gambar:2024/05/pasar.jpg"
    objek_id = models.BigIntegerField()
    sidik = models.CharField(max_length=64)
    diimpor_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "asal impor"
        constraints = [models.UniqueConstraint(fields=["situs", "kunci"], name="asal_impor_sekali")]

    def __str__(self):
        return f"{self.situs} {self.kunci}"
