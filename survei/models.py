from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

from survei import rules


class Unsur(models.Model):
    """One of the nine things that are asked. Its code is the law's; how it is worded may be mended."""

    kode = models.CharField("kode", max_length=2, primary_key=True, choices=[(k, k) for k in rules.KODE])
    nama = models.CharField("nama", max_length=100)
    pertanyaan = models.CharField("pertanyaan", max_length=250)
    jawaban_1 = models.CharField("jawaban bernilai 1", max_length=60)
    jawaban_2 = models.CharField("jawaban bernilai 2", max_length=60)
    jawaban_3 = models.CharField("jawaban bernilai 3", max_length=60)
    jawaban_4 = models.CharField("jawaban bernilai 4", max_length=60)
    sumber = models.CharField("sumber", max_length=250)

    class Meta:
        verbose_name = verbose_name_plural = "unsur survei"
        ordering = ["kode"]

    def __str__(self):
        return f"{self.kode} {self.nama}"

    @property
    def pilihan(self) -> list[tuple[int, str]]:
        """The four answers, the worst first."""
        return [(nilai, getattr(self, f"jawaban_{nilai}")) for nilai in rules.NILAI]


class KelasMutu(models.Model):
    """A band of quality: from which index on a service is called good. The law's numbers, which may change."""

    nilai_persepsi = models.PositiveSmallIntegerField("nilai persepsi", primary_key=True)
    mutu = models.CharField("mutu pelayanan", max_length=1)
    kinerja = models.CharField("kinerja unit pelayanan", max_length=40)
    batas_bawah = models.DecimalField(
        "mulai dari indeks",
        max_digits=5,
        decimal_places=2,
        unique=True,
        validators=[MinValueValidator(Decimal(25)), MaxValueValidator(Decimal(100))],
        help_text="Indeks dibulatkan dahulu ke dua angka di belakang koma, lalu dibandingkan dengan batas ini.",
    )
    sumber = models.CharField("sumber", max_length=250)

    class Meta:
        verbose_name = verbose_name_plural = "kelas mutu"
        ordering = ["-batas_bawah"]

    def __str__(self):
        return f"{self.mutu} ({self.kinerja})"


class JenisLayanan(models.Model):
    """A service that can be judged. Links in letters carry its address, so that stays as it is."""

    nama = models.CharField("nama", max_length=100, unique=True)
    slug = models.SlugField("alamat", unique=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=100)
    aktif = models.BooleanField("dapat dinilai", default=True)

    class Meta:
        verbose_name = verbose_name_plural = "jenis layanan"
        ordering = ["urutan", "nama"]

    def __str__(self):
        return self.nama


class IsianSurvei(models.Model):
    """One filled questionnaire. Nothing in it tells who filled it: no hour, no address, no case, no free text.

    Its key is the hash of a random sign of the form, so that not even the order of arrival is kept.
    """

    kunci_kirim = models.CharField(max_length=64, primary_key=True)
    layanan = models.ForeignKey(JenisLayanan, models.PROTECT, related_name="isian", verbose_name="layanan")
    tanggal = models.DateField("tanggal", default=timezone.localdate, db_index=True)
    u1 = models.PositiveSmallIntegerField()
    u2 = models.PositiveSmallIntegerField()
    u3 = models.PositiveSmallIntegerField()
    u4 = models.PositiveSmallIntegerField()
    u5 = models.PositiveSmallIntegerField()
    u6 = models.PositiveSmallIntegerField()
    u7 = models.PositiveSmallIntegerField()
    u8 = models.PositiveSmallIntegerField()
    u9 = models.PositiveSmallIntegerField()
    umur = models.CharField("umur", max_length=15, choices=rules.Umur.choices, blank=True)
    kelamin = models.CharField("jenis kelamin", max_length=15, choices=rules.Kelamin.choices, blank=True)
    pendidikan = models.CharField("pendidikan", max_length=15, choices=rules.Pendidikan.choices, blank=True)
    pekerjaan = models.CharField("pekerjaan", max_length=15, choices=rules.Pekerjaan.choices, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "isian survei"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(**{f"{kode.lower()}__range": (rules.NILAI[0], rules.NILAI[-1])}),
                name=f"isian_survei_{kode.lower()}_1_sampai_4",
            )
            for kode in rules.KODE
        ]

    def __str__(self):
        return f"Isian survei {self.layanan}, {self.tanggal}"


class UndanganTerpakai(models.Model):
    """A link that was answered. It points to no answer, so a case can be tied to the fact only."""

    kunci = models.CharField(max_length=64, primary_key=True)

    class Meta:
        verbose_name = verbose_name_plural = "undangan terpakai"

    def __str__(self):
        return f"Undangan {self.kunci[:8]}"
