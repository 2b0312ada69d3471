from django.conf import settings
from django.db import models
from django.urls import reverse

from layanan.models import Lampiran
from layanan.penyamaran import samarkan
from pengaduan.models.pengaduan import Pengaduan


class LaporanPublikQuerySet(models.QuerySet):
    def terbit(self):
        """The texts of what `Pengaduan.objects.publik` lets be seen."""
        return self.filter(pengaduan__in=Pengaduan.objects.publik())


class LaporanPublik(models.Model):
    """A complaint in the words that everybody may read. An officer has read them; the original stays in `Pengaduan`.

    Whether it is shown is not asked here but of `Pengaduan.objects.publik`. Only `pengaduan.acts` writes it.
    """

    pengaduan = models.OneToOneField(Pengaduan, models.PROTECT, related_name="laporan_publik")
    judul = models.CharField("judul untuk umum", max_length=150)
    isi = models.TextField("isi untuk umum")
    lokasi = models.CharField("tempat untuk umum", max_length=200, blank=True)
    # None: never shown, or taken back.
    terbit_pada = models.DateTimeField("ditampilkan sejak", null=True, blank=True)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = LaporanPublikQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "laporan untuk umum"

    def __str__(self):
        return self.judul

    def get_absolute_url(self):
        return reverse("pengaduan:publik_detail", args=[self.pengaduan.nomor])

    @staticmethod
    def usulan(pengaduan: Pengaduan) -> dict[str, str]:
        """What masking makes of the report, for the officer to read and correct. Raises GagalSamar."""
        return {
            nama: samarkan(getattr(pengaduan, nama), nama=pengaduan.nama_bersama)[:panjang]
            for nama, panjang in (("judul", 150), ("isi", None), ("lokasi", 200))
        }


class FotoTerbitQuerySet(models.QuerySet):
    def publik(self):
        """The photographs that everybody may see now."""
        return self.filter(pengaduan__in=Pengaduan.objects.publik(), berkas__dihapus_pada=None)


class FotoTerbit(models.Model):
    """A photograph as everybody may see it: a file of its own, published by an officer. The original stays private."""

    pengaduan = models.ForeignKey(Pengaduan, models.PROTECT, related_name="foto_terbit")
    asal = models.OneToOneField(Lampiran, models.PROTECT, related_name="+")
    # Stored without a case number, so that no list of a case's private files ever holds it.
    berkas = models.OneToOneField(Lampiran, models.PROTECT, related_name="+")
    keterangan = models.CharField("yang terlihat di foto", max_length=150, blank=True)
    lebar = models.PositiveIntegerField()
    tinggi = models.PositiveIntegerField()
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    terbit_pada = models.DateTimeField("ditampilkan sejak")

    objects = FotoTerbitQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "foto untuk umum"
        ordering = ["pk"]

    def __str__(self):
        return self.keterangan or f"Foto {self.pk}"

    def get_absolute_url(self):
        return reverse("pengaduan:publik_foto", args=[self.pengaduan.nomor, self.pk])

    @property
    def sesudah(self) -> bool:
        """Whether it shows the place after the work."""
        return self.asal.jenis == Lampiran.Jenis.FOTO_SESUDAH
