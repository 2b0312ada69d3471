"""Taking an answer in, once for each form and once for each invitation."""

import hashlib

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from layanan.undangan import Undangan
from survei.models import IsianSurvei, UndanganTerpakai

SUDAH_DIPAKAI = "Tautan ini sudah dipakai: penilaian untuk layanan itu sudah kami terima. Terima kasih."
SUDAH_TERKIRIM = (
    "Penilaian dari formulir ini sudah kami terima, dan isian yang kedua berbeda. Yang kami hitung adalah yang pertama."
)


def catat(isian: dict, *, token: str, undangan: Undangan | None = None) -> IsianSurvei:
    """Write one answer down; the same form sent twice (`token`) is one answer.

    Raises ValidationError when the invitation was used before, or the form comes again with other marks.
    """
    kunci = hashlib.sha256(token.encode()).hexdigest()
    if lama := IsianSurvei.objects.filter(pk=kunci).first():
        return _kiriman_ulang(lama, isian)
    try:
        with transaction.atomic():
            if undangan:
                UndanganTerpakai.objects.create(kunci=undangan.kunci)
            return IsianSurvei.objects.create(kunci_kirim=kunci, **isian)
    except IntegrityError:
        # Twice at the same moment, or through another form of the same invitation.
        if lama := IsianSurvei.objects.filter(pk=kunci).first():
            return _kiriman_ulang(lama, isian)
        if undangan and UndanganTerpakai.objects.filter(pk=undangan.kunci).exists():
            raise ValidationError(SUDAH_DIPAKAI, code="undangan") from None
        raise


def _kiriman_ulang(lama: IsianSurvei, isian: dict) -> IsianSurvei:
    if any(getattr(lama, nama) != nilai for nama, nilai in isian.items()):
        raise ValidationError(SUDAH_TERKIRIM, code="kunci_terpakai")
    return lama
