from django.conf import settings
from django.db import models
from django.utils import timezone

from layanan.models.peristiwa import PeristiwaQuerySet, RiwayatTetap


class Akses(models.Model):
    """Who looked, as which role, when and why: append-only, so that a citizen can be told (UU 27/2022 Pasal 32)."""

    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="oleh"
    )
    peran = models.CharField("peran", max_length=40)
    pada = models.DateTimeField("pada", default=timezone.now)
    keperluan = models.CharField("keperluan", max_length=200)

    objects = PeristiwaQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["pk"]

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise RiwayatTetap("Catatan akses tidak dapat diubah.")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args, **kwargs):
        raise RiwayatTetap("Catatan akses tidak dapat dihapus.")


class AksesIdentitas(Akses):
    """A look at who wrote: the page of a case, a letter to its citizen, or a register (one row for its year)."""

    nomor_perkara = models.CharField("nomor pendaftaran", max_length=20, db_index=True)

    class Meta(Akses.Meta):
        verbose_name = verbose_name_plural = "akses identitas"

    def __str__(self):
        return f"{self.peran} melihat identitas {self.nomor_perkara}"

    @staticmethod
    def buku(jenis: str, tahun: int | str) -> str:
        """What stands in the place of a number when a whole register of a year was opened."""
        return f"{jenis}-{tahun}/semua"
