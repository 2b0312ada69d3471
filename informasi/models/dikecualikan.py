import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from informasi.rules import ALASAN_BERJANGKA, TAHUN_TERLAMA_ALASAN_A, AlasanPasal17
from layanan.models import PerangkatDaerah


class InformasiDikecualikanQuerySet(models.QuerySet):
    def berlaku(self, tanggal):
        """Exclusions in force on a day. After its last day the information is public by itself (PP 61/2010 Ps 11)."""
        masih = Q(berlaku_sampai=None) | Q(berlaku_sampai__gte=tanggal)
        return self.filter(masih, berlaku_mulai__lte=tanggal)


class InformasiDikecualikan(models.Model):
    """Information excluded after a consequence test (Pasal 17-20 UU 14/2008, PP 61/2010 Pasal 3-11).

    A refusal can cite nothing but a row of this list that is in force.
    """

    judul = models.CharField("informasi yang dikecualikan", max_length=250)
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, related_name="dikecualikan", verbose_name="perangkat daerah"
    )
    alasan = models.CharField("alasan Pasal 17", max_length=1, choices=AlasanPasal17.choices)
    dasar_hukum = models.CharField(
        "undang-undang yang mendasari", max_length=250, help_text="Sebut undang-undang dan pasalnya."
    )
    konsekuensi_dibuka = models.TextField("konsekuensi bila dibuka", max_length=4000)
    konsekuensi_ditutup = models.TextField("konsekuensi bila ditutup", max_length=4000)
    kepentingan_publik = models.TextField("pertimbangan kepentingan publik", max_length=4000)
    nomor_penetapan = models.CharField("nomor surat penetapan", max_length=80, unique=True)
    tanggal_penetapan = models.DateField("tanggal penetapan")
    disetujui_oleh = models.CharField("disetujui oleh pimpinan", max_length=150)
    dicatat_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    berlaku_mulai = models.DateField("berlaku mulai")
    berlaku_sampai = models.DateField("berlaku sampai", null=True, blank=True)

    objects = InformasiDikecualikanQuerySet.as_manager()

    class Meta:
        verbose_name = "informasi dikecualikan"
        verbose_name_plural = "informasi dikecualikan"
        ordering = ["-tanggal_penetapan", "judul"]

    def __str__(self):
        return f"{self.nomor_penetapan} · {self.judul}"

    def sudah_berlaku(self, tanggal: datetime.date) -> bool:
        """The one-object twin of `InformasiDikecualikanQuerySet.berlaku`."""
        return self.berlaku_mulai <= tanggal and (self.berlaku_sampai is None or tanggal <= self.berlaku_sampai)

    def clean(self):
        """Pasal 20 ayat (1) UU 14/2008: letters a-f need a term; PP 61/2010 Pasal 5: letter a at most 30 years."""
        if self.dasar_hukum and not any(k in self.dasar_hukum.lower() for k in ("undang-undang", "uu ")):
            raise ValidationError(
                {"dasar_hukum": "Sebut undang-undangnya: peraturan daerah atau peraturan wali kota tidak cukup."}
            )
        if not self.berlaku_mulai:
            return
        if not self.berlaku_sampai:
            if self.alasan in ALASAN_BERJANGKA:
                raise ValidationError(
                    {"berlaku_sampai": "Alasan huruf a sampai f tidak berlaku selamanya: isi batasnya."}
                )
            return
        if self.berlaku_sampai < self.berlaku_mulai:
            raise ValidationError({"berlaku_sampai": "Batas berlaku mendahului awal berlakunya."})
        if (
            self.alasan == AlasanPasal17.A
            and self.berlaku_sampai.year - self.berlaku_mulai.year > TAHUN_TERLAMA_ALASAN_A
        ):
            raise ValidationError({"berlaku_sampai": "Alasan huruf a berlaku paling lama 30 tahun."})
