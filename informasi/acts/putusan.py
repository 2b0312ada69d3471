"""Deciding a request: draft, extend, grant, grant in part, refuse, not held (Pasal 17-19 and 22 ayat (7)-(8))."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from informasi import letters
from informasi.models import InformasiDikecualikan, Pemberitahuan, Permohonan, Perpanjangan, RancanganJawaban
from informasi.models.pemberitahuan import IsiPemberitahuan
from informasi.rules import ALASAN_PRIBADI, AlasanPerpanjangan, Kejadian, Tindakan
from layanan import jangka_waktu
from layanan.langkah import mulai, wajib

HARI_PENYEDIAAN_TERBANYAK = 30


@transaction.atomic
def rancang(permohonan, *, oleh, keputusan: str, blok: dict[str, str], versi=None) -> Permohonan:
    """Keep a draft of the notice for the PPID Utama; it binds nobody and may have gaps."""
    langkah = mulai(permohonan, Tindakan.RANCANG, oleh, versi)
    isi = {n: blok.get(n, "") for n in IsiPemberitahuan.BLOK}
    lama = RancanganJawaban.objects.filter(permohonan=langkah.perkara).first()
    rancangan = lama or RancanganJawaban(permohonan=langkah.perkara)
    for nama, teks in {**isi, "keputusan": keputusan}.items():
        setattr(rancangan, nama, teks)
    rancangan.oleh, rancangan.pada = oleh, timezone.now()
    rancangan.full_clean()
    rancangan.save()
    return langkah.tuntas(Kejadian.DIRANCANG, keputusan=keputusan)


@transaction.atomic
def perpanjang(permohonan, *, oleh, alasan: str, uraian: str, versi=None) -> Permohonan:
    """Extend once, by 7 working days from the original due date, on or before it, with written reasons.

    Pasal 22 ayat (8) UU 14/2008: "7 hari kerja berikutnya"; the ground is one of two (Perki 1/2021).
    """
    langkah = mulai(permohonan, Tindakan.PERPANJANG, oleh, versi)
    p = langkah.perkara
    if alasan not in AlasanPerpanjangan.values:
        raise ValidationError({"alasan": "Pilih salah satu dari dua alasan yang diizinkan."})
    perpanjangan = Perpanjangan(
        permohonan=p,
        alasan=alasan,
        uraian=wajib(uraian, "uraian", "Perpanjangan wajib disertai alasan tertulis."),
        tenggat_lama=p.tenggat,
        tenggat_baru=jangka_waktu.hitung("permohonan", p.mulai_hitung, langkah.kalender).perpanjangan,
        ditetapkan_oleh=oleh,
    )
    perpanjangan.save()
    p.tenggat = perpanjangan.tenggat_baru
    return langkah.tuntas(
        Kejadian.DIPERPANJANG,
        surat=[letters.perpanjangan(p, perpanjangan=perpanjangan)],
        alasan=alasan,
        tenggat_lama=perpanjangan.tenggat_lama,
        tenggat=p.tenggat,
    )


@transaction.atomic
def kabulkan(permohonan, *, oleh, blok: dict[str, str], waktu_penyediaan: int = 0, versi=None) -> Permohonan:
    """Grant the request wholly. `waktu_penyediaan`: working days until the material is handed over."""
    return _putuskan(Tindakan.KABULKAN, permohonan, oleh, blok, versi, waktu_penyediaan=waktu_penyediaan)


@transaction.atomic
def kabulkan_sebagian(
    permohonan,
    *,
    oleh,
    blok: dict[str, str],
    pengecualian: Iterable[InformasiDikecualikan],
    waktu_penyediaan: int = 0,
    persetujuan_tertulis: bool = False,
    jabatan_publik: bool = False,
    versi=None,
) -> Permohonan:
    """Grant in part: what is blacked out, and why, stands in block e; the ground is a recorded exclusion.

    What is blacked out is refused, so letters g and h fall away as in `tolak`.
    """
    return _putuskan(
        Tindakan.KABULKAN_SEBAGIAN,
        permohonan,
        oleh,
        blok,
        versi,
        pengecualian=_berlaku(permohonan, pengecualian, oleh, gugur=persetujuan_tertulis or jabatan_publik),
        waktu_penyediaan=waktu_penyediaan,
    )


@transaction.atomic
def tolak(
    permohonan,
    *,
    oleh,
    blok: dict[str, str],
    pengecualian: Iterable[InformasiDikecualikan],
    persetujuan_tertulis: bool = False,
    jabatan_publik: bool = False,
    versi=None,
) -> Permohonan:
    """Refuse, on recorded exclusions only (Pasal 17, 19); the decision F4 goes with the notice.

    Pasal 18 ayat (2): letters g and h fall away when the person consented in writing or a public office is concerned.
    """
    pengecualian = _berlaku(permohonan, pengecualian, oleh, gugur=persetujuan_tertulis or jabatan_publik)
    return _putuskan(Tindakan.TOLAK, permohonan, oleh, blok, versi, pengecualian=pengecualian)


@transaction.atomic
def nyatakan_tidak_dikuasai(permohonan, *, oleh, blok: dict[str, str], versi=None) -> Permohonan:
    """Say that the city does not hold the information, and name the body that does (Pasal 22 ayat (7) huruf a, b)."""
    return _putuskan(Tindakan.NYATAKAN_TIDAK_DIKUASAI, permohonan, oleh, blok, versi)


def _berlaku(p: Permohonan, pengecualian: Iterable, oleh, *, gugur: bool) -> list[InformasiDikecualikan]:
    """The exclusions, provided each is decided, in force today and of a body that this request is about.

    With `gugur` letters g and h do not apply.
    """
    pengecualian = list(pengecualian)
    if not pengecualian:
        raise ValidationError(
            {"pengecualian": "Pilih pengecualian yang sudah ditetapkan: tanpa uji konsekuensi tidak ada penolakan."}
        )
    for satu in pengecualian:
        if galat := _tak_dapat_dikutip(p, satu, oleh):
            raise ValidationError({"pengecualian": galat})
    if gugur and any(x.alasan in ALASAN_PRIBADI for x in pengecualian):
        raise ValidationError(
            "Alasan huruf g dan h tidak berlaku bila orangnya menyetujui secara tertulis atau menyangkut jabatan "
            "publik (Pasal 18 ayat (2)). Permohonan ini tidak dapat ditolak dengan alasan itu."
        )
    return pengecualian


def _tak_dapat_dikutip(p: Permohonan, satu, oleh) -> str:
    """Why a refusal cannot stand on this, as a sentence: not decided, not in force, or of another body."""
    if not isinstance(satu, InformasiDikecualikan) or not satu.pk:
        return f"{satu} belum ditetapkan. Tanpa surat penetapan yang disetujui pimpinan, informasinya terbuka."
    if not satu.sudah_berlaku(timezone.localdate()):
        return f"Pengecualian {satu.nomor_penetapan} tidak berlaku hari ini."
    milik = p.perangkat_daerah_terkait()
    # What the PPID's own body excluded holds for the whole city.
    if milik and satu.perangkat_daerah_id not in {*milik, getattr(oleh, "perangkat_daerah_id", None)}:
        return (
            f"Pengecualian {satu.nomor_penetapan} milik {satu.perangkat_daerah}, sedangkan permohonan ini "
            "ditujukan ke perangkat daerah lain."
        )
    return ""


def _putuskan(tindakan, permohonan, oleh, blok, versi, *, pengecualian=(), waktu_penyediaan=0) -> Permohonan:
    """Write the notice, stop the clock, close what perangkat daerah still had to do."""
    langkah = mulai(permohonan, tindakan, oleh, versi)
    p = langkah.perkara
    if not 0 <= waktu_penyediaan <= HARI_PENYEDIAAN_TERBANYAK:
        raise ValidationError({"waktu_penyediaan": f"Isi 0 sampai {HARI_PENYEDIAAN_TERBANYAK} hari kerja."})
    pemberitahuan = Pemberitahuan(
        permohonan=p,
        keputusan=p.status,
        waktu_penyediaan=waktu_penyediaan,
        ditandatangani_oleh=oleh,
        **{n: (blok.get(n) or "").strip() for n in Pemberitahuan.BLOK},
    )
    pemberitahuan.full_clean()
    pemberitahuan.save()
    pemberitahuan.pengecualian.set(pengecualian)
    p.dijawab_pada = pemberitahuan.ditetapkan_pada
    p.disposisi.menunggu().update(status="ditutup")
    if tindakan in (Tindakan.KABULKAN, Tindakan.KABULKAN_SEBAGIAN):
        p.batas_penyampaian = langkah.kalender.tenggat(timezone.localdate(), waktu_penyediaan or 1).tenggat
    surat = [letters.pemberitahuan(p, pemberitahuan=pemberitahuan)]
    if tindakan == Tindakan.TOLAK:
        surat.append(letters.penolakan(p, pemberitahuan=pemberitahuan, pengecualian=pengecualian))
    return langkah.tuntas(
        Kejadian(p.status),
        surat=surat,
        tenggat=p.tenggat,
        alasan_pasal17=sorted({x.alasan for x in pengecualian}),
        pengecualian=[x.nomor_penetapan for x in pengecualian],
    )
