"""What the reporter does with an own complaint: complete it, say whether it is fixed, withdraw it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from layanan.langkah import wajib
from layanan.models import Lampiran
from layanan.peran import Peran, petugas_berperan
from pengaduan import letters
from pengaduan.acts.gabungan import lepaskan_gabungan
from pengaduan.acts.langkah import mulai
from pengaduan.acts.pengajuan import FOTO_TERBANYAK, KETERANGAN_TAMBAHAN, atur_jam, atur_verifikasi, pasang_foto
from pengaduan.models import DisposisiPengaduan, Pengaduan, TindakLanjut
from pengaduan.rules import Kejadian, Tindakan


@transaction.atomic
def lengkapi(pengaduan, *, oleh=Peran.PEMOHON, titipan=(), keterangan: str = "", versi=None) -> Pengaduan:
    """What was missing arrives; the answer clock goes on from this day with the days that were left."""
    langkah = mulai(pengaduan, Tindakan.LENGKAPI, oleh, versi)
    p, keterangan = langkah.perkara, (keterangan or "").strip()
    if not titipan and not keterangan:
        raise ValidationError("Unggah foto atau tulis keterangan yang diminta.")
    if len(titipan) > FOTO_TERBANYAK:
        raise ValidationError({"foto": f"Paling banyak {FOTO_TERBANYAK} foto."})
    if keterangan:
        p.isi = f"{p.isi}{KETERANGAN_TAMBAHAN}{keterangan}"
    pasang_foto(p, titipan, Lampiran.Jenis.FOTO)
    atur_jam(p, timezone.localdate(), p.hari_hitung, langkah.kalender)
    atur_verifikasi(p, timezone.localdate(), langkah.kalender)
    return langkah.tuntas(Kejadian.DILENGKAPI, surat=[letters.lengkap(p)], foto=len(titipan), tenggat=p.tenggat)


@transaction.atomic
def selesaikan(pengaduan, *, oleh=Peran.PEMOHON, versi=None) -> Pengaduan:
    """Finish: the reporter says that it is fixed, or ten days have passed without a word."""
    langkah = mulai(pengaduan, Tindakan.SELESAIKAN, oleh, versi)
    return langkah.tuntas(Kejadian.DISELESAIKAN, surat=[letters.selesai(langkah.perkara)])


@transaction.atomic
def buka_kembali(pengaduan, *, alasan: str, oleh=Peran.PEMOHON, versi=None) -> Pengaduan:
    """Not fixed: within 10 days of the answer the reporter opens the complaint again, and a new clock starts."""
    langkah = mulai(pengaduan, Tindakan.BUKA_KEMBALI, oleh, versi)
    p = langkah.perkara
    alasan = wajib(alasan, "alasan", "Tulis apa yang belum beres, agar petugas tahu harus berbuat apa.")
    catatan = TindakLanjut(pengaduan=p, jenis=TindakLanjut.Jenis.BELUM_BERES, uraian=alasan)
    catatan.full_clean()
    catatan.save()
    p.kali_dibuka, p.ditanggapi_pada = p.kali_dibuka + 1, None
    atur_jam(p, timezone.localdate(), p.hari_tanggapan, langkah.kalender)
    surat = [letters.belum_beres(p, alasan=alasan, petugas=x) for x in petugas_berperan(Peran.PETUGAS_PENGADUAN)]
    return langkah.tuntas(
        Kejadian.DIBUKA_KEMBALI, surat=[letters.dibuka_kembali(p), *surat], ke_berapa=p.kali_dibuka, tenggat=p.tenggat
    )


@transaction.atomic
def cabut(pengaduan, *, oleh=Peran.PEMOHON, versi=None) -> Pengaduan:
    """The reporter withdraws; nobody owes anything after it."""
    langkah = mulai(pengaduan, Tindakan.CABUT, oleh, versi)
    p = langkah.perkara
    p.disposisi.menunggu().update(status=DisposisiPengaduan.Status.DITUTUP)
    lepaskan_gabungan(langkah)
    return langkah.tuntas(Kejadian.DICABUT, surat=[letters.dicabut(p)])
