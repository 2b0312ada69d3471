from django.conf import settings
from django.db import models
from django.utils import timezone

from berita.rules import Status


class Naskah(models.Model):
    """What announcements, events, albums and clarifications share. When each is seen is its own rule."""

    judul = models.CharField("judul", max_length=200)
    slug = models.SlugField("alamat halaman", max_length=120, unique=True)
    status = models.CharField("status", max_length=10, choices=Status.choices, default=Status.DRAF)
    dibuat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    diubah_pada = models.DateTimeField("diubah pada", auto_now=True)

    class Meta:
        abstract = True

    def __str__(self):
        return self.judul


class TerbitanQuerySet(models.QuerySet):
    def terbit(self, kini=None):
        """What the public sees: the one visibility rule, decided in the query, so that it needs no worker."""
        return self.filter(status=Status.TERBIT, terbit_pada__lte=kini or timezone.now())


class Terbitan(Naskah):
    """A text that appears at an instant and stays."""

    terbit_pada = models.DateTimeField("terbit pada", default=timezone.now, help_text="Tampil mulai saat ini, WITA.")

    objects = TerbitanQuerySet.as_manager()

    class Meta:
        abstract = True

    def sudah_terbit(self, kini=None) -> bool:
        """The one-object twin of `TerbitanQuerySet.terbit`."""
        return self.status == Status.TERBIT and self.terbit_pada <= (kini or timezone.now())
