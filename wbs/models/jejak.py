import uuid

from django.conf import settings
from django.db import models

from wbs.models.laporan import LaporanWBS
from wbs.rules import Kejadian, Status


class JejakWBS(models.Model):
    """The trail of secret reports and of their keys: which day, what kind of step, which officer. Never a word.

    Not in `layanan.Peristiwa`, whose rows carry the second and are read by other roles. Append-only all the same.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey(LaporanWBS, models.PROTECT, null=True, related_name="jejak")
    kejadian = models.CharField(max_length=20, choices=Kejadian.choices)
    ke = models.CharField("status sesudah", max_length=20, choices=Status.choices, blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    tanggal = models.DateField()
    urutan = models.PositiveIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "jejak laporan rahasia"
        default_permissions = ()
        ordering = ["urutan"]
        constraints = [
            models.UniqueConstraint(fields=["laporan", "urutan"], name="wbs_satu_jejak_per_urutan"),
        ]

    def __str__(self):
        return f"{self.tanggal} {self.kejadian}"
