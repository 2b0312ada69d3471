"""What the composition root itself has to remember: where an imported text came from, who wants the morning board,
and what people ask about their own data."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class AsalImpor(models.Model):
    """One thing of another site and what it became here, so that importing twice changes nothing.

    `sidik` is the fingerprint of what the import wrote: when the text here has another one, an editor has been at it.
    """

    situs = models.CharField(max_length=200)
    kunci = models.CharField(max_length=200)  # "isi:19", "komentar:7", "kategori:umum", "gambar:2024/05/pasar.jpg"
    objek_id = models.BigIntegerField()
    sidik = models.CharField(max_length=64)
    diimpor_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "asal impor"
        constraints = [models.UniqueConstraint(fields=["situs", "kunci"], name="asal_impor_sekali")]

    def __str__(self):
        return f"{self.situs} {self.kunci}"


class LanggananPapan(models.Model):
    """An officer's wish to get the morning board by mail, and the day of the last one written.

    That day is what makes the daily work safe to run twice, and lets the board after a missed day begin where the last
    one ended. `lihat_papan_pagi` opens the page; how much of the city it shows is said by `papan_pagi.lingkup`.
    """

    petugas = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="langganan_papan")
    sejak = models.DateTimeField(default=timezone.now)
    terakhir = models.DateField("papan terakhir ditulis", null=True)

    class Meta:
        verbose_name = verbose_name_plural = "langganan papan pagi"
        default_permissions = ()
        permissions = [("lihat_papan_pagi", "Dapat melihat Papan pagi")]

    def __str__(self):
        return f"Papan pagi untuk {self.petugas}"


class PermintaanData(models.Model):
    """A wish to correct or delete one's own data (UU 27/2022 Pasal 6 and 8); its clock runs in hours, not working days.

    Only `kupang_portal.data_pribadi.acts` writes it. It names its case by number, and `isi` is emptied by the answer.
    """

    JENIS_NOMOR = "DP"

    class Jenis(models.TextChoices):
        PERBAIKAN = "perbaikan", "Perbaiki data saya"
        PENGHAPUSAN = "penghapusan", "Hapus data saya"

    class Ruas(models.TextChoices):
        NAMA = "nama", "Nama"
        TELEPON = "telepon", "Telepon atau WhatsApp"
        EMAIL = "email", "Surel"
        ALAMAT = "alamat", "Alamat"
        PEKERJAAN = "pekerjaan", "Pekerjaan"

    class Status(models.TextChoices):
        DIAJUKAN = "diajukan", "Menunggu jawaban"
        DIKABULKAN = "dikabulkan", "Dikabulkan"
        DITOLAK = "ditolak", "Ditolak"

    nomor = models.CharField("nomor", max_length=20, unique=True)
    nomor_perkara = models.CharField("nomor pendaftaran", max_length=20, db_index=True)
    jenis = models.CharField("permintaan", max_length=12, choices=Jenis.choices)
    ruas = models.CharField("data yang keliru", max_length=10, choices=Ruas.choices, blank=True)
    isi = models.CharField("yang benar", max_length=300, blank=True)
    diterima_pada = models.DateTimeField("diterima pada")
    tenggat = models.DateTimeField("jawab paling lambat")
    status = models.CharField("status", max_length=12, choices=Status.choices, default=Status.DIAJUKAN)
    jawaban = models.TextField("jawaban", blank=True)
    dijawab_pada = models.DateTimeField("dijawab pada", null=True)
    dijawab_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    versi = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "permintaan data pribadi"
        ordering = ["-pk"]
        default_permissions = ("view",)

    def __str__(self):
        return self.nomor
