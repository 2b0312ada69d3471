"""A comment is sent, approved, refused, answered. Nothing else writes the state of a Komentar."""

import hashlib
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from berita.models import Berita, Komentar
from layanan.peran import Peran, peran_dari
from layanan.retensi import MASA

NAMA_RESMI = "Diskominfo"
DITUTUP = "Komentar untuk berita ini sudah ditutup."
INDUK_HILANG = "Komentar yang Anda balas sudah tidak ada. Kirim sebagai komentar baru."
SUDAH_TERKIRIM = "Formulir ini sudah terkirim. Untuk komentar lain, buka formulir baru."
BUKAN_REDAKTUR = "Hanya Redaktur yang memoderasi komentar."


def kirim_komentar(berita: Berita, *, nama: str, email: str, isi: str, token: str, induk_pk: int | None = None):
    """Take in a reader's comment; it waits for a Redaktur. The same form sent twice gives the same comment.

    Raises ValidationError when comments are closed here, when what is answered is not there, and when the same token
    comes with other words.
    """
    if not berita.menerima_komentar():
        raise ValidationError(DITUTUP, code="tertutup")
    kunci = hashlib.sha256(token.encode()).hexdigest()
    if lama := Komentar.objects.filter(kunci_kirim=kunci).first():
        return _kiriman_ulang(lama, berita, isi)
    induk = _induk(berita, induk_pk) if induk_pk is not None else None
    komentar = Komentar(berita=berita, induk=induk, nama=nama, email=email, isi=isi, kunci_kirim=kunci)
    komentar.full_clean(validate_unique=False)
    try:
        with transaction.atomic():
            komentar.save(force_insert=True)
    except IntegrityError:  # the same form twice at the same moment: the other one won
        if (lama := Komentar.objects.filter(kunci_kirim=kunci).first()) is None:
            raise
        return _kiriman_ulang(lama, berita, isi)
    return komentar


def _induk(berita: Berita, pk: int) -> Komentar:
    """What is answered: visible, of this article, and no answer itself (threads are one level deep)."""
    induk = Komentar.objects.tampil().filter(berita=berita, induk=None, pk=pk).first()
    if induk is None:
        raise ValidationError(INDUK_HILANG, code="induk")
    return induk


def _kiriman_ulang(lama: Komentar, berita: Berita, isi: str) -> Komentar:
    if (lama.berita_id, lama.isi) != (berita.pk, isi):
        raise ValidationError(SUDAH_TERKIRIM, code="kunci_terpakai")
    return lama


def setujui(komentar: Komentar, *, oleh) -> Komentar:
    """Show a comment to everybody."""
    return _moderasi(komentar, Komentar.Status.DISETUJUI, oleh)


def tolak(komentar: Komentar, *, oleh) -> Komentar:
    """Show a comment to nobody, with all that answers it."""
    return _moderasi(komentar, Komentar.Status.DITOLAK, oleh)


@transaction.atomic
def balas(komentar: Komentar, *, isi: str, oleh) -> Komentar:
    """The office's answer, under its name. What it answers is thereby approved, or it would hang in the air."""
    induk = komentar.induk or komentar
    _moderasi(induk, Komentar.Status.DISETUJUI, oleh)
    if komentar is not induk:
        _moderasi(komentar, Komentar.Status.DISETUJUI, oleh)
    jawaban = Komentar(
        berita_id=induk.berita_id, induk=induk, nama=NAMA_RESMI, isi=isi, status=Komentar.Status.DISETUJUI, resmi=True
    )
    jawaban.dimoderasi_pada, jawaban.dimoderasi_oleh = jawaban.dikirim_pada, oleh
    jawaban.full_clean()
    jawaban.save(force_insert=True)
    return jawaban


@transaction.atomic
def _moderasi(komentar: Komentar, status: Komentar.Status, oleh) -> Komentar:
    if Peran.REDAKTUR.value not in peran_dari(oleh):
        raise ValidationError(BUKAN_REDAKTUR, code="peran")
    terkini = Komentar.objects.select_for_update().get(pk=komentar.pk)
    if terkini.status != status:
        terkini.status, terkini.dimoderasi_pada, terkini.dimoderasi_oleh = status, timezone.now(), oleh
        terkini.save(update_fields=["status", "dimoderasi_pada", "dimoderasi_oleh"])
    return terkini


def lupakan_surel() -> int:
    """Erase the e-mails of comments that are older than their period; returns how many. Part of the daily work."""
    batas = timezone.now() - timedelta(days=MASA["surel_komentar"].jumlah)
    return Komentar.objects.filter(dikirim_pada__lt=batas).exclude(email="").update(email="")
