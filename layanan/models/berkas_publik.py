from django.conf import settings
from django.db import models

from layanan.models.lampiran import Lampiran


class BerkasPublik(models.Model):
    """A file that everybody may download while what it belongs to is published. A subclass says what that is."""

    lampiran = models.OneToOneField(Lampiran, models.PROTECT, related_name="+")
    judul = models.CharField("judul berkas", max_length=150)
    jumlah_unduh = models.PositiveIntegerField("diunduh", default=0, editable=False)
    ditambahkan_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        abstract = True
        ordering = ["pk"]

    def __str__(self):
        return self.judul
