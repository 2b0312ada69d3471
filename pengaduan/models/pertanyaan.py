from django.core.exceptions import ValidationError
from django.db import models

from pengaduan.models.kategori import KategoriPengaduan
from pengaduan.models.pengaduan import Pengaduan

PILIHAN_TERBANYAK = 20


class PertanyaanKategoriQuerySet(models.QuerySet):
    def untuk(self, kategori_pk):
        """What is asked about a category now: the questions of its group first, then its own."""
        milik = models.Q(kategori=kategori_pk) | models.Q(kategori__anak=kategori_pk)
        return self.filter(milik, aktif=True).order_by("kategori__induk", "urutan", "pk").distinct()


class PertanyaanKategori(models.Model):
    """A question that only one category needs, such as the number of a lamp post. What was answered is switched off."""

    class Jenis(models.TextChoices):
        TEKS = "teks", "Teks pendek"
        ANGKA = "angka", "Angka"
        PILIHAN = "pilihan", "Pilihan"

    kategori = models.ForeignKey(KategoriPengaduan, models.PROTECT, related_name="pertanyaan", verbose_name="kategori")
    teks = models.CharField("pertanyaan", max_length=150, help_text="Seperti “Nomor tiang lampu”.")
    jenis = models.CharField("jenis jawaban", max_length=10, choices=Jenis.choices, default=Jenis.TEKS)
    pilihan = models.TextField("pilihan", blank=True, max_length=2000, help_text="Satu pilihan per baris.")
    wajib = models.BooleanField("wajib dijawab", default=False)
    urutan = models.PositiveSmallIntegerField("urutan", default=100)
    aktif = models.BooleanField("ditanyakan", default=True)

    objects = PertanyaanKategoriQuerySet.as_manager()

    class Meta:
        verbose_name = "pertanyaan tambahan"
        verbose_name_plural = "pertanyaan tambahan"
        ordering = ["urutan", "pk"]

    def __str__(self):
        return self.teks

    @property
    def daftar_pilihan(self) -> list[str]:
        """The choices, one a line."""
        return list(dict.fromkeys(baris.strip() for baris in self.pilihan.splitlines() if baris.strip()))

    def clean(self):
        """A choice needs something to choose from."""
        jumlah = len(self.daftar_pilihan)
        if self.jenis == self.Jenis.PILIHAN and not 2 <= jumlah <= PILIHAN_TERBANYAK:
            raise ValidationError({"pilihan": f"Tulis 2 sampai {PILIHAN_TERBANYAK} pilihan, satu per baris."})


class JawabanTambahan(models.Model):
    """What a reporter answered to a question of the category, with the question as it was asked."""

    pengaduan = models.ForeignKey(Pengaduan, models.PROTECT, related_name="jawaban_tambahan")
    pertanyaan = models.ForeignKey(PertanyaanKategori, models.PROTECT, related_name="jawaban")
    teks = models.CharField("pertanyaan", max_length=150)
    jawaban = models.CharField("jawaban", max_length=200)

    class Meta:
        verbose_name = verbose_name_plural = "jawaban tambahan"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["pengaduan", "pertanyaan"], name="jawaban_tambahan_satu_per_pertanyaan")
        ]

    def __str__(self):
        return f"{self.teks}: {self.jawaban}"
