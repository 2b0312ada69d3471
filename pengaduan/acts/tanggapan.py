"""Doing something about a complaint, and answering it (Pasal 37 and 50 UU 25/2009)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from layanan import lampiran
from layanan.langkah import wajib
from layanan.models import Lampiran
from layanan.penyamaran import NAMA_PELAPOR, temuan
from pengaduan import letters
from pengaduan.acts.disposisi import Keadaan, tutup_disposisi
from pengaduan.acts.gabungan import gabungan_ikut
from pengaduan.acts.langkah import Langkah, mulai
from pengaduan.acts.pengajuan import FOTO_TERBANYAK
from pengaduan.models import Pengaduan, TindakLanjut
from pengaduan.rules import Kejadian, Tindakan


@transaction.atomic
def tindak_lanjuti(pengaduan, *, oleh, uraian: str, foto=(), versi=None) -> Pengaduan:
    """Record what the perangkat daerah has done so far, with photographs of how it looks now."""
    langkah = mulai(pengaduan, Tindakan.TINDAK_LANJUTI, oleh, versi)
    catatan = _catat(langkah, TindakLanjut.Jenis.TINDAK_LANJUT, uraian, foto)
    surat = letters.ditindaklanjuti(langkah.perkara, tindak_lanjut=catatan, jumlah_foto=len(foto))
    return langkah.tuntas(Kejadian.DITINDAKLANJUTI, surat=[surat], **_data(catatan, foto))


@transaction.atomic
def tanggapi(pengaduan, *, oleh, uraian: str, foto=(), versi=None) -> Pengaduan:
    """Give the answer, to this report and to those joined to it. The clock ends; for 10 days we ask: is it fixed?"""
    langkah = mulai(pengaduan, Tindakan.TANGGAPI, oleh, versi)
    tutup_disposisi(langkah.perkara, langkah.oleh, Keadaan.DIJAWAB)
    semua = [langkah, *gabungan_ikut(langkah)]
    if len(semua) > 1:
        _periksa_nama(uraian, [satu.perkara.nama for satu in semua])
    for satu in semua:
        _jawab(satu, uraian, foto)
    return langkah.perkara


def _periksa_nama(uraian: str, nama: list[str]) -> None:
    """Several reporters read one answer, and each was promised that no other learns the name."""
    if NAMA_PELAPOR in temuan(uraian or "", nama=nama):
        raise ValidationError({"uraian": "Beberapa pelapor membaca tanggapan ini. Hapus nama pelapor dari dalamnya."})


def _jawab(langkah: Langkah, uraian: str, foto) -> None:
    p = langkah.perkara
    catatan = _catat(langkah, TindakLanjut.Jenis.TANGGAPAN, uraian, foto)
    p.ditanggapi_pada = timezone.now()
    surat = letters.ditanggapi(p, tindak_lanjut=catatan, jumlah_foto=len(foto))
    langkah.tuntas(Kejadian.DITANGGAPI, surat=[surat], tenggat=p.tenggat, **_data(catatan, foto))


def _catat(langkah: Langkah, jenis, uraian: str, foto) -> TindakLanjut:
    if len(foto) > FOTO_TERBANYAK:
        raise ValidationError({"foto": f"Paling banyak {FOTO_TERBANYAK} foto."})
    catatan = TindakLanjut(
        pengaduan=langkah.perkara,
        jenis=jenis,
        uraian=wajib(uraian, "uraian", "Tulis apa yang sudah dikerjakan."),
        oleh=langkah.oleh,
        perangkat_daerah=langkah.oleh.perangkat_daerah,
    )
    catatan.full_clean()
    catatan.save()
    for bersih in foto:
        lampiran.simpan(
            bersih, jenis=Lampiran.Jenis.FOTO_SESUDAH, nomor_perkara=langkah.perkara.nomor, oleh=langkah.oleh
        )
    return catatan


def _data(catatan: TindakLanjut, foto) -> dict:
    badan = catatan.perangkat_daerah.nama if catatan.perangkat_daerah else ""
    return {"perangkat_daerah": badan, "foto": len(foto)}
