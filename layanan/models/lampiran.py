from django.conf import settings
from django.db import models
from django.utils import timezone

from layanan.models.akses import Akses


class LampiranQuerySet(models.QuerySet):
    def tersedia(self):
        """Files that have not been erased."""
        return self.filter(dihapus_pada=None)

    def titipan(self):
        """Files kept while a citizen repairs the form: they belong to no case yet."""
        return self.filter(nomor_perkara="", token_titip__isnull=False)

    def milik(self, nomor_perkara: str):
        """The files of one case, oldest first."""
        return self.exclude(nomor_perkara="").filter(nomor_perkara=nomor_perkara).order_by("pk")


class Lampiran(models.Model):
    """One stored file. The bytes lie sealed in the private folder; only `layanan.lampiran` writes them and this row.

    The case is named by its number, so that the file survives no case by cascade. The row outlives the file: after the
    retention term the file and its name go, the hash stays as proof of what was seen (UU 27/2022 Pasal 43-44).
    """

    class Jenis(models.TextChoices):
        IDENTITAS = "identitas", "Kartu identitas"
        KUASA = "kuasa", "Surat kuasa"
        MATERI = "materi", "Materi jawaban"
        DIP = "dip", "Berkas daftar informasi publik"
        KELENGKAPAN = "kelengkapan", "Berkas kelengkapan"
        DISPOSISI = "disposisi", "Berkas jawaban disposisi"
        PENGUMUMAN = "pengumuman", "Berkas pengumuman"
        REGULASI = "regulasi", "Berkas regulasi"
        FOTO = "foto", "Foto pengaduan"
        FOTO_SESUDAH = "foto_sesudah", "Foto sesudah dikerjakan"
        FOTO_PUBLIK = "foto_publik", "Foto untuk umum"

    nomor_perkara = models.CharField("nomor pendaftaran", max_length=20, blank=True, db_index=True)
    jenis = models.CharField("jenis", max_length=12, choices=Jenis.choices)
    nama_asli = models.CharField("nama berkas", max_length=120, blank=True)
    mime = models.CharField("jenis isi", max_length=40)
    ukuran = models.PositiveIntegerField("ukuran (bita)")
    sidik = models.CharField("sidik (SHA-256)", max_length=64)
    nama_simpan = models.CharField(max_length=60, unique=True, editable=False)
    tersegel = models.BooleanField("tersegel", default=True, editable=False)
    diunggah_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diunggah oleh"
    )
    diunggah_pada = models.DateTimeField("diunggah pada", default=timezone.now)
    dihapus_pada = models.DateTimeField("dihapus pada", null=True, blank=True)
    # SHA-256 of the token in the citizen's form: who reads the database cannot claim somebody's file.
    token_titip = models.CharField(max_length=64, unique=True, null=True, blank=True, editable=False)

    objects = LampiranQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "lampiran"
        ordering = ["pk"]

    def __str__(self):
        return self.nama_asli or f"{self.get_jenis_display()} (sudah dihapus)"


class AksesLampiran(Akses):
    """A look at one file."""

    lampiran = models.ForeignKey(Lampiran, models.PROTECT, related_name="akses", verbose_name="lampiran")

    class Meta(Akses.Meta):
        verbose_name = verbose_name_plural = "akses lampiran"

    def __str__(self):
        return f"{self.peran} membuka lampiran {self.lampiran_id}"
