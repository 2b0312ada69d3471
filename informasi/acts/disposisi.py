"""Handing a request to a perangkat daerah and taking its answer (Permendagri 3/2017)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from informasi import letters
from informasi.models import Disposisi, Permohonan
from informasi.rules import Kejadian, Status, Tindakan
from layanan import jangka_waktu, lampiran
from layanan.langkah import Langkah, mulai, wajib
from layanan.models import Lampiran, PerangkatDaerah
from layanan.peran import Peran, petugas_berperan

# An internal due date beyond the ten working days of the law would make no sense.
HARI_DISPOSISI_TERBANYAK = 10


@transaction.atomic
def disposisikan(
    permohonan, *, perangkat_daerah: PerangkatDaerah, instruksi: str, oleh, jumlah_hari: int | None = None, versi=None
) -> Permohonan:
    """Hand the request to a perangkat daerah with an instruction and an internal due date in working days."""
    langkah = mulai(permohonan, Tindakan.DISPOSISIKAN, oleh, versi)
    p = langkah.perkara
    if p.disposisi.menunggu().filter(perangkat_daerah=perangkat_daerah).exists():
        raise ValidationError({"perangkat_daerah": f"{perangkat_daerah} sudah memegang disposisi permohonan ini."})
    jumlah_hari = jumlah_hari or jangka_waktu.JENIS["disposisi"].hari
    if not 1 <= jumlah_hari <= HARI_DISPOSISI_TERBANYAK:
        raise ValidationError({"jumlah_hari": f"Isi 1 sampai {HARI_DISPOSISI_TERBANYAK} hari kerja."})
    disposisi = Disposisi(
        permohonan=p,
        perangkat_daerah=perangkat_daerah,
        instruksi=wajib(instruksi, "instruksi", "Tulis apa yang harus dikerjakan perangkat daerah."),
        jumlah_hari=jumlah_hari,
        tenggat=langkah.kalender.tenggat(timezone.localdate(), jumlah_hari).tenggat,
        dibuat_oleh=oleh,
    )
    disposisi.full_clean()
    disposisi.save()
    penerima = petugas_berperan(Peran.PPID_PELAKSANA, perangkat_daerah=perangkat_daerah)
    return langkah.tuntas(
        Kejadian.DIDISPOSISIKAN,
        surat=[letters.disposisi_baru(p, disposisi=disposisi, petugas=x) for x in penerima],
        perangkat_daerah=perangkat_daerah.nama,
        tenggat_internal=disposisi.tenggat,
    )


@transaction.atomic
def jawab_disposisi(permohonan, *, oleh, jawaban: str, berkas=(), versi=None) -> Permohonan:
    """The perangkat daerah answers the PPID, with files (checked by `layanan.berkas`) or without."""
    langkah = mulai(permohonan, Tindakan.JAWAB_DISPOSISI, oleh, versi)
    jawaban = wajib(jawaban, "jawaban", "Tulis jawaban untuk PPID.")
    for bersih in berkas:
        lampiran.simpan(bersih, jenis=Lampiran.Jenis.DISPOSISI, nomor_perkara=langkah.perkara.nomor, oleh=oleh)
    return _tutup(langkah, Disposisi.Status.DIJAWAB, jawaban, Kejadian.DISPOSISI_DIJAWAB, berkas=len(berkas))


@transaction.atomic
def kembalikan(permohonan, *, oleh, alasan: str, versi=None) -> Permohonan:
    """The perangkat daerah returns the case: it does not hold the information, or the address was wrong."""
    langkah = mulai(permohonan, Tindakan.KEMBALIKAN, oleh, versi)
    alasan = wajib(alasan, "alasan", "Tulis alasan mengembalikan.")
    return _tutup(langkah, Disposisi.Status.DIKEMBALIKAN, alasan, Kejadian.DIKEMBALIKAN)


def _tutup(langkah: Langkah, status, jawaban: str, kejadian: Kejadian, **data) -> Permohonan:
    p = langkah.perkara
    disposisi = p.disposisi.menunggu().select_for_update().get(perangkat_daerah=langkah.oleh.perangkat_daerah_id)
    disposisi.status, disposisi.jawaban = status, jawaban
    disposisi.dijawab_oleh, disposisi.dijawab_pada = langkah.oleh, timezone.now()
    disposisi.save()
    if p.disposisi.menunggu().exists():
        p.status = Status.DIDISPOSISIKAN
    penerima = petugas_berperan(Peran.PPID_UTAMA, Peran.PETUGAS_PPID)
    return langkah.tuntas(
        kejadian,
        surat=[letters.disposisi_dijawab(p, disposisi=disposisi, petugas=x) for x in penerima],
        perangkat_daerah=disposisi.perangkat_daerah.nama,
        **data,
    )
