"""Filing a request and making it complete (Pasal 22 ayat (1)-(6) UU 14/2008; hukum: 3 + 3 working days)."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from informasi import letters
from informasi.models import Penilaian, Permohonan
from informasi.rules import BOLEH, Kejadian, Saluran, Tindakan
from layanan import jangka_waktu
from layanan.kalender import Kalender
from layanan.kripto import indeks_buta
from layanan.langkah import mulai, peran_pengaju, wajib
from layanan.models import Lampiran
from layanan.nomor import nomor_berikut
from layanan.pendaftaran import daftar_sekali, pasang_titipan
from layanan.peran import Peran
from layanan.surat import rekam

# What the citizen adds later stands below the request as it was filed.
KETERANGAN_TAMBAHAN = "\n\nKeterangan tambahan:\n"


def ajukan(
    isian: dict,
    *,
    token: str,
    titipan: dict[str, str] | None = None,
    oleh=Peran.PEMOHON,
    saluran: str = Saluran.WEB,
    diterima_pada: datetime.datetime | None = None,
) -> tuple[Permohonan, str]:
    """File a request; return it with the citizen's access code (Pasal 22 ayat (1)-(5) UU 14/2008).

    `isian` holds the model fields of the form, `titipan` the tokens of files staged by `layanan.lampiran.titip`, by
    kind (identitas, kuasa). The number is given at once, at any hour, before any check. The clock runs from the WITA
    date of receipt. `token` belongs to one rendered form: the same form sent twice gives the same case and the same
    code. Raises ValidationError for faults in the fields, for a receipt in the future, and when the same token comes
    with another request.
    """
    sekarang = timezone.now()
    diterima_pada = diterima_pada or sekarang
    if diterima_pada > sekarang:
        raise ValidationError({"diterima_pada": "Waktu diterima tidak boleh di masa depan."})
    peran = peran_pengaju(BOLEH, Tindakan.AJUKAN, oleh)
    permohonan = Permohonan(**isian, saluran=saluran, diterima_pada=diterima_pada, didaftarkan_pada=sekarang)
    permohonan.nomor_identitas_indeks = indeks_buta(permohonan.nomor_identitas)
    return daftar_sekali(
        permohonan,
        token,
        catat=lambda p, kode: _daftarkan(p, kode, titipan or {}, oleh, peran),
        sama=lambda lama: _isi_sama(lama, isian),
    )


def _isi_sama(lama: Permohonan, isian: dict) -> bool:
    """Whether the form says what the case said when it was filed."""
    kini = {nama: getattr(lama, nama) for nama in isian}
    kini["rincian_informasi"] = lama.rincian_informasi.partition(KETERANGAN_TAMBAHAN)[0]
    return kini == {**isian, "rincian_informasi": isian["rincian_informasi"].partition(KETERANGAN_TAMBAHAN)[0]}


def _daftarkan(permohonan: Permohonan, kode: str, titipan: dict[str, str], oleh, peran: str) -> Permohonan:
    kalender, diterima = Kalender.muat(), permohonan.tanggal_diterima
    atur_jam(permohonan, diterima, kalender)
    permohonan.batas_pemeriksaan = jangka_waktu.hitung("kelengkapan_periksa", diterima, kalender).tenggat
    permohonan.full_clean(exclude=["nomor"], validate_unique=False)
    if not (permohonan.email or permohonan.telepon):
        raise ValidationError({"email": "Isi surel atau nomor telepon, agar kami dapat menghubungi Anda."})
    permohonan.nomor = nomor_berikut(Permohonan.JENIS_NOMOR, timezone.localdate(permohonan.didaftarkan_pada).year)
    permohonan.save(force_insert=True)
    for jenis, titip in titipan.items():
        pasang_titipan(permohonan, titip, Lampiran.Jenis(jenis))
    rekam(
        permohonan.nomor,
        Kejadian.DIAJUKAN,
        oleh=oleh,
        peran=peran,
        ke=permohonan.status,
        data={"saluran": permohonan.saluran, "diterima": permohonan.tanggal_diterima, "tenggat": permohonan.tenggat},
        surat=[letters.tanda_terima(permohonan, kode=kode)],
    )
    return permohonan


def atur_jam(permohonan: Permohonan, mulai_dari: datetime.date, kalender: Kalender) -> None:
    """Start the clock of Pasal 22 ayat (7): the day given is T0, not day 1."""
    hasil = jangka_waktu.hitung("permohonan", mulai_dari, kalender)
    permohonan.mulai_hitung = mulai_dari
    permohonan.tenggat = permohonan.tenggat_awal = hasil.tenggat


@transaction.atomic
def nyatakan_tidak_lengkap(permohonan, *, oleh, kekurangan: str, versi=None) -> Permohonan:
    """Say within 3 working days of receipt what is missing; the answer clock stops (Perki 1/2021).

    After those 3 working days the request counts as complete from receipt, and this act is closed. One letter a case.
    """
    langkah = mulai(permohonan, Tindakan.NYATAKAN_TIDAK_LENGKAP, oleh, versi)
    p, hari_ini = langkah.perkara, timezone.localdate()
    p.kekurangan = wajib(kekurangan, "kekurangan", "Tulis apa yang masih kurang, agar pemohon dapat melengkapinya.")
    p.dinyatakan_tidak_lengkap_pada = hari_ini
    p.batas_kelengkapan = jangka_waktu.hitung("kelengkapan_lengkapi", hari_ini, langkah.kalender).tenggat
    p.tenggat = None
    return langkah.tuntas(
        Kejadian.DINYATAKAN_TIDAK_LENGKAP, surat=[letters.tidak_lengkap(p)], batas_kelengkapan=p.batas_kelengkapan
    )


@transaction.atomic
def lengkapi(permohonan, *, oleh, titipan: list[str] = (), rincian_tambahan: str = "", versi=None) -> Permohonan:
    """The missing pieces arrive, within 3 working days of the letter; the answer clock starts on this WITA date."""
    langkah = mulai(permohonan, Tindakan.LENGKAPI, oleh, versi)
    p, tambahan = langkah.perkara, (rincian_tambahan or "").strip()
    if not titipan and not tambahan:
        raise ValidationError("Unggah berkas atau tulis keterangan yang diminta.")
    if tambahan:
        p.rincian_informasi = f"{p.rincian_informasi}{KETERANGAN_TAMBAHAN}{tambahan}"
    for titip in titipan:
        pasang_titipan(p, titip, Lampiran.Jenis.KELENGKAPAN)
    atur_jam(p, timezone.localdate(), langkah.kalender)
    return langkah.tuntas(
        Kejadian.DILENGKAPI,
        surat=[letters.kelengkapan_diterima(p)],
        berkas=len(titipan),
        tenggat=p.tenggat,
    )


@transaction.atomic
def tutup_tidak_lengkap(permohonan, *, oleh, versi=None) -> Permohonan:
    """Close a request that was not completed in time. Not a refusal: the citizen may file again."""
    langkah = mulai(permohonan, Tindakan.TUTUP_TIDAK_LENGKAP, oleh, versi)
    return langkah.tuntas(Kejadian.DITUTUP, surat=[letters.ditutup(langkah.perkara)])


@transaction.atomic
def terima(permohonan, *, oleh, versi=None) -> Permohonan:
    """Declare the request complete. The clock has been running since receipt: this click moves no date."""
    return mulai(permohonan, Tindakan.TERIMA, oleh, versi).tuntas(Kejadian.DITERIMA)


@transaction.atomic
def cabut(permohonan, *, oleh=Peran.PEMOHON, versi=None) -> Permohonan:
    """The requester withdraws; nobody owes anything after it."""
    langkah = mulai(permohonan, Tindakan.CABUT, oleh, versi)
    p = langkah.perkara
    p.disposisi.menunggu().update(status="ditutup")
    return langkah.tuntas(Kejadian.DICABUT, surat=[letters.pencabutan(p)])


@transaction.atomic
def nilai(permohonan, *, nilai: int, saran: str = "", oleh=Peran.PEMOHON, versi=None) -> Permohonan:
    """The requester rates the service once, 1 (tidak baik) to 4 (sangat baik)."""
    langkah = mulai(permohonan, Tindakan.NILAI, oleh, versi)
    penilaian = Penilaian(permohonan=langkah.perkara, nilai=nilai, saran=(saran or "").strip())
    penilaian.full_clean()
    penilaian.save()
    return langkah.tuntas(Kejadian.DINILAI, nilai=nilai)
