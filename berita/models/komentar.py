from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone

from berita.models.berita import Berita


class KomentarQuerySet(models.QuerySet):
    def tampil(self):
        """What the public sees: approved, and not an answer to something that is not."""
        setuju = Komentar.Status.DISETUJUI
        return self.filter(Q(induk=None) | Q(induk__status=setuju), status=setuju)

    def menunggu(self):
        """The moderation queue."""
        return self.filter(status=Komentar.Status.MENUNGGU)

    def utas(self):
        """The visible threads, the oldest first, each with its visible answers in `jawaban`. Two queries."""
        jawaban = Prefetch("balasan", Komentar.objects.tampil().order_by("pk"), to_attr="jawaban")
        return self.tampil().filter(induk=None).order_by("pk").prefetch_related(jawaban)


class Komentar(models.Model):
    """What a reader wrote below an article. Plain text; nobody sees it before a Redaktur has approved it.

    The name is shown, the e-mail never: it stands in no page, feed or export but the moderation queue, and goes when
    `layanan.retensi` says so.
    """

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu"
        DISETUJUI = "disetujui", "Disetujui"
        DITOLAK = "ditolak", "Ditolak"

    berita = models.ForeignKey(Berita, models.CASCADE, related_name="komentar", verbose_name="berita")
    induk = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="balasan", verbose_name="membalas"
    )
    nama = models.CharField("nama", max_length=60)
    email = models.EmailField("surel", max_length=254, blank=True)
    isi = models.TextField("komentar", max_length=2000)
    status = models.CharField("status", max_length=10, choices=Status.choices, default=Status.MENUNGGU, db_index=True)
    dikirim_pada = models.DateTimeField("dikirim pada", default=timezone.now)
    dimoderasi_pada = models.DateTimeField("dimoderasi pada", null=True, blank=True, editable=False)
    dimoderasi_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="dimoderasi oleh",
    )
    # An officer's own answer: shown under the office's name, not the person's.
    resmi = models.BooleanField("jawaban resmi", default=False, editable=False)
    # SHA-256 of the token in the form: the same form sent twice makes one comment.
    kunci_kirim = models.CharField(max_length=64, unique=True, null=True, blank=True, editable=False)
    # The number of the comment on the WordPress site.
    wp_id = models.PositiveBigIntegerField(unique=True, null=True, blank=True, editable=False)

    objects = KomentarQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "komentar"
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.nama}: {self.isi[:60]}"

    def sudah_tampil(self) -> bool:
        """The one-object twin of `KomentarQuerySet.tampil`."""
        setuju = self.Status.DISETUJUI
        return self.status == setuju and (self.induk is None or self.induk.status == setuju)
