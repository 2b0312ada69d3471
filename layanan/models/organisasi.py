from django.contrib.auth.models import AbstractUser
from django.core.validators import URLValidator
from django.db import models


class PerangkatDaerahQuerySet(models.QuerySet):
    def aktif(self):
        """The bodies there are today: the one visibility rule of the public directory."""
        return self.filter(aktif=True)


class PerangkatDaerah(models.Model):
    """A body of the city government: dinas, badan, kecamatan, bagian or hospital."""

    nama = models.CharField("nama", max_length=150, unique=True)
    singkatan = models.CharField("singkatan", max_length=40, blank=True)
    slug = models.SlugField("alamat halaman", max_length=60, unique=True)
    alamat = models.CharField("alamat kantor", max_length=250, blank=True)
    telepon = models.CharField("telepon", max_length=40, blank=True)
    email = models.EmailField("surel", blank=True)
    situs = models.URLField("situs web", blank=True, validators=[URLValidator(schemes=["http", "https"])])
    pimpinan_jabatan = models.CharField("jabatan pimpinan", max_length=150, blank=True, help_text="Misalnya Camat.")
    pimpinan_nama = models.CharField("nama pimpinan", max_length=150, blank=True)
    ppid_pelaksana = models.CharField(
        "jabatan PPID Pelaksana", max_length=150, blank=True, help_text="Jabatan, bukan nama orang."
    )
    status = models.CharField(
        "kepastian nama", max_length=30, blank=True, help_text="Seberapa pasti nama ini menurut sumbernya."
    )
    sumber = models.CharField("sumber", max_length=250, blank=True)
    aktif = models.BooleanField("aktif", default=True)

    objects = PerangkatDaerahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "perangkat daerah"
        ordering = ["nama"]

    def __str__(self):
        return self.nama


class Petugas(AbstractUser):
    """A member of staff; what they may do follows from groups (see `layanan.peran`) and perangkat daerah."""

    nip = models.CharField("NIP", max_length=18, blank=True)
    jabatan = models.CharField("jabatan", max_length=150, blank=True)
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="petugas",
        verbose_name="perangkat daerah",
    )
    atasan = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="bawahan",
        verbose_name="atasan",
        help_text="Diberi tahu bila batas waktu yang dipegang petugas ini terlewati.",
    )

    class Meta:
        verbose_name = verbose_name_plural = "petugas"

    def __str__(self):
        return self.get_full_name() or self.username
