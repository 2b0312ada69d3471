import datetime

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models import Q

from informasi.models.uji_konsekuensi import UjiKonsekuensi
from informasi.rules import AlasanPasal17
from informasi.rules.uji_konsekuensi import galat_jangka
from layanan.models import PerangkatDaerah


def sudah_berakhir(tanggal: datetime.date, awalan: str = "") -> Q:
    """The one rule of opening: the day after its last day an exclusion is over, whoever did or did nothing.

    PP 61/2010 Pasal 11 ayat (3). Nothing is switched on that day; every page, search, feed and file asks this date.
    """
    return Q(**{f"{awalan}berlaku_sampai__lt": tanggal})


class InformasiDikecualikanQuerySet(models.QuerySet):
    def berlaku(self, tanggal):
        """Exclusions in force on a day."""
        return self.exclude(sudah_berakhir(tanggal)).filter(berlaku_mulai__lte=tanggal)

    def pernah_berlaku(self, tanggal):
        """In force on a day or before it: their decisions have been public since, and stay it."""
        return self.filter(berlaku_mulai__lte=tanggal)

    def berakhir(self, tanggal):
        """Exclusions that are over on a day: what they closed is open."""
        return self.filter(sudah_berakhir(tanggal))

    def delete(self):
        raise PermissionDenied("Pengecualian tidak dapat dihapus.")


class InformasiDikecualikan(models.Model):
    """Information excluded after a consequence test (Pasal 17-20 UU 14/2008, PP 61/2010 Pasal 3-11).

    A refusal can cite nothing but a row of this list that is in force. Only `acts.uji_konsekuensi.tetapkan` adds one,
    from an approved test; a row without a test was decided on paper before this site kept the tests.
    """

    uji = models.OneToOneField(
        UjiKonsekuensi,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="pengecualian",
        verbose_name="uji konsekuensi",
    )

    judul = models.CharField("informasi yang dikecualikan", max_length=250)
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, related_name="dikecualikan", verbose_name="perangkat daerah"
    )
    alasan = models.CharField("alasan Pasal 17", max_length=1, choices=AlasanPasal17.choices)
    dasar_hukum = models.CharField(
        "undang-undang yang mendasari", max_length=250, help_text="Sebut undang-undang dan pasalnya."
    )
    konsekuensi_dibuka = models.TextField("konsekuensi bila dibuka", max_length=4000)
    konsekuensi_ditutup = models.TextField("konsekuensi bila ditutup", max_length=4000)
    kepentingan_publik = models.TextField("pertimbangan kepentingan publik", max_length=4000)
    nomor_penetapan = models.CharField("nomor surat penetapan", max_length=80, unique=True)
    tanggal_penetapan = models.DateField("tanggal penetapan")
    disetujui_oleh = models.CharField("disetujui oleh pimpinan", max_length=150)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    berlaku_mulai = models.DateField("berlaku mulai")
    berlaku_sampai = models.DateField("berlaku sampai", null=True, blank=True)

    objects = InformasiDikecualikanQuerySet.as_manager()

    class Meta:
        verbose_name = "informasi dikecualikan"
        verbose_name_plural = "informasi dikecualikan"
        ordering = ["-tanggal_penetapan", "judul"]

    def __str__(self):
        return f"{self.nomor_penetapan} · {self.judul}"

    def sudah_berakhir(self, tanggal: datetime.date) -> bool:
        """The one-object twin of `sudah_berakhir`."""
        return self.berlaku_sampai is not None and self.berlaku_sampai < tanggal

    def sudah_berlaku(self, tanggal: datetime.date) -> bool:
        """The one-object twin of `InformasiDikecualikanQuerySet.berlaku`."""
        return self.berlaku_mulai <= tanggal and not self.sudah_berakhir(tanggal)

    @property
    def nomor(self) -> str:
        """Under which its history is kept."""
        return self.uji.nomor if self.uji_id else f"DIK-{self.pk:05d}"

    def delete(self, *args, **kwargs):
        raise PermissionDenied("Pengecualian tidak dapat dihapus.")

    def clean(self):
        """The term must be one that its letter allows."""
        if not (self.alasan and self.berlaku_mulai):
            return
        if galat := galat_jangka(self.alasan, self.berlaku_mulai, self.berlaku_sampai):
            raise ValidationError({"berlaku_sampai": galat})
