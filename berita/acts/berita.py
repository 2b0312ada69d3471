"""What happens to a news item: saved, handed in, published, sent back, taken down, thrown away, restored.

Each act locks the row, asks the table in `berita.rules`, and writes. Nothing else writes the state of a Berita.
"""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from berita import rules
from berita.acts.alamat import alihkan
from berita.models import Berita
from berita.rules import Status, Tindakan
from layanan.isi_html import teks_polos

# What only the acts below move. `simpan` leaves them as they stand in the database, whatever the form holds.
BIDANG_GERAK = frozenset({"status", "dihapus_pada", "dibuat_pada", "penulis", "wp_id"})
# A plan while the text is not published, and then the Redaktur's decision.
BIDANG_WAKTU = frozenset({"terbit_pada", "turun_pada"})
KEADAAN = {Status.DRAF: "masih draf", Status.DITINJAU: "sedang menunggu tinjauan", Status.TERBIT: "sudah terbit"}


@transaction.atomic
def simpan(berita: Berita, *, oleh) -> Berita:
    """Save a new or edited text. A new one is a draft of whoever writes it; an old address keeps leading here."""
    if berita.pk is None:
        berita.status, berita.penulis = Status.DRAF, oleh
        _periksa(berita, Tindakan.SIMPAN, oleh)
        berita.full_clean()
        berita.save()
        return berita
    lama = _kunci(berita, Tindakan.SIMPAN, oleh)
    for nama in BIDANG_GERAK | (BIDANG_WAKTU if lama.status == Status.TERBIT else set()):
        setattr(berita, nama, getattr(lama, nama))
    berita.diubah_pada = timezone.now()
    berita.full_clean()
    berita.save()
    if lama.slug != berita.slug and lama.status == Status.TERBIT:
        alihkan(lama.get_absolute_url(), berita.get_absolute_url())
    return berita


@transaction.atomic
def ajukan_tinjauan(berita: Berita, *, oleh) -> Berita:
    """The author hands the text in: from now on a Redaktur decides."""
    berita = _kunci(berita, Tindakan.AJUKAN_TINJAUAN, oleh)
    _wajib_lengkap(berita)
    return _gerak(berita, Tindakan.AJUKAN_TINJAUAN)


@transaction.atomic
def terbitkan(berita: Berita, *, oleh, pada: datetime | None = None, turun_pada: datetime | None = None) -> Berita:
    """Publish: at `pada`, or at the time planned in the text, or now; until `turun_pada` or the planned end.

    What is published already keeps its date when it is put back, so that old news does not look new.
    """
    berita = _kunci(berita, Tindakan.TERBITKAN, oleh)
    _wajib_lengkap(berita)
    sekarang = timezone.now()
    if berita.status == Status.TERBIT:
        berita.terbit_pada, berita.turun_pada = pada or berita.terbit_pada, turun_pada
    else:
        berita.terbit_pada = pada or max(berita.terbit_pada or sekarang, sekarang)
        berita.turun_pada = turun_pada or berita.turun_pada
    if berita.turun_pada and berita.turun_pada <= max(berita.terbit_pada, sekarang):
        raise ValidationError({"turun_pada": "Waktu turun harus di masa depan dan setelah waktu terbit."})
    return _gerak(berita, Tindakan.TERBITKAN)


@transaction.atomic
def kembalikan_ke_draf(berita: Berita, *, oleh) -> Berita:
    """Back to the author: readers no longer find it."""
    berita = _kunci(berita, Tindakan.KEMBALIKAN_KE_DRAF, oleh)
    berita.turun_pada = None
    return _gerak(berita, Tindakan.KEMBALIKAN_KE_DRAF)


@transaction.atomic
def turunkan(berita: Berita, *, oleh) -> Berita:
    """Take a published item off the site now. Its address answers that it is gone (410)."""
    berita = _kunci(berita, Tindakan.TURUNKAN, oleh)
    sekarang = timezone.now()
    if not berita.sudah_terbit(sekarang):
        raise ValidationError("Berita ini sedang tidak tampil di situs.", code="tertutup")
    berita.turun_pada = max(sekarang, berita.terbit_pada + timedelta(microseconds=1))
    return _gerak(berita, Tindakan.TURUNKAN)


@transaction.atomic
def buang(berita: Berita, *, oleh) -> Berita:
    """Into the trash, from where it can be restored."""
    berita = _kunci(berita, Tindakan.BUANG, oleh)
    berita.dihapus_pada = timezone.now()
    return _gerak(berita, Tindakan.BUANG)


@transaction.atomic
def pulihkan(berita: Berita, *, oleh) -> Berita:
    """Out of the trash, as a draft: what was public must be published again by somebody who looked at it."""
    berita = _kunci(berita, Tindakan.PULIHKAN, oleh)
    berita.dihapus_pada = berita.turun_pada = None
    return _gerak(berita, Tindakan.PULIHKAN)


def _kunci(berita: Berita, tindakan: Tindakan, oleh) -> Berita:
    """The row as it is now, locked: of two who press at once, the second sees what the first did."""
    terkini = Berita.objects.select_for_update().get(pk=berita.pk)
    _periksa(terkini, tindakan, oleh)
    return terkini


def _periksa(berita: Berita, tindakan: Tindakan, oleh) -> None:
    if berita.boleh(tindakan, oleh):
        return
    keadaan = "ada di tempat sampah" if berita.dihapus_pada else KEADAAN[Status(berita.status)]
    raise ValidationError(
        f"“{tindakan.label}” tidak dapat dilakukan: berita ini {keadaan}, atau peran Anda tidak mencakupnya.",
        code="tertutup",
    )


def _wajib_lengkap(berita: Berita) -> None:
    if not (teks_polos(berita.isi) or "<img" in berita.isi):
        raise ValidationError({"isi": "Isi berita masih kosong."})


def _gerak(berita: Berita, tindakan: Tindakan) -> Berita:
    berita.status = rules.BOLEH[tindakan].ke or berita.status
    berita.save(update_fields=["status", "terbit_pada", "turun_pada", "dihapus_pada"])
    return berita
