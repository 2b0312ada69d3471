"""Everything that changes a request of a data subject: guard, change, event, letter; all or nothing."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from kupang_portal.data_pribadi.perkara import perkara_bernomor
from kupang_portal.models import PermintaanData
from layanan.models import Perkara, Surat
from layanan.nomor import nomor_berikut
from layanan.pengingat import ingatkan_semua
from layanan.peran import Peran, peran_dari, petugas_berperan
from layanan.peristiwa import riwayat
from layanan.surat import lupakan_tujuan, rekam, susun
from pengaduan.acts.retensi import lupakan_satu
from pengaduan.models import Pengaduan
from pengaduan.rules import BELUM_TUNTAS

# Pasal 30, 32 and 40-41: hours, through nights, weekends and holidays.
BATAS = datetime.timedelta(hours=72)
MENDESAK = datetime.timedelta(hours=24)
PENJAWAB = (Peran.PETUGAS_PPID, Peran.PPID_UTAMA)
Status, Jenis = PermintaanData.Status, PermintaanData.Jenis
WAJIB_SIMPAN = (
    "Register permohonan dan keberatan wajib disimpan sampai masa simpannya berakhir (Pasal 53 UU 14/2008), "
    "jadi penghapusan ini harus ditolak (Pasal 15 dan Pasal 50 UU 27/2022)."
)
MASIH_BERJALAN = "Perkara ini masih berjalan; datanya diperlukan untuk menjawabnya."


@transaction.atomic
def ajukan(perkara: Perkara, *, jenis: str, ruas: str = "", isi: str = "") -> PermintaanData:
    """File a request on one's own case; raises ValidationError.

    While one of this kind is open, a second is the same: its word replaces the first, and the clock runs on.
    """
    perkara = _kunci(perkara)
    if jenis == Jenis.PERBAIKAN and not (ruas and isi):
        raise ValidationError({"isi": "Pilih data yang keliru, lalu tulis yang benar."})
    if ruas and ruas not in {f.name for f in perkara._meta.concrete_fields}:
        raise ValidationError(
            {"ruas": f"Perkara {perkara.nomor} tidak menyimpan data ini, jadi tidak ada yang keliru."}
        )
    terbuka = PermintaanData.objects.filter(nomor_perkara=perkara.nomor, jenis=jenis, ruas=ruas, status=Status.DIAJUKAN)
    if sama := terbuka.first():
        return _ganti(sama, isi)
    kini = timezone.now()
    permintaan = PermintaanData.objects.create(
        nomor=nomor_berikut(PermintaanData.JENIS_NOMOR, timezone.localdate(kini).year),
        nomor_perkara=perkara.nomor,
        jenis=jenis,
        ruas=ruas,
        isi=isi,
        diterima_pada=kini,
        tenggat=kini + BATAS,
    )
    surat = [_surat(permintaan, "diterima", perkara.email), *_untuk_petugas(permintaan)]
    _rekam(permintaan, "diajukan", Peran.PEMOHON, surat, jenis=jenis, perkara=perkara.nomor)
    return permintaan


def _ganti(permintaan: PermintaanData, isi: str) -> PermintaanData:
    """Who mistyped a correction sends it again: the last word counts, and no officer answers the first by mistake."""
    if permintaan.isi != isi:
        permintaan.isi, permintaan.versi = isi, permintaan.versi + 1
        permintaan.save(update_fields=["isi", "versi"])
        _rekam(permintaan, "diganti", Peran.PEMOHON, [])
    return permintaan


@transaction.atomic
def kabulkan(permintaan: PermintaanData, *, oleh, jawaban: str = "", versi=None) -> PermintaanData:
    """Correct or delete, and say so. Raises ValidationError where a statute demands keeping."""
    permintaan = _mulai(permintaan, oleh, versi)
    perkara = perkara_bernomor(permintaan.nomor_perkara)
    surel = perkara.email
    if permintaan.jenis == Jenis.PENGHAPUSAN:
        if halangan := halangan_hapus(perkara):
            raise ValidationError(halangan)
        lupakan_satu(Pengaduan.objects.select_for_update(of=("self",)).get(pk=perkara.pk))
    else:
        _perbaiki(perkara, permintaan)
    return _jawab(permintaan, Status.DIKABULKAN, oleh, jawaban, surel)


@transaction.atomic
def tolak(permintaan: PermintaanData, *, oleh, jawaban: str, versi=None) -> PermintaanData:
    """Refuse with the ground of a law."""
    permintaan = _mulai(permintaan, oleh, versi)
    if not jawaban.strip():
        raise ValidationError({"jawaban": "Sebut pasal undang-undang yang menjadi dasar penolakan."})
    surel = perkara_bernomor(permintaan.nomor_perkara).email
    return _jawab(permintaan, Status.DITOLAK, oleh, jawaban, surel)


def halangan_hapus(perkara: Perkara) -> str:
    """Why the data of a case cannot go before its period ends, with the law's ground; empty when it can."""
    if not isinstance(perkara, Pengaduan):
        return WAJIB_SIMPAN
    return MASIH_BERJALAN if perkara.status in BELUM_TUNTAS else ""


def _mulai(permintaan: PermintaanData, oleh, versi) -> PermintaanData:
    permintaan = PermintaanData.objects.select_for_update(of=("self",)).get(pk=permintaan.pk)
    if peran_dari(oleh).isdisjoint(PENJAWAB):
        raise ValidationError("Permintaan ini dijawab Petugas PPID atau PPID Utama.")
    if permintaan.status != Status.DIAJUKAN or (versi is not None and versi != permintaan.versi):
        raise ValidationError("Permintaan ini sudah dijawab.", code="basi")
    return permintaan


def _perbaiki(perkara: Perkara, permintaan: PermintaanData) -> None:
    perkara = _kunci(perkara)
    if not perkara.beridentitas:
        raise ValidationError("Data perkara ini sudah dihapus.")
    lama = getattr(perkara, permintaan.ruas)
    _pasang(perkara, permintaan)
    # An objection was filed with the request's name and address: its decision must not go to the wrong mailbox.
    for nomor in perkara.nomor_terkait() if lama else ():
        terkait = _kunci(perkara_bernomor(nomor))
        if getattr(terkait, permintaan.ruas) == lama:
            _pasang(terkait, permintaan)


def _kunci(perkara: Perkara) -> Perkara:
    return type(perkara).objects.select_for_update(of=("self",)).get(pk=perkara.pk)


def _pasang(perkara: Perkara, permintaan: PermintaanData) -> None:
    setattr(perkara, permintaan.ruas, permintaan.isi)
    perkara.clean_fields(exclude={f.name for f in perkara._meta.fields} - {permintaan.ruas})
    perkara.versi += 1
    perkara.save(update_fields=[permintaan.ruas, "versi"])


def _jawab(permintaan: PermintaanData, status: str, oleh, jawaban: str, surel: str) -> PermintaanData:
    permintaan.status, permintaan.jawaban, permintaan.versi = status, jawaban.strip(), permintaan.versi + 1
    permintaan.dijawab_oleh, permintaan.dijawab_pada = oleh, timezone.now()
    permintaan.isi = ""  # what was right stands in the case now; what was refused is not ours to keep
    permintaan.save()
    peran = next(p for p in PENJAWAB if p.value in peran_dari(oleh))
    _rekam(permintaan, status, oleh, [_surat(permintaan, "dijawab", surel)], peran=peran)
    return permintaan


def ingatkan() -> int:
    """Remind the PPID once of each request with less than 24 hours left; forget addresses of letters that went out."""
    lupakan_tujuan(
        Surat.objects.filter(nomor_perkara__startswith=f"{PermintaanData.JENIS_NOMOR}-", terkirim_pada__isnull=False)
    )
    segera = PermintaanData.objects.filter(status=Status.DIAJUKAN, tenggat__lte=timezone.now() + MENDESAK)
    return ingatkan_semua(segera.values_list("pk", "nomor"), _ingatkan_satu)


@transaction.atomic
def _ingatkan_satu(pk: int) -> bool:
    permintaan = PermintaanData.objects.select_for_update().get(pk=pk)
    if permintaan.status != Status.DIAJUKAN or riwayat(permintaan.nomor).filter(kejadian="diingatkan").exists():
        return False
    _rekam(permintaan, "diingatkan", Peran.SISTEM, _untuk_petugas(permintaan))
    return True


def _untuk_petugas(permintaan: PermintaanData) -> list:
    untuk = Surat.Untuk.PETUGAS
    return [
        susun("petugas_data_pribadi", {"permintaan": permintaan, "petugas": p}, tujuan=p.email, untuk=untuk)
        for p in petugas_berperan(*PENJAWAB)
    ]


def _surat(permintaan: PermintaanData, nama: str, surel: str):
    """A letter that names nobody: the list of letters is open to roles that may not know who reported."""
    return susun(f"data_pribadi_{nama}", {"permintaan": permintaan}, tujuan=surel)


def _rekam(permintaan: PermintaanData, kejadian: str, oleh, surat, *, peran: str = "", **data) -> None:
    rekam(permintaan.nomor, kejadian, oleh=oleh, peran=peran, ke=permintaan.status, data=data, surat=surat)
