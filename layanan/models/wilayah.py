from django.db import models


class WilayahQuerySet(models.QuerySet):
    def kelurahan(self):
        """The kelurahan with their kecamatan, in the order of their codes."""
        return self.filter(jenis=Wilayah.Jenis.KELURAHAN).select_related("induk").order_by("kode")


class Wilayah(models.Model):
    """A place of the city by its Kemendagri code: the reference code of Satu Data (Perpres 39/2019)."""

    class Jenis(models.TextChoices):
        KOTA = "kota", "Kota"
        KECAMATAN = "kecamatan", "Kecamatan"
        KELURAHAN = "kelurahan", "Kelurahan"

    kode = models.CharField("kode Kemendagri", max_length=13, unique=True)
    jenis = models.CharField("jenis", max_length=10, choices=Jenis.choices)
    nama = models.CharField("nama", max_length=100)
    induk = models.ForeignKey("self", models.PROTECT, null=True, related_name="anak", verbose_name="bagian dari")
    sumber = models.CharField("sumber", max_length=250)

    objects = WilayahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "wilayah"
        ordering = ["kode"]

    def __str__(self):
        return f"{self.get_jenis_display()} {self.nama}"
