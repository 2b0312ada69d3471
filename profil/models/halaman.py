from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from treebeard.mp_tree import MP_NodeQuerySet

from layanan.isi_html import IsiHtml
from profil.models.pohon import PohonManager, Simpul

# Addresses below /profil/ that are no page of the tree.
SLUG_TERPAKAI = frozenset({"struktur-organisasi"})


class HalamanQuerySet(MP_NodeQuerySet):
    def terbit(self, sekarang=None):
        """What the public sees: the one visibility rule of the pages, decided in the query."""
        sekarang = sekarang or timezone.now()
        return self.filter(Q(turun_pada=None) | Q(turun_pada__gt=sekarang), terbit_pada__lte=sekarang)


class Halaman(Simpul):
    """A lasting page about the city and its government, in a small tree."""

    judul = models.CharField("judul", max_length=150)
    slug = models.SlugField("alamat halaman", max_length=100, unique=True)
    ringkasan = models.CharField(
        "ringkasan", max_length=300, blank=True, help_text="Satu dua kalimat, tampil di daftar dan di atas isi."
    )
    isi = IsiHtml("isi", blank=True)
    isi_mudah = IsiHtml(
        "isi dalam bahasa mudah",
        blank=True,
        help_text="Kalimat pendek, satu gagasan tiap kalimat, tanpa istilah. Kosong berarti tidak ada versi mudahnya.",
    )
    terbit_pada = models.DateTimeField("terbit pada", null=True, blank=True, help_text="Kosong berarti masih draf.")
    turun_pada = models.DateTimeField("turun pada", null=True, blank=True, help_text="Kosong berarti seterusnya.")
    diubah_pada = models.DateTimeField("terakhir diperbarui", default=timezone.now, editable=False)

    node_order_by = ["urutan", "judul"]
    objects = PohonManager.from_queryset(HalamanQuerySet)()

    class Meta:
        verbose_name = verbose_name_plural = "halaman"
        permissions = [("terbitkan_halaman", "Dapat menerbitkan halaman")]
        constraints = [
            models.CheckConstraint(
                condition=Q(turun_pada=None) | Q(terbit_pada=None) | Q(turun_pada__gt=F("terbit_pada")),
                name="halaman_turun_setelah_terbit",
                violation_error_message="Waktu turun harus setelah waktu terbit.",
            )
        ]

    def __str__(self):
        return self.judul

    def get_absolute_url(self):
        return reverse("profil:halaman", args=[self.slug])

    def clean(self):
        if self.slug in SLUG_TERPAKAI:
            raise ValidationError({"slug": "Alamat ini dipakai halaman lain; pilih yang lain."})

    @property
    def draf(self) -> bool:
        """Whether it was never given a time to appear."""
        return self.terbit_pada is None

    def sudah_terbit(self, sekarang=None) -> bool:
        """The one-object twin of `HalamanQuerySet.terbit`."""
        sekarang = sekarang or timezone.now()
        return (
            not self.draf and self.terbit_pada <= sekarang and (self.turun_pada is None or sekarang < self.turun_pada)
        )
