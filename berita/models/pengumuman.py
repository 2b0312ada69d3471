from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from berita.models.naskah import Naskah
from berita.rules import Status
from layanan.isi_html import IsiHtml
from layanan.models import BerkasPublik, PerangkatDaerah

PITA_TERBANYAK = 3  # more would push the page itself off a small screen; the list shows them all


class PengumumanQuerySet(models.QuerySet):
    def terbit(self, hari=None):
        """What the public may read: in force from its first WITA day on; afterwards it stays readable, marked."""
        return self.filter(status=Status.TERBIT, berlaku_dari__lte=hari or timezone.localdate())

    def berlaku(self, hari=None):
        """In force on a day; its last day still counts."""
        hari = hari or timezone.localdate()
        return self.terbit(hari).filter(Q(berlaku_sampai=None) | Q(berlaku_sampai__gte=hari))

    def pita(self, hari=None):
        """The few important ones that every public page shows, the newest first."""
        return self.berlaku(hari).filter(penting=True).only("judul", "slug")[:PITA_TERBANYAK]

    def berakhir(self, hari=None):
        """Once in force, not any more."""
        hari = hari or timezone.localdate()
        return self.terbit(hari).filter(berlaku_sampai__lt=hari)


class Pengumuman(Naskah):
    """Something the city tells its people for a span of days. `penting` ones stand on every public page meanwhile."""

    ringkasan = models.CharField(
        "ringkasan", max_length=250, help_text="Satu atau dua kalimat: apa yang berubah, bagi siapa, kapan."
    )
    isi = IsiHtml("isi")
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="pengumuman",
        verbose_name="perangkat daerah yang mengumumkan",
    )
    berlaku_dari = models.DateField("berlaku dari", default=timezone.localdate, help_text="Tampil mulai hari ini.")
    berlaku_sampai = models.DateField(
        "berlaku sampai", null=True, blank=True, help_text="Hari terakhirnya. Kosongkan bila tanpa batas."
    )
    penting = models.BooleanField(
        "penting", default=False, help_text="Tampil sebagai pita di semua halaman selama berlaku."
    )

    objects = PengumumanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pengumuman"
        ordering = ["-penting", "-berlaku_dari", "-pk"]

    def get_absolute_url(self):
        return reverse("berita:pengumuman_detail", args=[self.slug])

    @property
    def nomor(self) -> str:
        """The number under which its files are kept."""
        return f"PGM-{self.pk:05d}"

    def sudah_terbit(self, hari=None) -> bool:
        """The one-object twin of `PengumumanQuerySet.terbit`."""
        return self.status == Status.TERBIT and self.berlaku_dari <= (hari or timezone.localdate())

    def sedang_berlaku(self, hari=None) -> bool:
        """The one-object twin of `PengumumanQuerySet.berlaku`."""
        hari = hari or timezone.localdate()
        return self.sudah_terbit(hari) and (self.berlaku_sampai is None or hari <= self.berlaku_sampai)

    def clean(self):
        if self.berlaku_dari and self.berlaku_sampai and self.berlaku_sampai < self.berlaku_dari:
            raise ValidationError({"berlaku_sampai": "Hari terakhir mendahului hari pertamanya."})


class BerkasPengumuman(BerkasPublik):
    """A file of an announcement."""

    pengumuman = models.ForeignKey(Pengumuman, models.PROTECT, related_name="berkas")

    class Meta(BerkasPublik.Meta):
        verbose_name = verbose_name_plural = "berkas pengumuman"

    def get_absolute_url(self):
        return reverse("berita:pengumuman_unduh", args=[self.pengumuman.slug, self.pk])
