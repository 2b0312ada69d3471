"""Handing a complaint to a perangkat daerah, and getting it back (Permenpan RB 62/2018)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from layanan.langkah import wajib
from layanan.models import PerangkatDaerah
from layanan.peran import Peran, petugas_berperan
from pengaduan import letters
from pengaduan.acts.langkah import mulai
from pengaduan.models import DisposisiPengaduan, Pengaduan
from pengaduan.rules import Kejadian, Tindakan

HARI_DISPOSISI = 5  # working days, our own rule: leaves time to look at the answer
HARI_DISPOSISI_TERBANYAK = 60
Keadaan = DisposisiPengaduan.Status


@transaction.atomic
def disposisikan(
    pengaduan, *, perangkat_daerah: PerangkatDaerah, instruksi: str, oleh, jumlah_hari: int = HARI_DISPOSISI, versi=None
) -> Pengaduan:
    """Hand the complaint to one perangkat daerah; whoever held it until now is relieved."""
    langkah = mulai(pengaduan, Tindakan.DISPOSISIKAN, oleh, versi)
    p = langkah.perkara
    if p.disposisi.menunggu().filter(perangkat_daerah=perangkat_daerah).exists():
        raise ValidationError({"perangkat_daerah": f"{perangkat_daerah} sudah memegang pengaduan ini."})
    if not 1 <= jumlah_hari <= HARI_DISPOSISI_TERBANYAK:
        raise ValidationError({"jumlah_hari": f"Isi 1 sampai {HARI_DISPOSISI_TERBANYAK} hari kerja."})
    p.disposisi.menunggu().update(status=Keadaan.DITUTUP)
    disposisi = DisposisiPengaduan(
        pengaduan=p,
        perangkat_daerah=perangkat_daerah,
        instruksi=wajib(instruksi, "instruksi", "Tulis apa yang harus dikerjakan perangkat daerah."),
        jumlah_hari=jumlah_hari,
        tenggat=langkah.kalender.tenggat(timezone.localdate(), jumlah_hari).tenggat,
        dibuat_oleh=oleh,
    )
    disposisi.full_clean()
    disposisi.save()
    penghubung = petugas_berperan(Peran.PEJABAT_PENGHUBUNG, perangkat_daerah=perangkat_daerah)
    surat = [letters.disposisi_baru(p, disposisi=disposisi, petugas=x) for x in penghubung]
    return langkah.tuntas(
        Kejadian.DIDISPOSISIKAN,
        surat=[letters.diteruskan(p, disposisi=disposisi), *surat],
        perangkat_daerah=perangkat_daerah.nama,
        tenggat_internal=disposisi.tenggat,
    )


@transaction.atomic
def kembalikan(pengaduan, *, oleh, alasan: str, versi=None) -> Pengaduan:
    """The perangkat daerah returns the complaint: the address was wrong."""
    langkah = mulai(pengaduan, Tindakan.KEMBALIKAN, oleh, versi)
    p = langkah.perkara
    disposisi = tutup_disposisi(p, langkah.oleh, Keadaan.DIKEMBALIKAN)
    disposisi.jawaban = wajib(alasan, "alasan", "Tulis alasan mengembalikan.")
    disposisi.save()
    surat = [letters.dikembalikan(p, disposisi=disposisi, petugas=x) for x in petugas_berperan(Peran.PETUGAS_PENGADUAN)]
    nama = disposisi.perangkat_daerah.nama
    return langkah.tuntas(Kejadian.DIKEMBALIKAN, surat=surat, perangkat_daerah=nama)


def tutup_disposisi(p: Pengaduan, oleh, status) -> DisposisiPengaduan | None:
    """End the disposition that waits, if there is one."""
    disposisi = p.disposisi.menunggu().select_for_update().first()
    if disposisi:
        disposisi.status, disposisi.dijawab_oleh, disposisi.dijawab_pada = status, oleh, timezone.now()
        disposisi.save()
    return disposisi
