"""What the reporter does: report once, come back with the code, read the answers, write again."""

import os

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from layanan.berkas import BerkasBersih
from layanan.kripto import huruf_kode
from layanan.peran import Peran
from wbs import segel
from wbs.acts.jejak import catat, sudah_dikirim, terkunci, tulis_pesan
from wbs.acts.kunci import kunci_wajib
from wbs.models import LaporanWBS, PesanWBS
from wbs.rules import Kejadian, Pihak, Tindakan
from wbs.segel import Bukti, Isi, Pelapor

BUKTI_TERBANYAK = 3
# Five random bytes make eight signs: enough that a double is a curiosity, and it says nothing of how many there are.
BITA_NOMOR = 5
RUSAK = "Jawaban ini rusak atau dipindahkan dari tempatnya, jadi tidak ditampilkan. Tanyakan sekali lagi."


def laporkan(isian: dict[str, str], *, berkas: list[BerkasBersih], token: str) -> tuple[str, bool]:
    """File a secret report; return the reporter's code, and whether the report is new.

    Text and files are sealed for the Inspektorat before anything is written. The same form sent twice (`token`) shows
    the same code and makes one report. Raises ValidationError when the channel has no key yet.
    """
    kode = segel.kode_baru(token)
    pelapor = segel.pelapor(kode)
    if _milik(pelapor):
        return kode, False
    try:
        with transaction.atomic():
            _daftarkan(pelapor, _isi(isian, berkas), token)
    except IntegrityError:
        if not _milik(pelapor):
            raise
        return kode, False  # the same form, twice at the same moment
    return kode, True


def _daftarkan(pelapor: Pelapor, isi: Isi, token: str) -> None:
    kunci = kunci_wajib()
    laporan = LaporanWBS.objects.create(
        nomor=f"WB-{huruf_kode(os.urandom(BITA_NOMOR))}",
        penunjuk=pelapor.penunjuk,
        kunci_pelapor=pelapor.publik,
        tanggal=timezone.localdate(),
    )
    tulis_pesan(laporan, Pihak.PELAPOR, isi, kunci, token)
    catat(Kejadian.DITERIMA, oleh=Peran.PEMOHON, laporan=laporan, ke=laporan.status)


def _isi(teks: dict[str, str], berkas: list[BerkasBersih]) -> Isi:
    if len(berkas) > BUKTI_TERBANYAK:
        raise ValidationError({"bukti": f"Paling banyak {BUKTI_TERBANYAK} berkas."})
    return Isi(teks, tuple(Bukti(b.ekstensi, b.mime, b.isi) for b in berkas))


def _milik(pelapor: Pelapor) -> LaporanWBS | None:
    laporan = LaporanWBS.objects.filter(penunjuk=pelapor.penunjuk).first()
    return laporan if laporan and pelapor.cocok(laporan.kunci_pelapor) else None


def cari(kode: str) -> tuple[LaporanWBS, Pelapor] | None:
    """The report that belongs to a code, with the key that opens its answers; None when there is none."""
    pelapor = segel.pelapor(kode)
    laporan = _milik(pelapor)
    return (laporan, pelapor) if laporan else None


def percakapan(laporan: LaporanWBS, pelapor: Pelapor) -> list[dict]:
    """The conversation as the reporter may read it, newest first: the answers; of the own messages only the day."""
    return [
        {
            "dari": p.dari,
            "pertama": p.urutan == 1,
            "tanggal": p.tanggal,
            "teks": _jawaban(p, pelapor) if p.untuk_pelapor else "",
        }
        for p in laporan.pesan.defer("tersegel").order_by("-urutan")
    ]


def _jawaban(pesan: PesanWBS, pelapor: Pelapor) -> str:
    try:
        return segel.buka(pesan.untuk_pelapor, pelapor.kunci, pesan.konteks).teks["pesan"]
    except segel.GagalBuka:
        return RUSAK


@transaction.atomic
def balas(laporan: LaporanWBS, pesan: str, *, berkas: list[BerkasBersih], token: str) -> None:
    """Write again. The same form sent twice is one message."""
    laporan = terkunci(laporan, Tindakan.BALAS, Peran.PEMOHON)
    if sudah_dikirim(token):
        return
    tulis_pesan(laporan, Pihak.PELAPOR, _isi({"pesan": pesan}, berkas), kunci_wajib(), token)
    catat(Kejadian.PELAPOR_MENULIS, oleh=Peran.PEMOHON, laporan=laporan)
