"""The outbox worker: claim, send, stamp.

A letter is claimed for a few minutes (SKIP LOCKED, so that several workers never wait for each other), sent outside any
transaction, and stamped. A worker that dies in between leaves a claim that runs out: the letter goes again, with the
same Message-ID, so that a mailbox can tell it is the same one. A letter is never lost.
"""

import datetime
import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.utils import timezone

from layanan import kripto
from layanan.models import Surat
from layanan.peran import Peran
from layanan.peristiwa import SURAT_TERKIRIM, catat
from layanan.surat import alamat_verifikasi, isi_surat, utuh
from layanan.waktu import tanggal_panjang

log = logging.getLogger(__name__)

PEGANG = datetime.timedelta(minutes=5)
# Longest pause while the mail server is away: letters leave within ten minutes of its return.
JEDA_TERPANJANG = datetime.timedelta(minutes=10)
# Pause after a permanent refusal (5xx) of this mailbox or message: it rarely heals by itself, but is never given up.
JEDA_DITOLAK = datetime.timedelta(hours=6)

# What the column can count; a letter that nobody looks after goes on being tried.
PERCOBAAN_TERBANYAK = 32_767


class SuratBerubah(Exception):
    """The stored letter is not what was frozen: it is not sent, and a person must look."""


def kirim_semua() -> tuple[int, int]:
    """Send whatever is due; return how many letters went and how many failed."""
    terkirim = gagal = 0
    while surat := ambil():
        if kirim(surat):
            terkirim += 1
        else:
            gagal += 1
    return terkirim, gagal


@transaction.atomic
def ambil() -> Surat | None:
    """Claim the letter that waits longest; None when nothing is due."""
    sekarang = timezone.now()
    kunci = {"skip_locked": True} if connection.features.has_select_for_update_skip_locked else {}
    surat = Surat.objects.siap_dikirim(sekarang).select_for_update(**kunci, of=("self",) if kunci else ()).first()
    if surat:
        surat.percobaan = min(surat.percobaan + 1, PERCOBAAN_TERBANYAK)
        surat.dipegang_sampai = sekarang + PEGANG
        surat.save(update_fields=["percobaan", "dipegang_sampai"])
    return surat


def kirim(surat: Surat) -> bool:
    """Hand one claimed letter to the mail server and stamp the outcome.

    Whatever goes wrong with one letter (server away, mailbox refused, key missing, template broken) is noted on that
    letter and must not keep the others waiting, hence the broad except. Stamping stands outside it: when the database
    fails, the round stops and the claim runs out by itself.
    """
    try:
        _pesan(surat).send()
    except Exception as galat:
        _catat_gagal(surat, galat)
        return False
    _catat_terkirim(surat)
    return True


def _pesan(surat: Surat) -> EmailMultiAlternatives:
    if not utuh(surat):
        raise SuratBerubah(surat.nomor)
    kode = kripto.buka_teks(surat.rahasia, surat.nomor) if surat.rahasia else ""
    konteks = {"surat": surat, "isi": isi_surat(surat, kode), "verifikasi": alamat_verifikasi(surat)}
    pesan = EmailMultiAlternatives(
        subject=f"[{surat.nomor_perkara}] {surat.perihal}",
        body=_teks(surat, kode, konteks["verifikasi"]),
        to=[surat.tujuan],
        headers={"Message-ID": pengenal_pesan(surat), "Auto-Submitted": "auto-generated"},
    )
    pesan.attach_alternative(render_to_string("surat/_surel.html", konteks), "text/html")
    return pesan


def _teks(surat: Surat, kode: str, verifikasi: str) -> str:
    kepala = f"Nomor   : {surat.nomor}\nTanggal : {tanggal_panjang(surat.dibuat_pada)}\nPerihal : {surat.perihal}\n"
    kaki = f"-- \n{settings.NAMA_SITUS}\nPeriksa keaslian surat ini: {verifikasi}\n"
    return f"{kepala}\n{isi_surat(surat, kode, teks=True)}\n{kaki}"


def pengenal_pesan(surat: Surat) -> str:
    """The same Message-ID at every attempt, made from the letter's number."""
    ranah = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
    return f"<{surat.nomor.replace('/', '.').lower()}.{surat.sidik[:12]}@{ranah}>"


@transaction.atomic
def _catat_terkirim(surat: Surat) -> None:
    """Stamp the letter, wipe the code and leave the proof of sending in the history."""
    surat.terkirim_pada, surat.dipegang_sampai, surat.rahasia, surat.galat = timezone.now(), None, "", ""
    surat.save(update_fields=["terkirim_pada", "dipegang_sampai", "rahasia", "galat"])
    data = {"surat": surat.nomor, "jenis": surat.jenis, "untuk": surat.untuk, "sidik": surat.sidik}
    catat(surat.nomor_perkara, SURAT_TERKIRIM, oleh=Peran.SISTEM, data=data)


def _catat_gagal(surat: Surat, galat: Exception) -> None:
    """Give the letter back with a growing pause. The error names its kind only: server replies quote addresses."""
    kode = _kode_smtp(galat)
    ditolak = 500 <= kode < 600 and isinstance(galat, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError)
    jeda = min(datetime.timedelta(minutes=2 ** min(surat.percobaan - 1, 4)), JEDA_TERPANJANG)
    surat.galat = f"{type(galat).__name__} {kode or ''}".strip()
    surat.coba_lagi_pada = timezone.now() + (JEDA_DITOLAK if ditolak else jeda)
    surat.dipegang_sampai = None
    surat.save(update_fields=["galat", "coba_lagi_pada", "dipegang_sampai"])
    log.warning("Surat %s belum terkirim (percobaan %s): %s", surat.nomor, surat.percobaan, surat.galat)


def _kode_smtp(galat: Exception) -> int:
    """The server's three-digit reply, or 0 when there was none."""
    if isinstance(galat, smtplib.SMTPRecipientsRefused):
        return max((kode for kode, _ in galat.recipients.values()), default=0)
    return getattr(galat, "smtp_code", 0)
