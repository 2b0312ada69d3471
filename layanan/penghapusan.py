"""What every erasure of personal data at the end of its period has in common (UU 27/2022 Pasal 43-44).

A case itself stays: number, dates, states, decisions and the hash chain. What goes are the files, the words, and the
contact; its access code opens nothing any more. Only acts call these functions, in their own transaction.
"""

import datetime

from django.db.models import Q
from django.utils import timezone

from layanan import lampiran
from layanan.models import Lampiran, Perkara, Surat
from layanan.models.perkara import TANPA_KODE
from layanan.peran import Peran
from layanan.peristiwa import BERKAS_DIHAPUS, IDENTITAS_DIHAPUS, SURAT_TERKIRIM, riwayat
from layanan.surat import Naskah, rekam

# Stands where a word was; a column that may be empty becomes empty.
TERHAPUS = "(dihapus menurut masa simpan)"


def hari_terakhir(perkara: Perkara) -> datetime.date:
    """The WITA day of the last thing that happened; a mail that went out, or a file that was erased, is none."""
    baris = riwayat(perkara.nomor).exclude(kejadian__in=(SURAT_TERKIRIM, BERKAS_DIHAPUS))
    return timezone.localdate(baris.last().pada)


def hapus_berkas(perkara: Perkara, jenis, *, diperiksa: str = "", surat: tuple[Naskah, ...] = ()) -> int:
    """Erase the files of these kinds; the event keeps their hashes, and who had checked them and when.

    `diperiksa` is the kind of event by which an officer found the papers in order. Return how many files went.
    """
    berkas = list(perkara.lampiran().filter(jenis__in=jenis))
    for satu in berkas:
        lampiran.hapus(satu)
    if berkas:
        data = {"berkas": [{"jenis": b.jenis, "sidik": b.sidik} for b in berkas], **_pemeriksa(perkara, diperiksa)}
        _rekam(perkara, BERKAS_DIHAPUS, data=data, surat=surat)
    return len(berkas)


def _pemeriksa(perkara: Perkara, kejadian: str) -> dict:
    peristiwa = riwayat(perkara.nomor).filter(kejadian=kejadian).last() if kejadian else None
    if peristiwa is None:
        return {}
    tanggal = timezone.localdate(peristiwa.pada)
    return {"diperiksa": {"tanggal": tanggal, "peran": peristiwa.peran, "peristiwa": peristiwa.urutan}}


def lupakan(perkara: Perkara, **ganti: str) -> None:
    """Take a case out of the reach of its person: files, letters and contact go, with the words that `ganti` names."""
    berkas = list(perkara.lampiran())
    for satu in berkas:
        lampiran.hapus(satu)
    for nama, nilai in {"telepon": "", "email": "", "kode_hash": TANPA_KODE, **ganti}.items():
        setattr(perkara, nama, nilai)
    perkara.versi += 1
    perkara.save()
    surat = _kosongkan_surat(perkara.nomor)
    _rekam(perkara, IDENTITAS_DIHAPUS, data={"jumlah_berkas": len(berkas), "jumlah_surat": surat})


def _kosongkan_surat(nomor: str) -> int:
    """Empty every letter of a case and of the chains beside it; number, kind, dates and hash stay."""
    milik = Q(nomor_perkara=nomor) | Q(nomor_perkara__startswith=f"{nomor}/")
    kosong = dict.fromkeys(("isi", "teks", "tujuan", "rahasia", "galat"), "")
    return Surat.objects.filter(milik).exclude(isi="").update(**kosong, perihal=TERHAPUS)


def _rekam(perkara: Perkara, kejadian: str, **lain) -> None:
    rekam(perkara.nomor, kejadian, oleh=Peran.SISTEM, dari=perkara.status, ke=perkara.status, **lain)


def bernomor_dengan(jenis) -> set[str]:
    """The numbers of the cases that still hold a file of these kinds."""
    berkas = Lampiran.objects.tersedia().filter(jenis__in=jenis).exclude(nomor_perkara="")
    return set(berkas.values_list("nomor_perkara", flat=True))
