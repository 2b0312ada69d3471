"""What the Inspektorat does: open with the passphrase, answer, take a file, move the state."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from wbs.acts.jejak import catat, sudah_dikirim, terkunci, tulis_pesan
from wbs.acts.kunci import kunci_wajib
from wbs.models import LaporanWBS
from wbs.rules import BOLEH, Kejadian, Pihak, Tindakan
from wbs.segel import Bukti, GagalBuka, Isi, Sandi
from wbs.segel import buka as buka_segel

SANDI_KELIRU = "Kata sandi kunci ini tidak cocok."


@dataclass(frozen=True)
class PesanTerbuka:
    """One message while a page is being rendered. `isi` is None where this passphrase does not open it."""

    urutan: int
    dari: str
    tanggal: date
    isi: Isi | None
    rusak: bool = False


@transaction.atomic
def buka(laporan: LaporanWBS, sandi: str, *, oleh, kejadian=Kejadian.DIBUKA) -> list[PesanTerbuka]:
    """Open a report in memory, and leave in the trail who did. Raises ValidationError for a wrong passphrase."""
    laporan = terkunci(laporan, Tindakan.BUKA, oleh)
    kata, pesan = Sandi(sandi), list(laporan.pesan.select_related("kunci"))
    kunci = {k.pk: kata.buka(k) for k in {p.kunci_id: p.kunci for p in pesan}.values()}
    if not any(kunci.values()):
        raise ValidationError({"sandi": SANDI_KELIRU})
    catat(kejadian, oleh=oleh, laporan=laporan)
    return [_terbuka(p, kunci[p.kunci_id]) for p in pesan]


def _terbuka(pesan, kunci) -> PesanTerbuka:
    isi, rusak = None, False
    if kunci:
        try:
            isi = buka_segel(pesan.tersegel, kunci, pesan.konteks)
        except GagalBuka:
            rusak = True
    return PesanTerbuka(pesan.urutan, pesan.dari, pesan.tanggal, isi, rusak)


def unduh(laporan: LaporanWBS, sandi: str, *, urutan: int, ke: int, oleh) -> Bukti:
    """One file of one message, opened in memory. Raises ValidationError."""
    for pesan in buka(laporan, sandi, oleh=oleh, kejadian=Kejadian.DIUNDUH):
        if pesan.urutan == urutan and pesan.isi and 0 <= ke < len(pesan.isi.bukti):
            return pesan.isi.bukti[ke]
    raise ValidationError("Berkas ini tidak ada atau tidak dapat dibuka.")


@transaction.atomic
def jawab(laporan: LaporanWBS, pesan: str, *, oleh, token: str) -> None:
    """Answer the reporter, sealed for their code. Needs no passphrase: sealing only takes public keys."""
    laporan = terkunci(laporan, Tindakan.JAWAB, oleh)
    if sudah_dikirim(token):
        return
    tulis_pesan(laporan, Pihak.INSPEKTORAT, Isi({"pesan": pesan}), kunci_wajib(), token)
    catat(Kejadian.DIJAWAB, oleh=oleh, laporan=laporan)


@transaction.atomic
def gerakkan(laporan: LaporanWBS, tindakan: Tindakan, *, oleh) -> LaporanWBS:
    """Move the state by one of the verbs of `rules.GERAK`."""
    laporan = terkunci(laporan, tindakan, oleh)
    laporan.status = BOLEH[tindakan].ke
    laporan.save(update_fields=["status"])
    catat(Kejadian.STATUS_BERUBAH, oleh=oleh, laporan=laporan, ke=laporan.status)
    return laporan
