import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from pictures.models import PictureField

FOLDER_GAMBAR = "gambar"


def nama_acak(gambar, nama_asli: str) -> str:
    """A path nobody can guess and no sender chose; the ending is the one of the content (`layanan.gambar`)."""
    return f"{FOLDER_GAMBAR}/{secrets.token_hex(8)}.{nama_asli.rpartition('.')[2]}"


class Gambar(models.Model):
    """A public picture of the media library: stored once, served as AVIF, WebP and JPEG in four widths.

    Only `layanan.gambar.simpan_gambar` writes the file: checked by content, upright, without place and camera.
    """

    berkas = PictureField("berkas", upload_to=nama_acak, width_field="lebar", height_field="tinggi", max_length=60)
    lebar = models.PositiveIntegerField("lebar", editable=False)
    tinggi = models.PositiveIntegerField("tinggi", editable=False)
    teks_alternatif = models.CharField(
        "teks alternatif",
        max_length=250,
        help_text="Apa yang terlihat, untuk orang yang tidak melihat gambarnya. Satu kalimat.",
    )
    keterangan = models.CharField("keterangan gambar", max_length=300, blank=True, help_text="Terbaca di bawah gambar.")
    sumber = models.CharField("sumber atau pemotret", max_length=150, blank=True)
    sidik = models.CharField(max_length=64, unique=True, editable=False)
    diunggah_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    diunggah_pada = models.DateTimeField("diunggah pada", default=timezone.now, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "gambar"
        ordering = ["-pk"]

    def __str__(self):
        return self.teks_alternatif

    @property
    def sumber_gambar(self) -> list[tuple[str, list[tuple[int, str]]]]:
        """(format, [(width, address), ...]) from the smallest file to the largest; empty for a picture below 400 px."""
        versi = self.berkas.aspect_ratios[None]
        daftar = [(jenis.lower(), [(w, g.url) for w, g in sorted(versi[jenis].items())]) for jenis in versi]
        return [satu for satu in daftar if satu[1]]
