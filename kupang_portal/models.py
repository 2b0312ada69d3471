"""What the composition root itself has to remember: where an imported text came from, who wants the morning board."""

from django.conf import settings
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


class LanggananPapan(models.Model):
    """An officer's wish to get the morning board by mail, and the day of the last one written.

    That day is what makes the daily work safe to run twice, and lets the board after a missed day begin where the last
    one ended. `lihat_papan_pagi` opens the page; how much of the city it shows is said by `papan_pagi.lingkup`.
    """

    petugas = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="langganan_papan")
    sejak = models.DateTimeField(default=timezone.now)
    terakhir = models.DateField("papan terakhir ditulis", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "langganan papan pagi"
        default_permissions = ()
        permissions = [("lihat_papan_pagi", "Dapat melihat Papan pagi")]

    def __str__(self):
        return f"Papan pagi untuk {self.petugas}"
