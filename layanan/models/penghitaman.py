from django.conf import settings
from django.db import models
from django.utils import timezone

from layanan.models.lampiran import Lampiran


class Penghitaman(models.Model):
    """A rendition with boxes: from which original, by whom, each box with its ground (Pasal 22 (7) e UU 14/2008).

    Only `layanan.salinan` writes it. The original stays private; the rendition is a file of its own.
    """

    asal = models.ForeignKey(Lampiran, models.PROTECT, related_name="+", verbose_name="berkas asli")
    hasil = models.OneToOneField(Lampiran, models.PROTECT, related_name="penghitaman", verbose_name="hasil")
    kotak = models.JSONField("kotak", default=list)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    pada = models.DateTimeField("pada", default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "penghitaman"
        ordering = ["pk"]

    def __str__(self):
        return f"{self.asal} dengan {len(self.kotak)} kotak"

    @property
    def dasar(self) -> list[str]:
        """The grounds that were used, each once, in order."""
        return sorted({satu["dasar"] for satu in self.kotak})
