"""What the calendar does to open requests: recompute when a holiday changes, remind before a date, speak up after."""

import datetime
import logging

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from informasi import letters
from informasi.acts.disposisi import petugas_berperan
from informasi.models import Disposisi, Permohonan
from informasi.rules import TERBUKA, Kejadian
from layanan import jangka_waktu
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.peran import Peran
from layanan.peristiwa import riwayat
from layanan.surat import rekam

log = logging.getLogger(__name__)

LABEL = {
    "tenggat": "Jawaban",
    "batas_pemeriksaan": "Pemeriksaan kelengkapan",
    "batas_kelengkapan": "Melengkapi permohonan",
    "batas_penyampaian": "Penyampaian informasi",
}
# What the citizen was told and must be told anew.
DIKETAHUI_PEMOHON = ("tenggat", "batas_kelengkapan", "batas_penyampaian")
# Working days before the due date on which officers are reminded; the day after is a stage of its own.
TAHAP = (3, 1)


@transaction.atomic
def hitung_ulang_tenggat(tanggal_terdampak=(), sebab: str = "") -> int:
    """Recompute every due date of every open request from its anchors; return how many requests changed.

    Called by the calendar in the transaction that changes a holiday. Each changed request gets an event, and the
    citizen a letter when a date they were told has moved. Running it twice changes nothing the second time.
    """
    kalender, berubah = Kalender.muat(), 0
    for permohonan in Permohonan.objects.select_for_update(of=("self",)).filter(status__in=TERBUKA).order_by("pk"):
        _hitung_ulang_disposisi(permohonan, kalender)
        berubah += _hitung_ulang_satu(permohonan, kalender, sebab)
    return berubah


def _hitung_ulang_satu(p: Permohonan, kalender: Kalender, sebab: str) -> bool:
    perubahan = []
    for nama, baru in _tanggal_baru(p, kalender).items():
        lama = getattr(p, nama)
        if baru != lama:
            setattr(p, nama, baru)
            perubahan.append((nama, lama, baru))
    tampak = [(LABEL[n], lama, baru) for n, lama, baru in perubahan if n in DIKETAHUI_PEMOHON]
    if not perubahan:
        return False
    p.versi += 1
    p.save()
    surat = [letters.tenggat_berubah(p, perubahan=tampak, sebab=sebab)] if tampak else []
    data = {n: {"dari": lama, "menjadi": baru} for n, lama, baru in perubahan}
    rekam(
        p.nomor, Kejadian.TENGGAT_DIHITUNG_ULANG, oleh=Peran.SISTEM, dari=p.status, ke=p.status, data=data, surat=surat
    )
    return True


def _tanggal_baru(p: Permohonan, kalender: Kalender) -> dict[str, datetime.date]:
    """Every date of an open request, from the day each clock started."""
    jawaban = jangka_waktu.hitung("permohonan", p.mulai_hitung, kalender)
    pemeriksaan = jangka_waktu.hitung("kelengkapan_periksa", p.tanggal_diterima, kalender)
    baru = {"batas_pemeriksaan": pemeriksaan.tenggat}
    if p.berjalan:  # what was answered was in time or not by the date of then
        baru["tenggat_awal"] = jawaban.tenggat
        baru["tenggat"] = jawaban.perpanjangan if p.diperpanjang else jawaban.tenggat
    if p.batas_kelengkapan and not p.tenggat:
        mulai = p.dinyatakan_tidak_lengkap_pada
        baru["batas_kelengkapan"] = jangka_waktu.hitung("kelengkapan_lengkapi", mulai, kalender).tenggat
    if p.batas_penyampaian:
        waktu = p.pemberitahuan.waktu_penyediaan or 1
        baru["batas_penyampaian"] = kalender.tenggat(timezone.localdate(p.dijawab_pada), waktu).tenggat
    return baru


def _hitung_ulang_disposisi(p: Permohonan, kalender: Kalender) -> None:
    for disposisi in p.disposisi.menunggu():
        tenggat = kalender.tenggat(disposisi.dimulai, disposisi.jumlah_hari).tenggat
        if tenggat != disposisi.tenggat:
            Disposisi.objects.filter(pk=disposisi.pk).update(tenggat=tenggat)


def ingatkan(hari_ini: datetime.date | None = None) -> int:
    """Remind officers 3 and 1 working days before a due date and on the day after; return how many reminders went.

    Part of the daily work. Safe to run twice and safe to miss days: each stage is compared with <=, never ==, and is
    checked against the history, where the reminder of a due date stands once. Raises ValidationError at the end, with
    the numbers of the requests that could not be reminded.
    """
    hari_ini = hari_ini or timezone.localdate()
    kalender, jumlah, gagal = Kalender.muat(), 0, []
    segera = Permohonan.objects.jatuh_tempo(_batas(hari_ini, kalender))
    for pk, nomor in segera.values_list("pk", "nomor"):
        try:
            jumlah += _ingatkan_satu(pk, hari_ini, kalender)
        except Exception:  # a case that cannot be counted or worded must not keep the others from being seen in time
            log.exception("Pengingat gagal: %s", nomor)
            gagal.append(nomor)
    if gagal:
        raise ValidationError(f"{jumlah} pengingat ditulis, tetapi gagal untuk {', '.join(gagal)}.")
    return jumlah


def _batas(hari_ini: datetime.date, kalender: Kalender) -> datetime.date:
    """The last due date that may need a reminder today."""
    try:
        return kalender.tenggat(hari_ini, max(TAHAP)).tenggat
    except TahunTanpaLibur:  # the last days of a year before the next one's holidays are entered: look at every case
        return datetime.date.max


@transaction.atomic
def _ingatkan_satu(pk: int, hari_ini: datetime.date, kalender: Kalender) -> bool:
    p = Permohonan.objects.select_for_update(of=("self",)).get(pk=pk)
    if not p.berjalan:
        return False
    # Passed is passed, also on the Saturday after a Friday, when no working day lies between.
    sisa = -1 if hari_ini > p.tenggat else kalender.sisa(p.tenggat, hari_ini)
    tahap = next((t for t in (-1, *sorted(TAHAP)) if sisa <= t), None)
    if tahap is None or _sudah_diingatkan(p, tahap):
        return False
    kejadian = Kejadian.TERLAMBAT if tahap < 0 else Kejadian.DIINGATKAN
    surat = [letters.pengingat(p, sisa=sisa, petugas=x) for x in _penanggung_jawab(p)]
    if tahap < 0:
        surat.append(letters.terlambat(p))
    data = {"tahap": tahap, "tenggat": p.tenggat, "sisa": sisa}
    rekam(p.nomor, kejadian, oleh=Peran.SISTEM, dari=p.status, ke=p.status, data=data, surat=surat)
    return True


def _sudah_diingatkan(p: Permohonan, tahap: int) -> bool:
    """Whether this stage, or a later one, of the present due date stands in the history already."""
    baris = riwayat(p.nomor).filter(kejadian__in=[Kejadian.DIINGATKAN, Kejadian.TERLAMBAT])
    tercatat = [b.data["tahap"] for b in baris if b.data.get("tenggat") == p.tenggat.isoformat()]
    return any(t <= tahap for t in tercatat)


def _penanggung_jawab(p: Permohonan):
    """Who must act: the PPID, and the perangkat daerah that still hold the case."""
    utama = list(petugas_berperan(Peran.PPID_UTAMA, Peran.PETUGAS_PPID))
    milik = p.disposisi.menunggu().values("perangkat_daerah")
    pelaksana = petugas_berperan(Peran.PPID_PELAKSANA, perangkat_daerah__in=milik)
    return utama + [x for x in pelaksana if x not in utama]
