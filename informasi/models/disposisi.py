from django.conf import settings
from django.db import models
from django.utils import timezone

from informasi.models.permohonan import Permohonan
from layanan.models import PerangkatDaerah


class DisposisiQuerySet(models.QuerySet):
    def menunggu(self):
        """Dispositions a perangkat daerah still has to answer."""
        return self.filter(status=Disposisi.Status.MENUNGGU)


class Disposisi(models.Model):
    """A request handed to a perangkat daerah with an instruction and an internal due date (Permendagri 3/2017)."""

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu jawaban"
        DIJAWAB = "dijawab", "Dijawab"
        DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
        DITUTUP = "ditutup", "Ditutup karena permohonan sudah diputuskan"

    permohonan = models.ForeignKey(Permohonan, models.PROTECT, related_name="disposisi")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="disposisi")
    instruksi = models.TextField("instruksi")
    jumlah_hari = models.PositiveSmallIntegerField("batas internal (hari kerja)")
    dimulai = models.DateField(default=timezone.localdate)
    tenggat = models.DateField("tenggat internal")
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.MENUNGGU)
    dibuat_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField(default=timezone.now)
    jawaban = models.TextField("jawaban atau alasan pengembalian", blank=True)
    dijawab_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    dijawab_pada = models.DateTimeField(null=True, blank=True)

    objects = DisposisiQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "disposisi"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["permohonan", "perangkat_daerah"],
                condition=models.Q(status="menunggu"),
                name="disposisi_satu_yang_menunggu",
            )
        ]

    def __str__(self):
        return f"{self.permohonan} → {self.perangkat_daerah}"
