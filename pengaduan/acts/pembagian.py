"""A report that belongs to two offices: divided between two perangkat daerah, or handed to the PPID."""

import hashlib
from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from layanan import lampiran
from layanan.langkah import wajib
from layanan.models import DisposisiPerkara, Lampiran, PerangkatDaerah, Perkara
from layanan.nomor import nomor_berikut
from layanan.surat import rekam
from pengaduan import letters
from pengaduan.acts.disposisi import HARI_DISPOSISI, disposisikan
from pengaduan.acts.gabungan import lepaskan_gabungan
from pengaduan.acts.langkah import Langkah, mulai
from pengaduan.models import Pengaduan
from pengaduan.rules import Kejadian, Status, Tindakan

# What a part has in common with the report it was cut from: who, where, what is promised, and every date.
# fmt: off
SAMA = (
    "kode_hash", "diterima_pada", "nama", "telepon", "email",
    "klasifikasi", "kelas", "kategori", "tanggal_kejadian", "lokasi",
    "kelurahan", "lintang", "bujur", "anonim", "rahasia",
    "mulai_hitung", "hari_hitung", "mulai_verifikasi", "batas_verifikasi", "tenggat",
)
# fmt: on


@transaction.atomic
def pecah(
    pengaduan,
    *,
    oleh,
    perangkat_daerah: PerangkatDaerah,
    judul: str,
    isi: str,
    instruksi: str,
    jumlah_hari: int = HARI_DISPOSISI,
    versi=None,
) -> Pengaduan:
    """Cut a part off for another perangkat daerah: a report of its own, with its own number and the same code.

    The date of receipt and the due date stay those of the first report. Returns that one.
    """
    langkah = mulai(pengaduan, Tindakan.PECAH, oleh, versi)
    p = langkah.perkara
    if p.disposisi.menunggu().filter(perangkat_daerah=perangkat_daerah).exists():
        raise ValidationError({"perangkat_daerah": f"{perangkat_daerah} sudah memegang laporan ini seluruhnya."})
    bagian = _bagian(langkah, judul, isi)
    langkah.tuntas(
        Kejadian.DIPECAH,
        surat=[letters.dipecah(p, bagian=bagian, perangkat_daerah=perangkat_daerah)],
        bagian=bagian.nomor,
        perangkat_daerah=perangkat_daerah.nama,
    )
    disposisikan(
        bagian, perangkat_daerah=perangkat_daerah, instruksi=instruksi, oleh=langkah.oleh, jumlah_hari=jumlah_hari
    )
    return p


def _bagian(langkah: Langkah, judul: str, isi: str) -> Pengaduan:
    p = langkah.perkara
    asal = p.bagian_dari or p
    urut = asal.bagian.count() + 1
    bagian = Pengaduan(
        **{nama: getattr(p, nama) for nama in SAMA},
        bagian_dari=asal,
        status=Status.DIVERIFIKASI,
        judul=wajib(judul, "judul", "Tulis judul bagian ini."),
        isi=wajib(isi, "isi", "Tulis bagian laporan yang dikerjakan perangkat daerah ini."),
        kunci_kirim=hashlib.sha256(f"bagian:{asal.nomor}:{urut}".encode()).hexdigest(),
    )
    bagian.full_clean(exclude=["nomor"], validate_unique=False)
    bagian.nomor = nomor_berikut(Pengaduan.JENIS_NOMOR, timezone.localdate().year)
    bagian.save(force_insert=True)
    for foto in p.lampiran().filter(jenis=Lampiran.Jenis.FOTO):
        lampiran.salin(foto, bagian.nomor, oleh=langkah.oleh)
    data = {"asal": p.nomor, "diterima": p.tanggal_diterima, "tenggat": p.tenggat}
    rekam(bagian.nomor, Kejadian.DIPECAH, oleh=langkah.oleh, peran=langkah.peran, ke=bagian.status, data=data)
    return bagian


@transaction.atomic
def alihkan(pengaduan, *, oleh, terima: Callable[[Langkah], Perkara], versi=None) -> Pengaduan:
    """The report is a request for public information: `terima` makes the Permohonan, this half lets the report go.

    The whole act, across both apps, is `kupang_portal.acts.alihkan`.
    """
    langkah = mulai(pengaduan, Tindakan.ALIHKAN, oleh, versi)
    p = langkah.perkara
    permohonan = terima(langkah)
    p.dialihkan_ke, p.tenggat = permohonan.nomor, None
    p.disposisi.menunggu().update(status=DisposisiPerkara.Status.DITUTUP)
    lepaskan_gabungan(langkah)
    return langkah.tuntas(
        Kejadian.DIALIHKAN,
        surat=[letters.dialihkan(p, permohonan=permohonan)],
        permohonan=permohonan.nomor,
        tenggat=permohonan.tenggat,
    )
