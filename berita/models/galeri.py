import re
import secrets

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.urls import reverse

from berita.models.naskah import Terbitan
from layanan.berkas_video import periksa_takarir
from layanan.isi_html import IsiHtml
from layanan.models import Gambar

FOLDER_VIDEO = "video"
# The forms in which people copy an address of YouTube; of all of them only the eleven signs are kept.
YOUTUBE = re.compile(
    r"https?://(?:(?:www|m)\.)?(?:youtube\.com/(?:watch\?(?:[^#]*&)?v=|shorts/|live/|embed/)|youtu\.be/)"
    r"([A-Za-z0-9_-]{11})(?:[?&#/].*)?"
)


def nama_video(galeri, nama_asli: str) -> str:
    """A path nobody can guess and no sender chose."""
    return f"{FOLDER_VIDEO}/{secrets.token_hex(8)}.mp4"


class Galeri(Terbitan):
    """An album of photographs, an infographic, or a video."""

    class Jenis(models.TextChoices):
        FOTO = "foto", "Album foto"
        INFOGRAFIS = "infografis", "Infografis"
        VIDEO = "video", "Video"

    jenis = models.CharField("jenis", max_length=10, choices=Jenis.choices)
    ringkasan = models.CharField("ringkasan", max_length=250)
    gambar = models.ForeignKey(
        Gambar,
        models.PROTECT,
        related_name="galeri",
        verbose_name="gambar",
        help_text="Sampul album, infografisnya sendiri, atau gambar diam videonya.",
    )
    uraian = IsiHtml(
        "uraian",
        blank=True,
        help_text="Wajib untuk infografis dan video: semua yang tertulis di gambar, atau yang dikatakan di video, "
        "untuk orang yang tidak dapat melihat atau mendengarnya.",
    )
    tautan_youtube = models.URLField("alamat YouTube", blank=True, validators=[URLValidator(schemes=["http", "https"])])
    video = models.FileField("berkas video", upload_to=nama_video, max_length=60, blank=True, editable=False)
    takarir = models.TextField("takarir (WebVTT)", max_length=200_000, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "galeri"
        ordering = ["-terbit_pada", "-pk"]

    def get_absolute_url(self):
        return reverse("berita:galeri_detail", args=[self.slug])

    @property
    def youtube(self) -> str:
        """The address on YouTube, made anew from the eleven signs; empty for anything else."""
        cocok = YOUTUBE.fullmatch(self.tautan_youtube)
        return f"https://www.youtube.com/watch?v={cocok.group(1)}" if cocok else ""

    def clean(self):
        galat = {}
        if self.jenis in (self.Jenis.INFOGRAFIS, self.Jenis.VIDEO) and not (self.uraian or "").strip():
            galat["uraian"] = (
                "Tulis uraiannya, agar orang yang tidak dapat melihat atau mendengar tetap mendapat isinya."
            )
        if self.tautan_youtube and not self.youtube:
            galat["tautan_youtube"] = "Ini bukan alamat video YouTube. Salin alamatnya dari tombol Bagikan."
        if self.takarir:
            try:
                self.takarir = periksa_takarir(self.takarir)
            except ValidationError as salah:
                galat["takarir"] = salah
        if galat:
            raise ValidationError(galat)


class FotoGaleri(models.Model):
    """One photograph of an album."""

    galeri = models.ForeignKey(Galeri, models.CASCADE, related_name="foto")
    gambar = models.ForeignKey(Gambar, models.PROTECT, related_name="+", verbose_name="gambar")
    urutan = models.PositiveSmallIntegerField("urutan", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "foto"
        ordering = ["urutan", "pk"]

    def __str__(self):
        return self.gambar.teks_alternatif
