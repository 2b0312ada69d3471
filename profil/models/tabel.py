from django.db import models
from django.urls import reverse
from django.utils import timezone

from layanan.models import PerangkatDaerah
from layanan.pencarian import cari_kata
from profil.rules import JenisGrafik


class TabelDataQuerySet(models.QuerySet):
    def terbit(self):
        """What the public sees: the one visibility rule of the tables."""
        return self.filter(terbit=True)

    def cari(self, teks):
        """Tables that hold the words in title, summary or source."""
        return cari_kata(self, teks, "judul", "ringkasan", "sumber", semua=True)


class TabelData(models.Model):
    """A table of open data. Its columns and rows are written only by `profil.acts.isi_tabel`."""

    judul = models.CharField("judul", max_length=150)
    slug = models.SlugField("alamat halaman", max_length=100, unique=True)
    ringkasan = models.TextField("ringkasan", max_length=1000, blank=True, help_text="Apa yang dapat dibaca di sini.")
    sumber = models.CharField("sumber", max_length=250, blank=True)
    waktu_data = models.CharField("keadaan data", max_length=60, blank=True, help_text="Misalnya 2025 atau Juni 2026.")
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tabel",
        verbose_name="perangkat daerah penghasil",
    )
    kolom = models.JSONField("kolom", default=list, editable=False)
    jumlah_baris = models.PositiveIntegerField("baris", default=0, editable=False)
    grafik = models.CharField("grafik", max_length=8, choices=JenisGrafik.choices, blank=True)
    kolom_label = models.CharField("kolom label", max_length=100, blank=True, help_text="Judul kolom, persis.")
    kolom_nilai = models.CharField(
        "kolom nilai", max_length=100, blank=True, help_text="Judul kolom angka. Kosong: hitung barisnya per label."
    )
    terbit = models.BooleanField("terbit", default=True, help_text="Jika tidak, hanya petugas yang melihatnya.")
    diubah_pada = models.DateTimeField("terakhir diperbarui", default=timezone.now, editable=False)

    objects = TabelDataQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "tabel data"
        ordering = ["judul"]

    def __str__(self):
        return self.judul

    def get_absolute_url(self):
        return reverse("profil:data_detail", args=[self.slug])

    @property
    def nama_kolom(self) -> list[str]:
        """The titles of the columns, in their order."""
        return [k["nama"] for k in self.kolom]


class BarisData(models.Model):
    """A row of a table: one value per column, text or number."""

    tabel = models.ForeignKey(TabelData, models.CASCADE, related_name="baris")
    urutan = models.PositiveIntegerField()
    sel = models.JSONField()

    class Meta:
        verbose_name = verbose_name_plural = "baris data"
        ordering = ["urutan"]
        constraints = [models.UniqueConstraint(fields=["tabel", "urutan"], name="baris_data_urutan_sekali")]

    def __str__(self):
        return f"{self.tabel_id}, baris {self.urutan}"
