import datetime
import hashlib
import json

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class RiwayatTetap(Exception):
    """Raised when code tries to change or delete history."""


class PeristiwaQuerySet(models.QuerySet):
    """Read only. Rows are written by `layanan.peristiwa.catat` and by nothing else."""

    def _tolak(self, *args, **kwargs):
        raise RiwayatTetap("Riwayat hanya dapat ditambah, tidak dapat diubah atau dihapus.")

    update = delete = bulk_update = bulk_create = _tolak


class Peristiwa(models.Model):
    """One event in the history of a case: append-only and hash-chained.

    It holds no personal data: facts are dates, codes and numbers, and texts appear only as their hash, so that erasing
    a person's data never breaks the chain. The case is named by its number, not by a foreign key, so that nothing can
    cascade into the history.
    """

    nomor_perkara = models.CharField(max_length=20, db_index=True)
    urutan = models.PositiveIntegerField()
    kejadian = models.CharField(max_length=40)
    dari = models.CharField("status sebelum", max_length=30, blank=True)
    ke = models.CharField("status sesudah", max_length=30, blank=True)
    peran = models.CharField(max_length=40)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    pada = models.DateTimeField()
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    sidik_sebelum = models.CharField(max_length=64, blank=True)
    sidik = models.CharField(max_length=64)

    objects = PeristiwaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "peristiwa"
        ordering = ["nomor_perkara", "urutan"]
        constraints = [models.UniqueConstraint(fields=["nomor_perkara", "urutan"], name="peristiwa_satu_per_urutan")]

    def __str__(self):
        return f"{self.nomor_perkara} #{self.urutan} {self.kejadian}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise RiwayatTetap("Riwayat tidak dapat diubah.")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args, **kwargs):
        raise RiwayatTetap("Riwayat tidak dapat dihapus.")

    def naskah_sidik(self) -> str:
        """The row in one line of JSON: every field, and the hash of the row before it at the end."""
        isi = [self.nomor_perkara, self.urutan, self.kejadian, self.dari, self.ke, self.peran, self.oleh_id]
        isi += [self.pada.astimezone(datetime.UTC).isoformat(), self.data, self.sidik_sebelum]
        return json.dumps(isi, sort_keys=True, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":"))

    def hitung_sidik(self) -> str:
        """SHA-256 over `naskah_sidik`."""
        return hashlib.sha256(self.naskah_sidik().encode()).hexdigest()


class KepalaRiwayat(models.Model):
    """The head of each case's chain: its length and last hash.

    It is the row that writers of one case queue for, and it betrays a chain whose tail was cut off.
    """

    nomor_perkara = models.CharField(max_length=20, primary_key=True)
    urutan = models.PositiveIntegerField(default=0)
    sidik = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "kepala riwayat"

    def __str__(self):
        return f"{self.nomor_perkara}: {self.urutan}"
