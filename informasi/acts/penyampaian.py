"""Handing over the material, finishing the service, and publishing the answer for everybody."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from informasi import letters
from informasi.models import InformasiPublik, JawabanPublik, Permohonan
from informasi.rules import Kejadian, Klasifikasi, Tindakan
from layanan import lampiran
from layanan.langkah import mulai, wajib
from layanan.models import Lampiran
from layanan.slug import slug_unik


@transaction.atomic
def sampaikan(permohonan, *, oleh, berkas=(), dari_disposisi=(), keterangan: str = "", versi=None) -> Permohonan:
    """Hand over the material: new files, files a perangkat daerah sent in, or a sentence on how it was handed over.

    Pasal 22 ayat (7) huruf f. The files become private downloads of the requester alone.
    """
    langkah = mulai(permohonan, Tindakan.SAMPAIKAN, oleh, versi)
    p = langkah.perkara
    p.keterangan_penyampaian = (keterangan or "").strip()
    for bersih in berkas:
        lampiran.simpan(bersih, jenis=Lampiran.Jenis.MATERI, nomor_perkara=p.nomor, oleh=oleh)
    terpilih = p.lampiran().filter(jenis=Lampiran.Jenis.DISPOSISI, pk__in=[x.pk for x in dari_disposisi])
    terpilih.update(jenis=Lampiran.Jenis.MATERI)
    materi = list(p.lampiran().filter(jenis=Lampiran.Jenis.MATERI))
    if not materi and not p.keterangan_penyampaian:
        raise ValidationError("Lampirkan materinya, atau tulis bagaimana materi diserahkan.")
    p.disampaikan_pada = timezone.now()
    sidik = [x.sidik for x in materi]
    return langkah.tuntas(Kejadian.DISAMPAIKAN, surat=[letters.penyampaian(p, materi=materi)], materi=sidik)


@transaction.atomic
def selesaikan(permohonan, *, oleh, versi=None) -> Permohonan:
    """Finish the service after the answer; the requester is asked for a word on it."""
    langkah = mulai(permohonan, Tindakan.SELESAIKAN, oleh, versi)
    return langkah.tuntas(Kejadian.DISELESAIKAN, surat=[letters.selesai(langkah.perkara)])


@transaction.atomic
def terbitkan_jawaban(
    permohonan, *, oleh, judul: str, pertanyaan: str, jawaban: str, jadikan_dip: bool = False, versi=None
) -> Permohonan:
    """Publish the answer for everybody, without a word on who asked (Pasal 11 ayat (2) UU 14/2008).

    Raises ValidationError when a text holds the requester's name, identity number, e-mail or telephone, or anything
    that looks like an identity number.
    """
    langkah = mulai(permohonan, Tindakan.TERBITKAN_JAWABAN, oleh, versi)
    p = langkah.perkara
    teks = {"judul": judul, "pertanyaan": pertanyaan, "jawaban": jawaban}
    teks = {n: wajib(isi, n, "Bagian ini wajib diisi.") for n, isi in teks.items()}
    periksa_tanpa_data_pribadi(p, teks)
    terbitan = JawabanPublik(permohonan=p, slug=slug_unik(JawabanPublik, judul), diterbitkan_oleh=oleh, **teks)
    terbitan.full_clean()
    if jadikan_dip:
        terbitan.informasi = _jadikan_dip(p, terbitan)
    terbitan.save()
    return langkah.tuntas(Kejadian.DITERBITKAN, jawaban=terbitan.slug, dip=jadikan_dip)


def _jadikan_dip(p: Permohonan, terbitan: JawabanPublik) -> InformasiPublik:
    disposisi = p.disposisi.exclude(status="dikembalikan").select_related("perangkat_daerah").last()
    pemilik = (disposisi and disposisi.perangkat_daerah) or p.opd_tujuan or terbitan.diterbitkan_oleh.perangkat_daerah
    if pemilik is None:
        raise ValidationError("Perangkat daerah penguasa informasi belum diketahui, jadi belum dapat masuk daftar.")
    informasi = InformasiPublik(
        judul=terbitan.judul,
        slug=slug_unik(InformasiPublik, terbitan.judul),
        ringkasan=terbitan.jawaban[:4000],
        klasifikasi=Klasifikasi.SETIAP_SAAT,
        perangkat_daerah=pemilik,
        pejabat_penguasa=f"PPID Pelaksana {pemilik.nama}"[:150],
        penanggung_jawab=pemilik.nama,
        waktu_pembuatan=timezone.localdate(p.dijawab_pada),
        format_informasi="Halaman situs",
        retensi="Mengikuti jadwal retensi arsip",
    )
    informasi.full_clean()
    informasi.save()
    return informasi


def periksa_tanpa_data_pribadi(p: Permohonan, teks: dict[str, str]) -> None:
    """Raise ValidationError, per field, when a text to be published tells who asked.

    Compared in plain letters, without spaces, dots and dashes for numbers, and without regard to case for words, so
    that "5371 0101..." and "ANI TEFA" are found too; a name counts as whole words ("Ani" is not in "petani").
    """
    galat = {}
    for bidang, isi in teks.items():
        temuan = _temuan(p, _polos(isi))
        if temuan:
            galat[bidang] = f"Teks ini memuat {', '.join(temuan)}. Hapus dahulu, lalu terbitkan."
    if galat:
        raise ValidationError(galat)


def _temuan(p: Permohonan, isi: str) -> list[str]:
    kata, angka = " ".join(isi.split()), _rapat(isi)
    nama = " ".join(_polos(p.nama).split())
    nomor_telepon = re.sub(r"\D", "", p.telepon).removeprefix("62").lstrip("0")
    periksa = {
        "nama pemohon": bool(nama) and bool(re.search(rf"(?<!\w){re.escape(nama)}(?!\w)", kata)),
        "nomor identitas pemohon": bool(p.nomor_identitas) and _rapat(_polos(p.nomor_identitas)) in angka,
        "surel pemohon": bool(p.email) and p.email.casefold() in kata,
        "telepon pemohon": len(nomor_telepon) >= 6 and nomor_telepon in angka,
        "deretan 16 angka seperti NIK": bool(re.search(r"(?<!\d)\d{16}(?!\d)", angka)),
    }
    return [nama for nama, ada in periksa.items() if ada]


def _polos(isi: str) -> str:
    """Small plain letters: look-alike forms made one, characters that nobody sees taken out."""
    biasa = unicodedata.normalize("NFKC", isi).casefold()
    return "".join(huruf for huruf in biasa if unicodedata.category(huruf) != "Cf")


def _rapat(isi: str) -> str:
    return re.sub(r"[\s.\-()/]", "", isi)


def ambil_saran(objek: InformasiPublik | JawabanPublik) -> None:
    """Count that somebody found the answer ready instead of asking for it."""
    type(objek).objects.filter(pk=objek.pk).update(jumlah_saran_diambil=F("jumlah_saran_diambil") + 1)
