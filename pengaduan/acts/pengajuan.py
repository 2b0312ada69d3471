"""Filing a complaint, and the clock every complaint runs on (Pasal 40-44 UU 25/2009; Permenpan RB 62/2018)."""

import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone

from layanan import jangka_waktu
from layanan.kalender import Kalender
from layanan.models import Lampiran
from layanan.nomor import nomor_berikut
from layanan.pendaftaran import daftar_sekali, pasang_titipan
from layanan.peran import Peran
from layanan.surat import rekam
from pengaduan import letters
from pengaduan.models import JawabanTambahan, Pengaduan
from pengaduan.rules import JAM_VERIFIKASI, Kejadian, Kelas, Klasifikasi

FOTO_TERBANYAK = 5
# What the reporter adds later stands below the report as it was filed.
KETERANGAN_TAMBAHAN = "\n\nKeterangan tambahan:\n"


def ajukan(isian: dict, *, token: str, titipan=(), jawaban=(), oleh=Peran.PEMOHON) -> tuple[Pengaduan, str]:
    """File a complaint; return it with the reporter's access code.

    `isian` holds the model fields of the form, `titipan` the tokens of photographs staged by `layanan.lampiran.titip`,
    `jawaban` pairs of an extra question of the category and its answer.
    The number is given at once, at any hour, before any check, and both clocks run from the WITA date of receipt. The
    same form sent twice (`token`) gives the same case and code. Raises ValidationError for faults in the fields.
    """
    if oleh != Peran.PEMOHON:
        raise ValidationError("Pengaduan dikirim oleh pelapor sendiri.")
    if len(titipan) > FOTO_TERBANYAK:
        raise ValidationError({"foto": f"Paling banyak {FOTO_TERBANYAK} foto."})
    return daftar_sekali(
        Pengaduan(**isian, diterima_pada=timezone.now()),
        token,
        catat=lambda p, kode: _daftarkan(p, kode, list(titipan), jawaban),
        sama=lambda lama: _isi_sama(lama, isian) and _lampirannya_sama(lama, titipan, jawaban),
    )


def _isi_sama(lama: Pengaduan, isian: dict) -> bool:
    """Whether the form says what the case said when it was filed."""
    # An officer may have put it on another shelf since.
    kini = {nama: getattr(lama, nama) for nama in isian if nama != "kategori"}
    kini["isi"] = lama.isi.partition(KETERANGAN_TAMBAHAN)[0]
    kirim = {nama: isian[nama] for nama in kini}
    return kini == {**kirim, "isi": isian["isi"].partition(KETERANGAN_TAMBAHAN)[0]}


def _lampirannya_sama(lama: Pengaduan, titipan, jawaban) -> bool:
    """Whether the form brings no photograph and no answer that the case does not have."""
    tercatat = dict(lama.jawaban_tambahan.values_list("pertanyaan", "jawaban"))
    foto = lama.lampiran().filter(jenis=Lampiran.Jenis.FOTO).count()
    return len(titipan) <= foto and tercatat == {pertanyaan.pk: isi for pertanyaan, isi in jawaban}


def _daftarkan(p: Pengaduan, kode: str, titipan: list[str], jawaban) -> Pengaduan:
    beri_nomor(p, Kalender.muat())
    pasang_foto(p, titipan)
    for pertanyaan, isi in jawaban:
        satu = JawabanTambahan(pengaduan=p, pertanyaan=pertanyaan, teks=pertanyaan.teks, jawaban=isi)
        satu.full_clean()
        satu.save()
    diterima = p.tanggal_diterima
    data = {"klasifikasi": p.klasifikasi, "diterima": diterima, "tenggat": p.tenggat, "foto": len(titipan)}
    surat = [letters.tanda_terima(p, kode=kode, jumlah_foto=len(titipan))]
    rekam(p.nomor, Kejadian.DIAJUKAN, oleh=Peran.PEMOHON, ke=p.status, data=data, surat=surat)
    return p


def beri_nomor(p: Pengaduan, kalender: Kalender) -> None:
    """Set class, clocks and number from the date of receipt, and save the new case."""
    diterima = p.tanggal_diterima
    p.kelas = Kelas.INFORMASI if p.klasifikasi == Klasifikasi.PERMINTAAN_INFORMASI else p.kategori.kelas
    atur_jam(p, diterima, p.kategori.hari(p.kelas), kalender)
    atur_verifikasi(p, diterima, kalender)
    p.full_clean(exclude=["nomor"], validate_unique=False)
    if p.tanggal_kejadian and p.tanggal_kejadian > diterima:
        raise ValidationError({"tanggal_kejadian": "Tanggal kejadian tidak boleh sesudah hari ini."})
    p.nomor = nomor_berikut(Pengaduan.JENIS_NOMOR, timezone.localdate().year)
    p.save(force_insert=True)


def atur_jam(p: Pengaduan, mulai: datetime.date, hari: int, kalender: Kalender) -> None:
    """Let the answer be due `hari` working days after `mulai`."""
    p.mulai_hitung, p.hari_hitung = mulai, max(hari, 1)
    p.tenggat = kalender.tenggat(mulai, p.hari_hitung).tenggat


def atur_verifikasi(p: Pengaduan, mulai: datetime.date, kalender: Kalender) -> None:
    """Start the three working days in which a complaint is verified."""
    p.mulai_verifikasi = mulai
    p.batas_verifikasi = jangka_waktu.hitung(JAM_VERIFIKASI, mulai, kalender).tenggat


def pasang_foto(p: Pengaduan, titipan, jenis=Lampiran.Jenis.FOTO) -> None:
    """Bind staged photographs, under names that tell nothing of who took them."""
    ada = Lampiran.objects.milik(p.nomor).filter(jenis=jenis).count()
    for urut, titip in enumerate(titipan, ada + 1):
        pasang_titipan(p, titip, jenis, nama=f"foto-{urut}")
