import datetime
import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from informasi.models.keberatan import Keberatan
from informasi.rules.keberatan import HasilSengketa, Jalur
from layanan.models import Petugas
from layanan.models.peristiwa import PeristiwaQuerySet, RiwayatTetap

LAMA_SIDANG = datetime.timedelta(hours=2)


class Sengketa(models.Model):
    """A dispute at the Komisi Informasi, as it registered and decided it (Pasal 37-40 UU 14/2008).

    The Komisi Informasi leads the case; this is our record of it. Its events stand in the history of the objection.
    """

    keberatan = models.OneToOneField(Keberatan, models.PROTECT, related_name="sengketa")
    nomor_register = models.CharField("nomor register Komisi Informasi", max_length=60)
    didaftarkan_pada = models.DateField("didaftarkan pada")
    jalur = models.CharField("jalur", max_length=10, choices=Jalur.choices)
    hasil = models.CharField("hasil", max_length=25, choices=HasilSengketa.choices, blank=True)
    nomor_putusan = models.CharField("nomor putusan", max_length=60, blank=True)
    hasil_pada = models.DateField("tanggal putusan atau kesepakatan", null=True, blank=True)
    hasil_dicatat_pada = models.DateTimeField(null=True, blank=True)
    amar = models.TextField("isi putusan atau kesepakatan", blank=True)
    waktu_pelaksanaan = models.PositiveSmallIntegerField("waktu pelaksanaan (hari kerja)", default=0)
    tindak_lanjut = models.TextField("tindak lanjut", blank=True)
    tindak_lanjut_pada = models.DateField("ditindaklanjuti pada", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "sengketa"
        constraints = [
            models.CheckConstraint(
                condition=Q(hasil="") | (Q(hasil_pada__isnull=False) & ~Q(amar="")), name="sengketa_hasil_berisi"
            )
        ]

    def __str__(self):
        return f"{self.nomor_register} ({self.keberatan})"

    @property
    def membuka(self) -> bool:
        """Whether the outcome opens information."""
        return self.hasil in HasilSengketa.membuka()


class Sidang(models.Model):
    """A hearing or a meeting of the mediation."""

    sengketa = models.ForeignKey(Sengketa, models.PROTECT, related_name="sidang")
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    jalur = models.CharField("jenis", max_length=10, choices=Jalur.choices)
    mulai = models.DateTimeField("mulai")
    tempat = models.CharField("tempat", max_length=200)
    keterangan = models.TextField("agenda", blank=True)
    dicatat_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "sidang"
        ordering = ["mulai"]

    def __str__(self):
        return f"{self.sengketa}: {self.mulai}"

    @property
    def selesai(self) -> datetime.datetime:
        """When a calendar lets it end; the Komisi Informasi does not say."""
        return self.mulai + LAMA_SIDANG


class UnduhanBerkasSengketa(models.Model):
    """Who took the file of a dispute, when and as whom: append-only, and outside the history, whose hashes the file
    itself carries: with the download in the chain, no two downloads would be the same bytes."""

    keberatan = models.ForeignKey(Keberatan, models.PROTECT, related_name="unduhan")
    oleh = models.ForeignKey(Petugas, models.PROTECT, null=True, related_name="+")
    peran = models.CharField("peran", max_length=40)
    pada = models.DateTimeField("pada", default=timezone.now)

    objects = PeristiwaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "unduhan berkas sengketa"
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.keberatan}: {self.peran}"

    def delete(self, *args, **kwargs):
        raise RiwayatTetap("Catatan unduhan tidak dapat dihapus.")
