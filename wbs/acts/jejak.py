"""What every act of this room does the same way: lock, guard, a line in the trail, a message in the conversation."""

from django.core.exceptions import ValidationError
from django.utils import timezone

from layanan.kripto import indeks_buta
from layanan.peran import Peran
from wbs.models import JejakWBS, LaporanWBS, PesanWBS
from wbs.rules import Kejadian, Pihak, Tindakan
from wbs.segel import Isi, segel


def terkunci(laporan: LaporanWBS, tindakan: Tindakan, oleh) -> LaporanWBS:
    """The row, read again under its lock. Raises ValidationError where the verb is closed."""
    laporan = LaporanWBS.objects.select_for_update().get(pk=laporan.pk)
    if halangan := laporan.halangan(tindakan, oleh):
        raise ValidationError(halangan, code="tertutup")
    return laporan


def catat(kejadian: Kejadian, *, oleh, laporan: LaporanWBS | None = None, ke: str = "") -> None:
    """Append one line to the trail of a report, or of the keys."""
    JejakWBS.objects.create(
        laporan=laporan,
        kejadian=kejadian,
        ke=ke,
        oleh=None if isinstance(oleh, Peran) else oleh,
        tanggal=timezone.localdate(),
        urutan=JejakWBS.objects.filter(laporan=laporan).count() + 1,
    )


def tulis_pesan(laporan: LaporanWBS, dari: Pihak, isi: Isi, kunci, token: str) -> None:
    """Seal a message into the conversation: for the Inspektorat, and an answer for the reporter as well."""
    pesan = PesanWBS(
        laporan=laporan,
        urutan=laporan.pesan.count() + 1,
        dari=dari,
        tanggal=timezone.localdate(),
        kunci=kunci,
        kunci_kirim=sidik_token(token),
    )
    pesan.tersegel = segel(isi, kunci.publik, pesan.konteks)
    if dari == Pihak.INSPEKTORAT:
        pesan.untuk_pelapor = segel(isi, laporan.kunci_pelapor, pesan.konteks)
    pesan.save(force_insert=True)


def sidik_token(token: str) -> str:
    """What is kept of a form's token."""
    return indeks_buta(f"wbs kirim {token}")


def sudah_dikirim(token: str) -> bool:
    """Whether this very form has brought its message already."""
    return PesanWBS.objects.filter(kunci_kirim=sidik_token(token)).exists()
