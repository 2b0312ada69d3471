"""Which cases hold personal data that somebody can ask for, and the copy of all that one case holds."""

from informasi.models.permohonan import BERKAS_IDENTITAS
from kupang_portal.lacak import PERKARA
from layanan.lacakan import pelihat, surat_pemohon
from layanan.models import Lampiran, Perkara
from layanan.peristiwa import riwayat

BERKAS_SENDIRI = (*BERKAS_IDENTITAS, Lampiran.Jenis.FOTO, Lampiran.Jenis.FOTO_SESUDAH)
# Keys of our own machinery: hashes of secrets, and counters. They tell nothing of a person.
BUKAN_DATA = frozenset({"id", "kode_hash", "kunci_kirim", "nomor_identitas_indeks", "versi"})


def perkara_bernomor(nomor: str) -> Perkara:
    """The case of this number."""
    return PERKARA[nomor.partition("-")[0]].objects.get(nomor=nomor)


def salinan(p: Perkara) -> dict:
    """Everything we hold of a person in one case, and what was done with it (Pasal 7 and 32 UU 27/2022)."""
    kolom = [f for f in p._meta.concrete_fields if f.name not in BUKAN_DATA]
    return {
        "nomor": p.nomor,
        "data": {str(f.verbose_name): _nilai(p, f) for f in kolom},
        "berkas": list(p.lampiran().values("jenis", "nama_asli", "ukuran", "sidik", "diunggah_pada")),
        "surat": list(surat_pemohon(p).values("nomor", "perihal", "dibuat_pada", "terkirim_pada", "tujuan", "teks")),
        "riwayat": list(riwayat(p.nomor).values("urutan", "kejadian", "peran", "pada", "sidik")),
        "siapa_melihat_identitas": pelihat(p, BERKAS_SENDIRI),
    }


def _nilai(p: Perkara, bidang):
    nilai = getattr(p, bidang.name)
    return str(nilai) if bidang.is_relation and nilai is not None else nilai
