import uuid

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Case, F, Value, When
from django.urls import reverse
from django.utils import timezone

from berita.models.naskah import Terbitan, TerbitanQuerySet
from layanan.isi_html import IsiHtml

ALAMAT_WEB = [URLValidator(schemes=["http", "https"])]


class AgendaQuerySet(TerbitanQuerySet):
    def akan_datang(self, kini=None):
        """Not over yet, the next one first."""
        return self.filter(selesai__gte=kini or timezone.now()).order_by("mulai", "pk")

    def terdekat_dahulu(self, kini=None):
        """What is to come, the next one first; then what is over (`lewat`), the latest first. One query, one pager."""
        lewat = Case(When(selesai__lt=kini or timezone.now(), then=Value(True)), default=Value(False))
        return self.annotate(lewat=lewat).order_by("lewat", Case(When(lewat=False, then=F("mulai"))), "-mulai", "-pk")


class Agenda(Terbitan):
    """An event that people may attend, in a place, on the net, or both."""

    class Kategori(models.TextChoices):
        WEBINAR = "webinar", "Webinar"
        BINCANG = "bincang", "Gelar wicara"
        PELATIHAN = "pelatihan", "Pelatihan"
        LITERASI = "literasi", "Literasi digital"
        PARIWISATA = "pariwisata", "Pariwisata dan budaya"
        PENDIDIKAN = "pendidikan", "Pendidikan"
        RAPAT = "rapat", "Rapat terbuka"
        LAINNYA = "lainnya", "Lainnya"

    kategori = models.CharField("kategori", max_length=12, choices=Kategori.choices)
    ringkasan = models.CharField("ringkasan", max_length=250)
    isi = IsiHtml("keterangan", blank=True)
    mulai = models.DateTimeField("mulai", db_index=True, help_text="Waktu Kupang (WITA).")
    selesai = models.DateTimeField("selesai", db_index=True, help_text="Waktu Kupang (WITA).")
    tempat = models.CharField("tempat", max_length=200, blank=True, help_text="Gedung dan jalannya.")
    tautan = models.URLField("tautan mengikuti lewat internet", blank=True, validators=ALAMAT_WEB)
    pendaftaran = models.URLField("alamat pendaftaran", blank=True, validators=ALAMAT_WEB)
    penyelenggara = models.CharField("penyelenggara", max_length=150, blank=True)
    dibatalkan = models.BooleanField(
        "dibatalkan", default=False, help_text="Acara tetap tampil dengan tanda batal, juga di kalender pelanggan."
    )
    # What a calendar knows the event by: it survives a new title, date or address of this site.
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = AgendaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "agenda"
        ordering = ["-mulai", "-pk"]

    def get_absolute_url(self):
        return reverse("berita:agenda_detail", args=[self.slug])

    @property
    def sudah_lewat(self) -> bool:
        """The one-object twin of `AgendaQuerySet.akan_datang`, turned round."""
        return self.selesai < timezone.now()

    @property
    def sehari(self) -> bool:
        """Whether it begins and ends on the same WITA day."""
        return timezone.localdate(self.mulai) == timezone.localdate(self.selesai)

    def clean(self):
        if self.mulai and self.selesai and self.selesai <= self.mulai:
            raise ValidationError({"selesai": "Acara selesai sebelum mulai. Periksa tanggal dan jamnya."})
        if not (self.tempat or self.tautan):
            raise ValidationError(
                {"tempat": "Isi tempat, tautan, atau keduanya, agar orang tahu ke mana harus datang."}
            )
