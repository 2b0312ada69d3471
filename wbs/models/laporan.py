import uuid

from django.db import models

from layanan.peran import Peran, peran_dari
from wbs import rules
from wbs.models.kunci import KunciWBS
from wbs.rules import Pihak, Status, Tindakan

SUDAH_DIHAPUS = "Isi laporan ini sudah dihapus menurut masa simpannya."


class LaporanQuerySet(models.QuerySet):
    def terlihat(self, petugas):
        """All of it for the Inspektorat, nothing for anybody else: not for a superuser, not for Pengawas."""
        return self if Peran.INSPEKTORAT in peran_dari(petugas) else self.none()

    def tersimpan(self):
        """Reports whose words are still kept."""
        return self.exclude(kunci_pelapor=b"")

    def dengan_penulis_terakhir(self):
        """Adds `terakhir`: which side wrote last, so that a reporter who waits is seen."""
        akhir = PesanWBS.objects.filter(laporan=models.OuterRef("pk")).order_by("-urutan").values("dari")[:1]
        return self.annotate(terakhir=models.Subquery(akhir))


class LaporanWBS(models.Model):
    """A secret report: whatever was said lies sealed in its messages. Only `wbs.acts` writes it.

    Nothing counts here: key and number are drawn at random, and no time is finer than a day.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    nomor = models.CharField("nomor", max_length=12, unique=True)
    # Keyed hash of the reporter's code: finds the row. The public key proves it, and seals the answers.
    penunjuk = models.CharField(max_length=64, unique=True)
    kunci_pelapor = models.BinaryField(max_length=32)
    status = models.CharField("status", max_length=20, choices=Status.choices, default=Status.DITERIMA)
    tanggal = models.DateField("diterima")

    objects = LaporanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "laporan penyalahgunaan wewenang"
        default_permissions = ()
        ordering = ["-tanggal", "nomor"]
        constraints = [models.CheckConstraint(condition=models.Q(status__in=Status.values), name="wbs_status_dikenal")]

    def __str__(self):
        return self.nomor

    @property
    def dihapus(self) -> bool:
        """Whether the words are gone because their period has ended; the one-object twin of `tersimpan`."""
        return not self.kunci_pelapor

    def halangan(self, tindakan: Tindakan, oleh) -> str:
        """Why a verb is closed to somebody now, as a sentence; empty when it is open."""
        if self.dihapus:
            return SUDAH_DIHAPUS
        if rules.boleh(tindakan, self.status, peran_dari(oleh)):
            return ""
        return f"{tindakan.label} tidak terbuka: laporan ini {self.get_status_display().lower()}."


class PesanWBS(models.Model):
    """One message of the conversation, sealed for the Inspektorat; an answer also for the reporter."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey(LaporanWBS, models.PROTECT, related_name="pesan")
    urutan = models.PositiveSmallIntegerField()
    dari = models.CharField(max_length=12, choices=Pihak.choices)
    tanggal = models.DateField()
    kunci = models.ForeignKey(KunciWBS, models.PROTECT, related_name="+")
    tersegel = models.BinaryField()
    untuk_pelapor = models.BinaryField(null=True)
    # Hash of the form's token: the same reply sent twice is one message.
    kunci_kirim = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = verbose_name_plural = "pesan laporan rahasia"
        default_permissions = ()
        ordering = ["laporan", "urutan"]
        constraints = [models.UniqueConstraint(fields=["laporan", "urutan"], name="wbs_satu_pesan_per_urutan")]

    def __str__(self):
        return f"{self.laporan_id} #{self.urutan}"

    @property
    def konteks(self) -> str:
        """Where this message belongs; it is sealed in, so that a message moved elsewhere does not open there."""
        return f"{self.laporan_id}:{self.urutan}:{self.dari}"
