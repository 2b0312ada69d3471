from django.conf import settings
from django.db import models
from django.utils import timezone

from layanan.models import PerangkatDaerah
from layanan.penyamaran import GagalSamar, samarkan
from pengaduan.models.pengaduan import Pengaduan


class TindakLanjut(models.Model):
    """A word in the handling of a complaint: what was done, the answer, or why the reporter is not content."""

    class Jenis(models.TextChoices):
        TINDAK_LANJUT = "tindak_lanjut", "Tindak lanjut"
        TANGGAPAN = "tanggapan", "Tanggapan"
        BELUM_BERES = "belum_beres", "Belum beres menurut pelapor"

    pengaduan = models.ForeignKey(Pengaduan, models.PROTECT, related_name="tindak_lanjut")
    jenis = models.CharField("jenis", max_length=15, choices=Jenis.choices)
    uraian = models.TextField("uraian")
    # None: written by the reporter.
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, null=True, blank=True, related_name="+")
    pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "tindak lanjut"
        ordering = ["pk"]

    def __str__(self):
        return f"{self.pengaduan}: {self.get_jenis_display()}"

    @property
    def uraian_publik(self) -> str:
        """These words as everybody may read them; empty when masking fails, and for what the reporter wrote."""
        if self.jenis == self.Jenis.BELUM_BERES:
            return ""
        try:
            return samarkan(self.uraian, nama=self.pengaduan.nama_bersama)
        except GagalSamar:
            return ""
