"""Everything that excludes information: proposal, test, approval, decision, early opening (Pasal 19 UU 14/2008)."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from informasi.letters import uji_konsekuensi as letters
from informasi.models import InformasiDikecualikan, InformasiPublik, UjiKonsekuensi
from informasi.rules import Klasifikasi
from informasi.rules.uji_konsekuensi import (
    BOLEH,
    PESERTA_PALING_SEDIKIT,
    Kejadian,
    Tindakan,
    galat_dasar,
    galat_jangka,
)
from layanan.langkah import mulai, peran_pengaju, wajib
from layanan.nomor import nomor_berikut
from layanan.peran import Peran, peran_dari, petugas_berperan
from layanan.slug import slug_unik
from layanan.surat import rekam

# Our own rule: what was weighed longer ago is weighed anew before anything is closed on it.
UJI_TERLAMA = datetime.timedelta(days=365)


@transaction.atomic
def usulkan(isian: dict, *, perangkat_daerah, oleh) -> UjiKonsekuensi:
    """Propose to exclude one piece of information; `isian` holds `UjiKonsekuensi.USULAN`.

    A PPID Pelaksana proposes for the own body, the PPID Utama for any.
    """
    peran = peran_pengaju(BOLEH, Tindakan.USULKAN, oleh)
    milik = perangkat_daerah and perangkat_daerah.pk
    if Peran.PPID_UTAMA not in peran_dari(oleh) and milik != oleh.perangkat_daerah_id:
        raise ValidationError({"perangkat_daerah": "Anda hanya dapat mengusulkan untuk perangkat daerah Anda sendiri."})
    if not milik:
        raise ValidationError({"perangkat_daerah": "Pilih perangkat daerah yang menguasai informasinya."})
    # The number before the rules: its lock lets the second of two equal proposals see the first.
    nomor = nomor_berikut(UjiKonsekuensi.JENIS_NOMOR, timezone.localdate().year)
    uji = UjiKonsekuensi(nomor=nomor, perangkat_daerah=perangkat_daerah, diusulkan_oleh=oleh)
    _isi(uji, isian)
    uji.save(force_insert=True)
    surat = [letters.baru(uji, petugas=x) for x in petugas_berperan(Peran.PPID_UTAMA).exclude(pk=oleh.pk)]
    data = {"alasan": uji.alasan, "perangkat_daerah": str(perangkat_daerah), "berlaku_sampai": uji.berlaku_sampai}
    rekam(uji.nomor, Kejadian.DIUSULKAN, oleh=oleh, peran=peran, ke=uji.status, data=data, surat=surat)
    return uji


@transaction.atomic
def perbaiki(uji, *, oleh, isian: dict, versi=None) -> UjiKonsekuensi:
    """Hand the proposal in again after it was returned."""
    langkah = mulai(uji, Tindakan.PERBAIKI, oleh, versi)
    uji = langkah.perkara
    _isi(uji, isian)
    uji.diusulkan_oleh = oleh
    surat = [letters.baru(uji, petugas=x) for x in petugas_berperan(Peran.PPID_UTAMA).exclude(pk=oleh.pk)]
    return langkah.tuntas(Kejadian.DIPERBAIKI, surat=surat, alasan=uji.alasan)


@transaction.atomic
def cabut(uji, *, oleh, versi=None) -> UjiKonsekuensi:
    """Take the proposal back: the information stays public."""
    return mulai(uji, Tindakan.CABUT, oleh, versi).tuntas(Kejadian.DICABUT)


@transaction.atomic
def kembalikan(uji, *, oleh, catatan: str, versi=None) -> UjiKonsekuensi:
    """Return the proposal with what has to be mended."""
    langkah = mulai(uji, Tindakan.KEMBALIKAN, oleh, versi)
    langkah.perkara.catatan = wajib(catatan, "catatan", "Tulis apa yang harus diperbaiki.")
    return langkah.tuntas(Kejadian.DIKEMBALIKAN, surat=_kabar(langkah.perkara, Kejadian.DIKEMBALIKAN, catatan))


@transaction.atomic
def uji(uji, *, oleh, tanggal_uji: datetime.date, peserta: str, hasil_uji: str, versi=None) -> UjiKonsekuensi:
    """Record the test: on which day, by whom, and what the weighing came to; the leadership is asked next."""
    langkah = mulai(uji, Tindakan.UJI, oleh, versi)
    satu = langkah.perkara
    if tanggal_uji > timezone.localdate():
        raise ValidationError({"tanggal_uji": "Uji ini belum terjadi: tanggalnya di masa depan."})
    if tanggal_uji < timezone.localdate() - UJI_TERLAMA:
        raise ValidationError({"tanggal_uji": "Uji ini lebih dari setahun yang lalu. Periksa tahunnya, atau uji lagi."})
    satu.peserta, satu.tanggal_uji, satu.diuji_oleh = peserta, tanggal_uji, oleh
    if len({nama.casefold() for nama in satu.daftar_peserta}) < PESERTA_PALING_SEDIKIT:
        raise ValidationError({"peserta": f"Tulis paling sedikit {PESERTA_PALING_SEDIKIT} peserta, satu per baris."})
    satu.hasil_uji = wajib(hasil_uji, "hasil_uji", "Tulis hasil pertimbangannya.")
    _periksa(satu)
    surat = [letters.persetujuan(satu, petugas=x) for x in petugas_berperan(Peran.ATASAN_PPID)]
    return langkah.tuntas(Kejadian.DIUJI, surat=surat, tanggal=tanggal_uji, peserta=len(satu.daftar_peserta))


@transaction.atomic
def nyatakan_terbuka(uji, *, oleh, catatan: str, versi=None) -> UjiKonsekuensi:
    """The public interest weighs more: nothing is excluded (Pasal 2 ayat (4) UU 14/2008)."""
    langkah = mulai(uji, Tindakan.NYATAKAN_TERBUKA, oleh, versi)
    langkah.perkara.catatan = wajib(catatan, "catatan", "Tulis mengapa informasi ini tetap terbuka.")
    return langkah.tuntas(Kejadian.TETAP_TERBUKA, surat=_kabar(langkah.perkara, Kejadian.TETAP_TERBUKA, catatan))


@transaction.atomic
def setujui(uji, *, oleh, versi=None) -> UjiKonsekuensi:
    """The approval of the leadership, without which nothing is excluded (PP 61/2010 Pasal 3 ayat (2))."""
    langkah = mulai(uji, Tindakan.SETUJUI, oleh, versi)
    satu = langkah.perkara
    _periksa(satu)
    satu.disetujui_oleh, satu.disetujui_pada = oleh, timezone.now()
    surat = [
        letters.kabar(satu, kejadian=Kejadian.DISETUJUI, catatan="", petugas=x)
        for x in petugas_berperan(Peran.PPID_UTAMA)
    ]
    return langkah.tuntas(Kejadian.DISETUJUI, surat=surat)


@transaction.atomic
def tetapkan(uji, *, oleh, nomor_penetapan: str, versi=None) -> UjiKonsekuensi:
    """Issue the decision with its six contents (PP 61/2010 Pasal 4); from today refusals may cite it.

    Its entry in the list of public information is made now and waits for the day after the end.
    """
    langkah = mulai(uji, Tindakan.TETAPKAN, oleh, versi)
    satu, hari_ini = langkah.perkara, timezone.localdate()
    _periksa(satu)
    baru = InformasiDikecualikan(
        uji=satu,
        judul=satu.judul,
        perangkat_daerah=satu.perangkat_daerah,
        nomor_penetapan=wajib(nomor_penetapan, "nomor_penetapan", "Isi nomor surat penetapannya."),
        tanggal_penetapan=hari_ini,
        disetujui_oleh=satu.disetujui_oleh.jabatan or Peran.ATASAN_PPID.value,
        dicatat_oleh=oleh,
        berlaku_mulai=hari_ini,
        **{n: getattr(satu, n) for n in ("alasan", "dasar_hukum", "berlaku_sampai", *_TIMBANGAN)},
    )
    baru.full_clean()
    baru.save()
    _siapkan_dip(satu, baru)
    surat = [letters.penetapan(satu, pengecualian=baru, petugas=oleh), *_kabar(satu, Kejadian.DITETAPKAN)]
    data = {"penetapan": baru.nomor_penetapan, "berlaku_sampai": baru.berlaku_sampai}
    return langkah.tuntas(Kejadian.DITETAPKAN, surat=surat, **data)


@transaction.atomic
def buka(uji, *, oleh, catatan: str, versi=None) -> UjiKonsekuensi:
    """Open before the end (PP 61/2010 Pasal 5 ayat (2), 10): today is the last day, tomorrow the date rule opens it."""
    langkah = mulai(uji, Tindakan.BUKA, oleh, versi)
    satu, hari_ini = langkah.perkara, timezone.localdate()
    satu.catatan = wajib(catatan, "catatan", "Tulis mengapa informasi ini dibuka.")
    pengecualian = InformasiDikecualikan.objects.select_for_update(of=("self",)).get(uji=satu)
    if pengecualian.sudah_berakhir(hari_ini):
        raise ValidationError("Pengecualian ini sudah berakhir: informasinya sudah terbuka.")
    pengecualian.berlaku_sampai = hari_ini
    pengecualian.save(update_fields=["berlaku_sampai"])
    return langkah.tuntas(Kejadian.DIBUKA, surat=_kabar(satu, Kejadian.DIBUKA, catatan), berlaku_sampai=hari_ini)


_TIMBANGAN = ("konsekuensi_dibuka", "konsekuensi_ditutup", "kepentingan_publik")
_WAJIB = {
    "judul": "Sebut informasinya: dokumen yang tepat, bukan seluruh kelompoknya.",
    "bagian_tertutup": "Tulis bagian mana yang ditutup.",
    "konsekuensi_dibuka": "Tulis akibatnya bila dibuka.",
    "konsekuensi_ditutup": "Tulis akibatnya bila ditutup.",
    "kepentingan_publik": "Tulis kepentingan publik yang ditimbang (Pasal 2 ayat (4) UU 14/2008).",
}


def _isi(uji: UjiKonsekuensi, isian: dict) -> None:
    """Take over the proposal, checked as a whole: all that is missing is named at once."""
    for nama in UjiKonsekuensi.USULAN:
        nilai = isian.get(nama, getattr(uji, nama))
        setattr(uji, nama, nilai.strip() if isinstance(nilai, str) else nilai)
    galat = {nama: kalimat for nama, kalimat in _WAJIB.items() if not getattr(uji, nama)}
    if not uji.bagian_terbuka and not uji.alasan_seluruhnya:
        galat["bagian_terbuka"] = (
            "Tulis bagian yang tetap terbuka. Bila benar tidak ada, jelaskan sebabnya pada isian berikutnya."
        )
    if kalimat := galat_dasar(uji.dasar_hukum):
        galat["dasar_hukum"] = kalimat
    if galat:
        raise ValidationError(galat)
    uji.full_clean(exclude=["nomor"], validate_unique=False, validate_constraints=False)
    _periksa(uji)
    kembar = UjiKonsekuensi.objects.berjalan().filter(perangkat_daerah=uji.perangkat_daerah_id, judul=uji.judul)
    if lama := kembar.exclude(pk=uji.pk).first():
        raise ValidationError({"judul": f"Usulan untuk informasi ini masih berjalan: {lama.nomor}."})


def _periksa(uji: UjiKonsekuensi) -> None:
    """The term, asked again at every step: a test that lay too long must not close what should be open already."""
    if galat := galat_jangka(uji.alasan, timezone.localdate(), uji.berlaku_sampai):
        raise ValidationError({"berlaku_sampai": galat})
    if uji.jangka.dasar and not uji.dasar_jangka_waktu:
        kalimat = f"Sebut undang-undang dan pasal yang memberi jangka waktunya ({uji.jangka.pasal})."
        raise ValidationError({"dasar_jangka_waktu": kalimat})


def _kabar(uji: UjiKonsekuensi, kejadian: str, catatan: str = "") -> list:
    """Word to the proposer, and to nobody who has no address."""
    pengusul = uji.diusulkan_oleh
    if not (pengusul.is_active and pengusul.email):
        return []
    return [letters.kabar(uji, kejadian=kejadian, catatan=catatan, petugas=pengusul)]


def _siapkan_dip(uji: UjiKonsekuensi, baru: InformasiDikecualikan) -> None:
    """The entry that will be public by itself; one that waits for an older exclusion of the same piece waits on."""
    lama = InformasiPublik.objects.filter(
        pengecualian__judul=uji.judul, pengecualian__perangkat_daerah=uji.perangkat_daerah_id
    ).first()
    if lama and not lama.sudah_terbit():
        lama.pengecualian = baru
        lama.save(update_fields=["pengecualian"])
        return
    hari_ini = timezone.localdate()
    entri = InformasiPublik(
        judul=uji.judul,
        slug=slug_unik(InformasiPublik, uji.judul),
        ringkasan=(
            f"{uji.bagian_tertutup[:3500]}\n\nInformasi ini pernah dikecualikan dengan penetapan nomor "
            f"{baru.nomor_penetapan} dan kini terbuka."
        ),
        klasifikasi=Klasifikasi.SETIAP_SAAT,
        perangkat_daerah=uji.perangkat_daerah,
        pejabat_penguasa="PPID Pelaksana",
        penanggung_jawab=f"Pimpinan {uji.perangkat_daerah.nama}"[:150],
        waktu_pembuatan=hari_ini,
        format_informasi="Sesuai permintaan",
        retensi="Mengikuti jadwal retensi arsip",
        terakhir_dimutakhirkan=hari_ini,
        pengecualian=baru,
    )
    entri.full_clean()
    entri.save()
