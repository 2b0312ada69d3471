"""The record of a dispute: registration, hearings, outcome, follow-up (Pasal 37-40 UU 14/2008)."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from informasi.acts.keberatan.pemeriksaan import HARI_PELAKSANAAN_TERBANYAK, buka_permohonan
from informasi.models import Keberatan, Sengketa, Sidang, UnduhanBerkasSengketa
from informasi.rules.keberatan import TANPA_MEDIASI, HasilSengketa, Jalur, Kejadian, Tindakan
from layanan import lampiran
from layanan.langkah import mulai, wajib
from layanan.models import Lampiran, Petugas

MEDIASI_TERTUTUP = (
    "Keberatan ini memuat alasan a (penolakan karena dikecualikan), jadi tidak dapat dimediasi: "
    "jalurnya ajudikasi (Pasal 35 ayat (2) dan 40 ayat (2) UU 14/2008)."
)
# A dispute is done in 100 working days (Pasal 38 ayat (2)): what is later than this is a slip of the pen.
SIDANG_TERJAUH = datetime.timedelta(days=2 * 365)


@transaction.atomic
def catat_sengketa(
    keberatan, *, oleh, nomor_register: str, didaftarkan_pada: datetime.date, jalur: str, versi=None
) -> Keberatan:
    """Record that the citizen went to the Komisi Informasi. Whether in time, the Komisi Informasi decides, not we."""
    langkah = mulai(keberatan, Tindakan.CATAT_SENGKETA, oleh, versi)
    k = langkah.perkara
    jendela = k.jendela_sengketa(langkah.kalender)
    _periksa_tanggal("didaftarkan_pada", didaftarkan_pada, jendela.dari, "sebelum hak ke Komisi Informasi terbuka")
    _periksa_jalur(k, jalur)
    nomor = wajib(nomor_register, "nomor_register", "Tulis nomor register dari Komisi Informasi.")
    sengketa = Sengketa(keberatan=k, nomor_register=nomor, didaftarkan_pada=didaftarkan_pada, jalur=jalur)
    sengketa.full_clean()
    sengketa.save()
    tepat = jendela.sampai is None or didaftarkan_pada <= jendela.sampai
    data = {"didaftarkan": didaftarkan_pada, "jalur": jalur, "sampai": jendela.sampai, "tepat_waktu": tepat}
    return langkah.tuntas(Kejadian.SENGKETA_DICATAT, **data)


@transaction.atomic
def jadwalkan_sidang(
    keberatan,
    *,
    oleh,
    jalur: str,
    waktu: datetime.datetime,
    tempat: str,
    keterangan: str = "",
    menggantikan: Sidang | None = None,
    versi=None,
) -> Keberatan:
    """Put a hearing or a meeting of the mediation into the calendar of both sides.

    One that was moved, or mistyped, is replaced under the same mark, so that calendars move their entry; the history
    keeps when it was to be.
    """
    langkah = mulai(keberatan, Tindakan.JADWALKAN_SIDANG, oleh, versi)
    k = langkah.perkara
    _periksa_jalur(k, jalur)
    _periksa_waktu(k, waktu)
    sidang, data = Sidang(sengketa=k.sengketa), {"mulai": waktu, "jalur": jalur}
    if menggantikan:
        sidang = Sidang.objects.select_for_update().get(pk=menggantikan.pk, sengketa=k.sengketa)
        data["semula"] = sidang.mulai
    sidang.jalur, sidang.mulai, sidang.dicatat_pada = jalur, waktu, timezone.now()
    sidang.tempat = wajib(tempat, "tempat", "Tulis tempat sidangnya.")
    sidang.keterangan = (keterangan or "").strip()
    sidang.full_clean()
    sidang.save()
    return langkah.tuntas(Kejadian.SIDANG_DIJADWALKAN, **data)


@transaction.atomic
def catat_hasil_sengketa(
    keberatan,
    *,
    oleh,
    hasil: str,
    hasil_pada: datetime.date,
    amar: str,
    nomor_putusan: str = "",
    waktu_pelaksanaan: int = 0,
    versi=None,
) -> Keberatan:
    """Record the outcome; one that opens information puts the request back on its way, like a granted objection."""
    langkah = mulai(keberatan, Tindakan.CATAT_HASIL_SENGKETA, oleh, versi)
    k, s = langkah.perkara, langkah.perkara.sengketa
    _periksa_tanggal("hasil_pada", hasil_pada, s.didaftarkan_pada, "sebelum sengketanya didaftarkan")
    if not 0 <= waktu_pelaksanaan <= HARI_PELAKSANAAN_TERBANYAK:
        raise ValidationError({"waktu_pelaksanaan": f"Isi 0 sampai {HARI_PELAKSANAAN_TERBANYAK} hari kerja."})
    if hasil == HasilSengketa.SEPAKAT:
        _periksa_jalur(k, Jalur.MEDIASI, "hasil")
    s.hasil, s.hasil_pada, s.nomor_putusan = hasil, hasil_pada, (nomor_putusan or "").strip()
    s.amar = wajib(amar, "amar", "Tulis isi putusan atau kesepakatannya.")
    s.waktu_pelaksanaan, s.hasil_dicatat_pada = waktu_pelaksanaan, timezone.now()
    s.full_clean()
    s.save()
    langkah.tuntas(Kejadian.SENGKETA_DIPUTUS, hasil=hasil, tanggal=hasil_pada)
    if s.membuka and k.permohonan:
        buka_permohonan(langkah, k.permohonan.pk, waktu_pelaksanaan)
    return k


@transaction.atomic
def catat_tindak_lanjut(
    keberatan, *, oleh, tindak_lanjut: str, tindak_lanjut_pada: datetime.date, versi=None
) -> Keberatan:
    """Record how the outcome was obeyed."""
    langkah = mulai(keberatan, Tindakan.CATAT_TINDAK_LANJUT, oleh, versi)
    s = langkah.perkara.sengketa
    _periksa_tanggal("tindak_lanjut_pada", tindak_lanjut_pada, s.hasil_pada, "sebelum putusannya")
    s.tindak_lanjut = wajib(tindak_lanjut, "tindak_lanjut", "Tulis apa yang sudah dilakukan.")
    s.tindak_lanjut_pada = tindak_lanjut_pada
    s.save()
    return langkah.tuntas(Kejadian.SENGKETA_DITINDAKLANJUTI, tanggal=tindak_lanjut_pada)


@transaction.atomic
def catat_unduhan(keberatan: Keberatan, berkas: list[Lampiran], *, oleh, peran: str) -> None:
    """Write down who takes the file of a dispute, and with it which private files, before a byte of it leaves."""
    petugas = oleh if isinstance(oleh, Petugas) else None
    UnduhanBerkasSengketa.objects.create(keberatan=keberatan, oleh=petugas, peran=str(peran))
    for satu in berkas:
        lampiran.catat_akses(satu, oleh=oleh, peran=peran, keperluan="Diunduh dalam berkas sengketa")


def _periksa_waktu(k: Keberatan, waktu: datetime.datetime) -> None:
    if timezone.localdate(waktu) < k.sengketa.didaftarkan_pada:
        raise ValidationError({"waktu": "Sidang tidak dapat mendahului pendaftaran sengketanya."})
    if waktu > timezone.now() + SIDANG_TERJAUH:
        raise ValidationError({"waktu": "Sidang ini lebih dari dua tahun lagi. Periksa tahunnya."})


def _periksa_jalur(k: Keberatan, jalur: str, bidang: str = "jalur") -> None:
    if jalur == Jalur.MEDIASI and TANPA_MEDIASI & set(k.daftar_alasan):
        raise ValidationError({bidang: MEDIASI_TERTUTUP})


def _periksa_tanggal(bidang: str, tanggal: datetime.date, dari: datetime.date, kata: str) -> None:
    if tanggal > timezone.localdate():
        raise ValidationError({bidang: "Tanggal ini belum tiba."})
    if tanggal < dari:
        raise ValidationError({bidang: f"Tanggal ini {kata} ({dari:%d-%m-%Y})."})
