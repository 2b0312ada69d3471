from django.db import models


class HitunganLaju(models.Model):
    """How often something was tried in a window of time. The key is an HMAC: no address is kept."""

    kunci = models.CharField(max_length=64)
    jendela = models.DateTimeField()
    jumlah = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kunci", "jendela"], name="hitungan_laju_satu_per_jendela")]

    def __str__(self):
        return f"{self.jumlah} sejak {self.jendela:%Y-%m-%d %H:%M}"
