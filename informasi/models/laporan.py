from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse


class LaporanTahunanQuerySet(models.QuerySet):
    def terbit(self):
        """Reports whose words everybody may read."""
        return self.filter(terbit=True)


class LaporanTahunan(models.Model):
    """The words of a year's report on information service (Pasal 12 UU 14/2008); its numbers are counted, never typed.

    The chapters are those that reports of public bodies have; each text is one part of them.
    """

    tahun = models.PositiveSmallIntegerField(
        "tahun", unique=True, validators=[MinValueValidator(2008), MaxValueValidator(2200)]
    )
    kebijakan = models.TextField(
        "gambaran umum kebijakan",
        blank=True,
        help_text="Bab 1. Keputusan, SOP, dan perubahan kebijakan layanan informasi sepanjang tahun.",
    )
    sarana = models.TextField("sarana dan prasarana", blank=True, help_text="Bab 2. Ruang layanan, situs, perangkat.")
    sdm = models.TextField("sumber daya manusia", blank=True, help_text="Bab 2. Jumlah petugas, pelatihan.")
    anggaran = models.TextField("anggaran", blank=True, help_text="Bab 2. Anggaran layanan dan penggunaannya.")
    pelayanan = models.TextField(
        "penjelasan pelayanan", blank=True, help_text="Bab 3. Penjelasan di atas angka; angkanya terisi sendiri."
    )
    sengketa = models.TextField(
        "penjelasan keberatan dan sengketa", blank=True, help_text="Bab 4. Penjelasan di atas angka."
    )
    kendala_internal = models.TextField("kendala internal", blank=True, help_text="Bab 5.")
    kendala_eksternal = models.TextField("kendala eksternal", blank=True, help_text="Bab 5.")
    rekomendasi = models.TextField("rekomendasi dan tindak lanjut", blank=True, help_text="Bab 6.")
    terbit = models.BooleanField(
        "terbitkan",
        default=False,
        help_text="Angka selalu tampak di halaman laporan; naskah di atas baru tampak setelah terbit.",
    )
    diubah_pada = models.DateTimeField("diubah pada", auto_now=True)

    objects = LaporanTahunanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "laporan tahunan"
        ordering = ["-tahun"]

    def __str__(self):
        return f"Laporan layanan informasi publik {self.tahun}"

    def get_absolute_url(self):
        return reverse("informasi:laporan_tahun", args=[self.tahun])

    @property
    def nomor(self) -> str:
        """Under which its reminder stands in the history."""
        return f"LT-{self.tahun}"
