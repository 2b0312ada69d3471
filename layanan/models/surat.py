import hashlib
import secrets

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from layanan.models.peristiwa import Peristiwa


def kode_verifikasi_baru() -> str:
    """A code nobody can guess, for the QR of a letter."""
    return secrets.token_urlsafe(16)


class SuratQuerySet(models.QuerySet):
    def untuk_pemohon(self):
        """Letters to the citizen; the others are notices to officers."""
        return self.filter(untuk=Surat.Untuk.PEMOHON)

    def belum_terkirim(self):
        """Letters that still owe a mail."""
        return self.filter(terkirim_pada=None).exclude(tujuan="")

    def siap_dikirim(self, sekarang):
        """Unsent letters whose time has come and that no worker holds."""
        bebas = Q(dipegang_sampai=None) | Q(dipegang_sampai__lt=sekarang)
        return self.belum_terkirim().filter(bebas, coba_lagi_pada__lte=sekarang).order_by("coba_lagi_pada", "pk")

    def bermasalah(self):
        """Unsent letters that failed at least once: a person should look."""
        return self.belum_terkirim().filter(percobaan__gt=0).exclude(galat="")

    def delete(self):
        raise models.ProtectedError("Surat tidak dapat dihapus.", set())


class Surat(models.Model):
    """A letter, frozen when written, and its place in the outbox.

    The text never changes, only the stamps of sending do, until its period ends and it goes. The access code is not
    part of the text: it waits sealed in `rahasia` and is wiped when the mail has gone.
    """

    class Untuk(models.TextChoices):
        PEMOHON = "pemohon", "Pemohon"
        PETUGAS = "petugas", "Petugas"
        PENGIKUT = "pengikut", "Pengikut laporan"

    nomor = models.CharField("nomor surat", max_length=30, unique=True)
    nomor_perkara = models.CharField("nomor pendaftaran", max_length=20, db_index=True)
    peristiwa = models.ForeignKey(Peristiwa, models.PROTECT, related_name="surat")
    untuk = models.CharField(max_length=10, choices=Untuk.choices, default=Untuk.PEMOHON)
    jenis = models.CharField("jenis surat", max_length=40)
    perihal = models.CharField("perihal", max_length=200)
    isi = models.TextField("isi", help_text="HTML yang dibekukan saat surat ditulis.")
    teks = models.TextField("isi sebagai teks")
    dibuat_pada = models.DateTimeField("ditulis pada", default=timezone.now)
    sidik = models.CharField("sidik (SHA-256)", max_length=64)
    kode_verifikasi = models.CharField(max_length=32, unique=True, default=kode_verifikasi_baru)
    tujuan = models.EmailField("surel tujuan", blank=True)
    rahasia = models.TextField(blank=True, editable=False)
    terkirim_pada = models.DateTimeField("terkirim pada", null=True, blank=True)
    percobaan = models.PositiveSmallIntegerField("percobaan", default=0)
    coba_lagi_pada = models.DateTimeField("dikirim (lagi) pada", default=timezone.now)
    dipegang_sampai = models.DateTimeField(null=True, blank=True)
    galat = models.CharField("galat terakhir", max_length=200, blank=True)

    objects = SuratQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "surat"
        ordering = ["pk"]
        indexes = [
            models.Index(
                F("coba_lagi_pada"), condition=Q(terkirim_pada=None) & ~Q(tujuan=""), name="surat_menunggu_dikirim"
            )
        ]

    def __str__(self):
        return f"{self.nomor} {self.perihal}"

    @property
    def dikosongkan(self) -> bool:
        """Whether the wording is gone because its period has ended; `cacat_surat` asks the history for the event."""
        return not self.isi

    def hitung_sidik(self) -> str:
        """SHA-256 over number, date of writing, subject and text: what the verification page confirms."""
        bagian = [self.nomor, f"{timezone.localtime(self.dibuat_pada):%Y-%m-%d}", self.perihal, self.isi]
        return hashlib.sha256("\n".join(bagian).encode()).hexdigest()

    def delete(self, *args, **kwargs):
        raise models.ProtectedError("Surat tidak dapat dihapus.", {self})
