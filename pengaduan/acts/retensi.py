"""The end of a complaint's period: the reporter, the words, the place and the original photographs go.

What everybody may read stays: it was written to tell of nobody, and the answers in it are kept as everybody saw them.
Part of the daily work; safe to run twice and to miss days.
"""

import datetime

from django.db import transaction
from django.utils import timezone

from layanan.penghapusan import TERHAPUS, hari_terakhir, lupakan
from layanan.pengingat import ingatkan_semua
from layanan.penyamaran import tanpa_nama
from layanan.retensi import batas_tahun
from pengaduan.models import Pengaduan, TindakLanjut
from pengaduan.rules import BELUM_TUNTAS

KATA = {
    "nama": "",
    "judul": TERHAPUS,
    "isi": TERHAPUS,
    "lokasi": "",
    "lintang": None,
    "bujur": None,
    "kekurangan": "",
    "penjelasan_tolak": "",
}


def hapus_identitas(hari_ini: datetime.date | None = None) -> int:
    """Erase who reported, and in which words, from complaints that have outlived their period; return how many."""
    batas = batas_tahun("pengaduan", hari_ini or timezone.localdate())
    lama = Pengaduan.objects.beridentitas().exclude(status__in=BELUM_TUNTAS).filter(diterima_pada__date__lte=batas)
    return ingatkan_semua(lama.values_list("pk", "nomor"), lambda pk: _lupakan_lama(pk, batas), "penghapusan")


@transaction.atomic
def _lupakan_lama(pk: int, batas: datetime.date) -> bool:
    p = Pengaduan.objects.select_for_update(of=("self",)).get(pk=pk)
    if p.status in BELUM_TUNTAS or hari_terakhir(p) > batas:
        return False
    lupakan_satu(p)
    return True


def lupakan_satu(p: Pengaduan) -> None:
    """Erase who reported from one locked complaint; part of the caller's transaction."""
    for satu in p.tindak_lanjut.all():
        # Masking needs the name, so it is done now for good: afterwards nobody could find the name in these words.
        satu.pengaduan = p
        satu.uraian = (p.sudah_publik() and satu.uraian_publik) or TERHAPUS
        satu.save(update_fields=["uraian"])
    for lain in TindakLanjut.objects.filter(pengaduan__in=p.seperkara()):  # for the same reason
        lain.uraian = tanpa_nama(lain.uraian, [p.nama])
        lain.save(update_fields=["uraian"])
    p.disposisi.update(instruksi=TERHAPUS, jawaban="")
    p.pengikut.all().delete()
    lupakan(p, **KATA)
