from django.core.validators import URLValidator
from django.db import models


class KanalResmiQuerySet(models.QuerySet):
    def aktif(self):
        """The channels in use: what the public sees."""
        return self.filter(aktif=True)


class KanalResmi(models.Model):
    """An official channel elsewhere, with figures that somebody counted on a day that is told with them."""

    kanal = models.CharField("kanal", max_length=40, help_text="Misalnya Instagram.")
    akun = models.CharField("nama akun", max_length=100)
    alamat = models.URLField(
        "alamat", blank=True, validators=[URLValidator(schemes=["http", "https"])], help_text="https://…"
    )
    pengikut = models.PositiveIntegerField("pengikut", null=True, blank=True)
    unggahan = models.PositiveIntegerField("unggahan", null=True, blank=True)
    waktu_hitung = models.CharField(
        "kapan dihitung", max_length=30, blank=True, help_text="Misalnya 2022 atau 5 Januari 2026."
    )
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    aktif = models.BooleanField("aktif", default=True)

    objects = KanalResmiQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "kanal resmi"
        ordering = ["urutan", "kanal"]
        constraints = [
            models.UniqueConstraint(
                fields=["kanal", "akun"], name="kanal_akun_sekali", violation_error_message="Akun ini sudah ada."
            )
        ]

    def __str__(self):
        return f"{self.kanal}: {self.akun}"
