"""The end of the periods of UU 27/2022: identity files go when no right needs them, later all that tells who asked.

A request and its objections are one thing here: the files of the one prove the other, and an open objection or dispute
keeps everything. Part of the daily work; `<=` throughout, so that running twice or missing days changes nothing.
"""

import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from informasi import letters
from informasi.models import (
    Disposisi,
    Keberatan,
    Pemberitahuan,
    Penilaian,
    Permohonan,
    Perpanjangan,
    PutusanKeberatan,
    RancanganJawaban,
    Sengketa,
    Sidang,
    TanggapanPPID,
)
from informasi.models.pemberitahuan import IsiPemberitahuan
from informasi.models.permohonan import BERKAS_IDENTITAS
from informasi.rules import TERBUKA, Kejadian
from informasi.rules.keberatan import TANPA_PERMOHONAN
from informasi.rules.keberatan import TERBUKA as KEBERATAN_TERBUKA
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.penghapusan import TERHAPUS, bernomor_dengan, hapus_berkas, hari_terakhir, lupakan
from layanan.pengingat import ingatkan_semua
from layanan.retensi import MASA, batas_tahun

APA = "penghapusan data pribadi"
KATA_PERMOHONAN = {
    "nama": TERHAPUS,
    "alamat": TERHAPUS,
    "pekerjaan": "",
    "nomor_identitas": "",
    "nomor_identitas_indeks": "",
    "rincian_informasi": TERHAPUS,
    "tujuan_penggunaan": TERHAPUS,
    "kekurangan": "",
    "keterangan_penyampaian": "",
}
KATA_KEBERATAN = {
    "nama": TERHAPUS,
    "alamat": TERHAPUS,
    "pekerjaan": "",
    "kasus_posisi": TERHAPUS,
    "rincian_informasi": TERHAPUS,
    "tujuan_penggunaan": TERHAPUS,
    "kuasa_nama": "",
    "kuasa_alamat": "",
    "kuasa_telepon": "",
}
# What officers and the requester wrote around a request; the published answer tells of nobody and stays.
_BLOK = dict.fromkeys(IsiPemberitahuan.BLOK, TERHAPUS)
KATA_LAIN = {
    Pemberitahuan: _BLOK,
    RancanganJawaban: _BLOK,
    Disposisi: {"instruksi": TERHAPUS, "jawaban": ""},
    Perpanjangan: {"uraian": TERHAPUS},
    Penilaian: {"saran": ""},
}


# --- When ------------------------------------------------------------------------------------------------------------
def akhir_hak(p: Permohonan, kalender: Kalender) -> datetime.date | None:
    """The last day on which the citizen has a right that needs the papers; None while it cannot be said.

    It cannot while the request, an objection or a dispute is open, nor where the calendar lacks a year.
    """
    if p.terbuka:
        return None
    jendela = [j for j in p.jendela_keberatan(kalender).values() if j.dari and j.alasan not in TANPA_PERMOHONAN]
    hari = [hari_terakhir(p), *(j.sampai for j in jendela)]
    return _terakhir([*hari, *(akhir_hak_keberatan(k, kalender) for k in p.keberatan.all())])


def akhir_hak_keberatan(k: Keberatan, kalender: Kalender) -> datetime.date | None:
    """The same for one objection: the way to the Komisi Informasi is over, and no dispute runs."""
    sengketa = getattr(k, "sengketa", None)
    if k.terbuka or (sengketa and not sengketa.hasil):
        return None
    # The 14 working days of Pasal 48 UU 14/2008 (to court) lie inside the 30 that the files stay after the outcome.
    return _terakhir([hari_terakhir(k), k.jendela_sengketa(kalender).sampai])


def _terakhir(hari: list) -> datetime.date | None:
    return None if None in hari else max(hari)


def _berkas_lewat(akhir: datetime.date | None, hari_ini: datetime.date, kalender: Kalender) -> bool:
    if akhir is None:
        return False
    try:
        return kalender.tenggat(akhir, MASA["berkas_identitas"].jumlah).tenggat <= hari_ini
    except TahunTanpaLibur:  # it ends in a year that has not come
        return False


# --- Identity files --------------------------------------------------------------------------------------------------
def hapus_berkas_identitas(hari_ini: datetime.date | None = None) -> int:
    """Erase the papers that proved who asks, 30 working days after the last right has ended; return how many cases."""
    hari_ini, kalender = hari_ini or timezone.localdate(), Kalender.muat()
    nomor = bernomor_dengan(BERKAS_IDENTITAS)
    milik = Permohonan.objects.filter(Q(nomor__in=nomor) | Q(keberatan__nomor__in=nomor)).exclude(status__in=TERBUKA)
    sendiri = Keberatan.objects.filter(permohonan=None, nomor__in=nomor).exclude(status__in=KEBERATAN_TERBUKA)
    jumlah = ingatkan_semua(_baris(milik), lambda pk: _hapus_satu(pk, hari_ini, kalender), APA)
    return jumlah + ingatkan_semua(_baris(sendiri), lambda pk: _hapus_sendiri(pk, hari_ini, kalender), APA)


def _baris(perkara):
    return perkara.order_by("pk").distinct().values_list("pk", "nomor")


@transaction.atomic
def _hapus_satu(pk: int, hari_ini: datetime.date, kalender: Kalender) -> bool:
    p = Permohonan.objects.select_for_update(of=("self",)).get(pk=pk)
    if not _berkas_lewat(akhir_hak(p, kalender), hari_ini, kalender):
        return False
    hapus_berkas(p, BERKAS_IDENTITAS, diperiksa=Kejadian.DITERIMA, surat=(letters.berkas_dihapus(p),))
    for k in p.keberatan.all():
        hapus_berkas(k, BERKAS_IDENTITAS, diperiksa=k.KEJADIAN.DITERIMA)
    return True


@transaction.atomic
def _hapus_sendiri(pk: int, hari_ini: datetime.date, kalender: Kalender) -> bool:
    k = Keberatan.objects.select_for_update(of=("self",)).get(pk=pk)
    if not _berkas_lewat(akhir_hak_keberatan(k, kalender), hari_ini, kalender):
        return False
    surat = (letters.berkas_dihapus(k),)
    return bool(hapus_berkas(k, BERKAS_IDENTITAS, diperiksa=k.KEJADIAN.DITERIMA, surat=surat))


# --- Identity --------------------------------------------------------------------------------------------------------
def hapus_identitas(hari_ini: datetime.date | None = None) -> int:
    """Erase who asked, and in which words, from cases that have outlived their period; return how many."""
    hari_ini, kalender = hari_ini or timezone.localdate(), Kalender.muat()
    batas = batas_tahun("permohonan", hari_ini)
    lama = Permohonan.objects.beridentitas().exclude(status__in=TERBUKA).filter(diterima_pada__date__lte=batas)
    sendiri = Keberatan.objects.beridentitas().exclude(status__in=KEBERATAN_TERBUKA)
    sendiri = sendiri.filter(permohonan=None, diterima_pada__date__lte=batas)
    jumlah = ingatkan_semua(_baris(lama), lambda pk: _lupakan_satu(pk, batas, kalender), APA)
    return jumlah + ingatkan_semua(_baris(sendiri), lambda pk: _lupakan_sendiri(pk, batas, kalender), APA)


@transaction.atomic
def _lupakan_satu(pk: int, batas: datetime.date, kalender: Kalender) -> bool:
    p = Permohonan.objects.select_for_update(of=("self",)).get(pk=pk)
    akhir = akhir_hak(p, kalender)
    if akhir is None or akhir > batas:
        return False
    for k in p.keberatan.select_for_update(of=("self",)):
        _lupakan_keberatan(k)
    for model, kata in KATA_LAIN.items():
        model.objects.filter(permohonan=p).update(**kata)
    lupakan(p, **KATA_PERMOHONAN)
    return True


@transaction.atomic
def _lupakan_sendiri(pk: int, batas: datetime.date, kalender: Kalender) -> bool:
    k = Keberatan.objects.select_for_update(of=("self",)).get(pk=pk)
    akhir = akhir_hak_keberatan(k, kalender)
    if akhir is None or akhir > batas:
        return False
    _lupakan_keberatan(k)
    return True


def _lupakan_keberatan(k: Keberatan) -> None:
    TanggapanPPID.objects.filter(keberatan=k).update(pertanyaan=TERHAPUS, jawaban="")
    # A constraint ties an order to a decision that opens, and words to an outcome: where there was one, a word stays.
    # In one statement, because the decision's trigger lets nothing through but this.
    putusan, sengketa = PutusanKeberatan.objects.filter(keberatan=k), Sengketa.objects.filter(keberatan=k)
    putusan.exclude(perintah="").update(pertimbangan=TERHAPUS, perintah=TERHAPUS)
    putusan.filter(perintah="").update(pertimbangan=TERHAPUS)
    sengketa.update(tindak_lanjut="")
    sengketa.exclude(amar="").update(amar=TERHAPUS)
    Sidang.objects.filter(sengketa__keberatan=k).update(keterangan="")
    lupakan(k, **KATA_KEBERATAN)
