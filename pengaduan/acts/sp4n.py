"""Reports that came in through SP4N-LAPOR!: registered here once, under their number there (Perpres 76/2013)."""

import hashlib

from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import transaction

from layanan.kalender import Kalender
from layanan.peran import Peran, peran_dari
from layanan.surat import rekam
from pengaduan.acts.pengajuan import beri_nomor
from pengaduan.models import Pengaduan
from pengaduan.rules import Kejadian


@transaction.atomic
def terima_sp4n(laporan: list[dict], *, oleh) -> list[Pengaduan]:
    """Register the reports whose number of SP4N-LAPOR! is not known yet, all or none; return those.

    The clock runs from their receipt there. They have no access code, because their reporters read the answer there;
    for the same reason no letter is owed. Raises ValidationError that names the number of what cannot be taken.
    """
    peran = peran_dari(oleh) & {Peran.PETUGAS_PENGADUAN, Peran.SISTEM}
    if not peran:
        raise ValidationError("Hanya Petugas Pengaduan yang dapat memasukkan laporan SP4N-LAPOR!.")
    nomor = [satu["sp4n_nomor"] for satu in laporan]
    ada = set(Pengaduan.objects.filter(sp4n_nomor__in=nomor).values_list("sp4n_nomor", flat=True))
    kalender = Kalender.muat()
    baru = [_satu(satu, kalender) for satu in laporan if satu["sp4n_nomor"] not in ada]
    for p in baru:
        data = {"klasifikasi": p.klasifikasi, "diterima": p.tanggal_diterima, "tenggat": p.tenggat, "saluran": "sp4n"}
        rekam(p.nomor, Kejadian.DIAJUKAN, oleh=oleh, peran=next(iter(peran)), ke=p.status, data=data)
    return baru


def _satu(isian: dict, kalender: Kalender) -> Pengaduan:
    p = Pengaduan(**isian, kode_hash=make_password(None))
    p.kunci_kirim = hashlib.sha256(f"sp4n:{p.sp4n_nomor}".encode()).hexdigest()
    try:
        beri_nomor(p, kalender)
    except ValidationError as galat:
        raise ValidationError(f"{p.sp4n_nomor}: {' '.join(galat.messages)}") from galat
    return p
