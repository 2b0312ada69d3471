"""Two reports about one thing: the younger joins the older and gets its answer (Permenpan RB 62/2018)."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import transaction

from layanan.kalender import Kalender
from layanan.peran import Peran
from layanan.surat import rekam
from layanan.waktu import tanggal_pendek
from pengaduan import letters
from pengaduan.acts.langkah import Langkah, mulai
from pengaduan.acts.pengajuan import atur_jam
from pengaduan.acts.warga import pindahkan
from pengaduan.models import DisposisiPengaduan, Pengaduan
from pengaduan.rules import Kejadian, Status, Tindakan


@transaction.atomic
def gabungkan(pengaduan, *, oleh, utama: Pengaduan, versi=None) -> Pengaduan:
    """Join this report to an older open one. Both reporters are told; whatever had joined this one moves along."""
    Kalender.muat()  # before the rows, as `mulai` does: a holiday change locks in this order too
    # Both rows in the order of their keys: two officers who join the same two reports queue instead of deadlocking.
    keduanya = Pengaduan.objects.select_for_update(of=("self",)).filter(pk__in=[pengaduan.pk, utama.pk])
    utama = {p.pk: p for p in keduanya.order_by("pk")}[utama.pk]
    langkah = mulai(pengaduan, Tindakan.GABUNGKAN, oleh, versi)
    p = langkah.perkara
    _periksa_utama(p, utama)
    p.disposisi.menunggu().update(status=DisposisiPengaduan.Status.DITUTUP)
    pindah = list(_anak(p))
    for satu in (langkah, *(Langkah(x, langkah.oleh, langkah.peran, x.status, langkah.kalender) for x in pindah)):
        satu.perkara.induk = utama
        pindahkan(satu.perkara, utama)
        satu.tuntas(Kejadian.DIGABUNG, surat=[letters.digabung(satu.perkara, utama=utama)], utama=utama.nomor)
    rekam(
        utama.nomor,
        Kejadian.MENERIMA_GABUNGAN,
        oleh=langkah.oleh,
        peran=langkah.peran,
        dari=utama.status,
        ke=utama.status,
        data={"dari": p.nomor, "jumlah": 1 + len(pindah)},
        surat=[letters.menerima_gabungan(utama)],
    )
    return p


def _periksa_utama(p: Pengaduan, utama: Pengaduan) -> None:
    if (utama.diterima_pada, utama.pk) >= (p.diterima_pada, p.pk):
        raise ValidationError({"utama": f"{utama} lebih baru. Gabungkan laporan itu ke laporan ini, bukan sebaliknya."})
    if not utama.berjalan:
        keadaan = utama.get_status_display().lower()
        raise ValidationError(
            {"utama": f"{utama} tidak lagi dikerjakan ({keadaan}), jadi tidak dapat menerima laporan."}
        )
    # The answer is shown with whatever has joined: what is written about a secret report would be read by everybody.
    if utama.rahasia and not p.rahasia:
        raise ValidationError({"utama": f"{utama} rahasia, sedangkan {p} boleh tampil untuk umum. Tangani terpisah."})
    if utama.tenggat > p.tenggat:
        dua = f"{tanggal_pendek(utama.tenggat)}, sesudah batas laporan ini, {tanggal_pendek(p.tenggat)}"
        raise ValidationError({"utama": f"Batas tanggapan {utama} {dua}. Pelapornya tidak boleh menunggu lebih lama."})


def _anak(p: Pengaduan):
    """The reports that wait for the answer of this one, locked."""
    return p.gabungan.filter(status=Status.DIGABUNG).select_for_update(of=("self",)).order_by("pk")


def gabungan_ikut(langkah: Langkah) -> Iterator[Langkah]:
    """The same step for every report that has joined this one."""
    for p in _anak(langkah.perkara):
        dari, p.status = p.status, langkah.perkara.status
        yield Langkah(p, langkah.oleh, langkah.peran, dari, langkah.kalender)


def lepaskan_gabungan(langkah: Langkah) -> None:
    """The report gets no answer, or a later one: those that had joined it stand on their own again, with their dates.

    Done by the system, whoever caused it: a reporter must not read that another one has withdrawn.
    """
    for p in _anak(langkah.perkara):
        anak = Langkah(p, Peran.SISTEM, Peran.SISTEM, p.status, langkah.kalender)
        p.status, p.induk = Status.DIVERIFIKASI, None
        atur_jam(p, p.mulai_hitung, p.hari_hitung, langkah.kalender)
        anak.tuntas(Kejadian.DILEPAS, surat=[letters.dilepas(p)], tenggat=p.tenggat)
