from django.conf import settings
from django.db import models
from django.utils import timezone


class DisposisiQuerySet(models.QuerySet):
    def menunggu(self):
        """Dispositions a perangkat daerah still has to answer."""
        return self.filter(status=DisposisiPerkara.Status.MENUNGGU)


class DisposisiPerkara(models.Model):
    """A case handed to a perangkat daerah with an instruction and an internal due date.

    A kind of case adds the two foreign keys: to the case, and to the perangkat daerah.
    """

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu jawaban"
        DIJAWAB = "dijawab", "Dijawab"
        DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
        DITUTUP = "ditutup", "Ditutup, tidak perlu dijawab lagi"

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
        abstract = True
        ordering = ["pk"]
