from django.db import models

from informasi.models.permohonan import Permohonan
from layanan.models import DisposisiPerkara, PerangkatDaerah


class Disposisi(DisposisiPerkara):
    """A request handed to a perangkat daerah with an instruction and an internal due date (Permendagri 3/2017)."""

    permohonan = models.ForeignKey(Permohonan, models.PROTECT, related_name="disposisi")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="disposisi")

    class Meta(DisposisiPerkara.Meta):
        abstract = False
        verbose_name = verbose_name_plural = "disposisi"
        constraints = [
            models.UniqueConstraint(
                fields=["permohonan", "perangkat_daerah"],
                condition=models.Q(status="menunggu"),
                name="disposisi_satu_yang_menunggu",
            )
        ]

    def __str__(self):
        return f"{self.permohonan} → {self.perangkat_daerah}"
