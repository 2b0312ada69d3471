from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from informasi.models.dikecualikan import InformasiDikecualikan
from informasi.models.permohonan import Permohonan
from informasi.rules import DIJAWAB, Status

KEPUTUSAN = [(s.value, s.label) for s in DIJAWAB]


class IsiPemberitahuan(models.Model):
    """The seven blocks of a written notice, a to g of Pasal 22 ayat (7) UU 14/2008."""

    BLOK = ("penguasaan", "badan_publik_lain", "keputusan_alasan", "materi", "penghitaman", "cara_format", "biaya")

    penguasaan = models.TextField("a. apakah informasi dikuasai", blank=True)
    badan_publik_lain = models.TextField("b. badan publik lain yang menguasai", blank=True)
    keputusan_alasan = models.TextField("c. penerimaan atau penolakan dan alasannya", blank=True)
    materi = models.TextField("d. materi informasi yang diberikan", blank=True)
    penghitaman = models.TextField("e. bagian yang dihitamkan dan alasannya", blank=True)
    cara_format = models.TextField("f. alat penyampai dan format", blank=True)
    biaya = models.TextField("g. biaya dan cara pembayaran", blank=True)

    class Meta:
        abstract = True

    @property
    def blok(self) -> list[tuple[str, str]]:
        """The blocks in the order of the law, as (label, text)."""
        return [(self._meta.get_field(n).verbose_name, getattr(self, n)) for n in self.BLOK]

    def sebagai_dict(self) -> dict[str, str]:
        return {n: getattr(self, n) for n in self.BLOK}


class Pemberitahuan(IsiPemberitahuan):
    """The written notice. It refuses to exist without its seven blocks: here, and by a constraint in the database."""

    permohonan = models.OneToOneField(Permohonan, models.PROTECT, related_name="pemberitahuan")
    keputusan = models.CharField("keputusan", max_length=30, choices=KEPUTUSAN)
    pengecualian = models.ManyToManyField(InformasiDikecualikan, blank=True, related_name="pemberitahuan")
    waktu_penyediaan = models.PositiveSmallIntegerField("waktu penyediaan (hari kerja)", default=0)
    ditandatangani_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    ditetapkan_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "pemberitahuan tertulis"
        constraints = [
            models.CheckConstraint(condition=~models.Q(**{blok: ""}), name=f"pemberitahuan_{blok}_terisi")
            for blok in IsiPemberitahuan.BLOK
        ]

    def __str__(self):
        return f"{self.permohonan}: {self.get_keputusan_display()}"

    def clean(self):
        """Raise with the labels of all missing blocks at once."""
        kosong = {n: "Bagian ini wajib diisi (Pasal 22 ayat (7))." for n in self.BLOK if not getattr(self, n).strip()}
        if kosong:
            raise ValidationError(kosong)


class RancanganJawaban(IsiPemberitahuan):
    """A draft that a Petugas prepares and the PPID Utama decides on."""

    permohonan = models.OneToOneField(Permohonan, models.PROTECT, related_name="rancangan")
    keputusan = models.CharField("usulan keputusan", max_length=30, choices=KEPUTUSAN, default=Status.DIKABULKAN)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "rancangan jawaban"

    def __str__(self):
        return f"{self.permohonan}: usulan {self.get_keputusan_display()}"


class TemplatJawaban(IsiPemberitahuan):
    """Wording that officers use again and again; it fills the form of a decision."""

    nama = models.CharField("nama", max_length=100, unique=True)
    keputusan = models.CharField("untuk keputusan", max_length=30, choices=KEPUTUSAN)

    class Meta:
        verbose_name = verbose_name_plural = "templat jawaban"
        ordering = ["nama"]

    def __str__(self):
        return self.nama
