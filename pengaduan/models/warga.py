from django.conf import settings
from django.core import signing
from django.db import models
from django.urls import reverse
from django.utils import timezone

from pengaduan.models.pengaduan import Pengaduan

SALT = "pengaduan.pengikut"


class DukunganPengaduan(models.Model):
    """Somebody says "me too". Not who: only that this form came once."""

    pengaduan = models.ForeignKey(Pengaduan, models.PROTECT, related_name="dukungan")
    kunci = models.CharField(max_length=64)
    pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "dukungan"
        constraints = [models.UniqueConstraint(fields=["pengaduan", "kunci"], name="dukungan_sekali_per_formulir")]

    def __str__(self):
        return f"Dukungan untuk {self.pengaduan}"


class PengikutQuerySet(models.QuerySet):
    def dikonfirmasi(self):
        """Those who answered the first letter: only they get news."""
        return self.filter(dikonfirmasi_pada__isnull=False)


class PengikutPengaduan(models.Model):
    """An address to which news of a public report goes, after its owner has said so. Deleted when it is not needed."""

    pengaduan = models.ForeignKey(Pengaduan, models.PROTECT, related_name="pengikut")
    email = models.EmailField("surel")
    dibuat_pada = models.DateTimeField(default=timezone.now)
    dikonfirmasi_pada = models.DateTimeField(null=True, blank=True)

    objects = PengikutQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pengikut pengaduan"
        constraints = [models.UniqueConstraint(fields=["pengaduan", "email"], name="pengikut_sekali_per_laporan")]

    def __str__(self):
        return f"Pengikut {self.pengaduan}"

    @staticmethod
    def rantai(pengaduan: Pengaduan) -> str:
        """The history of a report's followers, apart from that of the case: strangers write nothing into a case."""
        return f"{pengaduan.nomor}/ikut"

    @property
    def alamat(self) -> str:
        """The signed address, known to the mailbox alone, where its owner says yes or no."""
        return settings.ALAMAT_SITUS + reverse("pengaduan:ikutan", args=[signing.dumps(self.pk, salt=SALT)])

    @classmethod
    def dari_token(cls, token: str) -> "PengikutPengaduan | None":
        """The follower of a signed address; None when it was forged or the follower is gone."""
        try:
            pk = signing.loads(token, salt=SALT)
        except signing.BadSignature:
            return None
        return cls.objects.filter(pk=pk).select_related("pengaduan__laporan_publik").first()
