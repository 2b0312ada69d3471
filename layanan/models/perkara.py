from django.core.exceptions import PermissionDenied
from django.db import models


class PerkaraQuerySet(models.QuerySet):
    """Cases are never deleted, neither one nor many: the register must have no holes (Pasal 53 UU 14/2008)."""

    def delete(self):
        raise PermissionDenied("Perkara tidak dapat dihapus.")


class Perkara(models.Model):
    """What every case has: a registration number, the citizen's access code, a legal due date and a contact."""

    nomor = models.CharField("nomor pendaftaran", max_length=20, unique=True, editable=False)
    kode_hash = models.CharField(max_length=128, editable=False)
    # SHA-256 of the form's idempotency token: the same form sent twice finds the case it made the first time.
    kunci_kirim = models.CharField(max_length=64, unique=True, editable=False)
    # Compare-and-set: a verb pressed on a stale page is refused instead of overwriting a colleague's decision.
    versi = models.PositiveIntegerField(default=0, editable=False)
    diterima_pada = models.DateTimeField("diterima pada")
    tenggat = models.DateField("tenggat", null=True, editable=False, db_index=True)
    nama = models.CharField("nama", max_length=150)
    telepon = models.CharField("telepon", max_length=20, blank=True)
    email = models.EmailField("surel", blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        return self.nomor

    def delete(self, *args, **kwargs):
        raise PermissionDenied("Perkara tidak dapat dihapus.")
