"""Filing an objection (Pasal 35-36 ayat (1) UU 14/2008), and withdrawing it."""

import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone

from informasi.letters import keberatan as letters
from informasi.models import Keberatan, Permohonan
from informasi.models.keberatan import alasan_terpakai
from informasi.rules import Saluran
from informasi.rules.keberatan import BOLEH, TANPA_PERMOHONAN, Kejadian, Tindakan
from layanan import jangka_waktu
from layanan.kalender import Kalender
from layanan.langkah import peran_pengaju
from layanan.models import Lampiran
from layanan.nomor import nomor_berikut
from layanan.pendaftaran import daftar_sekali, pasang_titipan
from layanan.peran import Peran, petugas_berperan
from layanan.surat import rekam

# Who objects, and to what, is taken from the request and never asked again.
SALINAN = ("nama", "alamat", "pekerjaan", "telepon", "email", "rincian_informasi", "tujuan_penggunaan")
TANPA_NOMOR = (
    "Alasan ini menyangkut sebuah permohonan: isi nomor pendaftaran dan kode aksesnya. "
    "Hanya alasan b (informasi berkala) yang tidak memerlukan permohonan."
)


def ajukan(
    isian: dict,
    *,
    token: str,
    permohonan: Permohonan | None = None,
    titipan: dict[str, str] | None = None,
    oleh=Peran.PEMOHON,
    saluran: str = Saluran.WEB,
    diterima_pada: datetime.datetime | None = None,
) -> tuple[Keberatan, str]:
    """File an objection; return it with its access code.

    `isian` holds the model fields of the form, `alasan` as any order of letters; with a `permohonan` the person and
    the information come from there. That the citizen may object to this request (its code) the caller has checked.
    Each ground must be open on the day of receipt. The clock of Atasan PPID starts on that WITA date, not when anybody
    looks. Raises ValidationError with the sentence of every ground that is closed.
    """
    sekarang = timezone.now()
    diterima_pada = diterima_pada or sekarang
    if diterima_pada > sekarang:
        raise ValidationError({"diterima_pada": "Waktu diterima tidak boleh di masa depan."})
    peran = peran_pengaju(BOLEH, Tindakan.AJUKAN, oleh)
    isian = {**isian, "alasan": "".join(sorted(set(isian["alasan"])))}
    salinan = {nama: getattr(permohonan, nama) for nama in SALINAN} if permohonan else {}
    keberatan = Keberatan(permohonan=permohonan, **{**isian, **salinan}, saluran=saluran, diterima_pada=diterima_pada)
    asal = {"permohonan": permohonan, **isian}
    return daftar_sekali(
        keberatan,
        token,
        catat=lambda k, kode: _daftarkan(k, kode, titipan or {}, oleh, peran),
        sama=lambda lama: all(getattr(lama, nama) == nilai for nama, nilai in asal.items()),
    )


def _daftarkan(k: Keberatan, kode: str, titipan: dict[str, str], oleh, peran: str) -> Keberatan:
    kalender = Kalender.muat()
    if k.permohonan:
        # Under the lock of the request nobody answers it, and nobody else objects to it, while the grounds are checked.
        k.permohonan = Permohonan.objects.select_for_update(of=("self",)).get(pk=k.permohonan.pk)
    _periksa_alasan(k, kalender)
    k.tenggat = jangka_waktu.hitung("keberatan_ditanggapi", k.tanggal_diterima, kalender).tenggat
    # Constraints are left to the database: the same form, sent twice at once, must end there and not in a refusal.
    k.full_clean(exclude=["nomor"], validate_unique=False, validate_constraints=False)
    _periksa_orang(k, titipan)
    k.nomor = nomor_berikut(Keberatan.JENIS_NOMOR, timezone.localdate().year)
    k.save(force_insert=True)
    for jenis, titip in titipan.items():
        pasang_titipan(k, titip, Lampiran.Jenis(jenis))
    pemutus = petugas_berperan(Peran.ATASAN_PPID)
    data = {"alasan": k.alasan, "saluran": k.saluran, "diterima": k.tanggal_diterima, "tenggat": k.tenggat}
    if k.permohonan:
        data["permohonan"] = k.permohonan.nomor
    surat = [letters.tanda_terima(k, kode=kode), *(letters.baru(k, petugas=x) for x in pemutus)]
    rekam(k.nomor, Kejadian.DIAJUKAN, oleh=oleh, peran=peran, ke=k.status, data=data, surat=surat)
    return k


def _periksa_alasan(k: Keberatan, kalender: Kalender) -> None:
    """Every ground given must be open on the day of receipt; all that are not are named at once."""
    if not k.alasan:
        raise ValidationError({"alasan": "Pilih paling sedikit satu alasan."})
    if k.permohonan is None:
        if set(k.alasan) - TANPA_PERMOHONAN:
            raise ValidationError({"nomor_permohonan": TANPA_NOMOR})
        return
    # Without the same form sent a moment ago: that one ends at the unique token, and its sender gets the same receipt.
    lain = k.permohonan.keberatan.exclude(kunci_kirim=k.kunci_kirim)
    if lama := lain.terbuka().first():
        raise ValidationError(f"Keberatan {lama.nomor} atas permohonan ini masih berjalan. Tunggu keputusannya dahulu.")
    jendela = k.permohonan.jendela_keberatan(kalender)
    halangan = {
        x: jendela[x].halangan(k.tanggal_diterima) or alasan_terpakai(lain, jendela[x]) for x in k.daftar_alasan
    }
    if any(halangan.values()):
        raise ValidationError({"alasan": [f"Alasan {x}: {kalimat}" for x, kalimat in halangan.items() if kalimat]})


def _periksa_orang(k: Keberatan, titipan: dict[str, str]) -> None:
    if not (k.email or k.telepon):
        raise ValidationError({"email": "Isi surel atau nomor telepon, agar kami dapat menghubungi Anda."})
    if bool(k.kuasa_nama) != ("kuasa" in titipan):
        raise ValidationError({"kuasa_nama": "Kuasa perlu nama dan surat kuasa khusus. Isi keduanya, atau kosongkan."})
