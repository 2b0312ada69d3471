import re

from django.core.exceptions import ValidationError
from django.db import models

# A path of this site or an address elsewhere; never javascript:, data:, or //host.
ALAMAT = re.compile(r"/(?![/\\])[^\s\\]*|https?://[^\s/\\]+[^\s\\]*", re.IGNORECASE)


def periksa_alamat(nilai: str) -> None:
    """Refuse what is neither a path of this site nor http(s)."""
    if not ALAMAT.fullmatch(nilai):
        raise ValidationError("Tulis alamat di situs ini, misalnya /profil/, atau alamat lengkap dengan https://.")


class ButirMenu(models.Model):
    """One entry of the main menu. An entry without an address is the heading of those below it; there is one level."""

    label = models.CharField("tulisan", max_length=40)
    alamat = models.CharField(
        "alamat", max_length=250, blank=True, validators=[periksa_alamat], help_text="Kosong untuk judul kelompok."
    )
    induk = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="anak", verbose_name="di bawah"
    )
    urutan = models.PositiveSmallIntegerField("urutan", default=0, help_text="Angka kecil tampil lebih dahulu.")

    class Meta:
        verbose_name = verbose_name_plural = "butir menu"
        ordering = ["urutan", "pk"]

    def __str__(self):
        return self.label

    def clean(self):
        if self.induk_id is None:
            return
        if not self.alamat:
            raise ValidationError({"alamat": "Butir di bawah judul kelompok perlu alamat."})
        if self.induk_id == self.pk or self.induk.induk_id or (self.pk and self.anak.exists()):
            raise ValidationError({"induk": "Menu hanya bertingkat dua; pilih butir di tingkat atas."})
